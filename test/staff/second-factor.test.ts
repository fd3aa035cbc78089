import { describe, expect, test } from 'vitest'
import { MINUTE, SECOND } from '../../src/core/clock.ts'
import { takeTry } from '../../src/staff/means/tries.ts'
import { countRecoveryCodes } from '../../src/staff/own-account/renew-recovery-codes.ts'
import { endSession } from '../../src/staff/sessions/end-session.ts'
import { enterCode } from '../../src/staff/sessions/enter-code.ts'
import { findSession } from '../../src/staff/sessions/find-session.ts'
import type { Session } from '../../src/staff/sessions/session.ts'
import { signIn } from '../../src/staff/sessions/sign-in.ts'
import { stepUp } from '../../src/staff/sessions/step-up.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { dieAfter } from '../support/dying.ts'
import { codeOf, halfSession, join, type Member, nextCode, sessionOf, signInFully } from '../support/staff.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { makeCampaign } from '../support/world.ts'

const REFUSED = { kind: 'unauthorized', reason: 'code' }

async function worldOn(on: Parameters<typeof testDeps>[0]): Promise<{ deps: TestDeps; member: Member }> {
  const deps = await testDeps(on, { now: '2027-03-12T10:01:10Z' })
  await makeCampaign(deps)
  return { deps, member: await join(deps) }
}

const fulfilled = (results: PromiseSettledResult<unknown>[]) => results.filter(({ status }) => status === 'fulfilled')

eachDatabase('the second factor', (use) => {
  const world = () => worldOn(use())

  async function signedInSessions(): Promise<number> {
    const rows = await use().db.selectFrom('staff_sessions').select('id').where('signed_in', '=', true).execute()
    return rows.length
  }

  test('fifty posts of one code at once, in five half sessions: one session', { timeout: 60_000 }, async () => {
    const { deps, member } = await world()
    await endSession(deps, await sessionOf(deps, member.token))
    const halves: Session[] = []
    for (let n = 0; n < 5; n++) halves.push(await halfSession(deps, member))
    const code = nextCode(deps, member)
    const posts = Array.from({ length: 50 }, (_, n) => halves[n % 5] ?? halves[0])
    const results = await Promise.allSettled(posts.map((half) => half && enterCode(deps, half, { code })))
    expect(fulfilled(results)).toHaveLength(1)
    expect(await signedInSessions()).toBe(1)
  })

  test('a code that was used signs nobody in, nor steps up, nor do the code before it and that of the set-up', async () => {
    const { deps, member } = await world()
    const setUp = codeOf(member.secret, deps.clock.now())
    const refuse = async (code: string) => {
      await expect(enterCode(deps, await halfSession(deps, member), { code })).rejects.toMatchObject(REFUSED)
      const session = await sessionOf(deps, member.token)
      await expect(stepUp(deps, session, { code })).rejects.toMatchObject(REFUSED)
    }
    await refuse(setUp)
    const code = nextCode(deps, member)
    await enterCode(deps, await halfSession(deps, member), { code })
    await refuse(code)
    deps.clock.advance(30 * SECOND)
    await refuse(code)
  })

  test.each(['', ' ', '000000', '12345', '1234567', 'abcdef', '１２３４５６', '9'.repeat(10_000)])(
    '%j is no code',
    async (code) => {
      const { deps, member } = await world()
      const half = await halfSession(deps, member)
      await expect(enterCode(deps, half, { code })).rejects.toMatchObject(REFUSED)
      await expect(enterCode(deps, half, { recovery: code })).rejects.toMatchObject(REFUSED)
    },
  )

  test('a recovery code completes a sign-in once, also when the tries are spent; others stay', async () => {
    const { deps, member } = await world()
    const half = await halfSession(deps, member)
    while (await takeTry(deps, { accountId: half.account.id, device: null, kind: 'code' }));
    await expect(enterCode(deps, half, { code: nextCode(deps, member) })).rejects.toMatchObject(REFUSED)
    const [recovery] = member.recoveryCodes
    const { token } = await enterCode(deps, half, { recovery })
    const session = await sessionOf(deps, token)
    expect(await countRecoveryCodes(deps, session)).toBe(9)
    await expect(enterCode(deps, await halfSession(deps, member), { recovery })).rejects.toMatchObject(REFUSED)
    await expect(stepUp(deps, session, { recovery })).rejects.toMatchObject(REFUSED)
    expect(await countRecoveryCodes(deps, session)).toBe(9)
  })

  test('fifty posts of one recovery code at once: one session', { timeout: 60_000 }, async () => {
    const { deps, member } = await world()
    await endSession(deps, await sessionOf(deps, member.token))
    const halves = [await halfSession(deps, member), await halfSession(deps, member)]
    const [recovery] = member.recoveryCodes
    const posts = Array.from({ length: 50 }, (_, n) => halves[n % 2] ?? halves[0])
    const results = await Promise.allSettled(posts.map((half) => half && enterCode(deps, half, { recovery })))
    expect(fulfilled(results)).toHaveLength(1)
    expect(await signedInSessions()).toBe(1)
  })

  test('wrong codes count only after a right passphrase, and lock out no known device', async () => {
    const { deps, member } = await world()
    const { device } = await signInFully(deps, member)
    const half = await halfSession(deps, member)
    for (let n = 0; n < 12; n++) await expect(enterCode(deps, half, { code: '000000' })).rejects.toMatchObject(REFUSED)
    await expect(enterCode(deps, half, { code: nextCode(deps, member) })).rejects.toMatchObject(REFUSED)
    // Another right passphrase gives no tries of the code back.
    const again = await halfSession(deps, member)
    await expect(enterCode(deps, again, { code: nextCode(deps, member) })).rejects.toMatchObject(REFUSED)
    expect(await enterCode(deps, again, { code: nextCode(deps, member), device })).toMatchObject({ is: 'signed_in' })
  })

  test('the token before the code is dead at once: whoever planted it has nothing', async () => {
    const { deps, member } = await world()
    const planted = await signIn(deps, { handle: member.handle, passphrase: member.passphrase })
    const { token } = await enterCode(deps, await sessionOf(deps, planted.token), { code: nextCode(deps, member) })
    expect(await findSession(deps, planted.token)).toBeNull()
    expect(await findSession(deps, token)).not.toBeNull()
  })

  test('a session that ended while the code was typed, or is complete, takes no code', async () => {
    const { deps, member } = await world()
    const half = await halfSession(deps, member)
    await enterCode(deps, half, { code: nextCode(deps, member) })
    await expect(enterCode(deps, half, { code: nextCode(deps, member) })).rejects.toMatchObject(REFUSED)
    const ended = await halfSession(deps, member)
    await endSession(deps, ended)
    await expect(enterCode(deps, ended, { code: nextCode(deps, member) })).rejects.toMatchObject(REFUSED)
  })

  describe('a step-up', () => {
    test('lasts ten minutes, and not much longer', async () => {
      const { deps, member } = await world()
      const { session } = await signInFully(deps, member)
      const { token } = await stepUp(deps, session, { code: nextCode(deps, member) })
      deps.clock.advance(10 * MINUTE)
      expect(await findSession(deps, token)).toMatchObject({ id: session.id, steppedUp: true })
      deps.clock.advance(MINUTE)
      expect(await findSession(deps, token)).toMatchObject({ id: session.id, steppedUp: false, signedIn: true })
    })

    test('gives a new token; a second tab and a running answer have ten seconds more with the old one', async () => {
      const { deps, member } = await world()
      const { session, token: old } = await signInFully(deps, member)
      const { token } = await stepUp(deps, session, { code: nextCode(deps, member) })
      expect(token).not.toBe(old)
      deps.clock.advance(10 * SECOND)
      expect(await findSession(deps, old)).toMatchObject({ id: session.id, steppedUp: true })
      deps.clock.advance(SECOND)
      expect(await findSession(deps, old)).toBeNull()
      expect(await findSession(deps, token)).toMatchObject({ id: session.id })
    })

    test('of the old token nothing is left after a second change, nor after a sign-out', async () => {
      const { deps, member } = await world()
      const { session, token: first } = await signInFully(deps, member)
      const { token: second } = await stepUp(deps, session, { recovery: member.recoveryCodes[0] })
      const { token: third } = await stepUp(deps, session, { recovery: member.recoveryCodes[1] })
      expect(await findSession(deps, first)).toBeNull()
      expect(await findSession(deps, second)).toMatchObject({ id: session.id })
      await endSession(deps, session)
      for (const token of [first, second, third]) expect(await findSession(deps, token)).toBeNull()
    })

    test('is not for half a session', async () => {
      const { deps, member } = await world()
      const half = await halfSession(deps, member)
      await expect(stepUp(deps, half, { code: nextCode(deps, member) })).rejects.toMatchObject(REFUSED)
    })
  })
})

