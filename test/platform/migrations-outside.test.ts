import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { Pool, PoolClient } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { type Migration, readMigrations } from '../../src/platform/migration-files.ts'
import { migrate, schemaState } from '../../src/platform/migrations.ts'
import type { OpenDatabase } from '../../src/platform/pool.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { bareDatabase } from '../support/databases.ts'
import { addRow, addRows, type Filled, fillTables, publicSignature } from '../support/filled-database.ts'

const all = await readMigrations()
const before = all.filter(({ name }) => name < '0007')
const coming = all.filter(({ name }) => name >= '0007').map(({ name }) => name)
const fromTheBuild = coming.filter((name) => name >= '0009')

interface Older extends OpenDatabase {
  ids: Filled
  /** Opens another process's pool on the same database. */
  another(): Pool
}

/** A filled database of 0006. */
async function olderDatabase(): Promise<Older> {
  const { url, drop } = await bareDatabase()
  const pools: OpenDatabase[] = []
  const open = () => {
    const opened = openPostgres(url, () => undefined)
    pools.push(opened)
    return opened
  }
  onTestFinished(async () => {
    await Promise.all(pools.map(({ close }) => close()))
    await drop()
  })
  const opened = open()
  await migrate(opened.pool, before)
  return { ...opened, ids: await fillTables(opened.pool), another: () => open().pool }
}

/** Opens a transaction that has written a signature: a concurrent build waits for its end. */
async function openTransaction(
  pool: Pool,
  { openAppeal }: Filled,
): Promise<{ client: PoolClient; end(): Promise<void> }> {
  const client = await pool.connect()
  await client.query('begin')
  await addRow(client, 'signatures', publicSignature(openAppeal, 'Under way'))
  const end = async () => {
    await client.query('commit')
    client.release()
  }
  return { client, end }
}

/** The backend that waits for a lock while it builds an index concurrently. */
async function waitingBuild(pool: Pool): Promise<number> {
  const building = async (): Promise<number | undefined> => {
    const { rows } = await pool.query(`
      select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
        and query like '%create index concurrently%' and pid <> pg_backend_pid()`)
    return rows[0]?.pid
  }
  await expect.poll(building).toBeGreaterThan(0)
  return (await building()) ?? 0
}

const validity = async (pool: Pool, index: string): Promise<boolean | undefined> => {
  const { rows } = await pool.query('select indisvalid from pg_index where indexrelid = to_regclass($1)', [index])
  return rows[0]?.indisvalid
}

const countOf = async (pool: Pool, table: string): Promise<number> =>
  (await pool.query(`select count(*) as n from ${table}`)).rows[0]?.n

test('while an index is being built others write to its table, and further processes wait for the end', async () => {
  const { db, pool, ids, another } = await olderDatabase()
  const writer = another()
  const held = await openTransaction(writer, ids)
  const migrating = migrate(pool)
  await waitingBuild(writer)
  const rows = await countOf(writer, 'signatures')
  await addRows(writer, 'signatures', [publicSignature(ids.openAppeal, 'Meanwhile')])
  await writer.query(`update signatures set look = 'hidden' where name = 'Meanwhile'`)
  expect(await countOf(writer, 'signatures')).toBe(rows + 1)
  expect(await schemaState(db)).toBe('behind')
  const others = [another(), another()].map((process) => migrate(process))
  // Longer than PostgreSQL takes to find a deadlock.
  await new Promise((done) => setTimeout(done, 1_500))
  await held.end()
  expect(await migrating).toEqual(coming)
  expect(await Promise.all(others)).toEqual([[], []])
  expect(await validity(pool, 'signatures_by_appeal')).toBe(true)
  expect(await schemaState(db)).toBe('current')
})

