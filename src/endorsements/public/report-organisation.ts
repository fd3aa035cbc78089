import { randomUUID } from 'node:crypto'
import type { Appeal } from '../../appeals/appeal.ts'
import { inAppeal } from '../../appeals/touch.ts'
import { dayOf } from '../../core/clock.ts'
import type { Deps } from '../../deps.ts'
import { insertReport } from './report-store.ts'

/** "Listed by mistake?": opens a case and hides nothing. Silently drops the report when the organisation is not listed. */
export async function reportOrganisation(
  deps: Deps,
  appeal: Pick<Appeal, 'id'>,
  endorsementId: string,
  words: string | null,
): Promise<void> {
  const day = dayOf(deps.clock.now())
  await inAppeal(deps, appeal.id, async ({ trx, locked }) => {
    if (locked) await insertReport(trx, { id: randomUUID(), appealId: appeal.id, endorsementId, words, day })
  })
}
