import { sql } from 'kysely'
import type { Db } from '../../src/db/database.ts'

/** The rows of all tables as text, and the last value of each sequence: those of one database fit into the other kind. */
export interface AllRows {
  tables: { name: string; rows: string }[]
  sequences: { name: string; last: string }[]
}

export async function readRows(db: Db): Promise<AllRows> {
  const named = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' and tablename <> 'schema_migrations'`.execute(db)
  const tables: AllRows['tables'] = []
  for (const { name } of named.rows) {
    const { rows } = await sql<{ rows: string | null }>`
      select json_agg(whole)::text as rows from ${sql.raw(name)} whole`.execute(db)
    if (rows[0]?.rows) tables.push({ name, rows: rows[0].rows })
  }
  const sequences = await sql<{ name: string; last: string }>`
    select quote_ident(sequencename) as name, last_value::text as last from pg_sequences
    where schemaname = 'public' and last_value is not null`.execute(db)
  return { tables, sequences: sequences.rows }
}

/** Writes rows into a database that is empty, but for the row that a migration inserts. */
export async function writeRows(db: Db, { tables, sequences }: AllRows): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // The rows were checked when they were written first; the triggers would write some of them again.
    await sql`select set_config('session_replication_role', 'replica', true)`.execute(trx)
    await sql`delete from audit_head`.execute(trx)
    for (const { name, rows } of tables)
      await sql`
        insert into ${sql.raw(name)} overriding system value
        select * from json_populate_recordset(null::${sql.raw(name)}, ${rows}::json)`.execute(trx)
    for (const { name, last } of sequences) await sql`select setval(${name}::regclass, ${last}::bigint)`.execute(trx)
  })
}