test('a build whose backend is ended leaves an invalid index; the next run builds the index anew', async () => {
  const { db, pool, ids, another } = await olderDatabase()
  const other = another()
  const held = await openTransaction(other, ids)
  const broken = migrate(pool)
  const outcome = expect(broken).rejects.toMatchObject({ code: '57P01' })
  await other.query('select pg_terminate_backend($1)', [await waitingBuild(other)])
  await outcome
  expect(await validity(other, 'signatures_by_appeal')).toBe(false)
  expect(await schemaState(db)).toBe('behind')
  // The second run, too, waits for the transaction that is still open.
  const again = migrate(pool)
  const dropping = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    and query like 'drop index concurrently%'`
  await expect.poll(async () => (await other.query(dropping)).rows).toHaveLength(1)
  await held.end()
  expect(await again).toEqual(fromTheBuild)
  expect(await validity(pool, 'signatures_by_appeal')).toBe(true)
  expect(await schemaState(db)).toBe('current')
  expect((await pool.query(`select from signatures where name = 'Under way'`)).rows).toHaveLength(1)
})

test('a build whose process is gone goes on in the server, and the next run waits for its end', async () => {
  const { db, pool, ids, another } = await olderDatabase()
  const other = another()
  const held = await openTransaction(other, ids)
  const client = new Promise<PoolClient>((found) => pool.once('acquire', found))
  const broken = expect(migrate(pool)).rejects.toThrow()
  await waitingBuild(other)
  const { connection } = (await client) as unknown as { connection: { stream: import('node:net').Socket } }
  connection.stream.destroy()
  await broken
  const again = migrate(another())
  await held.end()
  expect(await again).toEqual(fromTheBuild)
  expect(await validity(other, 'signatures_by_appeal')).toBe(true)
  expect(await schemaState(db)).toBe('current')
})

const migration = (name: string, text: string): Migration => ({
  name,
  text,
  checksum: createHash('sha256').update(text).digest('hex'),
})

test('a file that could not run twice is refused before its first statement', async () => {
  const { pool } = await olderDatabase()
  const build = 'create index concurrently if not exists outbox_by_day on outbox (key_day);'
  for (const statement of [
    'create index outbox_by_day on outbox (key_day)',
    'create index concurrently outbox_by_day on outbox (key_day)',
    'drop index concurrently outbox_due',
    'drop index if exists outbox_due',
    'alter table outbox add column day date',
    'update outbox set attempts = 0',
  ]) {
    const file = migration('0007_unrepeatable.sql', `-- outside a transaction\n${build}\n${statement};\n`)
    await expect(migrate(pool, [...before, file]), statement).rejects.toThrow(
      `0007_unrepeatable.sql: "${statement}" cannot run twice`,
    )
  }
  expect(await validity(pool, 'outbox_by_day')).toBeUndefined()
})

test('comments, line breaks and a Windows line end after the marker change nothing', async () => {
  const { pool } = await olderDatabase()
  const text = `-- outside a transaction\r\n-- A comment; with a semicolon.\ncreate unique index concurrently
    if not exists outbox_twice on outbox (id) -- once more
    where attempts > 0;\ndrop index concurrently if exists outbox_twice;\n`
  expect(await migrate(pool, [...before, migration('0007_twice.sql', text)])).toEqual(['0007_twice.sql'])
  expect(await validity(pool, 'outbox_twice')).toBeUndefined()
})

test('a table in use: a file in a transaction lets others pass, and gets the table when that is free', async () => {
  const { pool, ids, another } = await olderDatabase()
  const other = another()
  const reader = await another().connect()
  await reader.query('begin')
  await reader.query('select from outbox')
  const migrating = migrate(pool)
  const waiting = `select from pg_locks where not granted and relation = 'outbox'::regclass`
  await expect.poll(async () => (await other.query(waiting)).rows, { interval: 20 }).toHaveLength(1)
  // Blocked for good, if the migration waited for as long as the reader reads.
  await other.query('delete from outbox where appeal_id = $1 and attempts > 0', [ids.openAppeal])
  await reader.query('commit')
  reader.release()
  expect(await migrating).toEqual(coming)
})

test('a table that stays in use ends the migration with a line that says so', async () => {
  const { db, pool, another } = await olderDatabase()
  const reader = await another().connect()
  await reader.query('begin')
  await reader.query('select from outbox')
  await expect(migrate(pool, all, { pauses: [1, 1] })).rejects.toMatchObject({
    name: 'ConfigError',
    message: '0007_letters_without_an_appeal.sql: its tables stay in use, by a backup perhaps: migrate again later',
  })
  reader.release(true)
  await once(reader, 'end').catch(() => undefined)
  expect(await migrate(pool)).toEqual(coming)
  expect(await schemaState(db)).toBe('current')
})

test('a build waits for as long as it must, whatever limit for locks the database has', async () => {
  const { pool, ids, another } = await olderDatabase()
  await pool.query(`do $$ begin execute format('alter database %I set lock_timeout = 50', current_database()); end $$`)
  const other = another()
  expect((await other.query('show lock_timeout')).rows).toEqual([{ lock_timeout: '50ms' }])
  const held = await openTransaction(other, ids)
  const process = another()
  const migrating = migrate(process)
  await waitingBuild(other)
  await new Promise((done) => setTimeout(done, 200))
  await held.end()
  expect(await migrating).toEqual(coming)
  expect((await process.query('show lock_timeout')).rows).toEqual([{ lock_timeout: '50ms' }])
})
