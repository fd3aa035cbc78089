import { randomUUID } from 'node:crypto'
import type { Appeal } from '../appeals/appeal.ts'
import { inAppeal } from '../appeals/touch.ts'
import { dayOf } from '../core/clock.ts'
import type { Deps } from '../deps.ts'
import type { ReportInput } from './report.ts'
import { insertReport } from './report-store.ts'

/**
 * Reports a public name: opens a case and hides nothing. Silently drops the report when the name is no longer shown, or
 * was kept by a moderator in the last thirty days.
 */
export async function reportName(
  deps: Deps,
  appeal: Pick<Appeal, 'id' | 'policy'>,
  signatureId: string,
  report: ReportInput,
): Promise<void> {
  const day = dayOf(deps.clock.now())
  await inAppeal(deps, appeal.id, async ({ trx, locked }) => {
    if (locked) await insertReport(trx, { ...report, id: randomUUID(), appealId: appeal.id, signatureId, day })
  })
}
