import { readAppeal } from '../appeals/act-on-appeal.ts'
import { Refusal } from '../core/errors.ts'
import { isUuid } from '../core/uuid.ts'
import { movesAt } from '../count/moves-at.ts'
import type { SignatureState } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { type ModeratedName, moderated } from './list-names.ts'
import { findSignature } from './name-store.ts'

/** Something that staff can do with one signature in its present state. */
export type SignatureAct = 'hold' | 'release' | 'invalidate' | 'remove'

const ACTS: Record<SignatureState, SignatureAct[]> = {
  counted: ['hold', 'invalidate', 'remove'],
  held: ['release', 'invalidate', 'remove'],
  invalid: ['remove'],
}

/** One signature of any visibility, for staff. */
export interface SeenSignature extends ModeratedName {
  /** Those that its state allows; the role is asked elsewhere. */
  acts: SignatureAct[]
  /** When a change of the number made now is published, at the latest. */
  movesAt: Date
}

/** One settled signature by its id. Refuses an unknown one, or one of another appeal, with not_found, and as `read` does. */
export const seeSignature = (
  deps: Deps,
  actor: Actor,
  { slug, id }: { slug: string; id: string },
): Promise<SeenSignature> =>
  readAppeal(deps, actor, { slug, action: 'names.read' }, async (db, appeal) => {
    const found = isUuid(id) ? await findSignature(db, appeal.id, id) : undefined
    const [signature] = await moderated(deps, db, found ? [found] : [])
    if (!signature) throw new Refusal('not_found', { reason: 'unknown_signature', params: { id, slug } })
    return { ...signature, acts: ACTS[signature.state], movesAt: movesAt(appeal, deps.clock.now()) }
  })
