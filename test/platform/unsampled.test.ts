import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { PERSONAL } from '../../src/erasure/endings.ts'
import { isOutsideTransaction, readMigrations } from '../../src/platform/migration-files.ts'
import { migrate } from '../../src/platform/migrations.ts'
import type { OpenDatabase } from '../../src/platform/pool.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { bareDatabase, eachDatabase, type TestDb } from '../support/databases.ts'
import { fillTables } from '../support/filled-database.ts'

const all = await readMigrations()
const olderThan = (first: string) => all.filter(({ name }) => name < first)

const personal = Object.entries(PERSONAL)
  .flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`))
  .sort()

async function sampledColumns({ db }: Pick<TestDb, 'db'>): Promise<string[]> {
  const { rows } = await sql<{ column: string }>`
    select tablename || '.' || attname as column from pg_stats where schemaname = 'public' order by 1`.execute(db)
  return rows.map(({ column }) => column)
}

/** The texts of people, of those that `fillTables` writes, that the statistics of their tables hold. */
async function sampledTexts({ db }: Pick<TestDb, 'db'>): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    select s::text as row from pg_statistic s
    where starelid::regclass::text = any(${Object.keys(PERSONAL)})`.execute(db)
  const texts = rows.flatMap(({ row }) => row.match(/boris|ганна|sister of a prisoner|Lena|on paper|her name/g) ?? [])
  return [...new Set(texts)].sort()
}

eachDatabase('statistics', (use) => {
  test('are off for exactly the columns that the rooms name', async () => {
    const { rows } = await sql<{ column: string }>`
      select relname || '.' || attname as column from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = 'public'::regnamespace and attnum > 0 and attstattarget = 0 and relkind = 'r' order by 1`.execute(
      use().db,
    )
    expect(rows.map(({ column }) => column)).toEqual(personal)
  })

  test('are not made of expressions or of several columns, which no column could turn off', async () => {
    const { rows } = await sql`
      select indexrelid::regclass::text as name from pg_index
      where indexprs is not null and indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
      union all select stxname from pg_statistic_ext`.execute(use().db)
    expect(rows).toEqual([])
  })
})

describe('a database of 0016 that has analysed names', () => {
  async function analysed(): Promise<OpenDatabase> {
    const { url, drop } = await bareDatabase()
    const opened = openPostgres(url, () => undefined)
    onTestFinished(() => opened.close().then(drop))
    await migrate(opened.pool, olderThan('0007'))
    await fillTables(opened.pool)
    await migrate(opened.pool, olderThan('0017'))
    await opened.pool.query('analyze')
    return opened
  }

  test('has no sample of them after its migration, however often it is analysed, and keeps the other statistics', async () => {
    const opened = await analysed()
    const sampled = await sampledColumns(opened)
    const { rows } = await opened.pool.query<{ column: string }>(
      `select table_name || '.' || column_name as column from information_schema.columns where table_schema = 'public'`,
    )
    const then = rows.map(({ column }) => column)
    expect(sampled).toEqual(expect.arrayContaining(personal.filter((column) => then.includes(column))))
    expect(await sampledTexts(opened)).toEqual(expect.arrayContaining(['boris', 'sister of a prisoner']))
    await migrate(opened.pool)
    for (let n = 0; n < 2; n++) {
      const now = await sampledColumns(opened)
      expect(now.filter((column) => personal.includes(column))).toEqual([])
      expect(now).toEqual(expect.arrayContaining(sampled.filter((column) => !personal.includes(column))))
      expect(await sampledTexts(opened)).toEqual([])
      await opened.pool.query('analyze')
    }
  })

  const BIG = ['signatures', 'inbox', 'pending_signatures', 'outbox']

  test('is brought forward without a row of a big table being read or written under its lock', async () => {
    const { pool } = await analysed()
    for (const [n, migration] of all.entries()) {
      if (migration.name < '0017') continue
      if (!isOutsideTransaction(migration)) {
        const { before, after } = await triedOut(pool, migration.text)
        expect(after.touched, migration.name).toEqual(before.touched)
        // A dropped index is built anew by a later file; none was built in this one.
        for (const [name, file] of Object.entries(after.files))
          expect(file, `${migration.name}: ${name}`).toBe(before.files[name])
      }
      await migrate(pool, all.slice(0, n + 1))
    }
  })

  /** Runs a migration and undoes it. Returns the files of the big tables and indexes, and what was read and written. */
  async function triedOut(pool: OpenDatabase['pool'], text: string) {
    const client = await pool.connect()
    const state = async () => {
      const { rows: files } = await client.query<{ name: string; file: number }>(
        `select oid::regclass::text as name, relfilenode as file from pg_class
         where oid = any($1::text[]::regclass[]::oid[])
           or oid in (select indexrelid from pg_index where indrelid = any($1::text[]::regclass[]::oid[]))`,
        [BIG],
      )
      const { rows: touched } = await client.query(
        `select relname, seq_scan, n_tup_ins, n_tup_upd, n_tup_del from pg_stat_xact_user_tables
         where relname = any($1) order by 1`,
        [BIG],
      )
      return { files: Object.fromEntries(files.map(({ name, file }) => [name, file])), touched }
    }
    await client.query('begin')
    try {
      const before = await state()
      await client.query(text)
      return { before, after: await state() }
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
})
