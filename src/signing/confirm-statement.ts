import type { Visibility } from '../core/visibility.ts'
import type { HotStatement } from '../deps.ts'
import type { PreparedLetter } from '../outbox/prepare.ts'

export interface ConfirmItem {
  pendingId: Buffer
  appealId: string
  /** Fingerprint of the key behind `mark` and `emailIndexes`. An outdated fingerprint or epoch: nothing is taken. */
  keyFingerprint: Buffer
  epoch: number
  now: Date
  signatureId: string
  visibility: Visibility
  name: string | null
  descriptor: string | null
  country: string | null
  sortKey: string | null
  sealed: Buffer | null
  mark: Buffer
  emailIndexes: Buffer[]
  anotherPerson: boolean
  manageHash: Buffer
  receiptId: Buffer | null
  receiptExpiresAt: Date
  /** The letter with the own link; null when the signer did not ask for the letter. */
  letter: PreparedLetter | null
  letterExpiresAt: Date
}

/**
 * Moves a signature from pending to inbox and queues the own-link letter; true for the one call that took the pending
 * row. Deletes the chain's other pending rows, except rows being confirmed at this moment: settle decides about those.
 */
export const confirmStatement: HotStatement<ConfirmItem, boolean> = {
  name: 'confirm',
  text: `
    with appeal as (
      select a.id from appeals a
      where a.id = $2 and a.key_fingerprint = $3 and a.state in ('open', 'closed')
        and a.stopped_at is null and a.shredded_at is null and (a.late_until is null or a.late_until > $5)
        and (select c.epoch from campaigns c where c.id = a.campaign_id) = $4
      for key share
    ), taken as (
      delete from pending_signatures p using appeal
      where p.id = $1 and p.appeal_id = appeal.id and p.kind = 'signature' and p.expires_at > $5
      returning p.id, p.chain
    ), siblings as (
      select p.id from pending_signatures p join taken on p.chain = taken.chain
      where p.id <> $1
      for update of p skip locked
    ), dropped as (
      delete from pending_signatures where id in (select id from siblings) returning id
    ), letters as (
      delete from outbox where pending_id in (select id from dropped union all select id from taken)
    ), receipt as (
      insert into receipts (id, expires_at)
      select $17::bytea, $18 from taken where $17::bytea is not null
    ), own_link as (
      insert into outbox (id, appeal_id, pending_id, key_day, sealed, due_at, expires_at)
      select $19::uuid, $2, null, $20::date, $21::bytea, $22::timestamptz, $23::timestamptz
      from taken where $19::uuid is not null
    )
    insert into inbox (id, appeal_id, kind, name, descriptor, country, sort_key, sealed, epoch, mark,
                       email_indexes, another_person, manage_hash)
    select $6, $2, $7, $8, $9, $10, $11, $12, case when $12::bytea is null then null else $4 end, $13, $14, $15, $16
    from taken
    returning true as taken`,
  values: (item) => [
    item.pendingId,
    item.appealId,
    item.keyFingerprint,
    item.epoch,
    item.now,
    item.signatureId,
    item.visibility,
    item.name,
    item.descriptor,
    item.country,
    item.sortKey,
    item.sealed,
    item.mark,
    item.emailIndexes,
    item.anotherPerson,
    item.manageHash,
    item.receiptId,
    item.receiptExpiresAt,
    item.letter?.id ?? null,
    item.letter?.keyDay ?? null,
    item.letter?.sealed ?? null,
    item.letter?.dueAt ?? null,
    item.letterExpiresAt,
  ],
  result: (rows) => rows.length > 0,
}
