import { findAppeal } from '../appeals/store.ts'
import { after, DAY, dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { changeNumber } from '../count/number-changes-store.ts'
import type { ReportReason } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { rememberWithdrawn } from '../signatures/withdrawn-store.ts'
import { type Decision, type DecisionAfterLook, decide } from './decide.ts'
import { setLook } from './decision-store.ts'
import { type NameAsItIs, nameVersion } from './name-version.ts'
import { closeReports, deleteSignature, listOpenReports, muteReports } from './report-store.ts'

/** A name that was reported and that nobody has decided about. */
export interface ReportCase extends NameAsItIs {
  slug: string
  /** That of the name, by which it is kept. */
  version: string
  reports: { reason: ReportReason; words: string | null; day: string }[]
}

const MUTED = 30 * DAY

/** The open cases, one a name, the oldest first; of one appeal, or of all. */
export async function listReports(deps: Deps, slug?: string): Promise<ReportCase[]> {
  if (slug !== undefined && !(await findAppeal(deps.db, slug)))
    throw new Refusal('not_found', { message: `there is no appeal ${slug}` })
  const cases = new Map<string, ReportCase>()
  for (const { reason, words, day, ...of } of await listOpenReports(deps.db, slug)) {
    const known = cases.get(of.id) ?? {
      slug: of.slug,
      id: of.id,
      version: nameVersion(deps, of),
      name: of.name,
      descriptor: of.descriptor,
      reports: [],
    }
    known.reports.push({ reason, words, day })
    cases.set(of.id, known)
  }
  return [...cases.values()]
}

/**
 * The name that was looked at stays; for thirty days reports of it are dropped, unless it changes. A change that comes
 * meanwhile waits for the signature's lock, and then ends the mute by its trigger.
 */
export const keepReported = (deps: Deps, decision: DecisionAfterLook): Promise<NameAsItIs> =>
  decide(deps, decision, 'report.kept', async (trx, appeal) => {
    const now = deps.clock.now()
    if (!(await closeReports(trx, appeal.id, decision.id, 'kept', dayOf(now)))) return false
    await muteReports(trx, decision.id, dayOf(after(now, MUTED)))
    return true
  })

/** Hides the name from every page. It counts all the same. */
export const hideReported = (deps: Deps, decision: Decision): Promise<NameAsItIs> =>
  decide(deps, decision, 'report.hidden', async (trx, appeal) => {
    if (!(await setLook(trx, appeal.id, decision.id, 'hidden'))) return false
    return closeReports(trx, appeal.id, decision.id, 'hidden', dayOf(deps.clock.now()))
  })

/**
 * Erases a signature because the person asks for it, reported or not: the row goes, its id is kept, and a public line
 * says that one was removed on request.
 */
export const removeOnRequest = (deps: Deps, decision: Decision): Promise<NameAsItIs> =>
  decide(deps, decision, 'signature.removed', async (trx, appeal) => {
    const day = dayOf(deps.clock.now())
    // Before the row goes: with it would go its open reports, and the record of what was decided.
    await closeReports(trx, appeal.id, decision.id, 'removed', day)
    const row = await deleteSignature(trx, decision.id)
    if (row.state !== 'invalid')
      await changeNumber(trx, appeal.id, row, { n: row.state === 'counted' ? -1 : 0, cause: 'removed', reason: null })
    await rememberWithdrawn(trx, appeal.id, [row.id], day)
    return true
  })
