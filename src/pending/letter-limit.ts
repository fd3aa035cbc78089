import { DAY } from '../core/clock.ts'
import type { CanonicalAddress, Network } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'

/** The most letters to one address that one network may request in a day. Further letters are queued but never sent. */
const LETTERS_A_NETWORK = [{ most: 3, seconds: DAY / 1_000 }]

/** Counts a letter that a network requests for an address. True: the letter exceeds the limit and must be muted. */
export const isBeyondNetwork = (deps: Pick<Deps, 'limiter'>, network: Network, canonical: CanonicalAddress): boolean =>
  deps.limiter.take(`letters ${network} ${canonical}`, LETTERS_A_NETWORK) !== null
