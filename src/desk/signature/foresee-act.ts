import { readAppeal } from '../../appeals/act-on-appeal.ts'
import { dayOf } from '../../core/clock.ts'
import type { PublicLine } from '../../count/counts-store.ts'
import { lineToCome } from '../../count/line-to-come.ts'
import type { Deps } from '../../deps.ts'
import { changeOf } from '../../moderation/change-of.ts'
import type { SeenSignature, SignatureAct } from '../../moderation/see-signature.ts'
import type { Actor } from '../../staff/actor.ts'

/** The public line that an act would leave, and how it would move the number; null: nothing is said in public. */
export const foreseeAct = (
  deps: Deps,
  actor: Actor,
  wanted: { slug: string; signature: SeenSignature; act: SignatureAct; reason: string },
): Promise<{ line: PublicLine | null; n: -1 | 0 | 1 }> => {
  const { slug, signature, act, reason } = wanted
  return readAppeal(deps, actor, { slug, action: 'names.read' }, async (db, appeal) => {
    const change = changeOf(act, signature.state, reason)
    if (!change) return { line: null, n: 0 }
    const line = await lineToCome(db, appeal.id, { ...change, day: dayOf(signature.movesAt) })
    return { line, n: change.n }
  })
}
