import type { Deps } from '../../deps.ts'
import type { Actor } from '../../staff/actor.ts'

export interface EndorsementDecision {
  slug: string
  id: string
  version: string
  as: 'approve' | 'decline' | 'remove'
  /** Needed for a decline; the representative sees it. */
  reason?: string | undefined
}

/**
 * Decides about an organisation, or about what a listed one wants to become, and queues the letter to its representative.
 * The same decision twice is done. Refuses with not_found, invalid (no reason, a reason that is none), conflict (reason
 * `changed`: another version stands there now) and as `act` does.
 */
export async function decideEndorsement(_deps: Deps, _actor: Actor, _decision: EndorsementDecision): Promise<void> {
  throw new Error('to be built')
}
