import { isDeepStrictEqual } from 'node:util'
import { touchAppeal } from '../../appeals/touch.ts'
import { dayOf } from '../../core/clock.ts'
import { oneByOne } from '../../core/one-by-one.ts'
import type { Db, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { dropOtherProofs } from './drop-other-proofs.ts'
import { lookForLine } from './look-for-line.ts'
import { prepareLostLetter, queueLostLetter } from './lost-letter.ts'
import { type DueProof, findDueProofs, findProof, isChecked, lockChecked, writeProof } from './proof-store.ts'
import { afterLook, isSameInPublic, isToBeTold } from './stored-proof.ts'

/** Checks of one run: each may take some seconds. */
const MOST = 100

/**
 * Looks again for the lines that were seen before: weekly, and daily while one is missing, of which a letter tells the
 * representative. Nothing is written for what was changed or withdrawn during the look, and a check that is broken off
 * stays due. A failure stops no other check; it is thrown at the end. While the clock is in doubt nothing is checked.
 */
export async function checkDueProofs(deps: Deps, signal?: AbortSignal): Promise<void> {
  const now = deps.clock.now()
  // The first run of a process does not wait for retention's look: the next one is an hour away.
  await deps.clockGuard.look(now)
  if (!deps.clockGuard.trusts(now)) return
  await oneByOne(await findDueProofs(deps.db, { now, most: MOST }), async (due) => {
    if (!signal?.aborted) await check(deps, due)
  })
}

async function check(deps: Deps, due: DueProof): Promise<void> {
  const { endorsementId: id, appealId, slug, organisation, sealedRepresentative, ...before } = due
  const { method, domain } = before
  const isAsBefore = async (db: Db | Trx) => isDeepStrictEqual(await findProof(db, id, method), before)
  // A run can take minutes, in which the checks are switched off, or the endorsement ends or moves.
  if (!(await isChecked(deps.db, id, deps.clock.now())) || !(await isAsBefore(deps.db))) return
  const observed = await lookForLine(deps, { method, domain, id })
  const now = deps.clock.now()
  if (!deps.clockGuard.trusts(now)) return
  const proof = afterLook(before, observed, { method, domain, now })
  const letter = isToBeTold(proof, observed) ? await prepareLostLetter(deps, due, proof) : null
  const isQueued = await touchAppeal(deps, { id: appealId }, async ({ trx, pageChanges }) => {
    const row = await lockChecked(trx, id, now)
    if (!row) return false
    const areDropped = await dropOtherProofs(trx, id, row.website)
    if (areDropped && row.isListed) pageChanges()
    // Somebody else looked meanwhile, or the line was at a domain that the website is no more at.
    if (!(await isAsBefore(trx))) return false
    await writeProof(trx, id, letter ? { ...proof, toldOn: dayOf(now) } : proof)
    if (letter) await queueLostLetter(trx, letter)
    if (row.isListed && !isSameInPublic(before, proof)) pageChanges()
    return letter !== null
  })
  if (isQueued) deps.nudge.outbox()
}
