import { touchAppeal } from '../../appeals/touch.ts'
import { HOUR } from '../../core/clock.ts'
import { Refusal } from '../../core/errors.ts'
import type { Token } from '../../core/secret-text.ts'
import type { ProofMethod } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import { manageHash } from '../../signatures/manage-token.ts'
import { type Owned, ownedOf, seeEndorsement } from '../own/own-endorsement.ts'
import { lockOwn } from '../own/own-store.ts'
import { dropOtherProofs } from './drop-other-proofs.ts'
import { lookForLine } from './look-for-line.ts'
import type { Observation } from './observation.ts'
import { type Checked, isNotChecked, proofDomain } from './proof-domain.ts'
import { areChecksWanted, findProof, writeProof } from './proof-store.ts'
import { afterLook, isSameInPublic } from './stored-proof.ts'

/** The checks of one endorsement that its representative can ask for. */
const CHECKS = [{ most: 10, seconds: HOUR / 1_000 }]

/**
 * Looks for the line at a representative's domain now, and keeps what was seen with its day. Refuses with gone, with
 * conflict where nothing is checked (reason `no_proof`), or where the website was changed during the look (reason
 * `endorsement_changed`), and with too_many.
 */
export async function checkOwnProof(
  deps: Deps,
  manageToken: Token,
  method: ProofMethod,
): Promise<{ owned: Owned; is: Observation['is'] }> {
  const { appeal, endorsement, wantsChecks } = await seeEndorsement(deps, manageToken)
  const { id } = endorsement
  const domain = domainOf(proofDomain({ appeal, endorsement, wantsChecks }, deps.clock.now()))
  const retryAfter = deps.limiter.take(`proof ${id}`, CHECKS)
  if (retryAfter !== null) throw new Refusal('too_many', { retryAfter })
  const observed = await lookForLine(deps, { method, domain, id })
  const owned = await touchAppeal(deps, appeal, async ({ trx, locked, pageChanges }) => {
    const row = locked && (await lockOwn(trx, manageHash(manageToken)))
    if (!row) throw new Refusal('gone')
    const now = deps.clock.now()
    const present = { ...appeal, state: locked.state, stoppedAt: locked.stopped_at }
    const isWanted = await areChecksWanted(trx, appeal.id)
    if (domainOf(proofDomain({ appeal: present, endorsement: row, wantsChecks: isWanted }, now)) !== domain)
      throw new Refusal('conflict', { reason: 'endorsement_changed', params: { id } })
    const areDropped = await dropOtherProofs(trx, id, row.organisation.website)
    const before = await findProof(trx, id, method)
    const proof = afterLook(before, observed, { method, domain, now })
    await writeProof(trx, id, proof)
    if (row.state === 'listed' && (areDropped || !isSameInPublic(before, proof))) pageChanges()
    // Read before the commit: a new link that is taken right after it ends this one.
    return ownedOf(trx, appeal, row)
  })
  return { owned, is: observed.is }
}

function domainOf(checked: Checked): string {
  if (isNotChecked(checked)) throw new Refusal('conflict', { reason: 'no_proof', params: { not: checked.not } })
  return checked.domain
}
