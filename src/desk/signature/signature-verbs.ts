import type { SignatureAct } from '../../moderation/see-signature.ts'
import { holdSignature, invalidateSignature, releaseSignature, removeSignature } from '../../moderation/states.ts'

/** The verb of each act on one signature. */
export const SIGNATURE_VERBS = {
  hold: holdSignature,
  release: releaseSignature,
  invalidate: invalidateSignature,
  remove: removeSignature,
} as const satisfies Record<SignatureAct, unknown>
