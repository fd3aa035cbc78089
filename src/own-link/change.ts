import { type Appeal, LEAST_RECIPIENTS } from '../appeals/appeal.ts'
import { lockAppeal } from '../appeals/lock-store.ts'
import { forgetAppeal } from '../appeals/recall.ts'
import { bumpVersion } from '../appeals/store.ts'
import { currentEpoch } from '../campaigns/store.ts'
import { Refusal } from '../core/errors.ts'
import { sealName } from '../core/seal.ts'
import type { Visibility } from '../core/visibility.ts'
import { changeNumber } from '../count/number-changes-store.ts'
import { type Trx, transact } from '../db/database.ts'
import type { Look } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { sortKey } from '../locale/alphabet.ts'
import { manageHash } from '../signatures/manage-token.ts'
import { type Form, type LockedRow, lockOwnRow, type StoredSignature, writeForm } from '../signatures/own-row-store.ts'
import { type OwnSignature, seeSignature } from './see.ts'

/** What a signer changes; what is not named stays as it is. Checked by the field rules of the form before. */
export interface Change {
  visibility?: Visibility | undefined
  name?: string | undefined
  descriptor?: string | null | undefined
}

/** The row can be settled, or the recipients can move, between reading and writing; then it is read again. */
const TRIES = 3

/**
 * Changes a signature with its own link, also before it is settled and after the appeal has closed. Refuses with
 * gone, with invalid (a name is needed: the server cannot read a sealed one; a visibility that the appeal never
 * offers), with unavailable (private while it is paused) and with conflict (stopped). Returns what is stored now.
 */
export async function changeSignature(deps: Deps, manageToken: string, change: Change): Promise<OwnSignature> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const own = await seeSignature(deps, manageToken)
    const form = await formAfter(own, change)
    if (isAsStored(own.signature, form)) return own
    const changed = await transact(deps.db, (trx) => write(trx, own, manageHash(manageToken), form))
    forgetAppeal(deps, own.appeal)
    if (changed) return seeSignature(deps, manageToken)
  }
  throw new Refusal('unavailable', { reason: 'moving', retryAfter: 5 })
}

/** The whole form after the change. Whatever is slow, sealing, is done here, before the transaction. */
async function formAfter({ appeal, signature }: OwnSignature, change: Change): Promise<Form> {
  if (appeal.stoppedAt) throw new Refusal('conflict', { reason: 'stopped' })
  const visibility = change.visibility ?? signature.visibility
  if (visibility !== signature.visibility && !appeal.visibilities.includes(visibility))
    throw new Refusal('invalid', { errors: [{ path: 'visibility', message: 'sign.error.visibility_off' }] })
  const none = { visibility, name: null, descriptor: null, country: null, sortKey: null, sealed: null, epoch: null }
  if (visibility === 'anonymous') return none
  const { name, descriptor, country } = contentAfter(signature, change)
  if (visibility === 'public') return { ...none, name, descriptor, country, sortKey: sortKey(name) }
  return { ...none, ...(await sealed(appeal, { id: signature.id, name, descriptor, country })) }
}

/** A sealed or dropped name cannot be read here, so that it has to be typed again, with the words beside it. */
function contentAfter(signature: StoredSignature, change: Change) {
  const wasPublic = signature.visibility === 'public'
  const name = change.name ?? (wasPublic ? signature.name : null)
  if (name === null) throw new Refusal('invalid', { errors: [{ path: 'name', message: 'sign.error.name_only' }] })
  const descriptor = change.descriptor !== undefined ? change.descriptor : wasPublic ? signature.descriptor : null
  return { name, descriptor, country: wasPublic ? signature.country : null }
}

/** Nothing is written then, and a name that was looked at is not looked at again. What is sealed cannot be compared. */
const isAsStored = ({ visibility, name, descriptor }: StoredSignature, form: Form): boolean =>
  form.visibility === visibility && visibility !== 'private' && form.name === name && form.descriptor === descriptor

async function sealed(
  appeal: Appeal,
  content: { id: string; name: string; descriptor: string | null; country: string | null },
): Promise<{ sealed: Buffer; epoch: number }> {
  const { recipients, epoch } = appeal.campaign
  if (recipients.length < LEAST_RECIPIENTS)
    throw new Refusal('unavailable', { reason: 'private_paused', retryAfter: 3600 })
  return { sealed: await sealName(recipients, { ...content, appeal: appeal.slug }), epoch }
}

/** False when the row, or the set of recipients, is no longer what the form was made from. */
async function write(trx: Trx, own: OwnSignature, hash: Buffer, form: Form): Promise<boolean> {
  const { appeal, signature } = own
  const locked = await lockAppeal(trx, appeal.id)
  if (!locked || locked.stopped_at) throw new Refusal('conflict', { reason: 'stopped' })
  const row = await lockOwnRow(trx, hash)
  if (!row || !isAsRead(row, signature)) return false
  if (form.epoch !== null && form.epoch !== (await currentEpoch(trx, appeal.campaign.id))) return false
  await writeForm(trx, row, form, lookAfter(row, form, appeal.policy.namesWait))
  if (row.place === 'inbox') return true
  if (row.state === 'counted' && row.source === 'confirmed' && form.visibility !== row.visibility) {
    const moved = { cause: 'changed', reason: null } as const
    await changeNumber(trx, appeal.id, row, { ...moved, n: -1 })
    await changeNumber(trx, appeal.id, { ...row, visibility: form.visibility }, { ...moved, n: 1 })
  }
  await bumpVersion(trx, appeal.id)
  return true
}

const isAsRead = (row: LockedRow, { visibility, name, descriptor }: StoredSignature): boolean =>
  row.visibility === visibility && row.name === name && row.descriptor === descriptor

/** Nothing that a signer does improves what staff decided: what was hidden, or waits, waits. */
function lookAfter(row: LockedRow, form: Form, namesWait: boolean): Look {
  if (row.look !== 'shown') return 'waiting'
  return form.visibility === 'public' && namesWait ? 'waiting' : 'shown'
}
