import type { Ending } from '../db/ending.ts'
import { expiryOf } from '../db/expiry.ts'
import { dayAhead } from '../db/latest.ts'
import { isMuteExpired, isReportExpired, MUTE_DAYS } from './expired-store.ts'

/** A stop needs no verb here: when a name goes, a trigger deletes its mutes, open reports and the words of decided ones. */
export const moderationEnding: Ending<'reports' | 'mutes'> = {
  expires: [expiryOf('reports', 'reports', isReportExpired), expiryOf('mutes', 'mutes', isMuteExpired)],
  personal: { reports: ['words'] },
  latest: {
    reports: { day: dayAhead(0), decided_on: dayAhead(0) },
    mutes: { until: dayAhead(MUTE_DAYS) },
  },
  leftByStop: {
    reports: { reason: 'one of four words, without the name', decision: 'one of three words, without the name' },
  },
}
