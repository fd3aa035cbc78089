import type { Trx } from '../db/database.ts'
import type { Source } from '../db/values.ts'
import type { StoredForm } from '../signatures/stored-form.ts'

export interface ImportedRow {
  id: string
  appealId: string
  form: StoredForm
  today: string
  provenance: { source: Source; bySealed: Buffer; day: string; consent: string }
}

/** Inserts the row of an imported signature, in the batch that was settled last. */
export async function insertImported(trx: Trx, row: ImportedRow): Promise<void> {
  const { form, provenance } = row
  await trx
    .insertInto('signatures')
    .values((eb) => ({
      id: row.id,
      appeal_id: row.appealId,
      source: provenance.source,
      kind: form.visibility,
      state: 'counted',
      // No look is needed: the organisers have seen the names that they enter.
      look: 'shown',
      name: form.name,
      descriptor: form.descriptor,
      country: form.country,
      sort_key: form.sortKey,
      search_key: form.searchKey,
      sealed: form.sealed,
      epoch: form.epoch,
      batch: eb.selectFrom('counts').select('batch').where('appeal_id', '=', row.appealId),
      day: row.today,
      provenance_sealed: provenance.bySealed,
      provenance_day: provenance.day,
      provenance_consent: provenance.consent,
    }))
    .execute()
}
