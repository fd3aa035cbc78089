import { digest } from '../core/crypto.ts'
import type { Db } from '../db/database.ts'
import type { Ready } from './open-leased.ts'
import { setBatch } from './queue-store.ts'

/**
 * Joins letters into one batch, for a mail company that recognises a repeated call by its id. The id is a hash of row
 * ids and letters: the same letters get the same id again, and a batch that has lost a letter gets a new id.
 */
export async function freeze(db: Db, letters: Ready[]): Promise<{ letters: Ready[]; id: string }> {
  const sorted = letters.toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1))
  const id = batchIdOf(sorted)
  if (sorted.every(({ row }) => row.batch_id === id)) return { letters: sorted, id }
  const ids = sorted.map(({ row }) => row.id)
  const remaining = new Set(await setBatch(db, id, ids))
  if (remaining.size === sorted.length) return { letters: sorted, id }
  return freeze(
    db,
    sorted.filter(({ row }) => remaining.has(row.id)),
  )
}

/** The id of a batch, as a UUID of version 8 (RFC 9562). */
function batchIdOf(letters: Ready[]): string {
  const parts = letters.flatMap(({ row, letter }) => [row.id, letter.to, letter.subject, letter.text, letter.html])
  const hex = digest(...parts).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
