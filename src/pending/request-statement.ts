import { itemQuery } from '../db/item-query.ts'
import type { KindOfAppeal } from '../db/values.ts'
import type { HotStatement } from '../deps.ts'
import type { PreparedLetter } from '../outbox/prepare.ts'

export interface RequestItem {
  kind: KindOfAppeal
  pendingId: Buffer
  appealId: string
  ciphertext: Buffer
  /** The address alone, sealed: it stays when the submission is emptied. */
  mailbox: Buffer
  /** The address mark; null for a letter that only leads to links. */
  mark: Buffer | null
  chain: Buffer
  expiresAt: Date
  letter: PreparedLetter
}

/**
 * Writes the pending row and the letter of a request to sign, to endorse or to recover links: the same writes for every address. An
 * earlier letter of the same chain to another address was mistyped: its submission is emptied. Only a letter that has not
 * left goes with its row, so that nobody who knows a chain can kill a letter in a mailbox that is not theirs.
 */
export const requestStatement: HotStatement<RequestItem, void> = {
  ...itemQuery<RequestItem>(
    'request',
    {
      pending_id: ['bytea', ({ pendingId }) => pendingId],
      appeal_id: ['uuid', ({ appealId }) => appealId],
      kind: ['text', ({ kind }) => kind],
      ciphertext: ['bytea', ({ ciphertext }) => ciphertext],
      mailbox: ['bytea', ({ mailbox }) => mailbox],
      mark: ['bytea', ({ mark }) => mark],
      chain: ['bytea', ({ chain }) => chain],
      expires_at: ['timestamptz', ({ expiresAt }) => expiresAt],
      letter_id: ['uuid', ({ letter }) => letter.id],
      key_day: ['date', ({ letter }) => letter.keyDay],
      sealed: ['bytea', ({ letter }) => letter.sealed],
      due_at: ['timestamptz', ({ letter }) => letter.dueAt],
    },
    `
    with item as not materialized (:positions), corrected as (
      select p.id from pending_signatures p join item on p.chain = :chain and p.mark is distinct from :mark
      where p.ciphertext is not null
      for update of p
    ), unsent as (
      delete from outbox where pending_id in (select id from corrected) and not tallied
      returning pending_id
    ), dropped as (
      delete from pending_signatures where id in (select pending_id from unsent)
    ), emptied as (
      update pending_signatures set ciphertext = null
      where id in (select id from corrected except select pending_id from unsent)
    ), pending as (
      insert into pending_signatures (id, appeal_id, kind, ciphertext, mailbox, mark, chain, expires_at)
      select :pending_id, :appeal_id, :kind, :ciphertext, :mailbox, :mark, :chain, :expires_at
      from item
    )
    insert into outbox (id, appeal_id, pending_id, key_day, sealed, due_at, expires_at)
    select :letter_id, :appeal_id, :pending_id, :key_day, :sealed, :due_at, :expires_at
    from item`,
  ),
  conflictKey: ({ chain }) => chain.toString('base64'),
  results: (_rows, count) => Array.from({ length: count }, () => undefined),
}
