import type { Ending } from '../db/ending.ts'
import { expiryOf } from '../db/expiry.ts'
import { eraseFunnel, isFunnelExpired } from './funnel/funnel-store.ts'
import { eraseOneDomainDays, isOneDomainDayExpired } from './one-domain/one-domain-store.ts'

/** Counts in memory have no ending: a process forgets them with their day. */
export const signingEnding: Ending<'funnel' | 'domains'> = {
  expires: [
    expiryOf('funnel', 'funnel_cells', isFunnelExpired),
    expiryOf('domains', 'one_domain_days', isOneDomainDayExpired),
  ],
  anyTime: {
    funnel_cells: { day: 'is the day as the clock said it, and tells of nobody' },
    one_domain_days: { day: 'is the day as the clock said it, and tells of nobody' },
  },
  async eraseNames(trx, appealId) {
    await eraseFunnel(trx, appealId)
    await eraseOneDomainDays(trx, appealId)
  },
  personal: { funnel_cells: [], one_domain_days: [] },
}
