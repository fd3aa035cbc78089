import { readAppeal } from '../../appeals/act-on-appeal.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../staff/actor.ts'
import { initiatorNames } from '../initiators.ts'
import { skeletonsOf } from '../skeletons.ts'
import { queueCursor, queuePlace } from './queue-cursor.ts'
import { findQueue, type Queue } from './queue-store.ts'
import type { QueuedEndorsement } from './queued-endorsement.ts'
import { readQueued } from './read-queued.ts'

export interface EndorsementPage {
  endorsements: QueuedEndorsement[]
  /** The cursor of the page after; null: there is none. */
  next: string | null
}

/**
 * A page of an appeal's organisations, initiators first, then the oldest. Refuses a cursor that no page gave with invalid
 * (`after`), and as `readAppeal` does.
 */
export async function listEndorsements(
  deps: Deps,
  actor: Actor,
  { slug, queue, after, limit }: { slug: string; queue: Queue; after?: string | undefined; limit: number },
): Promise<EndorsementPage> {
  const place = queuePlace(after)
  return readAppeal(deps, actor, { slug, action: 'endorsements.read' }, async (db, appeal) => {
    const initiators = initiatorNames(appeal).flatMap((name) =>
      skeletonsOf({ name, nameEn: null, names: {}, website: null }),
    )
    const rows = await findQueue(db, { appealId: appeal.id, queue, initiators, after: place, limit: limit + 1 })
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      endorsements: await readQueued(deps, db, appeal, page),
      next: rows.length > limit && last ? queueCursor(last) : null,
    }
  })
}
