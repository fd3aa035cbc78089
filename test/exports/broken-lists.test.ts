import { sql } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { exportList, type ListToSend } from '../../src/exports/export-list.ts'
import { type Actor, OPERATOR } from '../../src/staff/actor.ts'
import { deleteSession } from '../../src/staff/sessions/session-store.ts'
import { deleteToken, insertToken } from '../../src/staff/tokens/token-store.ts'
import { eachDatabase, postgresOnly, type TestDb } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { entriesOf, fillList, PUBLIC, SEALED, takeList } from '../support/exported-list.ts'
import { join, steppedUp } from '../support/staff.ts'
import { CAMPAIGN, makeAppeal, makeCampaign } from '../support/world.ts'

/** Nobody waits half a minute in a test; a look every few milliseconds is as good as one a second. */
const PATIENT = { idle: 600_000, watch: 20 }
const IMPATIENT = { idle: 20, watch: 600_000 }

async function filled(on: TestDb) {
  const deps = await testDeps(on)
  await makeCampaign(deps)
  const appealId = await makeAppeal(deps)
  await fillList(deps.db, appealId, 600)
  return { deps, appealId }
}

const iteratorOf = ({ bytes }: ListToSend) => bytes[Symbol.asyncIterator]()

async function expectBroken(deps: TestDeps, list: ListToSend): Promise<void> {
  await expect(list.ended).rejects.toThrow()
  const iterator = iteratorOf(list)
  await expect(iterator.next()).rejects.toThrow()
  await vi.waitFor(async () => {
    const ends = (await entriesOf(deps.db)).filter(({ action }) => action === 'export.ended')
    expect(ends.map(({ detail }) => detail)).toEqual([{ profile: 'public', format: 'jsonl', broken: true }])
  })
  // The place is free again.
  await iteratorOf(await exportList(deps, OPERATOR, PUBLIC)).return?.()
}

