import { type Appeal, visibilitiesOnOffer } from '../appeals/appeal.ts'
import { Refusal } from '../core/errors.ts'
import type { Visibility } from '../core/visibility.ts'
import type { MessageKey } from '../locale/translate.ts'
import type { Submission } from './submission.ts'

/** The part of a submission that becomes the signature. */
export type Content = Pick<Submission, 'visibility' | 'name' | 'descriptor' | 'country'>

/** The content that the holder of a letter wants to sign instead, checked as when signing; undefined fields stay as they are. */
export interface Changes {
  visibility?: Visibility | undefined
  name?: string | undefined
  descriptor?: string | null | undefined
  country?: string | null | undefined
}

/**
 * The content that a confirmation signs. Refuses with gone when nothing was submitted or chosen, and with invalid. Changes
 * start from a public submission only: a sealed name, which somebody else may have typed, is never published by them.
 */
export function changedContent(appeal: Appeal, submission: Submission | null, changes: Changes): Content {
  const isChanged = Object.values(changes).some((value) => value !== undefined)
  if (!isChanged) {
    if (!submission) throw new Refusal('gone')
    return submission
  }
  const visibility = changes.visibility ?? submission?.visibility
  if (!visibility) throw invalid('visibility', 'sign.error.visibility')
  const offered = visibilitiesOnOffer(appeal)
  if (!offered.includes(visibility)) throw invalid('visibility', 'sign.error.visibility_off')
  if (visibility === 'anonymous') return { visibility, name: null, descriptor: null, country: null }
  const before = submission?.visibility === 'public' ? submission : null
  const name = changes.name ?? before?.name
  if (!name) throw invalid('name', offered.includes('anonymous') ? 'sign.error.name' : 'sign.error.name_only')
  const after = <T>(change: T | undefined, stored: T | undefined) => (change !== undefined ? change : (stored ?? null))
  return {
    visibility,
    name,
    descriptor: after(changes.descriptor, before?.descriptor),
    country: appeal.policy.country ? after(changes.country, before?.country) : null,
  }
}

const invalid = (path: string, message: MessageKey): Refusal => new Refusal('invalid', { errors: [{ path, message }] })
