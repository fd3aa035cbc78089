import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { asToken } from '../../src/core/secret-text.ts'
import { transact } from '../../src/db/database.ts'
import type { Passwords } from '../../src/deps/passwords.ts'
import type { Deps } from '../../src/deps.ts'
import { setPassphrase } from '../../src/staff/account-store.ts'
import { knownDevice } from '../../src/staff/means/device.ts'
import { takeTry } from '../../src/staff/means/tries.ts'
import { enterCode } from '../../src/staff/sessions/enter-code.ts'
import { findSession } from '../../src/staff/sessions/find-session.ts'
import { type SignIn, signIn } from '../../src/staff/sessions/sign-in.ts'
import { countStatements } from '../support/counted-statements.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { halfSession, join, type Member, nextCode, sessionOf, signInFully } from '../support/staff.ts'
import { makeCampaign } from '../support/world.ts'

const REFUSED = { kind: 'unauthorized', reason: 'sign_in' }

/** The same hashing, counted. */
function countHashes(passwords: Passwords): { passwords: Passwords; hashes(): number } {
  let hashes = 0
  const counted = <T>(work: () => Promise<T>): Promise<T> => {
    hashes++
    return work()
  }
  return {
    passwords: {
      hash: (...given) => counted(() => passwords.hash(...given)),
      verify: (...given) => counted(() => passwords.verify(...given)),
    },
    hashes: () => hashes,
  }
}

