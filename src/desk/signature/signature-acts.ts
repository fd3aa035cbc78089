import type { SignatureState } from '../../db/values.ts'
import type { SignatureAct } from '../../moderation/see-signature.ts'
import type { Action } from '../../staff/roles.ts'

/** The action of the role table for each act on one signature. */
export const SIGNATURE_ACTIONS = {
  hold: 'signature.held',
  release: 'signature.released',
  invalidate: 'signature.invalidated',
  remove: 'signature.removed',
} as const satisfies Record<SignatureAct, Action>

/** The acts on one signature. */
export const SIGNATURE_ACTS = ['hold', 'release', 'invalidate', 'remove'] as const satisfies SignatureAct[]

/** The state in which an act leaves a signature; null: it is erased. */
export const STATE_AFTER = {
  hold: 'held',
  release: 'counted',
  invalidate: 'invalid',
  remove: null,
} as const satisfies Record<SignatureAct, SignatureState | null>

/** The path of the pages of single signatures of an appeal. */
export const signaturesPath = (slug: string): string => `/staff/a/${slug}/signatures`
