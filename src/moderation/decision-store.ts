import { sql } from 'kysely'
import { isUuid } from '../core/uuid.ts'
import type { Visibility } from '../core/visibility.ts'
import type { Trx } from '../db/database.ts'
import type { Look, SignatureState, Source } from '../db/values.ts'
import type { VersionedName } from './name-version.ts'

/** A settled signature that nobody else can change before the commit. */
export interface LockedSignature extends VersionedName {
  visibility: Visibility
  source: Source
  /** Whether it never counted, because no seat of the mailbox was free. */
  noSeat: boolean
  country: string | null
}

/** Locks settled signatures of the appeal by id; those that are none are left out. */
export async function lockSignatures(
  trx: Trx,
  appealId: string,
  ids: readonly string[],
): Promise<Map<string, LockedSignature>> {
  const wanted = ids.filter(isUuid)
  if (wanted.length === 0) return new Map()
  const lock = (missing: readonly string[]) =>
    trx
      .selectFrom('signatures')
      .select([
        'id',
        'name',
        'descriptor',
        'look',
        'state',
        'kind as visibility',
        'source',
        'country',
        'no_seat as noSeat',
      ])
      .where('id', '=', sql<string>`any(${missing}::uuid[])`)
      .where('appeal_id', '=', appealId)
      .orderBy('id')
      .forUpdate()
      .execute()
  const first = await lock(wanted)
  const found = new Set(first.map(({ id }) => id))
  const missing = wanted.filter((id) => !found.has(id))
  // As in lockTwice: a moving row is not seen by a statement that waited for its settle.
  const second = missing.length > 0 ? await lock(missing) : []
  return new Map([...first, ...second].map((row) => [row.id, row]))
}

/** Sets the state of a locked signature; an invalid one frees its seat. */
export async function setState(trx: Trx, id: string, state: SignatureState): Promise<void> {
  await trx
    .updateTable('signatures')
    .set({ state, ...(state === 'invalid' && { email_index: null, seat: null }) })
    .where('id', '=', id)
    .execute()
}

/** Sets the looks of locked public names. */
export async function setLooks(trx: Trx, looks: readonly { id: string; look: Look }[]): Promise<void> {
  if (looks.length === 0) return
  await sql`
    update signatures set look = wanted.look
    from unnest(${looks.map(({ id }) => id)}::uuid[], ${looks.map(({ look }) => look)}::text[]) as wanted (id, look)
    where signatures.id = wanted.id`.execute(trx)
}

/** Deletes locked signatures. */
export async function deleteSignatures(trx: Trx, ids: readonly string[]): Promise<void> {
  await trx.deleteFrom('signatures').where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()
}
