import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'

export interface Silence {
  /** Of the canonical address, under the silence key of the month. */
  hash: Buffer
  /** The first day of that month. */
  keyMonth: string
  expiresAt: Date
}

/** Keeps a silence; a later one prolongs it. */
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

/** Which of the hashes are silent at that moment, in hex. */
export async function silentAmong(db: Db, hashes: readonly Buffer[], now: Date): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const { rows } = await sql<{ hash: Buffer }>`
    select hash from silences where hash = any(${[...hashes]}::bytea[]) and expires_at > ${now}`.execute(db)
  return new Set(rows.map(({ hash }) => hash.toString('hex')))
}
