import { randomUUID } from 'node:crypto'
import type { Appeal } from '../appeals/appeal.ts'
import { lockAppeal } from '../appeals/lock-store.ts'
import { dayOf } from '../core/clock.ts'
import { transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { ReportInput } from './report.ts'
import { insertReport } from './report-store.ts'

/**
 * Reports a public name. It opens a case and hides nothing. Of a name that nobody sees any more, or that was looked at
 * in the last thirty days and kept, the report is dropped, and who reports is not told.
 */
export async function reportName(deps: Deps, appeal: Appeal, signatureId: string, report: ReportInput): Promise<void> {
  const day = dayOf(deps.clock.now())
  await transact(deps.db, async (trx) => {
    if (!(await lockAppeal(trx, appeal.id))) return
    await insertReport(trx, { ...report, id: randomUUID(), appealId: appeal.id, signatureId, day })
  })
}
