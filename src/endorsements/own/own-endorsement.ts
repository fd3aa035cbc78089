import type { Appeal } from '../../appeals/appeal.ts'
import { recallAppealById } from '../../appeals/recall.ts'
import { inAppeal, touchAppeal } from '../../appeals/touch.ts'
import { dayOf } from '../../core/clock.ts'
import { Refusal } from '../../core/errors.ts'
import { isToken } from '../../core/random.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import { manageHash } from '../../signatures/manage-token.ts'
import { columnsOf } from '../columns.ts'
import type { Organisation, OwnEndorsement } from '../organisation.ts'
import { destroyRepresentatives } from '../representative.ts'
import { deleteOwn, dropProposal, findOwn, lockOwn, writeFields, writeProposal } from './own-store.ts'

export interface Owned {
  appeal: Appeal
  endorsement: OwnEndorsement
}

/** The endorsement of an own link. Refuses an unknown or dead token with gone. */
export async function seeEndorsement(deps: Deps, manageToken: Token): Promise<Owned> {
  if (!isToken(manageToken)) throw new Refusal('gone')
  const row = await findOwn(deps.db, manageHash(manageToken))
  const appeal = row && (await recallAppealById(deps, row.appealId))?.appeal
  if (!row || !appeal) throw new Refusal('gone')
  const { appealId, ...endorsement } = row
  return { appeal, endorsement }
}

/** The fields to change; undefined ones stay as they are. The caller has checked them by the form's rules. */
export type EndorsementChange = { [Field in keyof Organisation]?: Organisation[Field] | undefined }

/**
 * Changes an endorsement: one that waits at once; a listed one keeps its entry until the organisers have looked, and takes
 * its proposal back when it is to stay as it is. Refuses with gone, and with conflict (reason `decided`) once it was
 * declined or removed, (reason `archived`) once nobody decides about the appeal any more.
 */
export async function changeEndorsement(deps: Deps, manageToken: Token, change: EndorsementChange): Promise<Owned> {
  const { appeal } = await seeEndorsement(deps, manageToken)
  // The listed entry stays as it is: no public page changes.
  await inAppeal(deps, appeal.id, async ({ trx, locked }) => {
    const row = locked && (await lockOwn(trx, manageHash(manageToken)))
    if (!row) throw new Refusal('gone')
    if (row.state === 'declined' || row.state === 'removed') throw new Refusal('conflict', { reason: 'decided' })
    if (locked.state === 'archived')
      throw new Refusal('conflict', { reason: 'archived', params: { slug: locked.slug } })
    const before = row.proposed ?? row.organisation
    const organisation = changed(before, change)
    if (areEqual(before, organisation)) return
    if (row.state === 'waiting') return writeFields(trx, row.id, columnsOf(organisation))
    if (areEqual(row.organisation, organisation)) return dropProposal(trx, row.id)
    await writeProposal(trx, row.id, organisation, dayOf(deps.clock.now()))
  })
  return seeEndorsement(deps, manageToken)
}

const changed = (before: Organisation, change: EndorsementChange): Organisation => ({
  name: change.name ?? before.name,
  nameEn: change.nameEn === undefined ? before.nameEn : change.nameEn,
  names: change.names ?? before.names,
  country: change.country === undefined ? before.country : change.country,
  website: change.website === undefined ? before.website : change.website,
  kind: change.kind === undefined ? before.kind : change.kind,
  statements: change.statements ?? before.statements,
})

const areEqual = (a: Organisation, b: Organisation): boolean =>
  a.name === b.name && a.nameEn === b.nameEn && a.country === b.country && a.website === b.website

/** Withdraws an endorsement in any state: the row goes, and then its key. Returns it as it was. Refuses with gone. */
export async function withdrawEndorsement(deps: Deps, manageToken: Token): Promise<Owned> {
  const owned = await seeEndorsement(deps, manageToken)
  const { id } = owned.endorsement
  await touchAppeal(deps, owned.appeal, async ({ trx, locked, pageChanges }) => {
    const row = locked && (await lockOwn(trx, manageHash(manageToken)))
    if (!row) throw new Refusal('gone')
    await deleteOwn(trx, row.id)
    if (row.state === 'listed') pageChanges()
  })
  await destroyRepresentatives(deps, [id])
  return owned
}
