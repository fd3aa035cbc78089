import type { Ending } from '../db/ending.ts'
import { expiryOf } from '../db/expiry.ts'
import type { Deps } from '../deps.ts'
import { destroyExpiredKeys, expiredKeys } from './day-key.ts'
import { isFailureExpired, isSilenceExpired, isTallyExpired } from './expired-store.ts'
import { deleteTallies } from './tally-store.ts'

/** Letters end in the ending of `pending/`, together with the pending rows that their links open. */
export const outboxEnding: Ending<'tallies' | 'silences' | 'failures' | 'keys', Deps> = {
  expires: [
    expiryOf('tallies', 'letter_tallies', isTallyExpired),
    expiryOf('silences', 'silences', isSilenceExpired),
    expiryOf('failures', 'letter_failures', isFailureExpired),
  ],
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
