import type { Visibility } from '../core/visibility.ts'
import type { Trx } from '../db/database.ts'
import type { ChangeCause, Source } from '../db/values.ts'

export interface NumberChange {
  /** The change: +1, −1, or 0 for a held row that leaves, which changes no count but makes settle refresh `held`. */
  n: -1 | 0 | 1
  cause: ChangeCause
  reason: string | null
}

/** Stores a change of the number for the next settle, since only settle writes the counts. */
export async function changeNumber(
  trx: Trx,
  appealId: string,
  row: { visibility: Visibility; source: Source },
  change: NumberChange,
): Promise<void> {
  const bucket = row.source === 'confirmed' ? row.visibility : 'imported'
  await trx
    .insertInto('count_changes')
    .values({ appeal_id: appealId, bucket, ...change })
    .execute()
}
