import { DAY } from '../core/clock.ts'
import type { Deps } from '../deps.ts'

/** Letters to one address that one network may cause in a day; more are made and never sent. */
const LETTERS_A_NETWORK = [{ most: 3, seconds: DAY / 1_000 }]

/** Counts a letter that a network causes to an address; whether it is one too many, so that it is made and not sent. */
export const isBeyondNetwork = (deps: Pick<Deps, 'limiter'>, network: string, canonical: string): boolean =>
  deps.limiter.take(`letters ${network} ${canonical}`, LETTERS_A_NETWORK) !== null
