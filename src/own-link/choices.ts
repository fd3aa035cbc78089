import { visibilitiesOnOffer } from '../appeals/appeal.ts'
import { VISIBILITIES, type Visibility } from '../core/visibility.ts'
import type { OwnSignature } from './see.ts'

/** What a signer can change: the words (of oneself, the name too), or who sees the name. */
export const CHANGES = ['words', ...VISIBILITIES] as const
export type OwnChange = (typeof CHANGES)[number]

/** The changes that make sense for a signature as it stands, in the order in which they are offered. */
export function changesOf(own: OwnSignature): OwnChange[] {
  return own.appeal.stoppedAt ? [] : CHANGES.filter((change) => makesSense(own, change))
}

function makesSense({ appeal, signature: { visibility, state } }: OwnSignature, change: OwnChange): boolean {
  const kinds = visibilitiesOnOffer(appeal)
  // New words of a private signature are sealed anew, which needs the key holders.
  if (change === 'words') return visibility === 'public' || (visibility === 'private' && kinds.includes('private'))
  if (change === visibility || !kinds.includes(change)) return false
  // A name outside the number for good is shown nowhere, whatever was chosen.
  return change !== 'public' || state !== 'invalid'
}

/** Whether something would be on offer, were private signing not paused. */
export const isPrivatePaused = ({ appeal }: OwnSignature): boolean =>
  !appeal.stoppedAt && appeal.visibilities.includes('private') && !visibilitiesOnOffer(appeal).includes('private')

/** Whether the name has to be typed: where the server cannot read one, and where it is what changes. */
export const asksName = (change: OwnChange, visibility: Visibility): boolean =>
  change !== 'anonymous' && !(change === 'private' && visibility === 'public')
