import type { OwnSignature } from './see.ts'

/** Whether everyone can read the name now, or as soon as it is settled: a public one within the number that waits for no look. */
export function isShown({ appeal, signature }: OwnSignature): boolean {
  const { state, visibility, look } = signature
  if (visibility !== 'public') return false
  return state === 'counted' ? look === 'shown' : state === 'waiting' && !appeal.policy.namesWait
}

/** Whether a name that is public after a change waits for a look: where names wait, and where staff hid or has not seen it. */
export const willWait = ({ appeal, signature }: OwnSignature): boolean =>
  appeal.policy.namesWait || (signature.look !== null && signature.look !== 'shown')
