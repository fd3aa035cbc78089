import type { Deps } from '../../deps.ts'
import type { Organisation } from '../organisation.ts'
import { endorsementVersion, type Versioned, withoutReports } from './endorsement-version.ts'

/** The effect of a decision. `kept`: it answers the reports about a listed organisation. */
export type DecisionMade = 'approved' | 'declined' | 'removed' | 'kept' | 'change_approved' | 'change_declined'

interface Wanted {
  as: 'approve' | 'decline' | 'remove'
  version: string
  reason: string | null
}

/** An organisation as it stands, with the ids of its open reports. */
export interface Judged extends Versioned {
  reason: string | null
  reports: readonly string[]
}

/**
 * Decides whether a decision fits what stands there: `done` when it was made before, `changed` when the organisation is not
 * the one that was seen, or its state does not allow it.
 */
export function judgeDecision(
  deps: Pick<Deps, 'secrets'>,
  row: Judged,
  wanted: Wanted,
): DecisionMade | 'done' | 'changed' {
  const { state, proposed } = row
  const isSeen = withoutReports(wanted.version) === endorsementVersion(deps, row)
  const ifSeen = (made: DecisionMade) => (isSeen ? made : 'changed')
  if (wanted.as === 'remove') return state === 'removed' ? 'done' : state === 'listed' ? ifSeen('removed') : 'changed'
  if (state === 'removed') return 'changed'
  if (wanted.as === 'approve') {
    if (state !== 'listed') return ifSeen('approved')
    return proposed ? ifSeen('change_approved') : approveListed(deps, row, wanted.version)
  }
  if (state === 'declined') return 'done'
  if (state === 'waiting') return ifSeen('declined')
  if (proposed) return ifSeen('change_declined')
  return row.reason !== null && row.reason === wanted.reason ? 'done' : 'changed'
}

/** A listed organisation that wants no change is kept by an approval, once for the reports that were seen. */
function approveListed(deps: Pick<Deps, 'secrets'>, row: Judged, version: string): DecisionMade | 'done' | 'changed' {
  if (row.reports.length > 0) return version === endorsementVersion(deps, row, row.reports) ? 'kept' : 'changed'
  return earlierVersions(deps, row.id, row.organisation).includes(withoutReports(version)) ? 'done' : 'changed'
}

/** The versions of which an approval leaves a listed organisation with these fields. */
const earlierVersions = (deps: Pick<Deps, 'secrets'>, id: string, organisation: Organisation): string[] => [
  ...(['waiting', 'declined', 'listed'] as const).map((state) =>
    endorsementVersion(deps, { id, state, organisation, proposed: null }),
  ),
  endorsementVersion(deps, { id, state: 'listed', organisation, proposed: organisation }),
]
