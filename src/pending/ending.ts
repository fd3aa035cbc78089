import { DAY, HOUR } from '../core/clock.ts'
import type { Ending } from '../db/ending.ts'
import { expiryOf } from '../db/expiry.ts'
import { timeAhead } from '../db/latest.ts'
import { OUTBOX_DAYS } from '../outbox/durations.ts'
import { expiredRequests, isReceiptExpired } from './expired-store.ts'
import { deletePendingOfAppeal, forgetMarksOfPending } from './pending-store.ts'

export const pendingEnding: Ending<'submissions' | 'letters' | 'receipts'> = {
  expires: [expiredRequests, expiryOf('receipts', 'receipts', isReceiptExpired)],
  latest: {
    // No link outlives the key of its letter.
    pending_signatures: { expires_at: timeAhead(OUTBOX_DAYS * DAY) },
    receipts: { expires_at: timeAhead(HOUR) },
  },
  forgetMarks: forgetMarksOfPending,
  deletePending: deletePendingOfAppeal,
  personal: { pending_signatures: ['mailbox'], outbox: [] },
}
