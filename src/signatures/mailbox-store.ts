import type { Visibility } from '../core/visibility.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Mailbox } from './mailbox.ts'

export interface MailboxSignature {
  id: string
  visibility: Visibility
  /** Null unless the signature is public. */
  name: string | null
  /** Null while the signature waits in the inbox. */
  day: string | null
}

/** The mailbox's signatures. The inbox is read first: a row that moves meanwhile is found twice and returned once. */
export async function findMailboxSignatures(db: Db, { appealId, mark, indexes }: Mailbox): Promise<MailboxSignature[]> {
  const waiting = await db
    .selectFrom('inbox')
    .select(['id', 'kind as visibility', 'name'])
    .where('appeal_id', '=', appealId)
    .where('mark', '=', mark)
    .execute()
  const settled = await db
    .selectFrom('signatures')
    .select(['id', 'kind as visibility', 'name', 'day'])
    .where('appeal_id', '=', appealId)
    .where('email_index', 'in', indexes)
    .execute()
  const found = new Map<string, MailboxSignature>(waiting.map((row) => [row.id, { ...row, day: null }]))
  for (const row of settled) found.set(row.id, row)
  return [...found.values()]
}

/** Locks the mailbox's signatures with these ids. The inbox goes first, since rows only move from inbox to list. */
export async function lockMailboxSignatures(
  trx: Trx,
  { appealId, mark, indexes }: Mailbox,
  ids: string[],
): Promise<(MailboxSignature & { place: 'inbox' | 'signatures' })[]> {
  const waiting = await trx
    .selectFrom('inbox')
    .select(['id', 'kind as visibility', 'name'])
    .where('appeal_id', '=', appealId)
    .where('mark', '=', mark)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  const lockSettled = () =>
    trx
      .selectFrom('signatures')
      .select(['id', 'kind as visibility', 'name', 'day'])
      .where('appeal_id', '=', appealId)
      .where('email_index', 'in', indexes)
      .where('id', 'in', ids)
      .orderBy('id')
      .forUpdate()
      .execute()
  const first = await lockSettled()
  // As in lockTwice: a moving row is not seen by a statement that waited for its settle.
  const settled = waiting.length + first.length < ids.length ? await lockSettled() : first
  return [
    ...waiting.map((row) => ({ ...row, day: null, place: 'inbox' as const })),
    ...settled.map((row) => ({ ...row, place: 'signatures' as const })),
  ]
}
