import { type Appeal, LEAST_RECIPIENTS } from '../appeals/appeal.ts'
import { Refusal } from '../core/errors.ts'
import { sealName } from '../core/sealed-name.ts'
import type { Visibility } from '../core/visibility.ts'
import { sortKey } from '../locale/alphabet.ts'
import { shelvedKey } from './shelved-key.ts'

/** The stored fields of a signature that depend on its visibility. */
export interface StoredForm {
  visibility: Visibility
  name: string | null
  descriptor: string | null
  country: string | null
  sortKey: string | null
  /** Folded forms of name and descriptor as text of a `tsvector`. */
  searchKey: string | null
  sealed: Buffer | null
  /** The set of recipients that the name is sealed to. */
  epoch: number | null
}

interface Given {
  visibility: Visibility
  name: string | null
  descriptor: string | null
  country: string | null
}

/**
 * Makes what is stored of a signature: public, the plain name; private, the name sealed to the campaign's key holders;
 * anonymous, nothing. Slow because of the seal: call it before the transaction. Refuses with invalid (no name) and
 * unavailable (private with fewer than two proven recipients).
 */
export async function storedForm(appeal: Appeal, id: string, given: Given): Promise<StoredForm> {
  const { visibility, name, descriptor, country } = given
  if (visibility === 'anonymous') return { visibility, ...NOTHING }
  if (name === null) {
    const errors = [{ path: 'name', message: 'sign.error.name_only' }]
    throw new Refusal('invalid', { errors, reason: 'name_needed', params: { visibility } })
  }
  if (visibility === 'public') {
    const keys = { sortKey: sortKey(name), searchKey: shelvedKey(id, name, descriptor) }
    return { visibility, ...NOTHING, name, descriptor, country, ...keys }
  }
  const { recipients, epoch } = appeal.campaign
  if (recipients.length < LEAST_RECIPIENTS)
    throw new Refusal('unavailable', { reason: 'private_paused', retryAfter: 3600 })
  const sealed = Buffer.from(await sealName(recipients, { id, appeal: appeal.slug, name, descriptor, country }))
  return { visibility, ...NOTHING, sealed, epoch }
}

const NOTHING = {
  ...{ name: null, descriptor: null, country: null, sortKey: null, searchKey: null, sealed: null, epoch: null },
}
