import type { OwnSignature } from './see.ts'

/** Whether everyone can read the name now, or will as soon as the signature is settled. */
export function isShown({ appeal, signature }: OwnSignature): boolean {
  const { state, visibility, look } = signature
  if (visibility !== 'public') return false
  return state === 'counted' ? look === 'shown' : state === 'waiting' && !appeal.policy.namesWait
}

/** Whether a public name waits for a look after a change: by policy, or because the name now waits or is hidden. */
export const willWait = ({ appeal, signature }: OwnSignature): boolean =>
  appeal.policy.namesWait || (signature.look !== null && signature.look !== 'shown')