eachDatabase('a list on its way', (use) => {
  /** Begins a list as `actor`, takes its first bytes, and does `work`. */
  async function after(deps: TestDeps, actor: Actor, work: () => Promise<unknown>): Promise<ListToSend> {
    const list = await exportList(deps, actor, PUBLIC, PATIENT)
    expect((await iteratorOf(list).next()).done).toBe(false)
    await work()
    return list
  }

  test('breaks off when the session has ended', async () => {
    const { deps } = await filled(use())
    const owner = await steppedUp(deps, await join(deps))
    await expectBroken(deps, await after(deps, owner, () => deleteSession(deps.db, owner.session ?? '')))
  })

  test('breaks off when the member has another role', async () => {
    const { deps } = await filled(use())
    const owner = await steppedUp(deps, await join(deps, { role: 'exporter' }))
    const demote = () => deps.db.updateTable('staff_accounts').set({ role: 'moderator' }).execute()
    await expectBroken(deps, await after(deps, owner, demote))
  })

  test('breaks off when the token is revoked', async () => {
    const { deps } = await filled(use())
    const { id: campaign } = await deps.db
      .selectFrom('campaigns')
      .select('id')
      .where('slug', '=', CAMPAIGN)
      .executeTakeFirstOrThrow()
    const id = '5f0d3a52-6bb5-4b6e-9a7e-1d9d0a4c7f11'
    const role = 'exporter'
    const row = {
      id,
      campaign_id: campaign,
      role,
      access: 'write',
      step_up: true,
      token_hash: Buffer.alloc(32),
      name: Buffer.alloc(8),
      since: '2027-03-01',
      until: '2027-06-01',
    } as const
    await deps.db.transaction().execute((trx) => insertToken(trx, row))
    const actor = { is: 'token', id, campaign, role, steppedUp: true } as const
    await expectBroken(
      deps,
      await after(deps, actor, () => deps.db.transaction().execute((trx) => deleteToken(trx, id))),
    )
  })

  test('goes on when the step-up runs out', async () => {
    const { deps } = await filled(use())
    const owner = await steppedUp(deps, await join(deps))
    const list = await after(deps, owner, () =>
      deps.db.updateTable('staff_sessions').set({ stepped_up_until: null }).execute(),
    )
    // Many looks are over by the time it has come.
    await new Promise((done) => setTimeout(done, 200))
    for await (const _ of list.bytes);
    expect((await list.ended).rows).toBe(400)
  })

  test('breaks off when the appeal is stopped and erased', async () => {
    const { deps } = await filled(use())
    const list = await after(deps, OPERATOR, () => stopAppeal(deps, OPERATOR, { slug: 'release' }))
    await expect(list.ended).rejects.toThrow()
    await expect(iteratorOf(list).next()).rejects.toThrow()
  })

  test('does not end as if it were whole when the appeal was stopped between two looks', async () => {
    const { deps } = await filled(use())
    const list = await exportList(deps, OPERATOR, PUBLIC, { idle: 600_000, watch: 600_000 })
    const iterator = iteratorOf(list)
    await iterator.next()
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    await expect(async () => {
      while (!(await iterator.next()).done);
    }).rejects.toThrow()
    await expect(list.ended).rejects.toThrow()
    expect((await entriesOf(deps.db)).at(-1)?.detail).toMatchObject({ broken: true })
  })

  test.each(['before the first byte', 'after it'])('is cut off when nobody takes a byte, %s', async (when) => {
    const { deps } = await filled(use())
    const list = await exportList(deps, OPERATOR, PUBLIC, IMPATIENT)
    if (when === 'after it') await iteratorOf(list).next()
    await expectBroken(deps, list)
  })

  test('is broken, and its place free, when its reader goes away', async () => {
    const { deps } = await filled(use())
    const list = await exportList(deps, OPERATOR, PUBLIC, PATIENT)
    for await (const chunk of list.bytes) if (chunk.length > 0) break
    await expect(list.ended).rejects.toThrow()
    expect((await entriesOf(deps.db)).at(-1)?.detail).toMatchObject({ broken: true })
    expect((await takeList(deps, PUBLIC)).ended.rows).toBe(400)
  })

  test('is the only one of its campaign, and one of two of its process', async () => {
    const { deps } = await filled(use())
    for (const slug of ['second', 'third']) {
      await makeCampaign(deps, 0, slug)
      await makeAppeal(deps, slug, { campaign: slug })
    }
    const busy = { kind: 'unavailable', reason: 'lists', retryAfter: expect.any(Number) }
    const first = await exportList(deps, OPERATOR, PUBLIC)
    await expect(exportList(deps, OPERATOR, SEALED)).rejects.toMatchObject(busy)
    const second = await exportList(deps, OPERATOR, { ...PUBLIC, slug: 'second' })
    await expect(exportList(deps, OPERATOR, { ...PUBLIC, slug: 'third' })).rejects.toMatchObject(busy)
    await iteratorOf(first).return?.()
    const third = await exportList(deps, OPERATOR, { ...PUBLIC, slug: 'third' })
    for (const list of [second, third]) for await (const _ of list.bytes);
    const begun = (await entriesOf(deps.db)).filter(({ action }) => action === 'export.begun')
    expect(begun).toHaveLength(3)
  })

  test('never ends as if it were whole when the log cannot tell of its end', async () => {
    const { deps } = await filled(use())
    const list = await exportList(deps, OPERATOR, PUBLIC)
    await sql`alter table audit_head add constraint no_more check (seq < 0) not valid`.execute(deps.db)
    onTestFinished(async () => {
      await sql`alter table audit_head drop constraint no_more`.execute(deps.db)
    })
    await expect(async () => {
      for await (const _ of list.bytes);
    }).rejects.toThrow()
    await expect(list.ended).rejects.toThrow()
  })
})

postgresOnly('a list on its way', (use) => {
  test('ends its query on the server when its reader goes away', async () => {
    const { deps } = await filled(use())
    // A table that is read last, and that somebody else has locked.
    const locking = await use().pool.connect()
    onTestFinished(() => locking.release())
    await locking.query('begin')
    await locking.query('lock table withdrawn in access exclusive mode')
    const list = await exportList(deps, OPERATOR, SEALED, PATIENT)
    const iterator = iteratorOf(list)
    const taking = expect(async () => {
      while (!(await iterator.next()).done);
    }).rejects.toThrow()
    // Asked outside the transaction, in which the server's answer would stay as it first was.
    const waiting = async () => {
      const { rows } = await sql`select 1 from pg_stat_activity
        where wait_event_type = 'Lock' and query like '%withdrawn%' and datname = current_database()`.execute(deps.db)
      return rows.length
    }
    await vi.waitFor(async () => expect(await waiting()).toBe(1), 10_000)
    await iterator.return?.()
    await taking
    expect(await waiting()).toBe(0)
    await locking.query('rollback')
  })
})
