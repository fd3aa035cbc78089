import { inAppeal } from '../../appeals/touch.ts'
import { oneByOne } from '../../core/one-by-one.ts'
import type { Deps } from '../../deps.ts'
import { domainCounts } from './domain-counts.ts'
import { addOneDomainDay } from './one-domain-store.ts'

/** Stores and logs, once over all processes, the days on which many confirmations came from one domain, without it. */
export async function writeOneDomainDays(deps: Pick<Deps, 'db' | 'clock' | 'memory' | 'log'>): Promise<void> {
  const counts = domainCounts(deps)
  await oneByOne(counts.takeNoticed(deps.clock.now()), async (noticed) => {
    try {
      const slug = await inAppeal(deps, noticed.appealId, async ({ trx, locked }) => {
        if (!locked || locked.stopped_at) return null
        return (await addOneDomainDay(trx, noticed)) ? locked.slug : null
      })
      if (slug !== null) deps.log.warn('confirm.one_domain', { appeal: slug, day: noticed.day })
    } catch (error) {
      counts.notice(noticed)
      throw error
    }
  })
}
