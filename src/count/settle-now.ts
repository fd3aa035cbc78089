import { actOnAppeal } from '../appeals/act-on-appeal.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { settleAppeal } from './settle.ts'

/**
 * Settles one appeal at once, off its grid, because the operator asked. The log says so before the first batch, since a
 * watcher of the network can match such a settle with a visit. Returns the number of signatures moved. Refuses with
 * not_found and conflict (a draft).
 */
export async function settleNow(deps: Deps, actor: Actor, { slug }: { slug: string }): Promise<number> {
  const wanted = { slug, action: 'appeal.settle_asked', lock: 'shared' } as const
  const id = await actOnAppeal(deps, actor, wanted, async ({ appeal }) => {
    if (appeal.state === 'draft') throw new Refusal('conflict', { reason: 'appeal_not_open', params: { slug } })
    return { result: appeal.id, entry: { subject: slug } }
  })
  return settleAppeal(deps, id, deps.clock.now())
}
