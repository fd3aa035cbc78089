import type { Context } from 'hono'
import type { Config } from '../config.ts'
import { Refusal } from '../core/errors.ts'
import type { Network } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { networkOf, shareOf } from './network.ts'

type SignLimit = NonNullable<Config['signLimit']>

/** The most requests of one network, by kind of request. Requests to sign and for lost links count together. */
const LIMITS = {
  sign: ({ minute, hour }: SignLimit) => [
    { most: minute, seconds: 60 },
    { most: hour, seconds: 3_600 },
  ],
  report: () => [
    { most: 10, seconds: 3_600 },
    { most: 40, seconds: 86_400 },
  ],
  search: () => [{ most: 30, seconds: 60 }],
  // An office of ten signs in from one address; each account has its own limit on tries beside this one.
  staff: () => [
    { most: 30, seconds: 60 },
    { most: 200, seconds: 3_600 },
  ],
}

/**
 * Counts one request of the client's network, and returns the network. Beyond the limit refuses with too_many and the
 * seconds to wait. SIGN_LIMIT=0 turns all limits off.
 */
export function countRequest(deps: Pick<Deps, 'config' | 'limiter'>, c: Context, kind: keyof typeof LIMITS): Network {
  const { signLimit } = deps.config
  const network = networkOf(c, deps.config)
  if (!signLimit) return network
  const share = shareOf(network)
  const limits = LIMITS[kind](signLimit).map(({ most, seconds }) => ({ most: most * share, seconds }))
  const retryAfter = deps.limiter.take(`${kind} ${network}`, limits)
  if (retryAfter !== null) throw new Refusal('too_many', { retryAfter })
  return network
}
