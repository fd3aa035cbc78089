import type { Deps } from '../../src/deps.ts'
import { staffKey } from '../../src/staff/key/staff-key.ts'

/** Labels of recipients and collectors of signatures as the staff keys open them; an erased one is empty. */
export async function openedWords(deps: Deps): Promise<{ labels: string[]; collectors: string[] }> {
  const labels = await deps.db
    .selectFrom('recipients')
    .select(['id', 'campaign_id as campaignId', 'label_sealed as sealed'])
    .where('label_sealed', 'is not', null)
    .execute()
  const collectors = await deps.db
    .selectFrom('signatures')
    .innerJoin('appeals', 'appeals.id', 'appeal_id')
    .select(['signatures.id', 'campaign_id as campaignId', 'provenance_sealed as sealed'])
    .where('provenance_sealed', 'is not', null)
    .execute()
  const open = (column: 'label' | 'collector', rows: { id: string; campaignId: string; sealed: Buffer | null }[]) =>
    Promise.all(
      rows.map(async ({ id, campaignId, sealed }) =>
        sealed?.length ? (await staffKey(deps, campaignId)).open({ column, row: id }, sealed) : '',
      ),
    )
  return { labels: (await open('label', labels)).sort(), collectors: (await open('collector', collectors)).sort() }
}
