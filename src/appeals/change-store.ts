import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { ChangeLine, PlannedChange } from './change.ts'

/** Whether the closing was put off, or its plan dropped, after people had signed. */
export async function wasPutOff(trx: Trx, appealId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('appeal_changes')
    .select('seq')
    .where('appeal_id', '=', appealId)
    .where('what', '=', 'closing')
    .where('closed_before', 'is not', null)
    .where((eb) => eb.or([eb('closed_after', 'is', null), eb('closed_after', '>', eb.ref('closed_before'))]))
    .executeTakeFirst()
  return row !== undefined
}

/** Writes a planned change of a locked appeal, and the lines about it. */
export async function writeChange(trx: Trx, id: string, change: PlannedChange, lines: ChangeLine[]): Promise<void> {
  const { textVersion, goal, closesAt, safety, policy, liveFrom, visibilities, takenAway, noEmail = {} } = change
  const kept = safety === undefined ? sql`policy` : sql`'{}'::jsonb`
  const columns = {
    ...(textVersion !== undefined && { text_version: textVersion }),
    ...(goal !== undefined && { goal }),
    ...(closesAt !== undefined && { closes_at: closesAt }),
    ...(safety !== undefined && { safety }),
    ...(policy !== undefined && { policy: sql<string>`${kept} || ${JSON.stringify(policy)}::jsonb` }),
    ...(liveFrom !== undefined && { live_from: liveFrom }),
    ...(visibilities !== undefined && { visibilities, taken_away: takenAway ?? [] }),
  }
  if (Object.keys(columns).length > 0) await trx.updateTable('appeals').set(columns).where('id', '=', id).execute()
  for (const [locale, line] of Object.entries(noEmail))
    await trx
      .updateTable('appeal_texts')
      .set({ no_email: line })
      .where('appeal_id', '=', id)
      .where('locale', '=', locale)
      .execute()
  const rows = lines.map(({ day, what, closedBefore, closedAfter }) => ({
    ...{ appeal_id: id, day, what, closed_before: closedBefore, closed_after: closedAfter },
  }))
  if (rows.length > 0) await trx.insertInto('appeal_changes').values(rows).execute()
}

/** The lines about an appeal's changes, the newest first. */
export const listChanges = (db: Db | Trx, appealId: string): Promise<ChangeLine[]> =>
  db
    .selectFrom('appeal_changes')
    .select(['day', 'what', 'closed_before as closedBefore', 'closed_after as closedAfter'])
    .where('appeal_id', '=', appealId)
    .orderBy('seq', 'desc')
    .execute()

/** Makes the counts live whose time has come by `hour`; false when they were made so before, or are not to be. */
export async function beginLiveCounts(trx: Trx, id: string, hour: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('appeals')
    .set({ live_from: null, policy: sql<string>`policy || '{"liveCounts": true}'` })
    .where('id', '=', id)
    .where('live_from', '<=', hour)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
