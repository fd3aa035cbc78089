import { expect, test } from 'vitest'
import { changeFactor, offerFactor } from '../../src/staff/own-account/change-factor.ts'
import { changePassphrase } from '../../src/staff/own-account/change-passphrase.ts'
import { countRecoveryCodes, renewRecoveryCodes } from '../../src/staff/own-account/renew-recovery-codes.ts'
import { enterCode } from '../../src/staff/sessions/enter-code.ts'
import { findSession } from '../../src/staff/sessions/find-session.ts'
import type { Session } from '../../src/staff/sessions/session.ts'
import { signIn } from '../../src/staff/sessions/sign-in.ts'
import { stepUp } from '../../src/staff/sessions/step-up.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { codeOf, halfSession, join, type Member, nextCode, sessionOf, signInFully } from '../support/staff.ts'
import { makeCampaign } from '../support/world.ts'

const STEP_UP = { kind: 'forbidden', reason: 'step_up' }
const NEXT = 'a quite new passphrase'

eachDatabase('an account of staff', (use) => {
  async function world(): Promise<{ deps: TestDeps; member: Member; session: Session }> {
    const deps = await testDeps(use(), { now: '2027-03-12T10:20:00Z' })
    await makeCampaign(deps)
    const member = await join(deps, { role: 'moderator' })
    return { deps, member, session: await sessionOf(deps, member.token) }
  }

  async function steppedUp(deps: TestDeps, member: Member, session: Session): Promise<Session> {
    return sessionOf(deps, (await stepUp(deps, session, { code: nextCode(deps, member) })).token)
  }

  async function entries(deps: TestDeps) {
    const rows = await deps.db
      .selectFrom('audit_log')
      .select(['action', 'actor', 'subject', 'at'])
      .orderBy('seq')
      .execute()
    return rows.filter(({ action }) => action.startsWith('account.'))
  }

  test('gets a new passphrase for the present one; its other sessions end', async () => {
    const { deps, member, session } = await world()
    const other = await signInFully(deps, member)
    await changePassphrase(deps, session, { passphrase: member.passphrase, next: NEXT }, [])
    expect(await findSession(deps, member.token)).not.toBeNull()
    expect(await findSession(deps, other.token)).toBeNull()
    await expect(halfSession(deps, member)).rejects.toMatchObject({ reason: 'sign_in' })
    expect(await halfSession(deps, { ...member, passphrase: NEXT })).toMatchObject({ signedIn: false })
    const { id } = session.account
    expect(await entries(deps)).toEqual([
      { action: 'account.passphrase_changed', actor: id, subject: id, at: new Date('2027-03-12T10:00:00Z') },
    ])
  })

  test('keeps its passphrase when the present one is wrong, the tries are spent, or the next one will not do', async () => {
    const { deps, member, session } = await world()
    const change = (passphrase: string, next = NEXT) => changePassphrase(deps, session, { passphrase, next }, [])
    const errors = (path: string, message: string) => ({ kind: 'invalid', errors: [{ path, message }] })
    await expect(change(member.passphrase, 'short')).rejects.toMatchObject(errors('next', 'staff.passphrase.short'))
    const wrong = errors('passphrase', 'staff.passphrase.wrong')
    for (let n = 0; n < 10; n++) await expect(change('a wrong passphrase')).rejects.toMatchObject(wrong)
    await expect(change(member.passphrase)).rejects.toMatchObject(wrong)
    expect(await entries(deps)).toEqual([])
  })

  test('gets another factor after a step-up, once a code of the new one is given; its other sessions end', async () => {
    const { deps, member, session } = await world()
    await expect(offerFactor(deps, session)).rejects.toMatchObject(STEP_UP)
    const ready = await steppedUp(deps, member, session)
    const offered = await offerFactor(deps, ready)
    expect(await offerFactor(deps, ready, offered.kept)).toMatchObject({ secret: offered.secret, uri: offered.uri })
    const { kept, secret } = offered
    await expect(changeFactor(deps, ready, { kept, code: '000000' })).rejects.toMatchObject({ reason: 'code' })
    const other = (await signInFully(deps, member)).session
    const code = codeOf(secret, deps.clock.now())
    await expect(changeFactor(deps, { ...other, steppedUp: true }, { kept, code })).rejects.toMatchObject({
      kind: 'malformed',
    })
    await expect(changeFactor(deps, { ...ready, steppedUp: false }, { kept, code })).rejects.toMatchObject(STEP_UP)
    await changeFactor(deps, ready, { kept, code })
    // That of the lost phone ends, this one goes on.
    expect((await deps.db.selectFrom('staff_sessions').select('id').execute()).map(({ id }) => id)).toEqual([ready.id])
    const half = await halfSession(deps, member)
    for (const typed of [nextCode(deps, member), code])
      await expect(enterCode(deps, half, { code: typed })).rejects.toMatchObject({ reason: 'code' })
    expect(await enterCode(deps, half, { code: nextCode(deps, { ...member, secret }) })).toMatchObject({
      is: 'signed_in',
    })
    expect((await entries(deps)).map(({ action }) => action)).toEqual(['account.factor_changed'])
  })

  test('gets ten new recovery codes after a step-up; the old ones are worth nothing', async () => {
    const { deps, member, session } = await world()
    await expect(renewRecoveryCodes(deps, session)).rejects.toMatchObject(STEP_UP)
    const codes = await renewRecoveryCodes(deps, await steppedUp(deps, member, session))
    expect(await countRecoveryCodes(deps, session)).toBe(10)
    const given = { handle: member.handle, passphrase: member.passphrase }
    expect(await signIn(deps, { ...given, recovery: member.recoveryCodes[0] })).toMatchObject({ is: 'code_needed' })
    expect(await signIn(deps, { ...given, recovery: codes[0] })).toMatchObject({ is: 'signed_in' })
    expect((await entries(deps)).map(({ action }) => action)).toEqual(['account.codes_renewed'])
  })
})
