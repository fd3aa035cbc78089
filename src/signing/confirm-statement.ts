import type { Visibility } from '../core/visibility.ts'
import { itemQuery } from '../db/item-query.ts'
import type { Wish } from '../db/values.ts'
import type { HotStatement } from '../deps.ts'
import type { PreparedLetter } from '../outbox/prepare.ts'

export interface ConfirmItem {
  pendingId: Buffer
  chain: Buffer
  appealId: string
  /** Fingerprint of the key behind `mark` and `emailIndexes`. An outdated fingerprint, epoch or text: nothing is taken. */
  keyFingerprint: Buffer
  epoch: number
  textVersion: string
  now: Date
  signatureId: string
  visibility: Visibility
  name: string | null
  descriptor: string | null
  country: string | null
  sortKey: string | null
  searchKey: string | null
  sealed: Buffer | null
  mark: Buffer
  emailIndexes: Buffer[]
  wish: Wish
  chosen: string | null
  manageHash: Buffer
  receiptId: Buffer | null
  receiptExpiresAt: Date
  /** The letter with the own link; null when the signer did not ask for the letter. */
  letter: PreparedLetter | null
  letterExpiresAt: Date
}

/**
 * Moves a signature from pending to inbox and queues the own-link letter; true for the one call that took the pending
 * row. Deletes the chain's other pending rows of the same mailbox, except rows being confirmed at this moment: settle
 * decides about those.
 */
export const confirmStatement: HotStatement<ConfirmItem, boolean> = {
  ...itemQuery<ConfirmItem>(
    'confirm',
    {
      pending_id: ['bytea', ({ pendingId }) => pendingId],
      appeal_id: ['uuid', ({ appealId }) => appealId],
      key_fingerprint: ['bytea', ({ keyFingerprint }) => keyFingerprint],
      epoch: ['integer', ({ epoch }) => epoch],
      text_version: ['text', ({ textVersion }) => textVersion],
      now: ['timestamptz', ({ now }) => now],
      signature_id: ['uuid', ({ signatureId }) => signatureId],
      visibility: ['text', ({ visibility }) => visibility],
      name: ['text', ({ name }) => name],
      descriptor: ['text', ({ descriptor }) => descriptor],
      country: ['text', ({ country }) => country],
      sort_key: ['text', ({ sortKey }) => sortKey],
      search_key: ['tsvector', ({ searchKey }) => searchKey],
      sealed: ['bytea', ({ sealed }) => sealed],
      mark: ['bytea', ({ mark }) => mark],
      // An array of PostgreSQL cannot hold lists of unequal length: a column for each seat that a mailbox may have.
      index_1: ['bytea', ({ emailIndexes }) => emailIndexes[0] ?? null],
      index_2: ['bytea', ({ emailIndexes }) => emailIndexes[1] ?? null],
      index_3: ['bytea', ({ emailIndexes }) => emailIndexes[2] ?? null],
      index_4: ['bytea', ({ emailIndexes }) => emailIndexes[3] ?? null],
      wish: ['text', ({ wish }) => wish],
      // Its own id when nothing was chosen: the row of a known mailbox is as long as that of a new one.
      chosen: ['uuid', ({ chosen, signatureId }) => chosen ?? signatureId],
      manage_hash: ['bytea', ({ manageHash }) => manageHash],
      receipt_id: ['bytea', ({ receiptId }) => receiptId],
      receipt_expires_at: ['timestamptz', ({ receiptExpiresAt }) => receiptExpiresAt],
      letter_id: ['uuid', ({ letter }) => letter?.id ?? null],
      letter_key_day: ['date', ({ letter }) => letter?.keyDay ?? null],
      letter_sealed: ['bytea', ({ letter }) => letter?.sealed ?? null],
      letter_due_at: ['timestamptz', ({ letter }) => letter?.dueAt ?? null],
      letter_expires_at: ['timestamptz', ({ letterExpiresAt }) => letterExpiresAt],
    },
    `
    with item as not materialized (:positions), accepted as (
      select n from item cross join lateral (
        select from appeals a
        where a.id = :appeal_id and a.key_fingerprint = :key_fingerprint and a.text_version = :text_version
          and a.state in ('open', 'closed') and a.stopped_at is null and a.shredded_at is null
          and coalesce(a.late_until, a.closes_at + interval '24 hours', 'infinity') > :now
          and (select c.epoch from campaigns c where c.id = a.campaign_id) = :epoch
        for key share
      ) appeal
    ), taken as (
      delete from pending_signatures p using accepted
      where p.id = :pending_id and p.appeal_id = :appeal_id and p.kind = 'signature' and p.expires_at > :now
      returning n, p.id, p.chain, p.mark
    ), siblings as (
      select p.id from pending_signatures p join taken on p.chain = taken.chain and p.mark = taken.mark
      where p.id <> taken.id
      for update of p skip locked
    ), dropped as (
      delete from pending_signatures where id in (select id from siblings) returning id
    ), letters as (
      delete from outbox where pending_id in (select id from dropped union all select id from taken)
    ), receipt as (
      insert into receipts (id, expires_at)
      select :receipt_id, :receipt_expires_at from taken where :receipt_id is not null
    ), own_link as (
      insert into outbox (id, appeal_id, pending_id, key_day, sealed, due_at, expires_at)
      select :letter_id, :appeal_id, null, :letter_key_day, :letter_sealed, :letter_due_at, :letter_expires_at
      from taken where :letter_id is not null
    ), confirmed as (
      insert into inbox (id, appeal_id, kind, name, descriptor, country, sort_key, search_key, sealed, epoch, mark,
                         email_indexes, wish, chosen, manage_hash)
      select :signature_id, :appeal_id, :visibility, :name, :descriptor, :country, :sort_key, :search_key, :sealed,
        case when :sealed is not null then :epoch end, :mark,
        array_remove(array[:index_1, :index_2, :index_3, :index_4], null), :wish, :chosen, :manage_hash
      from taken
    )
    select n from taken`,
  ),
  conflictKey: ({ chain }) => chain.toString('base64'),
  results(rows, count) {
    const taken = new Set(rows.map(({ n }) => n))
    return Array.from({ length: count }, (_, index) => taken.has(index + 1))
  },
}
