import type { HotStatement } from '../deps.ts'
import type { PreparedLetter } from '../outbox/prepare.ts'

export interface RequestItem {
  kind: 'signature' | 'recovery'
  pendingId: Buffer
  appealId: string
  ciphertext: Buffer
  /** The address mark; null for a recovery. */
  mark: Buffer | null
  chain: Buffer
  expiresAt: Date
  letter: PreparedLetter
}

/**
 * Writes the pending row and the letter of a request to sign or to recover links: the same writes for every address. An
 * earlier letter of the same chain to another address was mistyped, and is deleted with its pending row.
 */
export const requestStatement: HotStatement<RequestItem, void> = {
  name: 'request',
  text: `
    with corrected as (
      delete from pending_signatures
      where chain = $5 and mark is distinct from $4
      returning id
    ), uncorrected as (
      delete from outbox where pending_id in (select id from corrected)
    ), pending as (
      insert into pending_signatures (id, appeal_id, kind, ciphertext, mark, chain, expires_at)
      values ($1, $2, $11, $3, $4, $5, $6)
    )
    insert into outbox (id, appeal_id, pending_id, key_day, sealed, due_at, expires_at)
    values ($7, $2, $1, $8, $9, $10, $6)`,
  values: (item) => [
    item.pendingId,
    item.appealId,
    item.ciphertext,
    item.mark,
    item.chain,
    item.expiresAt,
    item.letter.id,
    item.letter.keyDay,
    item.letter.sealed,
    item.letter.dueAt,
    item.kind,
  ],
  result: () => undefined,
}
