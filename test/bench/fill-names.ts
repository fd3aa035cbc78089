import { sql } from 'kysely'
import type { Db } from '../../src/db/database.ts'
import { inventedNames } from '../support/invented-names.ts'
import { listNamed } from '../support/named-signatures.ts'

const A_TIME = 5_000
/** Names that have one day. */
const A_DAY = 5_000

/** Fills the list with so many invented names. Indexes are dropped before and made again after it; folding takes longest. */
export async function fillNames(db: Db, appealId: string, count: number): Promise<void> {
  const indexes = await sql<{ name: string; made: string }>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index
    where indrelid = 'signatures'::regclass and not indisunique`.execute(db)
  for (const { name } of indexes.rows) await sql`drop index ${sql.raw(name)}`.execute(db)
  for (let at = 0; at < count; at += A_TIME) {
    const names = inventedNames(Math.min(A_TIME, count - at), at + 1)
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(at / A_DAY))).toISOString().slice(0, 10)
    await listNamed(
      db,
      appealId,
      names.map((one) => ({ ...one, day })),
    )
  }
  for (const { made } of indexes.rows) await sql.raw(made).execute(db)
  await sql`vacuum analyze signatures`.execute(db)
}
