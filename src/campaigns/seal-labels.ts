import { oneByOne } from '../core/one-by-one.ts'
import type { Deps } from '../deps.ts'
import { sealPlain } from '../staff/key/seal-plain.ts'
import { campaignsWithPlainLabels, listPlainLabels, replaceLabels } from './label-store.ts'

/**
 * Seals the labels of recipients that an earlier version stored plain, and returns their number. A campaign without its
 * staff key keeps no other one waiting; its refusal is thrown at the end.
 */
export async function sealLabels(deps: Pick<Deps, 'db' | 'keys' | 'memory'>, signal?: AbortSignal): Promise<number> {
  let n = 0
  await oneByOne(await campaignsWithPlainLabels(deps.db), async (campaignId) => {
    const next = (db: Deps['db'], afterId: string | null, limit: number) =>
      listPlainLabels(db, campaignId, afterId, limit)
    n += await sealPlain(deps, { campaignId, column: 'label', next, replace: replaceLabels }, signal)
  })
  return n
}
