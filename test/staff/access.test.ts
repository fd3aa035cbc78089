import { expect, test } from 'vitest'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import { findCampaign } from '../../src/campaigns/store.ts'
import { HOUR } from '../../src/core/clock.ts'
import { asToken, type Token } from '../../src/core/secret-text.ts'
import { deleteExpired } from '../../src/erasure/retention.ts'
import { beginAccess } from '../../src/staff/access/begin-access.ts'
import { finishAccess, readBegun } from '../../src/staff/access/finish-access.ts'
import { findLink } from '../../src/staff/access/link.ts'
import { makeResetLink } from '../../src/staff/access/make-reset-link.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { staffKey } from '../../src/staff/key/staff-key.ts'
import { enterCode } from '../../src/staff/sessions/enter-code.ts'
import { findSession } from '../../src/staff/sessions/find-session.ts'
import { signIn } from '../../src/staff/sessions/sign-in.ts'
import { type Invitation, invite } from '../../src/staff/team/invite.ts'
import { removeMember } from '../../src/staff/team/remove-member.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import {
  acceptLink,
  codeOf,
  halfSession,
  join,
  type Member,
  nextCode,
  PASSPHRASE,
  sessionOf,
} from '../support/staff.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { CAMPAIGN, makeCampaign } from '../support/world.ts'

const START = '2027-03-12T10:20:00Z'

async function worldOn(on: Parameters<typeof testDeps>[0]): Promise<TestDeps> {
  const deps = await testDeps(on, { now: START })
  await makeCampaign(deps)
  return deps
}

async function invited(deps: TestDeps, given: Partial<Invitation> & { campaign?: string } = {}) {
  const found = await findCampaign(deps.db, given.campaign ?? CAMPAIGN)
  const { token } = await invite(deps, OPERATOR, { campaignId: found?.id ?? '', role: 'editor', ...given })
  return { token, purpose: 'invite' as const }
}

const reset = async (deps: TestDeps, { handle }: Pick<Member, 'handle'>) => ({
  token: (await makeResetLink(deps, OPERATOR, { handle })).token,
  purpose: 'reset' as const,
})

const CHOSEN = { handle: 'green-river', passphrase: PASSPHRASE }

