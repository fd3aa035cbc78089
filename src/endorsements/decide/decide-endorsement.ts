import { actOnAppeal } from '../../appeals/act-on-appeal.ts'
import type { Appeal } from '../../appeals/appeal.ts'
import { Refusal } from '../../core/errors.ts'
import { isUuid } from '../../core/uuid.ts'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { optionalReason, publicReason } from '../../moderation/reason.ts'
import type { Actor } from '../../staff/actor.ts'
import type { Action } from '../../staff/roles.ts'
import { destroyRepresentatives, openRepresentative } from '../representative.ts'
import { prepareDecisionLetter, queueDecisionLetter } from './decision-letter.ts'
import { lockEndorsement } from './decision-store.ts'
import { type DecisionMade, type Judged, judgeDecision } from './judge-decision.ts'
import { findEndorsement, findOpenReports, type StoredEndorsement } from './queue-store.ts'
import { writeDecision } from './write-decision.ts'

export interface EndorsementDecision {
  slug: string
  id: string
  version: string
  as: 'approve' | 'decline' | 'remove'
  /** Needed for a decline; the representative reads it. */
  reason?: string | undefined
}

const ACTIONS: Record<EndorsementDecision['as'], Action> = {
  approve: 'endorsement.approved',
  decline: 'endorsement.declined',
  remove: 'endorsement.removed',
}

const LOGGED: Record<DecisionMade, Action> = {
  approved: 'endorsement.approved',
  change_approved: 'endorsement.approved',
  kept: 'endorsement.report_kept',
  declined: 'endorsement.declined',
  change_declined: 'endorsement.declined',
  removed: 'endorsement.removed',
}

/**
 * Decides about an organisation, about what a listed one wants to become, or (approve) that a reported one stays, and queues
 * the letter to its representative. Gives what was done; null: it was done before. Refuses with not_found, invalid (no
 * reason, a reason that is none), conflict (reason `endorsement_changed`: another version stands there now, or a state that
 * does not allow it; `archived`: an approval comes too late) and as `actOnAppeal` does.
 */
export async function decideEndorsement(
  deps: Deps,
  actor: Actor,
  { slug, version, as, ...given }: EndorsementDecision,
): Promise<DecisionMade | null> {
  // As the row and its key have it.
  const id = given.id.toLowerCase()
  const reason = as === 'approve' ? null : as === 'decline' ? publicReason(given.reason) : optionalReason(given.reason)
  const wanted = { as, version, reason }
  const unknown = new Refusal('not_found', { reason: 'unknown_endorsement', params: { id, slug } })
  const prepare = async (appeal: Appeal) => {
    const row = await rowOf(deps.db, appeal.id, id)
    const made = row && judgeDecision(deps, row, wanted)
    if (!made || made === 'done' || made === 'changed' || made === 'kept') return null
    const representative = await openRepresentative(deps, id, row.sealedRepresentative)
    const organisation = (made === 'change_approved' && row.proposed) || row.organisation
    return (
      representative && {
        made,
        letter: await prepareDecisionLetter(deps, appeal, { made, reason, organisation, representative }),
      }
    )
  }
  const made = await actOnAppeal(
    deps,
    actor,
    { slug, action: ACTIONS[as], lock: 'shared', prepare },
    async ({ trx, now, appeal, prepared }) => {
      if (!isUuid(id) || !(await lockEndorsement(trx, appeal.id, id))) throw unknown
      const row = await rowOf(trx, appeal.id, id)
      if (!row) throw unknown
      const judged = judgeDecision(deps, row, wanted)
      if (judged === 'changed') throw new Refusal('conflict', { reason: 'endorsement_changed', params: { id } })
      // As a change by the own link: nothing new comes onto the page. What is there may leave it.
      if (appeal.state === 'archived' && (judged === 'approved' || judged === 'change_approved'))
        throw new Refusal('conflict', { reason: 'archived', params: { slug } })
      if (judged === 'done') return { result: null, entry: null }
      await writeDecision(trx, row, { made: judged, reason, now })
      if (prepared?.made === judged) await queueDecisionLetter(trx, prepared.letter)
      return { result: judged, entry: entryOf(slug, id, judged, reason) }
    },
  )
  if (made === 'removed') await destroyRepresentatives(deps, [id])
  if (made) deps.nudge.outbox()
  return made
}

async function rowOf(db: Db, appealId: string, id: string): Promise<(StoredEndorsement & Judged) | null> {
  const row = isUuid(id) ? await findEndorsement(db, appealId, id) : undefined
  return row ? { ...row, reports: (await findOpenReports(db, [row.id])).map((report) => report.id) } : null
}

/** The log names the organisation by its id alone: one that withdraws leaves nothing. */
function entryOf(slug: string, id: string, made: DecisionMade, reason: string | null) {
  const isChange = made === 'change_approved' || made === 'change_declined'
  return { action: LOGGED[made], subject: id, detail: { appeal: slug, reason, ...(isChange && { what: 'change' }) } }
}
