import { lockAppeal } from '../appeals/lock-store.ts'
import { oneByOne } from '../core/one-by-one.ts'
import type { Deps } from '../deps.ts'
import { sealPlain } from '../staff/key/seal-plain.ts'
import { appealsWithPlainCollectors, listPlainCollectors, replaceCollectors } from './collector-store.ts'

/**
 * Seals the collectors of imported signatures that an earlier version stored plain, and returns their number. An appeal
 * whose campaign lacks its staff key keeps no other one waiting; its refusal is thrown at the end.
 */
export async function sealCollectors(
  deps: Pick<Deps, 'db' | 'keys' | 'memory'>,
  signal?: AbortSignal,
): Promise<number> {
  let n = 0
  await oneByOne(await appealsWithPlainCollectors(deps.db), async ({ id, campaignId }) => {
    n += await sealPlain(
      deps,
      {
        ...{ campaignId, column: 'collector', replace: replaceCollectors },
        next: (db, afterId, limit) => listPlainCollectors(db, id, afterId, limit),
        lock: (trx) => lockAppeal(trx, id),
      },
      signal,
    )
  })
  return n
}
