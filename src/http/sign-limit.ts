import type { Context } from 'hono'
import { Refusal } from '../core/errors.ts'
import type { Network } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { networkOf, shareOf } from './network.ts'

/**
 * Counts one sign request of the client's network, and returns the network. Beyond SIGN_LIMIT throws too_many with the
 * seconds to wait.
 */
export function countSign(deps: Pick<Deps, 'config' | 'limiter'>, c: Context): Network {
  const { signLimit } = deps.config
  const network = networkOf(c, deps.config)
  if (!signLimit) return network
  const share = shareOf(network)
  const retryAfter = deps.limiter.take(`sign ${network}`, [
    { most: signLimit.minute * share, seconds: 60 },
    { most: signLimit.hour * share, seconds: 3_600 },
  ])
  if (retryAfter !== null) throw new Refusal('too_many', { retryAfter })
  return network
}
