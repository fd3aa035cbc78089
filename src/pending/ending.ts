import type { Ending } from '../db/ending.ts'
import { expiryOf } from '../db/expiry.ts'
import { expiredRequests, isReceiptExpired } from './expired-store.ts'
import { deletePendingOfAppeal, forgetMarksOfPending } from './pending-store.ts'

export const pendingEnding: Ending<'submissions' | 'letters' | 'receipts'> = {
  expires: [expiredRequests, expiryOf('receipts', 'receipts', isReceiptExpired)],
  forgetMarks: forgetMarksOfPending,
  deletePending: deletePendingOfAppeal,
  personal: { pending_signatures: ['mailbox'], outbox: [] },
}
