import type { Visibility } from '../core/visibility.ts'
import type { Trx } from '../db/database.ts'
import type { ChangeCause, Safety, Source } from '../db/values.ts'

export interface NumberChange {
  /** The change: +1, −1, or 0 for a held row that leaves, which changes no count but makes settle refresh `held`. */
  n: -1 | 0 | 1
  cause: ChangeCause
  reason: string | null
}

/** The signature that moves the number; its country is counted on open appeals, while it is public. */
export interface ChangedRow {
  visibility: Visibility
  source: Source
  country: string | null
}

/** Stores a change of the number for the next settle, since only settle writes the counts. */
export async function changeNumber(
  trx: Trx,
  appeal: { id: string; safety: Safety },
  row: ChangedRow,
  { n, cause, reason }: NumberChange,
): Promise<void> {
  const bucket = row.source === 'confirmed' ? row.visibility : 'imported'
  const country = appeal.safety === 'open' && row.visibility === 'public' ? row.country : null
  await trx.insertInto('count_changes').values({ appeal_id: appeal.id, bucket, n, cause, reason, country }).execute()
}
