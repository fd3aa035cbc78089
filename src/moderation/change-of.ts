import type { NumberChange } from '../count/number-changes-store.ts'
import type { SignatureState } from '../db/values.ts'
import type { SignatureAct } from './see-signature.ts'

/**
 * The change of the number by an act on a signature in `state`, with the reason as it is published. `n` is 0 where a held
 * signature leaves: the number stays, and a line says so. Null: nothing is said in public.
 */
export function changeOf(act: Exclude<SignatureAct, 'remove'>, state: SignatureState, reason: string): NumberChange
export function changeOf(act: SignatureAct, state: SignatureState, reason: string): NumberChange | null
export function changeOf(act: SignatureAct, state: SignatureState, reason: string): NumberChange | null {
  if (act === 'hold') return { n: -1, cause: 'held', reason }
  if (act === 'release') return { n: 1, cause: 'released', reason }
  const n = state === 'counted' ? -1 : 0
  if (act === 'invalidate') return { n, cause: 'invalidated', reason }
  return state === 'invalid' ? null : { n, cause: 'removed', reason: null }
}
