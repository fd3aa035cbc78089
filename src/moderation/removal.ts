import type { Appeal } from '../appeals/appeal.ts'
import { changeNumber } from '../count/number-changes-store.ts'
import type { Trx } from '../db/database.ts'
import { rememberWithdrawn } from '../signatures/withdrawn-store.ts'
import { changeOf } from './change-of.ts'
import { deleteSignatures, type LockedSignature } from './decision-store.ts'

/**
 * Erases locked signatures at the request of their persons, and remembers their ids for exports. A public line says how
 * many were removed. Their open reports have to be closed before: a trigger would delete them.
 */
export async function removeLocked(
  trx: Trx,
  appeal: Pick<Appeal, 'id' | 'safety'>,
  rows: readonly LockedSignature[],
): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  await deleteSignatures(trx, ids)
  for (const row of rows) {
    const change = changeOf('remove', row.state, '')
    if (change) await changeNumber(trx, appeal, row, change)
  }
  await rememberWithdrawn(trx, appeal.id, rows)
}
