import { expect, test } from 'vitest'
import { addCampaign } from '../../src/campaigns/add-campaign.ts'
import { findCampaign } from '../../src/campaigns/store.ts'
import { checkStaff } from '../../src/cli/doctor/staff.ts'
import { makeResetLink } from '../../src/staff/access/make-reset-link.ts'
import { type Actor, OPERATOR } from '../../src/staff/actor.ts'
import { ROLES } from '../../src/staff/roles.ts'
import { findSession } from '../../src/staff/sessions/find-session.ts'
import { actorOf } from '../../src/staff/sessions/session.ts'
import { invite } from '../../src/staff/team/invite.ts'
import { listStaff } from '../../src/staff/team/list-staff.ts'
import { removeMember } from '../../src/staff/team/remove-member.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { halfSession, join, type Member, sessionOf, steppedUp } from '../support/staff.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { dumpTables } from '../support/tables.ts'
import { CAMPAIGN, makeCampaign } from '../support/world.ts'

async function worldOn(on: Parameters<typeof testDeps>[0]): Promise<TestDeps> {
  const deps = await testDeps(on, { now: '2027-03-12T10:20:00Z' })
  await makeCampaign(deps)
  await addCampaign(deps, OPERATOR, { slug: 'others', name: 'Others' })
  return deps
}

const actor = async (deps: TestDeps, { token }: Pick<Member, 'token'>): Promise<Actor> =>
  actorOf(await sessionOf(deps, token))

