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
  test('gives the lines of a query as they are, in pieces of whole lines', async () => {
    const { snapshot } = await opened(use())
    const cell = 'a "quoted" \\ cell, Імя\n\u0001\u0002\u2028\u{1f58b}'
    const query = sql<{ line: string }>`
      select json_build_array(n, ${sql.lit(cell)}, null)::text as line from generate_series(1, 20000) n order by -n`
    const pieces: string[] = []
    for await (const piece of snapshot.lines(query.compile(snapshot.db))) pieces.push(Buffer.from(piece).toString())
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.filter((piece) => !piece.endsWith('\n'))).toEqual([])
    const rows = pieces.join('').split('\n').slice(0, -1)
    expect(rows.map((row) => JSON.parse(row))).toEqual(
      Array.from({ length: 20_000 }, (_, n) => [20_000 - n, cell, null]),
    )
  })

  test('gives a line that is longer than a piece, and nothing of no rows', async () => {
    const { snapshot } = await opened(use())
    const long = sql<{ line: string }>`select to_json(repeat('x', 200000))::text as line from generate_series(1, 2)`
    const none = sql<{ line: string }>`select '1' as line where false`
    const pieces: Uint8Array[] = []
    for await (const piece of snapshot.lines(long.compile(snapshot.db))) pieces.push(piece)
    const line = `"${'x'.repeat(200_000)}"\n`
    expect(Buffer.concat(pieces).toString()).toBe(line + line)
    for await (const piece of snapshot.lines(none.compile(snapshot.db))) expect(piece).toBeUndefined()
  })

  test('leaves no cursor behind when its lines were read, and reads others then', async () => {
    const { snapshot } = await opened(use())
    const query = sql<{ line: string }>`select n::text as line from generate_series(1, 100) n`.compile(snapshot.db)
    for (let round = 0; round < 2; round++) {
      let lines = ''
      for await (const piece of snapshot.lines(query)) lines += Buffer.from(piece).toString()
      expect(lines.split('\n').length).toBe(101)
    }
    const { rows } = await sql`select name from pg_cursors where name like 'list%'`.execute(snapshot.db)
    expect(rows).toEqual([])
  })

  test('tells of a query that fails in its midst', async () => {
    const { snapshot } = await opened(use())
    const query = sql<{ line: string }>`select (1 / (3 - n))::text as line from generate_series(1, 5) n`
    const read = async () => {
      for await (const _ of snapshot.lines(query.compile(snapshot.db)));
    }
    await expect(read()).rejects.toMatchObject({ code: '22012' })
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

  test('breaks off lines that nobody takes any more when it is closed: the server stops too', async () => {
    const { snapshot } = await opened(use())
    const query = sql<{ line: string }>`
      select to_json(repeat('endless lines', 100))::text as line from generate_series(1, 10000) a, generate_series(1, 10000) b`
    const lines = snapshot.lines(query.compile(snapshot.db))[Symbol.asyncIterator]()
    expect((await lines.next()).done).toBe(false)
    await vi.waitFor(async () => expect(await running('endless lines')).toBe(1), 10_000)
    await snapshot.close()
    await vi.waitFor(async () => expect(await running('endless lines')).toBe(0), 10_000)
    const rest = async () => {
      while (!(await lines.next()).done);
    }
    await expect(rest()).rejects.toThrow()
  })

  test('breaks off lines that were given up, without harm to the process', async () => {
    const { snapshot } = await opened(use())
    const query = sql<{ line: string }>`
      select to_json(repeat('lines given up', 100))::text as line from generate_series(1, 10000) a, generate_series(1, 10000) b`
    for await (const piece of snapshot.lines(query.compile(snapshot.db))) if (piece.length > 0) break
    await snapshot.close()
    await vi.waitFor(async () => expect(await running('lines given up')).toBe(0), 10_000)
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
