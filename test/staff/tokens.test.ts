import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { findCampaign } from '../../src/campaigns/store.ts'
import { DAY, dayOf } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { rekeyStaff } from '../../src/erasure/rekey-staff.ts'
import { deleteExpired } from '../../src/erasure/retention.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { actorOf } from '../../src/staff/sessions/session.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import { findStaffToken } from '../../src/staff/tokens/find-token.ts'
import { listTokens } from '../../src/staff/tokens/list-tokens.ts'
import { revokeToken } from '../../src/staff/tokens/revoke-token.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { join, sessionOf } from '../support/staff.ts'
import { CAMPAIGN, makeCampaign } from '../support/world.ts'

async function open(use: Parameters<typeof testDeps>[0]) {
  const deps = await testDeps(use, { now: '2027-03-12T10:20:30Z' })
  await makeCampaign(deps)
  return { deps, campaignId: await idOf(deps) }
}

const idOf = async (deps: TestDeps, campaign = CAMPAIGN) => (await findCampaign(deps.db, campaign))?.id ?? ''
const PROGRAM = { name: 'newsletter', role: 'editor', access: 'write', days: 30 } as const
const rows = (deps: TestDeps) => deps.db.selectFrom('staff_tokens').selectAll().execute()

eachDatabase('tokens', (use) => {
  test('are made, listed with their name, found, and ended', async () => {
    const { deps, campaignId } = await open(use())
    const { id, token, until } = await addToken(deps, OPERATOR, { campaignId, ...PROGRAM })
    expect(until).toBe('2027-04-11')
    expect(await listTokens(deps, OPERATOR)).toEqual([
      {
        ...{ id, campaign: CAMPAIGN, role: 'editor', access: 'write', stepUp: false, name: 'newsletter' },
        ...{ since: '2027-03-12', until, usedOn: null },
      },
    ])
    expect(await findStaffToken(deps, token)).toEqual({
      actor: { is: 'token', id, campaign: campaignId, role: 'editor', steppedUp: false },
      access: 'write',
    })
    expect((await listTokens(deps, OPERATOR, { campaignId }))[0]?.usedOn).toBe('2027-03-12')
    await revokeToken(deps, OPERATOR, { id })
    expect([await findStaffToken(deps, token), await listTokens(deps, OPERATOR)]).toEqual([null, []])
    await expect(revokeToken(deps, OPERATOR, { id })).rejects.toMatchObject({ kind: 'not_found' })
    const log = await deps.db.selectFrom('audit_log').select(['action', 'subject', 'detail']).execute()
    expect(log.slice(-2)).toEqual([
      { action: 'token.added', subject: id, detail: { role: 'editor', access: 'write', stepUp: false, until } },
      { action: 'token.revoked', subject: id, detail: { role: 'editor', access: 'write' } },
    ])
  })

  test('ended by an id in capitals stand on the log under the id that they had', async () => {
    const { deps, campaignId } = await open(use())
    const { id } = await addToken(deps, OPERATOR, { campaignId, ...PROGRAM })
    await revokeToken(deps, OPERATOR, { id: id.toUpperCase() })
    const subjects = await deps.db.selectFrom('audit_log').select('subject').orderBy('seq').execute()
    expect(subjects.slice(-2)).toEqual([{ subject: id }, { subject: id }])
  })

  test('work on their last day, and leave with the next run of retention', async () => {
    const { deps, campaignId } = await open(use())
    const { token } = await addToken(deps, OPERATOR, { campaignId, ...PROGRAM, days: 1 })
    deps.clock.advance(DAY)
    expect(await findStaffToken(deps, token)).not.toBeNull()
    expect((await deleteExpired(deps)).tokens).toBe(0)
    deps.clock.advance(DAY)
    expect(await findStaffToken(deps, token)).toBeNull()
    expect(await listTokens(deps, OPERATOR)).toEqual([])
    expect((await deleteExpired(deps)).tokens).toBe(1)
    expect(await rows(deps)).toEqual([])
  })

  test.each([
    ['no name', { name: ' ' }, 'name'],
    ['an address as its name', { name: 'vera@example.org' }, 'name'],
    ['a name of 61 characters', { name: '😀'.repeat(61) }, 'name'],
    ['no day', { days: 0 }, 'days'],
    ['more than a year', { days: 366 }, 'days'],
    ['half a day', { days: 1.5 }, 'days'],
  ])('with %s are refused', async (_, wrong, path) => {
    const { deps, campaignId } = await open(use())
    await expect(addToken(deps, OPERATOR, { campaignId, ...PROGRAM, ...wrong })).rejects.toMatchObject({
      kind: 'invalid',
      errors: [{ path }],
    })
    expect(await rows(deps)).toEqual([])
  })

  test('with step-up come from the operator only, and only with the right to write', async () => {
    const { deps, campaignId } = await open(use())
    const owner = { ...actorOf(await sessionOf(deps, (await join(deps)).token)), steppedUp: true }
    const wanted = { campaignId, ...PROGRAM, stepUp: true }
    await expect(addToken(deps, owner, wanted)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(addToken(deps, OPERATOR, { ...wanted, access: 'read' })).rejects.toMatchObject({ kind: 'forbidden' })
    await addToken(deps, owner, { ...wanted, stepUp: false })
    await addToken(deps, OPERATOR, { ...wanted, name: '😀'.repeat(60) })
    expect((await listTokens(deps, owner, { campaignId })).map(({ stepUp }) => stepUp).sort()).toEqual([false, true])
  })

  test('of another campaign are made, listed and ended by nobody', async () => {
    const { deps } = await open(use())
    await makeCampaign(deps, 2, 'others')
    const others = await idOf(deps, 'others')
    const owner = { ...actorOf(await sessionOf(deps, (await join(deps)).token)), steppedUp: true }
    const { id } = await addToken(deps, OPERATOR, { campaignId: others, ...PROGRAM })
    const refused = { kind: 'not_found' }
    await expect(addToken(deps, owner, { campaignId: others, ...PROGRAM })).rejects.toMatchObject(refused)
    await expect(listTokens(deps, owner, { campaignId: others })).rejects.toMatchObject(refused)
    await expect(listTokens(deps, owner)).rejects.toMatchObject(refused)
    await expect(revokeToken(deps, owner, { id })).rejects.toMatchObject(refused)
    for (const wrong of ['', 'x', newToken()])
      await expect(revokeToken(deps, OPERATOR, { id: wrong })).rejects.toMatchObject(refused)
    expect(await rows(deps)).toHaveLength(1)
  })

  test('end with the staff key of their campaign, and no others do; without the key a list has no names', async () => {
    const { deps, campaignId } = await open(use())
    await makeCampaign(deps, 2, 'others')
    const { token } = await addToken(deps, OPERATOR, { campaignId, ...PROGRAM })
    const other = await addToken(deps, OPERATOR, { campaignId: await idOf(deps, 'others'), ...PROGRAM })
    for (const name of (await deps.keys.list()).filter((key) => key.includes(campaignId))) await deps.keys.destroy(name)
    const after = { ...deps, memory: (await testDeps(use())).memory }
    expect((await listTokens(after, OPERATOR)).map(({ name }) => name).sort()).toEqual(['newsletter', null])
    await rekeyStaff(after, OPERATOR, { slug: CAMPAIGN })
    expect(await findStaffToken(deps, token)).toBeNull()
    expect(await findStaffToken(deps, other.token)).not.toBeNull()
  })

  test('work while the database takes no writes', async () => {
    const { deps, campaignId } = await open(use())
    const { token } = await addToken(deps, OPERATOR, { campaignId, ...PROGRAM })
    await deps.db.connection().execute(async (db) => {
      await sql`set default_transaction_read_only = on`.execute(db)
      expect(await findStaffToken({ ...deps, db }, token)).not.toBeNull()
      await sql`set default_transaction_read_only = off`.execute(db)
    })
    expect((await rows(deps))[0]?.used_on).toBeNull()
  })

  test('used by fifty at once note the day of use once, and not again that day', async () => {
    const { deps, campaignId } = await open(use())
    const { token } = await addToken(deps, OPERATOR, { campaignId, ...PROGRAM })
    await sql`create table writes_of_tokens (n int)`.execute(deps.db)
    await sql`
      create function note_write() returns trigger language plpgsql as $$
      begin insert into writes_of_tokens values (1); return new; end $$`.execute(deps.db)
    await sql`create trigger t after update on staff_tokens for each row execute function note_write()`.execute(deps.db)
    const writes = async () => (await sql`select n from writes_of_tokens`.execute(deps.db)).rows.length
    const found = await Promise.all(Array.from({ length: 50 }, () => findStaffToken(deps, token)))
    expect(found.every((one) => one !== null)).toBe(true)
    expect(await writes()).toBe(1)
    deps.clock.advance(DAY)
    await Promise.all(Array.from({ length: 50 }, () => findStaffToken(deps, token)))
    expect(await writes()).toBe(2)
    expect((await rows(deps))[0]?.used_on).toBe(dayOf(deps.clock.now()))
  })
})

postgresOnly('a token', (use) => {
  test('that is ended while a request uses it is dead for the next one, and comes back by no late write', async () => {
    const { deps, campaignId } = await open(use())
    const { id, token } = await addToken(deps, OPERATOR, { campaignId, ...PROGRAM })
    let running: Promise<unknown> = Promise.resolve()
    await deps.db.transaction().execute(async (trx) => {
      await trx.deleteFrom('staff_tokens').where('id', '=', id).execute()
      // Not committed yet: the request finds the token, and its note of the day waits for this row.
      running = findStaffToken(deps, token)
      await expect.poll(waiting).toBe(1)
    })
    expect(await running).not.toBeNull()
    expect(await findStaffToken(deps, token)).toBeNull()
    expect(await rows(deps)).toEqual([])

    async function waiting(): Promise<number> {
      const { rows } =
        await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%staff_tokens%'`.execute(
          deps.db,
        )
      return rows.length
    }
  })
})
