import { isRefusal } from '../../core/errors.ts'
import type { EndorsementState } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import type { DecisionMade } from '../../endorsements/decide/judge-decision.ts'
import type { QueuedEndorsement } from '../../endorsements/decide/queued-endorsement.ts'
import { seeOrganisation } from '../../endorsements/decide/see-organisation.ts'
import { wasRemoved } from '../../endorsements/decide/was-removed.ts'
import type { StaffActor } from '../../staff/actor.ts'

/**
 * The content of the box above the list: a decision made, an entered organisation erased, or what stands there when nothing
 * was done; null: it is gone.
 */
export type OrganisationAnswer =
  | { made: DecisionMade; endorsement: QueuedEndorsement }
  | { made: 'erased'; endorsement: null }
  | { made: null; endorsement: QueuedEndorsement | null; isArchived?: boolean }

/** The state in which each decision leaves an organisation. */
const STATE_AFTER: Record<DecisionMade, EndorsementState> = {
  approved: 'listed',
  change_approved: 'listed',
  change_declined: 'listed',
  kept: 'listed',
  declined: 'declined',
  removed: 'removed',
}

const isMade = (text: string | undefined): text is DecisionMade =>
  text !== undefined && Object.hasOwn(STATE_AFTER, text)

/** The organisation; null for an id that the appeal does not have, or no more. */
export async function organisationOrNull(
  deps: Deps,
  actor: StaffActor,
  wanted: { slug: string; id: string },
): Promise<QueuedEndorsement | null> {
  try {
    return await seeOrganisation(deps, actor, wanted)
  } catch (error) {
    if (isRefusal(error, 'not_found') && error.reason === 'unknown_endorsement') return null
    throw error
  }
}

/** The decision that an address tells of, as long as the organisation is in the state that it left, or the log tells of it. */
export async function toldAnswer(
  deps: Deps,
  actor: StaffActor,
  { slug, id = '', done }: { slug: string; id: string | undefined; done: string | undefined },
): Promise<OrganisationAnswer | null> {
  if (done !== 'erased' && !isMade(done)) return null
  const endorsement = await organisationOrNull(deps, actor, { slug, id })
  if (done === 'erased')
    return endorsement || !(await wasRemoved(deps, actor, { slug, id })) ? null : { made: done, endorsement: null }
  return endorsement?.state === STATE_AFTER[done] ? { made: done, endorsement } : null
}