eachDatabase('a link that gives access', (use) => {
  const world = () => worldOn(use())
  const GONE = { kind: 'gone' }

  test('makes an account of its role, once', async () => {
    const deps = await world()
    const link = await invited(deps)
    expect(await findLink(deps, link.token, 'invite')).toMatchObject({
      role: 'editor',
      handle: null,
      campaign: { slug: CAMPAIGN },
    })
    const member = await acceptLink(deps, link, { ...CHOSEN, handle: ' Green-River ' })
    expect(member).toMatchObject({ is: 'signed_in', handle: 'green-river' })
    expect(new Set(member.recoveryCodes).size).toBe(10)
    expect(await sessionOf(deps, member.token)).toMatchObject({ signedIn: true, account: { role: 'editor' } })
    await expect(findLink(deps, link.token, 'invite')).rejects.toMatchObject(GONE)
    await expect(beginAccess(deps, link, CHOSEN, [])).rejects.toMatchObject(GONE)
    expect(await halfSession(deps, member)).toMatchObject({ signedIn: false })
  })

  test.each([
    ['another purpose', async (deps: TestDeps, token: Token) => findLink(deps, token, 'reset')],
    ['a token that never was', async (deps: TestDeps) => findLink(deps, asToken('x'.repeat(43)), 'invite')],
    [
      'after 72 hours, rounded up to the full hour',
      async (deps: TestDeps, token: Token) => {
        deps.clock.set(new Date('2027-03-15T10:59:59Z'))
        await findLink(deps, token, 'invite')
        deps.clock.set(new Date('2027-03-15T11:00:00Z'))
        expect(await deleteExpired(deps)).toMatchObject({ invitations: 1 })
        return findLink(deps, token, 'invite')
      },
    ],
  ])('is gone: %s', async (_, look) => {
    const deps = await world()
    const { token } = await invited(deps)
    await expect(look(deps, token)).rejects.toMatchObject(GONE)
  })

  test('names every wrong field, and nothing is stored until the code is right', async () => {
    const deps = await world()
    await join(deps, { handle: 'blue-lantern' })
    const link = await invited(deps)
    const errorsOf = (chosen: { handle?: string; passphrase: string }) =>
      beginAccess(deps, link, chosen, ['Release them all now']).then(
        () => [],
        (refusal) => refusal.errors.map(({ path, message }: { path: string; message: string }) => [path, message]),
      )
    expect(await errorsOf({ handle: 'a b', passphrase: 'short' })).toEqual([
      ['handle', 'staff.handle.form'],
      ['passphrase', 'staff.passphrase.short'],
    ])
    expect(await errorsOf({ passphrase: PASSPHRASE })).toEqual([['handle', 'staff.handle.form']])
    expect(await errorsOf({ ...CHOSEN, handle: 'Blue-Lantern' })).toEqual([['handle', 'staff.handle.taken']])
    expect(await errorsOf({ ...CHOSEN, passphrase: 'my green-river passphrase' })).toEqual([
      ['passphrase', 'staff.passphrase.guessable'],
    ])
    const begun = await beginAccess(deps, link, CHOSEN, [])
    await expect(finishAccess(deps, link, { kept: begun.kept, code: '000000' })).rejects.toMatchObject({
      reason: 'code',
    })
    expect(await readBegun(deps, link, begun.kept)).toEqual(begun)
    expect(await deps.db.selectFrom('staff_accounts').select('handle').execute()).toEqual([{ handle: 'blue-lantern' }])
  })

  test('takes no step that another link sealed, that was changed, or that is two hours old', async () => {
    const deps = await world()
    const [link, other] = [await invited(deps), await invited(deps)]
    const { kept, secret } = await beginAccess(deps, link, CHOSEN, [])
    const refuse = async (of: typeof link, sealed: string) => {
      expect(await readBegun(deps, of, sealed)).toBeNull()
      const step = { kept: sealed, code: codeOf(secret, deps.clock.now()) }
      await expect(finishAccess(deps, of, step)).rejects.toMatchObject({ kind: 'malformed' })
    }
    await refuse(other, kept)
    for (const changed of ['', 'x', `${kept.slice(0, -8)}AAAAAAAA`]) await refuse(link, changed)
    deps.clock.set(new Date('2027-03-12T12:00:00Z'))
    await refuse(link, kept)
  })

  test('of two people who choose one handle the second hears so, and keeps the link', async () => {
    const deps = await world()
    const [link, other] = [await invited(deps), await invited(deps)]
    const { kept, secret } = await beginAccess(deps, other, CHOSEN, [])
    await acceptLink(deps, link, CHOSEN)
    const step = { kept, code: codeOf(secret, deps.clock.now()) }
    await expect(finishAccess(deps, other, step)).rejects.toMatchObject({ kind: 'conflict', reason: 'handle_taken' })
    expect(await acceptLink(deps, other, { ...CHOSEN, handle: 'red-harbour' })).toMatchObject({ handle: 'red-harbour' })
  })

  test('keeps the address sealed, first for the link and then for the account', async () => {
    const deps = await world()
    const link = await invited(deps, { address: ' Vera@Example.org ' })
    await acceptLink(deps, link, CHOSEN)
    const { id, address, campaign_id } = await deps.db
      .selectFrom('staff_accounts')
      .selectAll()
      .executeTakeFirstOrThrow()
    const key = await staffKey(deps, campaign_id)
    expect(address && key.open({ column: 'address', row: id }, address)).toBe('Vera@Example.org')
    await expect(invited(deps, { address: 'no address' })).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('a reset: the old passphrase, factor, codes and sessions are worth nothing; handle and role stay', async () => {
    const deps = await world()
    const before = await join(deps, { role: 'moderator' })
    const half = await halfSession(deps, before)
    const [link, spare] = [await reset(deps, before), await reset(deps, before)]
    expect(await findLink(deps, link.token, 'reset')).toMatchObject({ handle: before.handle, role: 'moderator' })
    expect(await findSession(deps, before.token)).not.toBeNull()
    const member = await acceptLink(deps, link, { handle: 'not-asked', passphrase: 'a quite new passphrase' })
    expect(member.handle).toBe(before.handle)
    expect((await sessionOf(deps, member.token)).account.role).toBe('moderator')
    expect(await findSession(deps, before.token)).toBeNull()
    await expect(enterCode(deps, half, { recovery: before.recoveryCodes[0] })).rejects.toMatchObject({ reason: 'code' })
    await expect(signIn(deps, { ...before, device: undefined })).rejects.toMatchObject({ reason: 'sign_in' })
    const again = await halfSession(deps, member)
    for (const typed of [{ code: nextCode(deps, before) }, { recovery: before.recoveryCodes[1] }])
      await expect(enterCode(deps, again, typed)).rejects.toMatchObject({ reason: 'code' })
    expect(await enterCode(deps, again, { code: nextCode(deps, member) })).toMatchObject({ is: 'signed_in' })
    await expect(findLink(deps, spare.token, 'reset')).rejects.toMatchObject(GONE)
  })

  test('a reset of somebody who was removed is gone', async () => {
    const deps = await world()
    const member = await join(deps)
    const link = await reset(deps, member)
    await removeMember(deps, OPERATOR, { handle: member.handle, last: true })
    await expect(findLink(deps, link.token, 'reset')).rejects.toMatchObject(GONE)
  })

  test('the log says who joined and whose access was reset, by id and full hour, and no address', async () => {
    const deps = await world()
    const member = await join(deps, { role: 'editor', address: 'vera@example.org' })
    await acceptLink(deps, await reset(deps, member), { passphrase: 'a quite new passphrase' })
    const { id } = await deps.db.selectFrom('staff_accounts').select('id').executeTakeFirstOrThrow()
    const rows = await deps.db
      .selectFrom('audit_log')
      .select(['actor', 'action', 'subject', 'detail', 'at'])
      .where('action', 'like', 'staff.%')
      .orderBy('seq')
      .execute()
    const hour = new Date('2027-03-12T10:00:00Z')
    expect(rows).toMatchObject([
      { actor: 'cli', action: 'staff.invited', subject: CAMPAIGN, detail: { role: 'editor' } },
      { actor: id, action: 'staff.joined', subject: id, detail: { role: 'editor' }, at: hour },
      { actor: 'cli', action: 'staff.reset_link_made', subject: id },
      { actor: id, action: 'staff.access_reset', subject: id, at: hour },
    ])
    expect(JSON.stringify(rows)).not.toContain('vera')
  })

  test('works an hour after it was begun, and waits while the staff key is away', async () => {
    const deps = await world()
    await addCampaign(deps, OPERATOR, { slug: 'others', name: 'Others' })
    const link = await invited(deps)
    const { kept, secret } = await beginAccess(deps, link, CHOSEN, [])
    deps.clock.advance(HOUR)
    const keys = { ...deps.keys, read: async () => null }
    const away = { ...(await testDeps(use(), { now: deps.clock.now() })), keys, secrets: deps.secrets }
    const step = { kept, code: codeOf(secret, deps.clock.now()) }
    await expect(finishAccess(away, link, step)).rejects.toMatchObject({ kind: 'unavailable', reason: 'staff_key' })
    expect(await finishAccess(deps, link, step)).toMatchObject({ handle: CHOSEN.handle })
  })
})

postgresOnly('a link that two people follow at once', (use) => {
  test.each(['invite', 'reset'] as const)(
    '%s: the second waits for the first one, which is held open, and finds it gone',
    async (purpose) => {
      const deps = await worldOn(use())
      const link = purpose === 'invite' ? await invited(deps) : await reset(deps, await join(deps))
      const first = await beginAccess(deps, link, CHOSEN, [])
      const second = await beginAccess(deps, link, { ...CHOSEN, handle: 'red-harbour' }, [])
      const step = ({ kept, secret }: typeof first) => ({ kept, code: codeOf(secret, deps.clock.now()) })
      const held = stopAfter(use().pool, /^(update|delete from) "staff_links"/)
      const winning = finishAccess({ ...deps, db: held.db }, link, step(first))
      await held.reached
      const losing = finishAccess(deps, link, step(second))
      expect(await endedOrBlocked(use().pool, losing)).toBe('blocked')
      held.release()
      await winning
      await expect(losing).rejects.toMatchObject({ kind: 'gone' })
      const accounts = await deps.db.selectFrom('staff_accounts').select('id').execute()
      expect(accounts).toHaveLength(1)
    },
  )

  test('a sign-in with the old passphrase that is held open during a reset leaves no session behind', async () => {
    const deps = await worldOn(use())
    const member = await join(deps)
    const link = await reset(deps, member)
    const begun = await beginAccess(deps, link, { passphrase: 'a quite new passphrase' }, [])
    const held = stopAfter(use().pool, /into "staff_sessions"/)
    const old = signIn({ ...deps, db: held.db }, { handle: member.handle, passphrase: member.passphrase })
    await held.reached
    const finishing = finishAccess(deps, link, { kept: begun.kept, code: codeOf(begun.secret, deps.clock.now()) })
    expect(await endedOrBlocked(use().pool, finishing)).toBe('blocked')
    held.release()
    const { token } = await old
    await finishing
    expect(await findSession(deps, token)).toBeNull()
  })
})
