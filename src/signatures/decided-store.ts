import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'
import type { Look, SignatureState } from '../db/values.ts'

/** A signature that leaves, with what staff decided about it. */
export interface Leaving {
  state: SignatureState
  look: Look
  emailIndex: Buffer | null
}

/**
 * Remembers at the mailbox what staff decided about signatures that are withdrawn or replaced, so that signing again
 * does not undo it.
 */
export async function rememberDecisions(trx: Trx, appealId: string, leaving: readonly Leaving[]): Promise<void> {
  const rows = leaving.flatMap(({ state, look, emailIndex }) => {
    const [held, hidden] = [state === 'held', look === 'hidden']
    return emailIndex && (held || hidden) ? [{ appeal_id: appealId, email_index: emailIndex, held, hidden }] : []
  })
  if (rows.length === 0) return
  await trx
    .insertInto('decided_mailboxes')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['appeal_id', 'email_index']).doUpdateSet({
        held: sql<boolean>`decided_mailboxes.held or excluded.held`,
        hidden: sql<boolean>`decided_mailboxes.hidden or excluded.hidden`,
      }),
    )
    .execute()
}

/**
 * Remembers at the mailboxes that a decision about these names was taken back, so that signing again does not end the
 * wait for another one.
 */
export async function rememberUndone(trx: Trx, appealId: string, signatureIds: readonly string[]): Promise<void> {
  if (signatureIds.length === 0) return
  await sql`
    insert into decided_mailboxes (appeal_id, email_index, held, hidden)
    select distinct appeal_id, coalesce(email_index, decided_by), false, true from signatures
    where id = any(${signatureIds}::uuid[]) and appeal_id = ${appealId}::uuid
      and coalesce(email_index, decided_by) is not null
    on conflict (appeal_id, email_index) do update set hidden = true`.execute(trx)
}

/** Forgets what was decided about mailboxes, because staff have decided anew about these signatures of them. */
export async function forgetDecisions(trx: Trx, appealId: string, signatureIds: readonly string[]): Promise<void> {
  if (signatureIds.length === 0) return
  await trx
    .deleteFrom('decided_mailboxes')
    .using('signatures')
    .where('signatures.id', '=', sql<string>`any(${signatureIds}::uuid[])`)
    .where('decided_mailboxes.appeal_id', '=', appealId)
    .where(sql<boolean>`decided_mailboxes.email_index in (signatures.email_index, signatures.decided_by)`)
    .execute()
}

/** Forgets all decisions of the appeal, with the key that made their indexes. */
export async function forgetDecidedMailboxes(trx: Trx, appealId: string): Promise<void> {
  await trx.deleteFrom('decided_mailboxes').where('appeal_id', '=', appealId).execute()
}
