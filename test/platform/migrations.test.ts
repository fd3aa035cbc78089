import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { deriveSecrets } from '../../src/core/secrets.ts'
import { verifyAudit } from '../../src/db/audit.ts'
import { openPglite } from '../../src/platform/embedded/pglite.ts'
import { type Migration, readMigrations } from '../../src/platform/migration-files.ts'
import { checkSecret, migrate, schemaState } from '../../src/platform/migrations.ts'
import type { OpenDatabase } from '../../src/platform/pool.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { bareDatabase, eachDatabase } from '../support/databases.ts'

const file = (name: string, text: string): Migration => ({
  name,
  text,
  checksum: createHash('sha256').update(text).digest('hex'),
})
const first = file('0001_first.sql', 'create table a (n integer); create table b (n integer);')
const second = file('0002_second.sql', 'insert into a values (2);')

const tables = async (pool: Pool) => {
  const { rows } = await pool.query(`select tablename from pg_tables where schemaname = 'public' order by 1`)
  return rows.map((row) => row.tablename)
}

async function bare(): Promise<OpenDatabase & { url: string }> {
  const { url, drop } = await bareDatabase()
  const opened = openPostgres(url, () => undefined)
  onTestFinished(async () => {
    await opened.close()
    await drop()
  })
  return { ...opened, url }
}

test('files are read in order, each with its checksum', async () => {
  const files = await readMigrations()
  expect(files[0]?.name).toBe('0001_foundation.sql')
  expect(files.map(({ name }) => name)).toEqual(files.map(({ name }) => name).sort())
  for (const { name, text, checksum } of files) expect(file(name, text).checksum).toBe(checksum)
})

test('missing migrations are applied, in order, and once', async () => {
  const { db, pool } = await bare()
  expect(await schemaState(db, [first])).toBe('behind')
  expect(await migrate(pool, [first])).toEqual(['0001_first.sql'])
  expect(await schemaState(db, [first])).toBe('current')
  expect(await schemaState(db, [first, second])).toBe('behind')
  expect(await migrate(pool, [first, second])).toEqual(['0002_second.sql'])
  expect(await migrate(pool, [first, second])).toEqual([])
  expect((await pool.query('select n from a')).rows).toEqual([{ n: 2 }])
})

test('a file that fails is undone whole, and the files before it stay', async () => {
  const { pool } = await bare()
  const broken = file('0002_broken.sql', 'create table c (n integer); create table a (n integer);')
  await expect(migrate(pool, [first, broken])).rejects.toMatchObject({ code: '42P07' })
  expect(await tables(pool)).toEqual(['a', 'b', 'schema_migrations'])
  expect(await migrate(pool, [first, second])).toEqual(['0002_second.sql'])
})

test('of several processes at once one applies, and the others find nothing to do', async () => {
  const { url } = await bare()
  const processes = Array.from({ length: 5 }, () => openPostgres(url, () => undefined, { most: 1 }))
  const applied = await Promise.all(processes.map(({ pool }) => migrate(pool)))
  expect(applied.flat()).toEqual((await readMigrations()).map(({ name }) => name))
  await Promise.all(processes.map(({ close }) => close()))
})

test('an applied file that was changed is refused, with nothing done', async () => {
  const { db, pool } = await bare()
  await migrate(pool, [first])
  const changed = [file('0001_first.sql', 'create table other (n integer)'), second]
  expect(await schemaState(db, changed)).toBe('changed')
  await expect(migrate(pool, changed)).rejects.toMatchObject({ name: 'ConfigError', message: /changed after/ })
  expect((await pool.query('select n from a')).rows).toEqual([])
})

test('a database of a newer version is refused', async () => {
  const { db, pool } = await bare()
  await migrate(pool, [first, second])
  expect(await schemaState(db, [first])).toBe('ahead')
  await expect(migrate(pool, [first])).rejects.toMatchObject({ name: 'ConfigError', message: /newer/ })
})

test('the time limit of a statement is back after a migration', async () => {
  const { url } = await bare()
  const { pool, close } = openPostgres(url, () => undefined, { most: 1 })
  await migrate(pool, [first])
  expect((await pool.query('show statement_timeout')).rows).toEqual([{ statement_timeout: '30s' }])
  await close()
})

test('the embedded database takes the same files', async () => {
  const embedded = await openPglite(undefined)
  onTestFinished(() => embedded.close())
  const broken = file('0002_broken.sql', 'create table c (n integer); create table a (n integer);')
  await expect(migrate(embedded.pool, [first, broken])).rejects.toMatchObject({ code: '42P07' })
  expect(await migrate(embedded.pool, [first, second])).toEqual(['0002_second.sql'])
  expect(await tables(embedded.pool)).toEqual(['a', 'b', 'schema_migrations'])
})

const [mine, theirs] = [deriveSecrets(Buffer.alloc(32, 1)), deriveSecrets(Buffer.alloc(32, 2))]

eachDatabase('the check of SECRET_KEY', (use) => {
  test('is written by the first start and passed by the next', async () => {
    await checkSecret(use().db, mine)
    await checkSecret(use().db, mine)
    expect((await sql`select * from instance`.execute(use().db)).rows).toHaveLength(1)
    expect(await verifyAudit(use().db, mine.log)).toEqual({ entries: 0, brokenAt: null, proven: true })
    expect((await verifyAudit(use().db, theirs.log)).proven).toBe(false)
  })

  test('stops another SECRET_KEY with one line', async () => {
    await checkSecret(use().db, mine)
    await expect(checkSecret(use().db, theirs)).rejects.toMatchObject({
      name: 'ConfigError',
      message: 'SECRET_KEY is not the one that this database was made with: set that one again',
    })
  })

  test('of two first starts at once with different keys, one is stopped', async () => {
    const { db } = use()
    const outcomes = await Promise.allSettled([mine, theirs].map((secrets) => checkSecret(db, secrets)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