eachDatabase('the team of a campaign', (use) => {
  const world = () => worldOn(use())
  const idOf = async (deps: TestDeps, slug: string) => (await findCampaign(deps.db, slug))?.id ?? ''

  test('is invited, reset and removed by an owner who has shown the second factor again', async () => {
    const deps = await world()
    const owner = await join(deps)
    const moderator = await join(deps, { handle: 'green-river', role: 'moderator' })
    const by = await steppedUp(deps, owner)
    const campaignId = await idOf(deps, CAMPAIGN)
    expect(await invite(deps, by, { campaignId, role: 'editor' })).toMatchObject({ token: expect.any(String) })
    expect(await makeResetLink(deps, by, { handle: moderator.handle })).toMatchObject({ token: expect.any(String) })
    await removeMember(deps, by, { handle: moderator.handle })
    expect(await findSession(deps, moderator.token)).toBeNull()
    await expect(halfSession(deps, moderator)).rejects.toMatchObject({ reason: 'sign_in' })
    expect((await listStaff(deps, by, { campaignId })).map(({ handle }) => handle)).toEqual([owner.handle])
  })

  test('is not changed by an owner without the step-up, nor by any other role with it', async () => {
    const deps = await world()
    const campaignId = await idOf(deps, CAMPAIGN)
    const owner = await join(deps)
    const others = []
    for (const role of ROLES.slice(1))
      others.push(await steppedUp(deps, await join(deps, { handle: `the-${role}`, role })))
    const before = await dumpTables(deps.db)
    const attempts = (by: Actor) => [
      () => invite(deps, by, { campaignId, role: 'owner' }),
      () => makeResetLink(deps, by, { handle: owner.handle }),
      () => removeMember(deps, by, { handle: 'the-editor' }),
    ]
    for (const attempt of attempts(await actor(deps, owner)))
      await expect(attempt()).rejects.toMatchObject({ kind: 'forbidden', reason: 'step_up' })
    for (const by of others) {
      for (const attempt of attempts(by))
        await expect(attempt()).rejects.toMatchObject({ kind: 'forbidden', reason: 'role' })
      await expect(listStaff(deps, by, { campaignId })).rejects.toMatchObject({ kind: 'forbidden', reason: 'role' })
    }
    expect(await dumpTables(deps.db)).toEqual(before)
  })

  test('of another campaign is answered as if it did not exist', async () => {
    const deps = await world()
    const by = await steppedUp(deps, await join(deps))
    const foreign = await join(deps, { handle: 'green-river', campaign: 'others' })
    const refusal = (work: Promise<unknown>) =>
      work.then(
        () => null,
        ({ kind, reason, params }) => ({ kind, reason, params }),
      )
    for (const verb of [makeResetLink, removeMember]) {
      const known = await refusal(verb(deps, by, { handle: foreign.handle }))
      const unknown = await refusal(verb(deps, by, { handle: 'nobody-here' }))
      expect(known).toMatchObject({ kind: 'not_found' })
      expect({ ...known, params: null }).toEqual({ ...unknown, params: null })
    }
    const campaignId = await idOf(deps, 'others')
    const nowhere = '00000000-0000-4000-8000-000000000000'
    const inviting = (id: string) => refusal(invite(deps, by, { campaignId: id, role: 'owner' }))
    expect(await inviting(campaignId)).toEqual(await inviting(nowhere))
    await expect(listStaff(deps, by, { campaignId })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(listStaff(deps, by, {})).rejects.toMatchObject({ kind: 'not_found' })
    expect(await findSession(deps, foreign.token)).not.toBeNull()
  })

  test('keeps its last owner, unless that is what the operator wants', async () => {
    const deps = await world()
    const owner = await join(deps)
    await join(deps, { handle: 'green-river', role: 'editor' })
    await join(deps, { handle: 'red-harbour', campaign: 'others' })
    const last = { kind: 'conflict', reason: 'last_owner' }
    await expect(removeMember(deps, OPERATOR, { handle: owner.handle })).rejects.toMatchObject(last)
    await removeMember(deps, OPERATOR, { handle: 'green-river' })
    await expect(removeMember(deps, OPERATOR, { handle: owner.handle })).rejects.toMatchObject(last)
    await removeMember(deps, OPERATOR, { handle: owner.handle, last: true })
    await expect(removeMember(deps, OPERATOR, { handle: owner.handle, last: true })).rejects.toMatchObject({
      kind: 'not_found',
      reason: 'unknown_handle',
    })
  })

  test('a removed account leaves no row of its own but in the log', async () => {
    const deps = await world()
    const member = await join(deps, { address: 'vera@example.org' })
    await makeResetLink(deps, OPERATOR, { handle: member.handle })
    await halfSession(deps, member)
    await expect(halfSession(deps, { ...member, passphrase: 'a wrong passphrase' })).rejects.toThrow()
    await removeMember(deps, OPERATOR, { handle: member.handle, last: true })
    const dump = await dumpTables(deps.db)
    const left = Object.entries(dump).filter(([table, rows]) => table.startsWith('staff_') && rows.length > 0)
    // The link says that it was used, and holds nothing that tells of the account.
    expect(left.map(([table]) => table)).toEqual(['staff_keys', 'staff_links'])
    expect(dump.staff_links).toEqual([expect.stringMatching(/"account_id":null.*"ended":"used"/)])
    expect(JSON.stringify(dump)).not.toContain(member.handle)
  })

  test('is listed without addresses', async () => {
    const deps = await world()
    await join(deps, { address: 'vera@example.org' })
    await join(deps, { handle: 'green-river', campaign: 'others', role: 'exporter' })
    const since = '2027-03-12'
    expect(await listStaff(deps, OPERATOR)).toEqual([
      { handle: 'green-river', campaign: 'others', role: 'exporter', factors: ['totp'], since },
      { handle: 'blue-lantern', campaign: CAMPAIGN, role: 'owner', factors: ['totp'], since },
    ])
    expect(await listStaff(deps, OPERATOR, { campaignId: await idOf(deps, CAMPAIGN) })).toHaveLength(1)
  })

  test('doctor names sole owners, campaigns without one, and accounts that cannot sign in; not the demo', async () => {
    const deps = await world()
    const found = async () => (await checkStaff(deps)).map(({ is, found, mend }) => `${is}: ${found} → ${mend}`)
    expect(await found()).toEqual([expect.stringMatching(/^sound: /)])
    const address = 'vera@example.org'
    await join(deps, { address })
    await join(deps, { handle: 'green-river', campaign: 'others', role: 'editor' })
    expect(await found()).toEqual([
      expect.stringMatching(/^note: others has staff, and no owner → staff add --campaign others/),
      expect.stringMatching(/^note: relatives has one owner only.* → staff add --campaign relatives/),
    ])
    await join(deps, { handle: 'second-one', address })
    await join(deps, { handle: 'third-one', campaign: 'others', address })
    await join(deps, { handle: 'fourth-one', campaign: 'others', address })
    expect(await found()).toEqual([expect.stringMatching(/^sound: /)])
    await deps.db.deleteFrom('staff_factors').execute()
    await deps.db.updateTable('staff_accounts').set({ passphrase: null }).where('handle', '=', 'second-one').execute()
    const findings = await found()
    expect(findings).toHaveLength(5)
    expect(findings).toContain(
      'note: second-one of relatives has no passphrase, and cannot sign in → staff reset second-one',
    )
    expect(findings).toContain(
      'note: third-one of others has no second factor, and cannot sign in → staff reset third-one',
    )
    await deps.db.updateTable('campaigns').set({ demo: true }).execute()
    expect(await found()).toEqual([expect.stringMatching(/^sound: /)])
  })
})

postgresOnly('two owners who are removed at once', (use) => {
  test('one stays: the second removal waits for the first one, which is held open', async () => {
    const deps = await worldOn(use())
    await join(deps)
    await join(deps, { handle: 'green-river' })
    const held = stopAfter(use().pool, /delete from "staff_accounts"/)
    const first = removeMember({ ...deps, db: held.db }, OPERATOR, { handle: 'green-river' })
    await held.reached
    const second = removeMember(deps, OPERATOR, { handle: 'blue-lantern' })
    expect(await endedOrBlocked(use().pool, second)).toBe('blocked')
    held.release()
    await first
    await expect(second).rejects.toMatchObject({ reason: 'last_owner' })
    expect((await listStaff(deps, OPERATOR)).map(({ handle }) => handle)).toEqual(['blue-lantern'])
  })
})
