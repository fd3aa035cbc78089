import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { asAddress } from '../../src/core/secret-text.ts'
import { transact } from '../../src/db/database.ts'
import { deleteExpired } from '../../src/erasure/retention.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { silenceOf } from '../../src/outbox/silence.ts'
import { addSilence } from '../../src/outbox/silence-store.ts'
import { findLink } from '../../src/staff/access/link.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { askForPassphrase } from '../../src/staff/losses/forgotten.ts'
import { setForgottenPassphrase } from '../../src/staff/losses/set-forgotten-passphrase.ts'
import { changePassphrase } from '../../src/staff/own-account/change-passphrase.ts'
import { findSession } from '../../src/staff/sessions/find-session.ts'
import { removeMember } from '../../src/staff/team/remove-member.ts'
import { countStatements } from '../support/counted-statements.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { halfSession, join, type Member, nextCode, sessionOf, signInFully } from '../support/staff.ts'
import { dumpTables } from '../support/tables.ts'
import { makeAppeal, makeCampaign, signAs } from '../support/world.ts'
import { letterAt, mailOf } from './mailbox.ts'

const ADDRESS = 'zyta@example.org'
const NEXT = 'a quite new passphrase'
const GONE = { kind: 'gone' }
const WRONG = { kind: 'unauthorized', reason: 'code' }

