import { findAppeal } from '../appeals/store.ts'
import { after, DAY, dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { changeNumber } from '../count/number-changes-store.ts'
import type { ReportReason } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { rememberWithdrawn } from '../signatures/withdrawn-store.ts'
import { type Decision, type DecisionAfterLook, decide } from './decide.ts'
import { setLook } from './decision-store.ts'
import { type CurrentName, nameVersion } from './name-version.ts'
import { closeReports, deleteSignature, listOpenReports, muteReports } from './report-store.ts'

/** A reported name without a decision, with its open reports. */
export interface ReportCase extends CurrentName {
  slug: string
  /** The `nameVersion` of the name, which a decision to keep has to give. */
  version: string
  reports: { reason: ReportReason; words: string | null; day: string }[]
}

const MUTED = 30 * DAY

/** Open cases of one appeal or of all, one case a name, the oldest first. Refuses an unknown slug with not_found. */
export async function listReports(deps: Deps, slug?: string): Promise<ReportCase[]> {
  if (slug !== undefined && !(await findAppeal(deps.db, slug)))
    throw new Refusal('not_found', { message: `there is no appeal ${slug}` })
  const cases = new Map<string, ReportCase>()
  for (const { reason, words, day, ...reported } of await listOpenReports(deps.db, slug)) {
    const reportCase = cases.get(reported.id) ?? {
      slug: reported.slug,
      id: reported.id,
      version: nameVersion(deps, reported),
      name: reported.name,
      descriptor: reported.descriptor,
      reports: [],
    }
    reportCase.reports.push({ reason, words, day })
    cases.set(reported.id, reportCase)
  }
  return [...cases.values()]
}

/**
 * Keeps a reported name and drops further reports for thirty days, or until the name changes. A concurrent change of
 * the name waits for the signature's lock, and a database trigger then ends the mute.
 */
export const keepReported = (deps: Deps, decision: DecisionAfterLook): Promise<CurrentName> =>
  decide(deps, decision, 'report.kept', async (trx, appeal) => {
    const now = deps.clock.now()
    if (!(await closeReports(trx, appeal.id, decision.id, 'kept', dayOf(now)))) return false
    await muteReports(trx, decision.id, dayOf(after(now, MUTED)))
    return true
  })

/** Hides a reported name from every page. The signature still counts. */
export const hideReported = (deps: Deps, decision: Decision): Promise<CurrentName> =>
  decide(deps, decision, 'report.hidden', async (trx, appeal) => {
    if (!(await setLook(trx, appeal.id, decision.id, 'hidden'))) return false
    return closeReports(trx, appeal.id, decision.id, 'hidden', dayOf(deps.clock.now()))
  })

/**
 * Erases a signature at the signer's request, reported or not: deletes the row and remembers its id for exports. A
 * public line says that one signature was removed on request.
 */
export const removeOnRequest = (deps: Deps, decision: Decision): Promise<CurrentName> =>
  decide(deps, decision, 'signature.removed', async (trx, appeal) => {
    const day = dayOf(deps.clock.now())
    // Deleting the row deletes its open reports by trigger, so close them first: the decision stays on record.
    await closeReports(trx, appeal.id, decision.id, 'removed', day)
    const row = await deleteSignature(trx, decision.id)
    if (row.state !== 'invalid')
      await changeNumber(trx, appeal.id, row, { n: row.state === 'counted' ? -1 : 0, cause: 'removed', reason: null })
    await rememberWithdrawn(trx, appeal.id, [row.id], day)
    return true
  })
