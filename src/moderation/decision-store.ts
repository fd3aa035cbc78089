import type { Visibility } from '../core/visibility.ts'
import type { Trx } from '../db/database.ts'
import type { Look, SignatureState, Source } from '../db/values.ts'
import { lockTwice } from '../signatures/lock-twice.ts'

export interface Decided {
  visibility: Visibility
  source: Source
}

/** Locks a settled signature of the appeal; undefined when there is none. */
export const lockSignature = (trx: Trx, appealId: string, id: string) =>
  lockTwice(() =>
    trx
      .selectFrom('signatures')
      .select(['id', 'name', 'descriptor', 'look', 'state'])
      .where('id', '=', id)
      .where('appeal_id', '=', appealId)
      .forUpdate()
      .executeTakeFirst(),
  )

/** Moves a signature from one state to another; undefined when there is no signature in state `from`. */
export const moveState = (
  trx: Trx,
  appealId: string,
  id: string,
  from: SignatureState,
  to: SignatureState,
): Promise<Decided | undefined> =>
  trx
    .updateTable('signatures')
    .set({ state: to })
    .where('id', '=', id)
    .where('appeal_id', '=', appealId)
    .where('state', '=', from)
    .returning(['kind as visibility', 'source'])
    .executeTakeFirst()

/** Makes a signature invalid and frees its seat. Returns the former row; undefined when missing or already invalid. */
export async function makeInvalid(
  trx: Trx,
  appealId: string,
  id: string,
): Promise<(Decided & { state: SignatureState }) | undefined> {
  const before = await trx
    .selectFrom('signatures')
    .select(['kind as visibility', 'source', 'state'])
    .where('id', '=', id)
    .where('appeal_id', '=', appealId)
    .where('state', '!=', 'invalid')
    .forUpdate()
    .executeTakeFirst()
  if (!before) return undefined
  await trx
    .updateTable('signatures')
    .set({ state: 'invalid', email_index: null, seat: null })
    .where('id', '=', id)
    .execute()
  return before
}

/** Sets the look of a public name; false when the id is not a public signature of the appeal. */
export async function setLook(trx: Trx, appealId: string, id: string, look: Look): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('signatures')
    .set({ look })
    .where('id', '=', id)
    .where('appeal_id', '=', appealId)
    .where('kind', '=', 'public')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
