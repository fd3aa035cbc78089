import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'

export interface Silence {
  /** The hash of the canonical address under the month's silence key. */
  hash: Buffer
  /** The first day of the key's month, `YYYY-MM-01`. */
  keyMonth: string
  expiresAt: Date
}

/** Stores a silence, or prolongs an earlier silence with the same hash. */
export async function addSilence(trx: Trx, { hash, keyMonth, expiresAt }: Silence): Promise<void> {
  await trx
    .insertInto('silences')
    .values({ hash, key_month: keyMonth, expires_at: expiresAt })
    .onConflict((conflict) =>
      conflict
        .column('hash')
        .doUpdateSet({ expires_at: sql<Date>`greatest(silences.expires_at, excluded.expires_at)` }),
    )
    .execute()
}

/** The hashes, in hex, for which a silence lasts at `now`. */
export async function silentAmong(db: Db, hashes: readonly Buffer[], now: Date): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const { rows } = await sql<{ hash: Buffer }>`
    select hash from silences where hash = any(${[...hashes]}::bytea[]) and expires_at > ${now}`.execute(db)
  return new Set(rows.map(({ hash }) => hash.toString('hex')))
}
