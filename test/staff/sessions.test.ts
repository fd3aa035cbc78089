import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { after, DAY, HOUR, MINUTE } from '../../src/core/clock.ts'
import { deleteExpired } from '../../src/erasure/retention.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { findSession } from '../../src/staff/sessions/find-session.ts'
import { stepUp } from '../../src/staff/sessions/step-up.ts'
import { removeMember } from '../../src/staff/team/remove-member.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { halfSession, join, type Member, nextCode, sessionOf, signInFully } from '../support/staff.ts'
import { makeCampaign } from '../support/world.ts'

const START = '2027-03-12T10:20:00Z'

async function worldOn(on: Parameters<typeof testDeps>[0]): Promise<{ deps: TestDeps; member: Member }> {
  const deps = await testDeps(on, { now: START })
  await makeCampaign(deps)
  return { deps, member: await join(deps) }
}

eachDatabase('a session', (use) => {
  const world = () => worldOn(use())
  const isLive = async (deps: TestDeps, { token }: Pick<Member, 'token'>) => (await findSession(deps, token)) !== null
  const at = (deps: TestDeps, time: string) => deps.clock.set(new Date(`2027-03-${time}Z`))

  test('ends at the full hour after two hours without a request', async () => {
    const { deps, member } = await world()
    at(deps, '12T12:59:59')
    // The row as it is; a look at it through findSession would keep it awake.
    const { rows } = await sql`select 1 from staff_sessions where idle_ends_at > ${deps.clock.now()}`.execute(deps.db)
    expect(rows).toHaveLength(1)
    at(deps, '12T13:00:00')
    expect(await isLive(deps, member)).toBe(false)
  })

  test('that is used lives on, and ends after a day whatever is done', async () => {
    const { deps, member } = await world()
    for (let hour = 1; hour <= 24; hour++) {
      deps.clock.advance(HOUR)
      expect(await isLive(deps, member), `after ${hour} hours`).toBe(true)
    }
    at(deps, '13T10:59:59')
    expect(await isLive(deps, member)).toBe(true)
    at(deps, '13T11:00:00')
    expect(await isLive(deps, member)).toBe(false)
  })

  test('writes nothing more than once an hour while it is used', async () => {
    const { deps, member } = await world()
    const version = async () =>
      (await sql<{ v: string }>`select xmin::text as v from staff_sessions`.execute(deps.db)).rows
    const before = await version()
    for (let n = 0; n < 30; n++) {
      deps.clock.advance(MINUTE)
      await findSession(deps, member.token)
    }
    expect(await version()).toEqual(before)
    at(deps, '12T11:00:01')
    await findSession(deps, member.token)
    const moved = await version()
    expect(moved).not.toEqual(before)
    at(deps, '12T11:59:59')
    await findSession(deps, member.token)
    expect(await version()).toEqual(moved)
  })

  test('that waits for a code ends after one hour or two, whatever is done', async () => {
    const { deps, member } = await world()
    const half = await halfSession(deps, member)
    const ends = async () =>
      deps.db.selectFrom('staff_sessions').select('ends_at').where('id', '=', half.id).executeTakeFirstOrThrow()
    expect((await ends()).ends_at).toEqual(new Date('2027-03-12T12:00:00Z'))
  })

  test('rows that are over are deleted, and the minute of a step-up is emptied, by a clock in doubt too', async () => {
    const { deps, member } = await world()
    const { session } = await signInFully(deps, member)
    await stepUp(deps, session, { code: nextCode(deps, member) })
    const row = () =>
      deps.db
        .selectFrom('staff_sessions')
        .select(['stepped_up_until', 'earlier_hash'])
        .where('id', '=', session.id)
        .executeTakeFirst()
    expect((await row())?.stepped_up_until).toEqual(new Date('2027-03-12T10:31:00Z'))
    at(deps, '12T10:30:59')
    await deleteExpired(deps)
    expect((await row())?.stepped_up_until).not.toBeNull()
    at(deps, '12T10:31:00')
    const inDoubt = { trusts: () => false, look: async (now: Date) => ({ trusted: false, newest: now }) }
    await deleteExpired({ ...deps, clockGuard: inDoubt })
    expect(await row()).toEqual({ stepped_up_until: null, earlier_hash: null })
    at(deps, '13T12:00:00')
    await deleteExpired({ ...deps, clockGuard: inDoubt })
    expect(await row()).toBeDefined()
    expect(await deleteExpired(deps)).toMatchObject({ sessions: 2 })
    expect(await row()).toBeUndefined()
  })

  test('that a clock which was ahead has made ends with a day from now', async () => {
    const { deps, member } = await world()
    deps.clock.advance(365 * DAY)
    const { token, session } = await signInFully(deps, member)
    await stepUp(deps, session, { code: nextCode(deps, member) })
    at(deps, '12T10:25:00')
    await deleteExpired(deps)
    const { ends_at, idle_ends_at, stepped_up_until } = await deps.db
      .selectFrom('staff_sessions')
      .selectAll()
      .where('id', '=', session.id)
      .executeTakeFirstOrThrow()
    expect([ends_at, idle_ends_at, stepped_up_until]).toEqual([
      new Date('2027-03-13T11:00:00Z'),
      new Date('2027-03-12T13:00:00Z'),
      null,
    ])
    // The step-up changed the token; the one before is no more either.
    expect(await findSession(deps, token)).toBeNull()
  })

  test('of a demo campaign is worth nothing on a public host', async () => {
    const { deps, member } = await world()
    await deps.db.updateTable('campaigns').set({ demo: true }).execute()
    expect(await isLive(deps, member)).toBe(true)
    const config = { ...deps.config, local: false }
    expect(await findSession({ ...deps, config }, member.token)).toBeNull()
  })

  test('of somebody removed, or of a lower role, is so at the next request of another process', async () => {
    const { deps, member } = await world()
    const other = { ...(await testDeps(use(), { now: START })), keys: deps.keys, secrets: deps.secrets }
    expect((await sessionOf(other, member.token)).account.role).toBe('owner')
    await deps.db.updateTable('staff_accounts').set({ role: 'exporter' }).execute()
    expect((await sessionOf(other, member.token)).account.role).toBe('exporter')
    await removeMember(deps, OPERATOR, { handle: member.handle })
    expect(await findSession(other, member.token)).toBeNull()
  })
})

postgresOnly('a session in a database that takes no writes', (use) => {
  test('still lets staff read, also when its idle end should move', async () => {
    const { deps, member } = await worldOn(use())
    deps.clock.set(after(new Date(START), HOUR))
    const name = (await sql<{ name: string }>`select current_database() as name`.execute(deps.db)).rows[0]?.name ?? ''
    await sql`alter database ${sql.id(name)} set default_transaction_read_only = on`.execute(deps.db)
    const readOnly = openPostgres(use().url ?? '', () => undefined)
    try {
      await expect(sql`delete from staff_sessions`.execute(readOnly.db)).rejects.toThrow(/read-only/)
      expect(await findSession({ ...deps, db: readOnly.db }, member.token)).toMatchObject({ signedIn: true })
    } finally {
      await readOnly.close()
      await sql`alter database ${sql.id(name)} reset default_transaction_read_only`.execute(deps.db)
    }
  })
})
