import { type Appeal, LEAST_RECIPIENTS } from '../appeals/appeal.ts'
import { lockAppeal } from '../appeals/lock-store.ts'
import { forgetAppeal } from '../appeals/recall.ts'
import { bumpVersion } from '../appeals/store.ts'
import { currentEpoch } from '../campaigns/store.ts'
import { Refusal } from '../core/errors.ts'
import { sealName } from '../core/seal.ts'
import type { Token } from '../core/secret-text.ts'
import type { Visibility } from '../core/visibility.ts'
import { changeNumber } from '../count/number-changes-store.ts'
import { type Trx, transact } from '../db/database.ts'
import type { Look } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { sortKey } from '../locale/alphabet.ts'
import { manageHash } from '../signatures/manage-token.ts'
import { type Form, type LockedRow, lockOwnRow, type StoredSignature, writeForm } from '../signatures/own-row-store.ts'
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
 * Refuses with gone, invalid (no name given where the server cannot read the sealed name; a visibility that the appeal
 * never offers), unavailable (private while private signing is paused) and conflict (stopped).
 */
export async function changeSignature(deps: Deps, manageToken: Token, change: Change): Promise<OwnSignature> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const own = await seeSignature(deps, manageToken)
    const form = await formAfter(own, change)
    if (isAsStored(own.signature, form)) return own
    const changed = await transact(deps.db, (trx) => writeIfUnchanged(trx, own, manageHash(manageToken), form))
    forgetAppeal(deps, own.appeal)
    if (changed) return seeSignature(deps, manageToken)
  }
  throw new Refusal('unavailable', { reason: 'moving', retryAfter: 5 })
}

/** The columns after the change. Sealing is slow and therefore happens here, before the transaction. */
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

/** The content after the change. Only a public signature is readable: others need a new name and lose the country. */
function contentAfter(signature: StoredSignature, change: Change) {
  const wasPublic = signature.visibility === 'public'
  const name = change.name ?? (wasPublic ? signature.name : null)
  if (name === null) throw new Refusal('invalid', { errors: [{ path: 'name', message: 'sign.error.name_only' }] })
  const descriptor = change.descriptor !== undefined ? change.descriptor : wasPublic ? signature.descriptor : null
  return { name, descriptor, country: wasPublic ? signature.country : null }
}

/** Whether the form equals the stored one: then no write and no new look. Sealed content cannot be compared: false. */
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

/** Writes the form; false, with nothing written, when the row or the epoch has changed since the form was made. */
async function writeIfUnchanged(trx: Trx, own: OwnSignature, hash: Buffer, form: Form): Promise<boolean> {
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

/** A signer's change never undoes a decision of staff: a hidden or waiting name waits for a look again. */
function lookAfter(row: LockedRow, form: Form, namesWait: boolean): Look {
  if (row.look !== 'shown') return 'waiting'
  return form.visibility === 'public' && namesWait ? 'waiting' : 'shown'
}
