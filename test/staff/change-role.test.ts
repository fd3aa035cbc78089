import { expect, test } from 'vitest'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import { OPERATOR, type StaffActor } from '../../src/staff/actor.ts'
import { resetMember } from '../../src/staff/losses/reset-member.ts'
import { findSession } from '../../src/staff/sessions/find-session.ts'
import { changeRole } from '../../src/staff/team/change-role.ts'
import { invite } from '../../src/staff/team/invite.ts'
import { listStaff } from '../../src/staff/team/list-staff.ts'
import { removeMember } from '../../src/staff/team/remove-member.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { join, type Member, signInFully, steppedUp } from '../support/staff.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { dumpTables } from '../support/tables.ts'
import { makeCampaign } from '../support/world.ts'

async function worldOn(on: Parameters<typeof testDeps>[0]): Promise<TestDeps> {
  const deps = await testDeps(on, { now: '2027-03-12T10:20:00Z' })
  await makeCampaign(deps)
  return deps
}

const roles = async (deps: TestDeps): Promise<Record<string, string>> =>
  Object.fromEntries((await listStaff(deps, OPERATOR)).map(({ handle, role }) => [handle, role]))

const LAST = { kind: 'conflict', reason: 'last_owner' }

eachDatabase('the role of a member', (use) => {
  test('is changed by an owner: every session of the account ends, whole or half, and nobody else’s', async () => {
    const deps = await worldOn(use())
    const by = await steppedUp(deps, await join(deps))
    const member = await join(deps, { handle: 'green-river', role: 'moderator' })
    const other = await join(deps, { handle: 'red-harbour', role: 'moderator' })
    const again = await signInFully(deps, member)
    await changeRole(deps, by, { handle: member.handle, role: 'editor' })
    for (const token of [member.token, again.token]) expect(await findSession(deps, token)).toBeNull()
    expect(await findSession(deps, other.token)).not.toBeNull()
    expect((await signInFully(deps, member)).session.account.role).toBe('editor')
    const entry = await deps.db.selectFrom('audit_log').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ action: 'staff.role_changed', actor: by.id })
    expect(entry.detail).toEqual({ from: 'moderator', to: 'editor' })
    expect(JSON.stringify(entry)).not.toContain(member.handle)
  })

  test('the same one again ends no session and is not logged', async () => {
    const deps = await worldOn(use())
    const by = await steppedUp(deps, await join(deps))
    const member = await join(deps, { handle: 'green-river', role: 'moderator' })
    const before = await dumpTables(deps.db)
    await changeRole(deps, by, { handle: member.handle, role: 'moderator' })
    expect(await dumpTables(deps.db)).toEqual(before)
  })

  test('of the last owner stays; one of two owners may step down', async () => {
    const deps = await worldOn(use())
    const owner = await join(deps)
    await addCampaign(deps, OPERATOR, { slug: 'others', name: 'Others' })
    await join(deps, { handle: 'other-owner', campaign: 'others' })
    const by = await steppedUp(deps, owner)
    await expect(changeRole(deps, by, { handle: owner.handle, role: 'editor' })).rejects.toMatchObject(LAST)
    await expect(changeRole(deps, OPERATOR, { handle: owner.handle, role: 'editor' })).rejects.toMatchObject(LAST)
    await join(deps, { handle: 'green-river' })
    await changeRole(deps, by, { handle: owner.handle, role: 'editor' })
    expect(await roles(deps)).toMatchObject({ 'blue-lantern': 'editor', 'green-river': 'owner' })
    expect(await findSession(deps, owner.token)).toBeNull()
  })

  test.each(['demoted', 'removed'])(
    'is asked again as the act begins: an owner who was %s since the request came in does nothing',
    async (how) => {
      const deps = await worldOn(use())
      const byAnna = await steppedUp(deps, await join(deps))
      const boris = await join(deps, { handle: 'green-river' })
      const third = await join(deps, { handle: 'red-harbour', role: 'editor' })
      const byBoris = await steppedUp(deps, boris)
      if (how === 'demoted') await changeRole(deps, byAnna, { handle: boris.handle, role: 'editor' })
      else await removeMember(deps, byAnna, { handle: boris.handle })
      const before = await dumpTables(deps.db)
      const campaignId = byBoris.campaign
      for (const act of [
        () => invite(deps, byBoris, { campaignId, role: 'owner' }),
        () => addToken(deps, byBoris, { campaignId, name: 'lists', role: 'owner', access: 'write', days: 365 }),
        () => resetMember(deps, byBoris, { handle: third.handle, what: 'both' }),
      ])
        await expect(act()).rejects.toMatchObject({ kind: 'forbidden', reason: 'role' })
      expect(await dumpTables(deps.db)).toEqual(before)
    },
  )

  test('of another campaign is answered as if there were no such member', async () => {
    const deps = await worldOn(use())
    await makeCampaign(deps, 2, 'others')
    const by = await steppedUp(deps, await join(deps))
    await join(deps, { handle: 'other-owner', campaign: 'others' })
    for (const handle of ['other-owner', 'nobody-here'])
      await expect(changeRole(deps, by, { handle, role: 'editor' })).rejects.toMatchObject({
        ...{ kind: 'not_found', reason: 'unknown_handle', params: { handle } },
      })
  })
})

type Act = (deps: TestDeps, by: StaffActor, member: Member) => Promise<void>
const demote: Act = (deps, by, { handle }) => changeRole(deps, by, { handle, role: 'moderator' })
const remove: Act = (deps, by, { handle }) => removeMember(deps, by, { handle })

postgresOnly('two owners who act on each other at once', (use) => {
  test.each([
    ['demotes', 'demotes', demote, demote],
    ['demotes', 'removes', demote, remove],
    ['removes', 'demotes', remove, demote],
    ['removes', 'removes', remove, remove],
  ])('one stays: the first, held open, %s the second, who %s the first', async (_, __, one, other) => {
    const deps = await worldOn(use())
    const [anna, boris] = [await join(deps), await join(deps, { handle: 'green-river' })]
    const [byAnna, byBoris] = [await steppedUp(deps, anna), await steppedUp(deps, boris)]
    const held = stopAfter(use().pool, /^(delete from|update) "staff_accounts"/)
    const first = one({ ...deps, db: held.db }, byAnna, boris)
    await held.reached
    const second = other(deps, byBoris, anna)
    expect(await endedOrBlocked(use().pool, second)).toBe('blocked')
    held.release()
    await first
    await expect(second).rejects.toMatchObject({ kind: 'forbidden', reason: 'role' })
    expect((await roles(deps))[anna.handle]).toBe('owner')
  })

  test('an owner who is demoted while a removal waits for the same rows removes nobody', async () => {
    const deps = await worldOn(use())
    const [anna, boris] = [await join(deps), await join(deps, { handle: 'green-river' })]
    const third = await join(deps, { handle: 'red-harbour' })
    const [byAnna, byBoris] = [await steppedUp(deps, anna), await steppedUp(deps, boris)]
    const held = stopAfter(use().pool, /^update "staff_accounts"/)
    const first = demote({ ...deps, db: held.db }, byAnna, boris)
    await held.reached
    const second = remove(deps, byBoris, third)
    expect(await endedOrBlocked(use().pool, second)).toBe('blocked')
    held.release()
    await first
    await expect(second).rejects.toMatchObject({ kind: 'forbidden', reason: 'role' })
    expect(await roles(deps)).toEqual({ 'blue-lantern': 'owner', 'green-river': 'moderator', 'red-harbour': 'owner' })
  })
})
