import type { Context } from 'hono'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { networkOf, shareOf } from './network.ts'

const MOST_AN_HOUR = 10
const MOST_A_DAY = 40
/** Counts one report of the client's network. Beyond the limit throws too_many with the seconds to wait. */
export function countReport(deps: Pick<Deps, 'config' | 'limiter'>, c: Context): void {
  if (!deps.config.signLimit) return
  const network = networkOf(c, deps.config)
  const share = shareOf(network)
  const retryAfter = deps.limiter.take(`report ${network}`, [
    { most: MOST_AN_HOUR * share, seconds: 3_600 },
    { most: MOST_A_DAY * share, seconds: 86_400 },
  ])
  if (retryAfter !== null) throw new Refusal('too_many', { retryAfter })
}