postgresOnly('two posts of one code', (use) => {
  test('the second waits for the first one, which is held open, and is refused', async () => {
    const { deps, member } = await worldOn(use())
    const halves = [await halfSession(deps, member), await halfSession(deps, member)] as const
    const code = nextCode(deps, member)
    const held = stopAfter(use().pool, /into "staff_used_codes"/)
    const first = enterCode({ ...deps, db: held.db }, halves[0], { code })
    await held.reached
    const second = enterCode(deps, halves[1], { code })
    expect(await endedOrBlocked(use().pool, second)).toBe('blocked')
    held.release()
    expect(await first).toMatchObject({ is: 'signed_in' })
    await expect(second).rejects.toMatchObject(REFUSED)
  })
})

postgresOnly('a process that is killed after any statement of a sign-in', (use) => {
  test('leaves a recovery code used up exactly when a session came of it', async () => {
    const { deps, member } = await worldOn(use())
    await endSession(deps, await sessionOf(deps, member.token))
    const half = await halfSession(deps, member)
    const codes = async () => (await deps.db.selectFrom('staff_recovery_codes').select('hash').execute()).length
    const isSignedIn = async () =>
      (await deps.db.selectFrom('staff_sessions').select('id').where('signed_in', '=', true).execute()).length === 1
    let killed = 0
    for (let nth = 1; !(await isSignedIn()); nth++) {
      expect(await codes()).toBe(10)
      const { db, died } = dieAfter(use().pool, nth)
      await enterCode({ ...deps, db }, half, { recovery: member.recoveryCodes[0] }).catch((error) => {
        if (!died()) throw error
        killed++
      })
    }
    expect(killed).toBeGreaterThan(4)
    expect(await codes()).toBe(9)
  })
})
