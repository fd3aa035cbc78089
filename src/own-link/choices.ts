import { isPrivatePaused, visibilitiesOnOffer } from '../appeals/appeal.ts'
import { VISIBILITIES, type Visibility } from '../core/visibility.ts'
import type { OwnSignature } from './see.ts'

/** The changes a signer can make: `words` (name and descriptor), or a new visibility. */
export const CHANGES = ['words', ...VISIBILITIES] as const
export type OwnChange = (typeof CHANGES)[number]

/** The changes offered for a signature in its present state, in the order of the page. */
export function changesOf(own: OwnSignature): OwnChange[] {
  return own.appeal.stoppedAt ? [] : CHANGES.filter((change) => makesSense(own, change))
}

function makesSense({ appeal, signature: { visibility, state } }: OwnSignature, change: OwnChange): boolean {
  const offered = visibilitiesOnOffer(appeal)
  // New words of a private signature have to be sealed, which needs two proven recipients.
  if (change === 'words') return visibility === 'public' || (visibility === 'private' && offered.includes('private'))
  if (change === visibility || !offered.includes(change)) return false
  // An invalid signature never shows its name, so public is not offered.
  return change !== 'public' || state !== 'invalid'
}

/** Whether the page says that a change to private is paused. */
export const saysPaused = ({ appeal }: OwnSignature): boolean => !appeal.stoppedAt && isPrivatePaused(appeal)

/** Whether the form asks for the name: to change the name, or because the server holds no readable name. */
export const asksName = (change: OwnChange, visibility: Visibility): boolean =>
  change !== 'anonymous' && !(change === 'private' && visibility === 'public')
