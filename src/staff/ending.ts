import type { Ending } from '../db/ending.ts'
import { expiryOf } from '../db/expiry.ts'
import { dayAhead, timeAhead } from '../db/latest.ts'
import { isLinkExpired } from './access/link-store.ts'
import { STAFF_LINK_TIME } from './access/reset-link.ts'
import { forgetSealedOfStaff } from './key/rekey-store.ts'
import { isLetterCountExpired } from './letters/letter-count-store.ts'
import { isAddressForgotten } from './losses/reset-store.ts'
import { RESET_WAIT } from './losses/waiting-reset.ts'
import { isCodeStale, isTryStale } from './means/expired-store.ts'
import { forgetStepUps, isSessionExpired } from './sessions/session-store.ts'
import { IDLE_TIME, SESSION_TIME, stepUpEnd } from './sessions/session-token.ts'
import { LONGEST_TOKEN_DAYS } from './tokens/add-token.ts'
import { isTokenExpired } from './tokens/token-store.ts'

/**
 * Accounts are the campaign's, not an appeal's: a stop erases nothing of them. An account goes, with all that belongs to
 * it, when it is removed; a campaign with accounts cannot be deleted.
 */
export const staffEnding: Ending<'sessions' | 'invitations' | 'codes' | 'tries' | 'tallies' | 'tokens'> = {
  expires: [
    expiryOf('sessions', 'staff_sessions', isSessionExpired),
    expiryOf('invitations', 'staff_links', isLinkExpired),
    expiryOf('codes', 'staff_used_codes', isCodeStale),
    expiryOf('tries', 'staff_tries', isTryStale),
    expiryOf('invitations', 'staff_resets', isAddressForgotten),
    expiryOf('tallies', 'staff_letters', isLetterCountExpired),
    expiryOf('tokens', 'staff_tokens', isTokenExpired),
  ],
  latest: {
    staff_sessions: { ends_at: timeAhead(SESSION_TIME), idle_ends_at: timeAhead(IDLE_TIME) },
    staff_links: { expires_at: timeAhead(STAFF_LINK_TIME) },
    staff_resets: { due_at: timeAhead(RESET_WAIT) },
    staff_letters: { day: dayAhead(0) },
    staff_tokens: { until: dayAhead(LONGEST_TOKEN_DAYS) },
  },
  anyTime: {
    staff_accounts: { since: 'is only shown' },
    staff_factors: { since: 'is only shown' },
    staff_notices: { day: 'is only shown' },
    staff_sessions: { began_on: 'is only shown', stepped_up_until: 'is emptied within a minute' },
    staff_tokens: { since: 'is only shown', used_on: 'is only shown, and set anew by the next use' },
  },
  repair: (trx, now) => forgetStepUps(trx, { now, latest: stepUpEnd(now) }),
  forgetSealed: forgetSealedOfStaff,
  stays: {
    staff_keys: 'recognises the key of the campaign for as long as there is one',
    staff_accounts: 'is kept until the member is removed',
    staff_factors: 'goes with its account, or when another one takes its place',
    staff_notices: 'goes when its person has read it, or with its account',
    staff_recovery_codes: 'goes when it is used or replaced, or with its account',
  },
  personal: {
    staff_accounts: ['handle', 'passphrase', 'address'],
    staff_links: ['address', 'token'],
    staff_factors: ['secret', 'name'],
    staff_used_codes: [],
    staff_recovery_codes: [],
    staff_tries: [],
    staff_sessions: ['name'],
    staff_resets: ['address'],
    staff_notices: [],
    staff_letters: [],
    staff_tokens: ['name'],
  },
}
