import type { Appeal } from '../../appeals/appeal.ts'
import { recallAppealById } from '../../appeals/recall.ts'
import { inAppeal, touchAppeal } from '../../appeals/touch.ts'
import { dayOf } from '../../core/clock.ts'
import { Refusal } from '../../core/errors.ts'
import { isToken } from '../../core/random.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Db, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { manageHash } from '../../signatures/manage-token.ts'
import { columnsOf } from '../columns.ts'
import type { Organisation, OwnEndorsement } from '../organisation.ts'
import { dropOtherProofs } from '../proof/drop-other-proofs.ts'
import { areChecksWanted, findProofs } from '../proof/proof-store.ts'
import type { StoredProof } from '../proof/stored-proof.ts'
import { destroyRepresentatives } from '../representative.ts'
import { areEqual } from '../shown-fields.ts'
import { changed, type EndorsementChange, refuseUnknownLanguages } from './endorsement-change.ts'
import { deleteOwn, dropProposal, findOwn, lockOwn, type OwnRow, writeFields, writeProposal } from './own-store.ts'

export interface Owned {
  appeal: Appeal
  endorsement: OwnEndorsement
  /** The line at its domain, as the checks of each method found it. */
  proofs: StoredProof[]
  /** Whether the campaign wants checks. */
  wantsChecks: boolean
}

/** The endorsement of an own link. Refuses an unknown or dead token with gone. */
export async function seeEndorsement(deps: Deps, manageToken: Token): Promise<Owned> {
  if (!isToken(manageToken)) throw new Refusal('gone')
  const row = await findOwn(deps.db, manageHash(manageToken))
  const appeal = row && (await recallAppealById(deps, row.appealId))?.appeal
  if (!row || !appeal) throw new Refusal('gone')
  return ownedOf(deps.db, appeal, row)
}

/** The endorsement with all that its own link shows. */
export async function ownedOf(db: Db | Trx, appeal: Appeal, { appealId, ...endorsement }: OwnRow): Promise<Owned> {
  const proofs = await findProofs(db, endorsement.id)
  return { appeal, endorsement, proofs, wantsChecks: await areChecksWanted(db, appealId) }
}

/**
 * Changes an endorsement: one that waits at once; a listed one keeps its entry until the organisers have looked, and takes
 * its proposal back when it is to stay as it is. Refuses with gone, with invalid a language that the appeal does not have,
 * with conflict (reason `decided`) once it was declined or removed, (reason `archived`) once nobody decides any more.
 */
export async function changeEndorsement(deps: Deps, manageToken: Token, change: EndorsementChange): Promise<Owned> {
  const { appeal } = await seeEndorsement(deps, manageToken)
  refuseUnknownLanguages(appeal, change)
  return rewrite(deps, manageToken, appeal, (row) => changed(row.proposed ?? row.organisation, change))
}

/** Takes the change back that waits: the listed entry stays. Refuses as `changeEndorsement` does. */
export async function takeChangeBack(deps: Deps, manageToken: Token): Promise<Owned> {
  const { appeal } = await seeEndorsement(deps, manageToken)
  return rewrite(deps, manageToken, appeal, (row) => row.organisation)
}

async function rewrite(
  deps: Deps,
  manageToken: Token,
  appeal: Appeal,
  wanted: (row: OwnRow) => Organisation,
): Promise<Owned> {
  const hash = manageHash(manageToken)
  // The listed entry stays as it is: no public page changes.
  return inAppeal(deps, appeal.id, async ({ trx, locked }) => {
    const row = locked && (await lockOwn(trx, hash))
    if (!row) throw new Refusal('gone')
    if (row.state === 'declined' || row.state === 'removed') throw new Refusal('conflict', { reason: 'decided' })
    if (locked.state === 'archived')
      throw new Refusal('conflict', { reason: 'archived', params: { slug: locked.slug } })
    await write(trx, row, wanted(row), dayOf(deps.clock.now()))
    // Read before the commit: a new link that is taken right after it ends this one.
    return ownedOf(trx, appeal, (await findOwn(trx, hash)) ?? row)
  })
}

async function write(trx: Trx, row: OwnRow, organisation: Organisation, day: string): Promise<void> {
  if (areEqual(row.proposed ?? row.organisation, organisation)) return
  if (row.state === 'waiting') {
    await writeFields(trx, row.id, columnsOf(organisation))
    await dropOtherProofs(trx, row.id, organisation.website)
    return
  }
  if (areEqual(row.organisation, organisation)) return dropProposal(trx, row.id)
  await writeProposal(trx, row.id, organisation, day)
}

/** Withdraws an endorsement in any state: the row goes, and then its key. Returns it as it was. Refuses with gone. */
export async function withdrawEndorsement(deps: Deps, manageToken: Token): Promise<Owned> {
  const before = await seeEndorsement(deps, manageToken)
  const { id } = before.endorsement
  await touchAppeal(deps, before.appeal, async ({ trx, locked, pageChanges }) => {
    const row = locked && (await lockOwn(trx, manageHash(manageToken)))
    if (!row) throw new Refusal('gone')
    await deleteOwn(trx, row.id)
    if (row.state === 'listed') pageChanges()
  })
  await destroyRepresentatives(deps, [id])
  return before
}
