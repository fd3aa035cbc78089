import { sql } from 'kysely'
import type { Db } from '../../src/db/database.ts'

/** The rows of each table as text, sorted. */
export type Dump = Record<string, string[]>

/** Reads the whole database: each row of each table as JSON, binary columns in hex. */
export async function dumpTables(db: Db): Promise<Dump> {
  const dump: Dump = {}
  for (const table of await tableNames(db)) {
    const { rows } = await sql<{ row: string }>`
      select row_to_json(t)::text as row from ${sql.table(table)} t order by 1`.execute(db)
    dump[table] = rows.map(({ row }) => row)
  }
  return dump
}

async function tableNames(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db)
  return rows.map(({ name }) => name)
}

/** Rows that came and went between two dumps, by table; a changed row does both. Unchanged tables are left out. */
export function changesBetween(before: Dump, after: Dump): Record<string, { came: string[]; went: string[] }> {
  const changes: Record<string, { came: string[]; went: string[] }> = {}
  for (const table of Object.keys(after)) {
    const [old, now] = [before[table] ?? [], after[table] ?? []]
    const came = now.filter((row) => !old.includes(row))
    const went = old.filter((row) => !now.includes(row))
    if (came.length + went.length > 0) changes[table] = { came, went }
  }
  return changes
}
