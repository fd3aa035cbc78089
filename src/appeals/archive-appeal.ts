import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { actOnAppeal } from './act-on-appeal.ts'
import { markArchived } from './state-store.ts'

/**
 * Takes an appeal off the home page: closed → archived. Its pages can still be read, and own links still work. Refuses
 * an unknown slug (`not_found`), and an appeal that is not closed or whose index is not destroyed yet (`conflict`).
 */
export const archiveAppeal = (
  deps: Pick<Deps, 'db' | 'clock' | 'memory' | 'secrets' | 'keys' | 'log'>,
  actor: Actor,
  { slug }: { slug: string },
): Promise<{ id: string; slug: string }> =>
  actOnAppeal(deps, actor, { slug, action: 'appeal.archived', lock: 'alone' }, async ({ trx, appeal }) => {
    const { id, state, shreddedAt } = appeal
    if (state === 'archived') throw new Refusal('conflict', { reason: 'archived', params: { slug } })
    if (state !== 'closed') throw new Refusal('conflict', { reason: 'not_closed', params: { slug, state } })
    if (!shreddedAt) throw new Refusal('conflict', { reason: 'not_shredded', params: { slug } })
    await markArchived(trx, id)
    return { result: { id, slug }, entry: { subject: slug } }
  })
