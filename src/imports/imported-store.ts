import type { Visibility } from '../core/visibility.ts'
import type { Trx } from '../db/database.ts'
import type { Source } from '../db/schema.ts'

export interface ImportedRow {
  id: string
  appealId: string
  visibility: Visibility
  name: string | null
  descriptor: string | null
  country: string | null
  sortKey: string | null
  sealed: Buffer | null
  epoch: number | null
  today: string
  provenance: { source: Source; by: string; day: string; consent: string }
}

/** Inserts the row of an imported signature, in the batch that was settled last. */
export async function insertImported(trx: Trx, row: ImportedRow): Promise<void> {
  const { provenance } = row
  await trx
    .insertInto('signatures')
    .values((eb) => ({
      id: row.id,
      appeal_id: row.appealId,
      source: provenance.source,
      kind: row.visibility,
      state: 'counted',
      // No look is needed: the organisers have seen the names that they enter.
      look: 'shown',
      name: row.name,
      descriptor: row.descriptor,
      country: row.country,
      sort_key: row.sortKey,
      sealed: row.sealed,
      epoch: row.epoch,
      batch: eb.selectFrom('counts').select('batch').where('appeal_id', '=', row.appealId),
      day: row.today,
      provenance_by: provenance.by,
      provenance_day: provenance.day,
      provenance_consent: provenance.consent,
    }))
    .execute()
}