eachDatabase('a forgotten passphrase', (use) => {
  async function world(): Promise<{ deps: TestDeps; member: Member }> {
    const deps = await testDeps(use(), { now: '2027-03-12T10:20:00Z' })
    await makeCampaign(deps)
    return { deps, member: await join(deps, { address: ADDRESS }) }
  }
  const ask = (deps: TestDeps, handle: string) => askForPassphrase(deps, { handle, locale: 'en' })
  const linkIn = async (deps: TestDeps) => (await letterAt(deps, ADDRESS, '/staff/reset')).token

  test('is replaced by letter and code in three steps, all sessions end, and the person is told', async () => {
    const { deps, member } = await world()
    const other = await signInFully(deps, member)
    await ask(deps, ` ${member.handle.toUpperCase()} `)
    const token = await linkIn(deps)
    const given = { passphrase: NEXT, code: nextCode(deps, member) }
    const signedIn = await setForgottenPassphrase(deps, token, given, [])
    const { account } = await sessionOf(deps, signedIn.token)
    expect(account.handle).toBe(member.handle)
    expect(account.news?.notices).toEqual([{ what: 'passphrase', day: '2027-03-12' }])
    for (const ended of [member.token, other.token]) expect(await findSession(deps, ended)).toBeNull()
    await expect(halfSession(deps, member)).rejects.toMatchObject({ reason: 'sign_in' })
    expect(await halfSession(deps, { ...member, passphrase: NEXT })).toMatchObject({ signedIn: false })
    // Once.
    await expect(
      setForgottenPassphrase(deps, token, { ...given, code: nextCode(deps, member) }, []),
    ).rejects.toMatchObject(GONE)
    expect((await mailOf(deps, ADDRESS)).map(({ path }) => path)).toEqual(['/staff/reset', '/staff/forgotten'])
  })

  test('takes a recovery code in the place of the app, once', async () => {
    const { deps, member } = await world()
    const [recovery] = member.recoveryCodes
    await ask(deps, member.handle)
    const first = await linkIn(deps)
    await setForgottenPassphrase(deps, first, { passphrase: NEXT, recovery }, [])
    await ask(deps, member.handle)
    const again = setForgottenPassphrase(deps, await linkIn(deps), { passphrase: NEXT, recovery }, [])
    await expect(again).rejects.toMatchObject(WRONG)
  })

  test('with an open mailbox alone nobody gets in: five codes a link, whatever is guessed; a recovery code still works', async () => {
    const { deps, member } = await world()
    await ask(deps, member.handle)
    const token = await linkIn(deps)
    const guess = (code: string) => setForgottenPassphrase(deps, token, { passphrase: NEXT, code }, [])
    for (const code of ['', '000000', '123456', 'letmein', '999999'])
      await expect(guess(code)).rejects.toMatchObject(WRONG)
    for (let n = 0; n < 2; n++) await expect(guess('111111')).rejects.toMatchObject(WRONG)
    // Even the right one: the thief's sixth guess is worth nothing.
    deps.clock.advance(16 * MINUTE)
    await expect(guess(nextCode(deps, member))).rejects.toMatchObject(WRONG)
    // Nor does the account of the thief's own, with its factor, help.
    const thief = await join(deps, { handle: 'green-river', role: 'editor' })
    await expect(guess(nextCode(deps, thief))).rejects.toMatchObject(WRONG)
    const [recovery] = member.recoveryCodes
    const foreign = { passphrase: NEXT, recovery: thief.recoveryCodes[0] }
    await expect(setForgottenPassphrase(deps, token, foreign, [])).rejects.toMatchObject(WRONG)
    expect(await setForgottenPassphrase(deps, token, { passphrase: NEXT, recovery }, [])).toMatchObject({
      is: 'signed_in',
    })
  })

  test('whose account it is, a reader of the mailbox does not learn by trying passphrases; a right code does not suffer', async () => {
    const { deps, member } = await world()
    await ask(deps, member.handle)
    const token = await linkIn(deps)
    const set = (passphrase: string, code: string) =>
      setForgottenPassphrase(deps, token, { passphrase, code }, ['Free the five'])
    const guesses = [`${member.handle} in winter`, 'free the five now']
    for (const passphrase of guesses) await expect(set(passphrase, '000000')).rejects.toMatchObject(WRONG)
    const code = nextCode(deps, member)
    for (const passphrase of guesses)
      await expect(set(passphrase, code)).rejects.toMatchObject({
        errors: [{ path: 'passphrase', message: 'staff.passphrase.guessable' }],
      })
    expect(await set(NEXT, code)).toMatchObject({ is: 'signed_in' })
  })

  test('older links die with a new passphrase, however it was set', async () => {
    const { deps, member } = await world()
    await ask(deps, member.handle)
    const first = await linkIn(deps)
    await ask(deps, member.handle)
    const second = await linkIn(deps)
    expect(second).not.toBe(first)
    await setForgottenPassphrase(deps, second, { passphrase: NEXT, code: nextCode(deps, member) }, [])
    await expect(findLink(deps, first, 'reset')).rejects.toMatchObject(GONE)
    await ask(deps, member.handle)
    const third = await linkIn(deps)
    const { session } = await signInFully(deps, { ...member, passphrase: NEXT })
    await changePassphrase(deps, session, { passphrase: NEXT, next: member.passphrase }, [])
    await expect(findLink(deps, third, 'reset')).rejects.toMatchObject(GONE)
  })

  test('its link ends at the full hour within one to two hours, and with the account', async () => {
    const { deps, member } = await world()
    await ask(deps, member.handle)
    const token = await linkIn(deps)
    deps.clock.advance(100 * MINUTE - 1)
    expect(await findLink(deps, token, 'reset')).toMatchObject({ purpose: 'passphrase' })
    deps.clock.advance(1)
    await expect(findLink(deps, token, 'reset')).rejects.toMatchObject(GONE)
    await ask(deps, member.handle)
    const later = await linkIn(deps)
    await removeMember(deps, OPERATOR, { handle: member.handle, last: true })
    await expect(findLink(deps, later, 'reset')).rejects.toMatchObject(GONE)
  })

  test('leaves three letters a day, also past a silence and five letters that a stranger caused', async () => {
    const { deps, member } = await world()
    await makeAppeal(deps)
    const silence = await silenceOf(deps, asAddress(ADDRESS), deps.clock.now())
    await transact(deps.db, (trx) => addSilence(trx, silence))
    for (let n = 0; n < 7; n++) await signAs(deps, 'release', { address: ADDRESS }).catch(() => undefined)
    await deliver(deps)
    for (let n = 0; n < 5; n++) await ask(deps, member.handle)
    const letters = await mailOf(deps, ADDRESS)
    expect(letters.filter(({ path }) => path === '/staff/reset')).toHaveLength(3)
    deps.clock.advance(DAY)
    await ask(deps, member.handle)
    expect((await mailOf(deps, ADDRESS)).filter(({ path }) => path === '/staff/reset')).toHaveLength(4)
  })

  test('causes the same statements and rows for every handle: unknown, without address, three letters spent', async () => {
    const { deps, member } = await world()
    await join(deps, { handle: 'no-address', role: 'editor' })
    const written = async (handle: string) => {
      const before = await dumpTables(deps.db)
      const { db, sent } = countStatements(deps.db)
      await ask({ ...deps, db }, handle)
      const after = await dumpTables(deps.db)
      const grown = Object.keys(after).flatMap((table) => {
        const n = (after[table]?.length ?? 0) - (before[table]?.length ?? 0)
        return n > 0 && table !== 'staff_letters' ? [`${table} ${n}`] : []
      })
      const { length } = (
        await deps.db.selectFrom('outbox').select('sealed').orderBy('due_at', 'desc').executeTakeFirstOrThrow()
      ).sealed
      return { grown, statements: sent(), length }
    }
    const known = await written(member.handle)
    expect(known.grown).toEqual(['outbox 1', 'staff_links 1'])
    for (const handle of [
      'nobody-here',
      'no-address',
      '',
      'x'.repeat(300),
      "' or 1=1",
      member.handle,
      member.handle,
      member.handle,
    ])
      expect(await written(handle), handle).toEqual(known)
    expect(await mailOf(deps, ADDRESS)).toHaveLength(3)
    // A link of nobody leads nowhere, and ends as the others do.
    const nobody = await deps.db
      .selectFrom('staff_links')
      .select('id')
      .where('ended', 'is', null)
      .where('account_id', 'is', null)
      .execute()
    expect(nobody.length).toBeGreaterThan(3)
    await expect(findLink(deps, newToken(), 'reset')).rejects.toMatchObject(GONE)
    deps.clock.advance(2 * HOUR)
    await deleteExpired(deps)
    expect(await deps.db.selectFrom('staff_links').select('id').where('ended', 'is', null).execute()).toEqual([])
  })

  test('is set by one of two posts of one link at once', async () => {
    const { deps, member } = await world()
    await ask(deps, member.handle)
    const token = await linkIn(deps)
    const set = (recovery: string | undefined) =>
      setForgottenPassphrase(deps, token, { passphrase: NEXT, recovery }, [])
    const both = await Promise.allSettled([set(member.recoveryCodes[1]), set(member.recoveryCodes[2])])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const codes = await deps.db.selectFrom('staff_recovery_codes').select('hash').execute()
    // The loser keeps the code.
    expect(codes).toHaveLength(9)
  })
})
