import { firstLook } from '../signatures/first-look.ts'
import type { OwnSignature } from './see.ts'

/** Whether everyone can read the name now, or will as soon as the signature is settled. */
export function isShown({ appeal, signature }: OwnSignature): boolean {
  const { state, visibility, look } = signature
  if (visibility !== 'public') return false
  if (state === 'waiting') return firstLook(signature, appeal.policy.namesWait) === 'shown'
  return state === 'counted' && look === 'shown'
}

/** Whether a public name waits for a look after a change: by policy, or because the name now waits or is hidden. */
export const willWait = ({ appeal, signature }: OwnSignature): boolean =>
  appeal.policy.namesWait || (signature.look !== null && signature.look !== 'shown')