eachDatabase('signing in', (use) => {
  async function world(): Promise<{ deps: TestDeps; member: Member }> {
    const deps = await testDeps(use(), { now: '2027-03-12T10:01:00Z' })
    await makeCampaign(deps)
    return { deps, member: await join(deps) }
  }

  /** Refuses the sign-in, and returns how many hashes and statements that took. */
  async function workOfRefusal(deps: Deps, given: SignIn): Promise<{ hashes: number; statements: number }> {
    const { passwords, hashes } = countHashes(deps.passwords)
    const { db, sent } = countStatements(deps.db)
    await expect(signIn({ ...deps, db, passwords }, given)).rejects.toMatchObject(REFUSED)
    return { hashes: hashes(), statements: sent() }
  }

  async function spend(deps: Deps, member: Member, device: Buffer | null = null): Promise<void> {
    const { account } = await sessionOf(deps, member.token)
    while (await takeTry(deps, { accountId: account.id, device, kind: 'passphrase' }));
  }

  test('handle and passphrase open a half session, and a code completes it', async () => {
    const { deps, member } = await world()
    const half = await halfSession(deps, member, { handle: `  ${member.handle.toUpperCase()} ` })
    expect(half).toMatchObject({ signedIn: false, steppedUp: false, account: { handle: member.handle } })
    const { token, device } = await enterCode(deps, half, { code: nextCode(deps, member) })
    expect(await findSession(deps, token)).toMatchObject({ id: half.id, signedIn: true, account: { role: 'owner' } })
    expect(knownDevice(deps, half.account.id, device)).not.toBeNull()
  })

  test('the passphrase is taken however a keyboard composes its letters', async () => {
    const { deps } = await world()
    const other = await join(deps, { handle: 'green-river', passphrase: 'седем ёлок у реки й' })
    const given = { handle: other.handle, passphrase: other.passphrase.normalize('NFD') }
    expect(given.passphrase).not.toBe(other.passphrase)
    expect(await signIn(deps, given)).toMatchObject({ is: 'code_needed' })
  })

  test('every refusal is the same after the same hashes and statements, with a recovery code and without', async () => {
    const { deps, member } = await world()
    const [spent, empty] = [await join(deps, { handle: 'spent-one' }), await join(deps, { handle: 'empty-one' })]
    await spend(deps, spent)
    const { account } = await sessionOf(deps, empty.token)
    await deps.db.updateTable('staff_accounts').set({ passphrase: null }).where('id', '=', account.id).execute()
    const cases: SignIn[] = [
      { handle: 'nobody-here', passphrase: member.passphrase },
      { handle: 'not a handle\0', passphrase: member.passphrase },
      { handle: member.handle, passphrase: 'a wrong passphrase' },
      { handle: spent.handle, passphrase: spent.passphrase },
      { handle: spent.handle, passphrase: 'a wrong passphrase' },
      { handle: empty.handle, passphrase: empty.passphrase },
    ]
    for (const recovery of [undefined, member.recoveryCodes[0]?.replaceAll(/[0-9]/g, '7')]) {
      const work = []
      for (const given of cases) work.push(await workOfRefusal(deps, { ...given, recovery }))
      expect(work.map(({ hashes }) => hashes)).toEqual(cases.map(() => 1))
      expect(new Set(work.map(({ statements }) => statements)).size, JSON.stringify(work)).toBe(1)
    }
  })

  test('after ten wrong passphrases from strangers a known device still signs in, and so does a recovery code', async () => {
    const { deps, member } = await world()
    const { device } = await signInFully(deps, member)
    const wrong = { handle: member.handle, passphrase: 'a wrong passphrase' }
    for (let n = 0; n < 12; n++) await expect(signIn(deps, wrong)).rejects.toMatchObject(REFUSED)
    const right = { handle: member.handle, passphrase: member.passphrase }
    await expect(signIn(deps, right)).rejects.toMatchObject(REFUSED)
    expect(await signIn(deps, { ...right, device })).toMatchObject({ is: 'code_needed' })
    const [recovery] = member.recoveryCodes
    expect(await signIn(deps, { ...right, recovery })).toMatchObject({ is: 'signed_in' })
  })

  test('ten thousand tries by strangers leave a known device its own, at the first try', {
    timeout: 120_000,
  }, async () => {
    const { deps, member } = await world()
    const { device, session } = await signInFully(deps, member)
    const accountId = session.account.id
    let taken = 0
    for (let n = 0; n < 10_000; n++) if (await takeTry(deps, { accountId, device: null, kind: 'passphrase' })) taken++
    expect(taken).toBe(10)
    const given = { handle: member.handle, passphrase: member.passphrase }
    await expect(signIn(deps, given)).rejects.toMatchObject(REFUSED)
    expect(await signIn(deps, { ...given, device })).toMatchObject({ is: 'code_needed' })
    expect(await signIn(deps, { ...given, recovery: member.recoveryCodes[1] })).toMatchObject({ is: 'signed_in' })
    deps.clock.advance(15 * MINUTE)
    expect(await signIn(deps, given)).toMatchObject({ is: 'code_needed' })
  })

  test('the cookie of another account, or a made-up one, is no known device', async () => {
    const { deps, member } = await world()
    const other = await join(deps, { handle: 'green-river' })
    await spend(deps, member)
    for (const device of [other.device, 'x'.repeat(64), ''])
      await expect(signIn(deps, { ...member, device, recovery: undefined })).rejects.toMatchObject(REFUSED)
  })

  test('a recovery code signs in once; beside a wrong passphrase it is neither taken nor used up', async () => {
    const { deps, member } = await world()
    const [recovery = ''] = member.recoveryCodes
    const right = { handle: member.handle, passphrase: member.passphrase, recovery: recovery.toLowerCase() }
    await expect(signIn(deps, { ...right, passphrase: 'a wrong passphrase' })).rejects.toMatchObject(REFUSED)
    const taken = await signIn(deps, right)
    expect(await findSession(deps, taken.token)).toMatchObject({ signedIn: true })
    expect(await signIn(deps, right)).toMatchObject({ is: 'code_needed' })
    await spend(deps, member)
    await expect(signIn(deps, right)).rejects.toMatchObject(REFUSED)
  })

  test('the session that the browser had ends, whosever it was', async () => {
    const { deps, member } = await world()
    const planted = (await signInFully(deps, await join(deps, { handle: 'the-attacker' }))).token
    await halfSession(deps, member, { earlier: planted })
    expect(await findSession(deps, planted)).toBeNull()
  })

  test('a failed sign-in ends no session', async () => {
    const { deps, member } = await world()
    const wrong = { handle: member.handle, passphrase: 'a wrong passphrase', earlier: member.token }
    await expect(signIn(deps, wrong)).rejects.toMatchObject(REFUSED)
    expect(await findSession(deps, member.token)).not.toBeNull()
  })

  test('a passphrase that was replaced while it was being checked opens nothing', async () => {
    const { deps, member } = await world()
    const { account } = await sessionOf(deps, member.token)
    const replacing: Passwords = {
      ...deps.passwords,
      async verify(...given) {
        await transact(deps.db, (trx) => setPassphrase(trx, account.id, Buffer.from('another')))
        return deps.passwords.verify(...given)
      },
    }
    await expect(signIn({ ...deps, passwords: replacing }, { ...member, device: undefined })).rejects.toMatchObject(
      REFUSED,
    )
  })

  describe('without the staff key', () => {
    test('a sign-in is paused, and no other key is made', async () => {
      const { deps, member } = await world()
      const { account } = await sessionOf(deps, member.token)
      const name = `staff-${account.campaign.id}`
      await deps.keys.destroy(name)
      const fresh = { ...(await testDeps(use(), { now: deps.clock.now() })), keys: deps.keys, secrets: deps.secrets }
      const paused = { kind: 'unavailable', reason: 'staff_key' }
      await expect(signIn(fresh, { ...member, device: undefined })).rejects.toMatchObject(paused)
      expect(await deps.keys.list()).not.toContain(name)
      // A session that is signed in stays so: it needs no key.
      expect(await findSession(fresh, member.token)).not.toBeNull()
    })
  })

  test('tokens of no session are nothing', async () => {
    const { deps } = await world()
    for (const token of [newToken(), asToken(''), asToken('\0')]) expect(await findSession(deps, token)).toBeNull()
  })
})
