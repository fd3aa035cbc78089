import type { Visibility } from '../core/visibility.ts'
import type { Trx } from '../db/database.ts'
import type { ChangeCause, Source } from '../db/schema.ts'

export interface NumberChange {
  /** How the number moves; 0 where a row outside the number changes, so that the next settle looks at it. */
  n: -1 | 0 | 1
  cause: ChangeCause
  reason: string | null
}

/** Leaves a change of the number for the next settle: nothing but settle touches the counts. */
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
