import { DAY } from '../core/clock.ts'
import type { Ending } from '../db/ending.ts'
import { expiryOf } from '../db/expiry.ts'
import { dayAhead, timeAhead } from '../db/latest.ts'
import type { Deps } from '../deps.ts'
import { destroyExpiredKeys, expiredKeys } from './day-key.ts'
import { OUTBOX_DAYS, SILENCE } from './durations.ts'
import { isFailureExpired, isRefusalExpired, isSilenceExpired, isTallyExpired } from './expired-store.ts'
import { repairTimes } from './queue-store.ts'
import { deleteTallies } from './tally-store.ts'

/** Letters end in the ending of `pending/`, together with the pending rows that their links open. */
export const outboxEnding: Ending<'tallies' | 'silences' | 'failures' | 'keys', Deps> = {
  expires: [
    expiryOf('tallies', 'letter_tallies', isTallyExpired),
    expiryOf('silences', 'silences', isSilenceExpired),
    expiryOf('failures', 'letter_failures', isFailureExpired),
    expiryOf('failures', 'letters_refused', isRefusalExpired),
  ],
  latest: {
    outbox: { expires_at: timeAhead(OUTBOX_DAYS * DAY) },
    letters_refused: { expires_at: timeAhead(OUTBOX_DAYS * DAY) },
    silences: { expires_at: timeAhead(SILENCE) },
    letter_tallies: { key_day: dayAhead(0) },
  },
  anyTime: {
    outbox: {
      key_day: 'names the key that opens the letter',
      due_at: 'is repaired within a minute',
      leased_until: 'is repaired within a minute',
    },
    silences: { key_month: 'names the key of its hash' },
    letter_failures: { day: 'counts letters, and tells of nobody' },
  },
  repair: repairTimes,
  due: [
    {
      kind: 'keys',
      count: async (deps, now) => (await expiredKeys(deps, now)).length,
      end: async (deps, now) => (await destroyExpiredKeys(deps, now)).length,
    },
  ],
  deletePending: deleteTallies,
  personal: { letter_tallies: [] },
}
