import { actOnAppeal } from '../appeals/act-on-appeal.ts'
import { Refusal } from '../core/errors.ts'
import type { Look } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import type { Action } from '../staff/roles.ts'
import { lockSignatures } from './decision-store.ts'
import { type ChangedName, judgeNames } from './judge-names.ts'
import { nameEntry } from './name-entry.ts'
import { type CurrentName, nameVersion } from './name-version.ts'
import { optionalReason } from './reason.ts'
import { findOpenReports } from './report-store.ts'
import { writeDecisions } from './write-decisions.ts'

/** A decision about one public name. `keep` needs the version that was seen; `remove`: erased at the person's request. */
export type NameDecision = { id: string } & (
  | { as: 'keep'; version: string; reason?: string | undefined }
  | { as: 'hide'; version?: string | undefined; reason?: string | undefined }
  | { as: 'remove'; version?: string | undefined }
)

/** A decision that stands, with what an undo needs. */
export interface DoneName extends CurrentName {
  /** The version after the decision; null: the signature is erased. */
  version: string | null
  /** The decision closed open reports. */
  closedReports: boolean
}

export interface DecidedNames {
  done: DoneName[]
  changed: ChangedName[]
}

/** The most decisions that are taken together. */
export const MOST_DECISIONS = 100

type As = NameDecision['as']

const LOOK_AFTER: Record<As, Look | null> = { keep: 'shown', hide: 'hidden', remove: null }
const ACTIONS: Record<'names' | 'reports', Record<As, Action>> = {
  names: { keep: 'name.kept', hide: 'name.hidden', remove: 'signature.removed' },
  reports: { keep: 'report.kept', hide: 'report.hidden', remove: 'signature.removed' },
}

/**
 * Decides about up to MOST_DECISIONS names in one transaction, the rows locked by id. Keep shows a name and closes its
 * reports (none come for thirty days, or until the name changes); hide hides it from every page and closes them; the number
 * moves only with remove, which says so in a public line. The same decision twice is done. `about`: the log says whether
 * names or reports were decided. Refuses an unknown slug with not_found, a reason that is none or two different decisions
 * about one name with invalid, and as `act` does.
 */
export async function decideNames(
  deps: Deps,
  actor: Actor,
  { slug, about, decisions }: { slug: string; about: 'names' | 'reports'; decisions: readonly NameDecision[] },
): Promise<DecidedNames> {
  const wanted = checkedDecisions(decisions)
  const actions = ACTIONS[about]
  // A batch that removes needs the role for it from the start.
  const action = wanted.some(({ as }) => as === 'remove') ? actions.remove : actions.keep
  return actOnAppeal(deps, actor, { slug, action, lock: 'shared' }, async ({ trx, now, appeal }) => {
    const rows = await lockSignatures(trx, appeal.id, wanted.map(idOf))
    // A report that came since must not be passed over in silence.
    const open = about === 'reports' ? await findOpenReports(trx, [...rows.keys()]) : []
    const unfinished = new Set(open.map(({ signatureId }) => signatureId))
    const { standing, changed } = judgeNames(deps, wanted, rows, unfinished)
    const { written, closed } = await writeDecisions(trx, appeal, standing, now)
    const done = standing.map(({ look, row }) => ({
      ...{ id: row.id, name: row.name, descriptor: row.descriptor },
      version: look && nameVersion(deps, { ...row, look }),
      closedReports: closed.has(row.id),
    }))
    const entry = [...Map.groupBy(written, ({ as, reason }) => JSON.stringify([as, reason])).values()].flatMap(
      (group) => group.slice(0, 1).map(({ as, reason }) => nameEntry(actions[as], slug, group.map(idOf), reason)),
    )
    return { result: { done, changed }, entry }
  })
}

const idOf = ({ id }: { id: string }): string => id

/** Each name once, with a checked reason. */
function checkedDecisions(decisions: readonly NameDecision[]) {
  if (decisions.length > MOST_DECISIONS) throw new Refusal('invalid')
  const wanted = new Map<
    string,
    { id: string; version?: string | undefined; as: As; look: Look | null; reason: string | null }
  >()
  for (const decision of decisions) {
    const { as, version } = decision
    const id = decision.id.toLowerCase()
    const reason = optionalReason(as === 'remove' ? undefined : decision.reason)
    const earlier = wanted.get(id)
    if (earlier && earlier.as !== as) throw new Refusal('invalid', { reason: 'decided_twice', params: { id } })
    if (!earlier) wanted.set(id, { id, version, as, look: LOOK_AFTER[as], reason })
  }
  return [...wanted.values()]
}
