import { readAppeal } from '../../appeals/act-on-appeal.ts'
import { Refusal } from '../../core/errors.ts'
import { isUuid } from '../../core/uuid.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../staff/actor.ts'
import { findEndorsement } from './queue-store.ts'
import type { QueuedEndorsement } from './queued-endorsement.ts'
import { readQueued } from './read-queued.ts'

/** One organisation of an appeal as staff see it. Refuses an unknown id with not_found, and as `readAppeal` does. */
export const seeOrganisation = (
  deps: Deps,
  actor: Actor,
  { slug, id }: { slug: string; id: string },
): Promise<QueuedEndorsement> =>
  readAppeal(deps, actor, { slug, action: 'endorsements.read' }, async (db, appeal) => {
    const row = isUuid(id) ? await findEndorsement(db, appeal.id, id) : undefined
    const [found] = await readQueued(deps, db, appeal, row ? [row] : [])
    if (!found) throw new Refusal('not_found', { reason: 'unknown_endorsement', params: { id, slug } })
    return found
  })
