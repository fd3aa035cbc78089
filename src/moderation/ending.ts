import type { Ending } from '../db/ending.ts'
import { expiryOf } from '../db/expiry.ts'
import { isMuteExpired, isReportExpired } from './expired-store.ts'

/** A stop needs no verb here: when a name goes, a trigger deletes its mutes, open reports and the words of decided ones. */
export const moderationEnding: Ending<'reports' | 'mutes'> = {
  expires: [expiryOf('reports', 'reports', isReportExpired), expiryOf('mutes', 'mutes', isMuteExpired)],
  personal: { reports: ['words'] },
  leftByStop: {
    reports: { reason: 'one of four words, without the name', decision: 'one of three words, without the name' },
  },
}
