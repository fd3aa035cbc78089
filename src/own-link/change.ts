import { randomUUID } from 'node:crypto'
import { policyOf } from '../appeals/policy.ts'
import { type Touching, touchAppeal } from '../appeals/touch.ts'
import { currentEpoch } from '../campaigns/epoch-store.ts'
import { dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import type { Token } from '../core/secret-text.ts'
import type { Visibility } from '../core/visibility.ts'
import { changeNumber } from '../count/number-changes-store.ts'
import type { Look } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import { chooseInstead, lockReplacing } from '../signatures/chosen-store.ts'
import { firstLook } from '../signatures/first-look.ts'
import { manageHash } from '../signatures/manage-token.ts'
import { lockOwn, type Move, type OwnRow, writeForm } from '../signatures/own-row-store.ts'
import { type StoredForm, storedForm } from '../signatures/stored-form.ts'
import { type OwnSignature, seeSignature } from './see.ts'

/** A change by the signer; undefined fields stay as they are. The caller has checked the fields by the form's rules. */
export interface Change {
  visibility?: Visibility | undefined
  name?: string | undefined
  descriptor?: string | null | undefined
}

/** Attempts: settle can move the row, or the recipients change, between reading and writing. */
const TRIES = 3

/**
 * Changes the signature of a manage token, waiting or settled, also after the closing; returns the stored signature.
 * Another visibility gives a settled signature a new id. Refuses with gone, invalid (no name given where the server
 * cannot read the sealed name; a visibility that the appeal never offers), unavailable (private while private signing is
 * paused) and conflict (stopped).
 */
export async function changeSignature(deps: Deps, manageToken: Token, change: Change): Promise<OwnSignature> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const own = await seeSignature(deps, manageToken)
    const visibility = change.visibility ?? own.signature.visibility
    const move = moves(own.signature, visibility) ? { id: randomUUID(), day: dayOf(deps.clock.now()) } : undefined
    const form = await formAfter(own, { ...change, visibility }, move?.id ?? own.signature.id)
    if (isAsStored(own.signature, form)) return own
    const hash = manageHash(manageToken)
    const changed = await touchAppeal(deps, own.appeal, (touching) => writeIfUnchanged(touching, own, hash, form, move))
    if (changed) return seeSignature(deps, manageToken)
  }
  throw new Refusal('unavailable', { reason: 'moving', retryAfter: 5 })
}

const moves = (row: OwnRow, visibility: Visibility): boolean =>
  row.place === 'signatures' && row.visibility !== visibility

/** The form after the change. The seal is slow and therefore made here, before the transaction. */
async function formAfter(
  { appeal, signature }: OwnSignature,
  change: Change & { visibility: Visibility },
  id: string,
): Promise<StoredForm> {
  if (appeal.stoppedAt) throw new Refusal('conflict', { reason: 'stopped' })
  const { visibility } = change
  if (visibility !== signature.visibility && !appeal.visibilities.includes(visibility))
    throw new Refusal('invalid', { errors: [{ path: 'visibility', message: 'sign.error.visibility_off' }] })
  return storedForm(appeal, id, { visibility, ...contentAfter(signature, change) })
}

/** The content after the change. Only a public signature is readable: others need a new name and lose the country. */
function contentAfter({ visibility, name, descriptor, country }: OwnRow, change: Change) {
  const readable =
    visibility === 'public' ? { name, descriptor, country } : { name: null, descriptor: null, country: null }
  return {
    name: change.name ?? readable.name,
    descriptor: change.descriptor !== undefined ? change.descriptor : readable.descriptor,
    country: readable.country,
  }
}

/** Whether the form equals the stored one: then no write and no new look. Sealed content cannot be compared: false. */
const isAsStored = ({ visibility, name, descriptor }: OwnRow, form: StoredForm): boolean =>
  form.visibility === visibility && visibility !== 'private' && form.name === name && form.descriptor === descriptor

/** Writes the form; false, with nothing written, when the row or the epoch has changed since the form was made. */
async function writeIfUnchanged(
  { trx, locked, pageChanges }: Touching,
  { appeal, signature }: OwnSignature,
  hash: Buffer,
  form: StoredForm,
  move: Move | undefined,
): Promise<boolean> {
  if (!locked || locked.stopped_at) throw new Refusal('conflict', { reason: 'stopped' })
  const replacing = move ? await lockReplacing(trx, appeal.id, signature.id) : []
  const row = await lockOwn(trx, hash)
  if (!row || !isAsRead(row, signature)) return false
  if (form.epoch !== null && form.epoch !== (await currentEpoch(trx, appeal.campaign.id))) return false
  await writeForm(trx, row, form, lookAfter(row, form, policyOf(locked.safety, locked.policy).namesWait), move)
  if (row.place === 'inbox') return true
  if (move) {
    await chooseInstead(trx, replacing, move.id)
    const changed = { cause: 'changed', reason: null } as const
    const isCounted = row.state === 'counted'
    await changeNumber(trx, locked, row, { ...changed, n: isCounted ? -1 : 0 })
    const { visibility, country } = form
    await changeNumber(trx, locked, { ...row, visibility, country }, { ...changed, n: isCounted ? 1 : 0 })
  }
  pageChanges()
  return true
}

/** Same id and place: else the seal holds an id that the row will not have. */
const isAsRead = (row: OwnRow, { id, place, visibility, name, descriptor }: OwnRow): boolean =>
  row.id === id &&
  row.place === place &&
  row.visibility === visibility &&
  row.name === name &&
  row.descriptor === descriptor

/** A signer's change never undoes a decision of staff: a hidden or waiting name waits for a look again. */
const lookAfter = (row: OwnRow, form: StoredForm, namesWait: boolean): Look =>
  row.look === 'shown' ? firstLook(form, namesWait) : 'waiting'
