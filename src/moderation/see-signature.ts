import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import type { ModeratedName } from './list-names.ts'

/** Something that staff can do with one signature in its present state. */
export type SignatureAct = 'hold' | 'release' | 'invalidate' | 'remove'

/** One signature of any visibility, for staff. */
export interface SeenSignature extends ModeratedName {
  /** Those that its state allows; the role is asked elsewhere. */
  acts: SignatureAct[]
  /** When a change of the number made now is published, at the latest. */
  movesAt: Date
}

/** One settled signature by its id. Refuses an unknown one, or one of another appeal, with not_found, and as `read` does. */
export async function seeSignature(
  _deps: Deps,
  _actor: Actor,
  _wanted: { slug: string; id: string },
): Promise<SeenSignature> {
  throw new Error('to be built')
}
