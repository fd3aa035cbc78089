import { sql } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import { databaseTime } from '../../src/db/database.ts'
import { troubleOf } from '../../src/db/trouble.ts'
import { postgresSnapshots } from '../../src/platform/snapshots.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { startRelay } from '../support/relay.ts'

async function opened(on: Parameters<typeof testDeps>[0]) {
  const deps = await testDeps(on)
  const snapshot = await deps.snapshots.open()
  onTestFinished(() => snapshot.close())
  return { deps, snapshot }
}

eachDatabase('a snapshot', (use) => {
  test('sorts the rows of a query once, and gives them in pages', async () => {
    const { snapshot } = await opened(use())
    const query = sql<{ n: number }>`select (n * ${7}::integer) % 10 as n from generate_series(1, 10) n order by 1`
    const pages: number[][] = []
    for await (const page of snapshot.sorted(query.compile(snapshot.db), 4)) pages.push(page.map(({ n }) => n))
    expect(pages).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
      [8, 9],
    ])
  })

  test('leaves no cursor behind when its rows are given up', async () => {
    const { snapshot } = await opened(use())
    const query = sql<{ n: number }>`select n from generate_series(1, 100) n`.compile(snapshot.db)
    for await (const page of snapshot.sorted(query, 10)) if (page.length > 0) break
    const { rows } = await sql`select name from pg_cursors where name like 'list%'`.execute(snapshot.db)
    expect(rows).toEqual([])
  })
})

postgresOnly('a snapshot', (use) => {
  const running = async (text: string) => {
    const { rows } = await sql`
      select 1 from pg_stat_activity where state = 'active' and query like ${`%${text}%`} and pid <> pg_backend_pid()`.execute(
      use().db,
    )
    return rows.length
  }

  test('shows one moment, and lets nothing be written', async () => {
    const { deps, snapshot } = await opened(use())

    expect(await snapshot.db.selectFrom('letter_failures').selectAll().execute()).toEqual([])
    await sql`insert into letter_failures (day, company, class, letters) values ('2027-01-01', 'other', '550', 1)`.execute(
      deps.db,
    )
    expect(await snapshot.db.selectFrom('letter_failures').selectAll().execute()).toEqual([])
    await expect(sql`insert into letter_failures default values`.execute(snapshot.db)).rejects.toMatchObject({
      code: '25006',
    })
  })

  test('has no time-outs, and takes no connection of the pool', async () => {
    const { deps, snapshot } = await opened(use())
    const { rows } = await sql<{ statement: string; idle: string }>`
      select current_setting('statement_timeout') as statement,
             current_setting('idle_in_transaction_session_timeout') as idle`.execute(snapshot.db)
    expect(rows).toEqual([{ statement: '0', idle: '0' }])
    const { pool } = use()
    await databaseTime(deps.db)
    expect(pool.totalCount - pool.idleCount).toBe(0)
  })

  test('breaks off the statement under way when it is closed: the server stops too', async () => {
    const { snapshot } = await opened(use())
    const slow = expect(sql`select 'endless statement', pg_sleep(600)`.execute(snapshot.db)).rejects.toThrow()
    await vi.waitFor(async () => expect(await running('endless statement')).toBe(1), 10_000)
    await snapshot.close()
    await slow
    await vi.waitFor(async () => expect(await running('endless statement')).toBe(0), 10_000)
  })

  test('is closed twice as once, and its connection is gone', async () => {
    const { snapshot } = await opened(use())
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(snapshot.db)
    await Promise.all([snapshot.close(), snapshot.close()])
    await vi.waitFor(async () => {
      const there = await sql`select 1 from pg_stat_activity where pid = ${rows[0]?.pid}`.execute(use().db)
      expect(there.rows).toEqual([])
    }, 10_000)
  })

  test('neither opens nor closes for ever when the server says nothing', { timeout: 20_000 }, async () => {
    const { pool, url } = use()
    const relayed = new URL(url ?? '')
    const relay = await startRelay(Number(relayed.port))
    relayed.port = String(relay.port)
    const snapshots = postgresSnapshots(relayed.href, pool)
    const snapshot = await snapshots.open()
    relay.hush()
    await snapshot.close()
    expect(troubleOf(await snapshots.open().catch((error) => error))).toBe('away')
  })
})
