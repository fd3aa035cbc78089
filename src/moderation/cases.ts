import { readAppeal } from '../appeals/act-on-appeal.ts'
import { dayOf, daysBefore } from '../core/clock.ts'
import { changeNumber } from '../count/number-changes-store.ts'
import type { ReportReason } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import { forgetDecisions } from '../signatures/decided-store.ts'
import { rememberWithdrawn } from '../signatures/withdrawn-store.ts'
import { read } from '../staff/act.ts'
import type { Actor } from '../staff/actor.ts'
import { type Decision, type DecisionAfterLook, decide } from './decide.ts'
import { setLook } from './decision-store.ts'
import { MUTE_DAYS } from './expired-store.ts'
import { type CurrentName, nameVersion, type VersionedName } from './name-version.ts'
import { closeReports, deleteSignature, listOpenReports, muteReports, type OpenReport } from './report-store.ts'

/** A reported name without a decision, with its open reports. */
export interface ReportCase extends VersionedName {
  slug: string
  /** The `nameVersion` of the name, which a decision to keep has to give. */
  version: string
  reports: { reason: ReportReason; words: string | null; day: string }[]
}

/** Open cases of one appeal or of all, one case a name, the oldest first. Refuses an unknown slug with not_found. */
export const listReports = (deps: Deps, actor: Actor, slug?: string): Promise<ReportCase[]> =>
  slug === undefined
    ? read(deps, actor, { action: 'names.read', campaign: null }, async (db) =>
        casesOf(deps, await listOpenReports(db)),
      )
    : readAppeal(deps, actor, { slug, action: 'names.read' }, async (db) =>
        casesOf(deps, await listOpenReports(db, slug)),
      )

function casesOf(deps: Deps, reports: OpenReport[]): ReportCase[] {
  const cases = new Map<string, ReportCase>()
  for (const { slug, reason, words, day, ...name } of reports) {
    const reportCase = cases.get(name.id) ?? { slug, ...name, version: nameVersion(deps, name), reports: [] }
    reportCase.reports.push({ reason, words, day })
    cases.set(name.id, reportCase)
  }
  return [...cases.values()]
}

/**
 * Keeps a reported name and drops further reports for thirty days, or until the name changes. A concurrent change of
 * the name waits for the signature's lock, and a database trigger then ends the mute.
 */
export const keepReported = (deps: Deps, actor: Actor, decision: DecisionAfterLook): Promise<CurrentName> =>
  decide(deps, actor, decision, 'report.kept', async ({ trx, now, appeal }) => {
    if (!(await closeReports(trx, appeal.id, decision.id, 'kept', dayOf(now)))) return false
    await muteReports(trx, decision.id, daysBefore(now, -MUTE_DAYS))
    await forgetDecisions(trx, appeal.id, decision.id)
    return true
  })

/** Hides a reported name from every page. The signature still counts. */
export const hideReported = (deps: Deps, actor: Actor, decision: Decision): Promise<CurrentName> =>
  decide(deps, actor, decision, 'report.hidden', async ({ trx, now, appeal }) => {
    if (!(await setLook(trx, appeal.id, decision.id, 'hidden'))) return false
    return closeReports(trx, appeal.id, decision.id, 'hidden', dayOf(now))
  })

/**
 * Erases a signature at the signer's request, reported or not: deletes the row and remembers its id for exports. A
 * public line says that one signature was removed on request.
 */
export const removeOnRequest = (deps: Deps, actor: Actor, decision: Decision): Promise<CurrentName> =>
  decide(deps, actor, decision, 'signature.removed', async ({ trx, now, appeal }) => {
    // Deleting the row deletes its open reports by trigger, so close them first: the decision stays on record.
    await closeReports(trx, appeal.id, decision.id, 'removed', dayOf(now))
    const row = await deleteSignature(trx, decision.id)
    if (row.state !== 'invalid')
      await changeNumber(trx, appeal.id, row, { n: row.state === 'counted' ? -1 : 0, cause: 'removed', reason: null })
    await rememberWithdrawn(trx, appeal.id, [row.id])
    return true
  })
