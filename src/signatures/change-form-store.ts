import type { Trx } from '../db/database.ts'
import type { Look, SignatureState, Source, Visibility } from '../db/schema.ts'

/** All of a signature that depends on its visibility, as it is to be stored. */
export interface Form {
  kind: Visibility
  name: string | null
  descriptor: string | null
  country: string | null
  sort_key: string | null
  sealed: Buffer | null
  epoch: number | null
}

/** What a change is checked against, while nobody else can touch it. */
export interface LockedRow {
  place: 'inbox' | 'signatures'
  id: string
  kind: Visibility
  name: string | null
  descriptor: string | null
  state: 'waiting' | SignatureState
  source: Source
  look: Look
}

/** Locks the signature of a manage token, the inbox first: rows move only from it to the list. */
export async function lockOwnRow(trx: Trx, hash: Buffer): Promise<LockedRow | undefined> {
  const waiting = await trx
    .selectFrom('inbox')
    .select(['id', 'kind', 'name', 'descriptor'])
    .where('manage_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
  if (waiting) return { ...waiting, place: 'inbox', state: 'waiting', source: 'confirmed', look: 'shown' }
  const settled = await trx
    .selectFrom('signatures')
    .select(['id', 'kind', 'name', 'descriptor', 'state', 'source', 'look'])
    .where('manage_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
  return settled && { ...settled, place: 'signatures' }
}

/** Writes the new form of a locked row; of a settled one the look as well. */
export async function writeForm(trx: Trx, row: LockedRow, form: Form, look: Look): Promise<void> {
  if (row.place === 'inbox') await trx.updateTable('inbox').set(form).where('id', '=', row.id).execute()
  else
    await trx
      .updateTable('signatures')
      .set({ ...form, look })
      .where('id', '=', row.id)
      .execute()
}
