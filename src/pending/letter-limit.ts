import { DAY } from '../core/clock.ts'
import type { CanonicalAddress, Network } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import type { LetterLimits, QueuedLetter } from '../outbox/seal.ts'

/** The most letters to one address that one network may request in a day. Further letters are queued but never sent. */
const LETTERS_A_NETWORK = [{ most: 2, seconds: DAY / 1_000 }]
const FIRST_OF_NETWORK = [{ most: 1, seconds: DAY / 1_000 }]

/** Counts a letter that a network requests for an address; a muted letter does not use up the network's first one. */
export function limitLetter(
  { limiter }: Pick<Deps, 'limiter'>,
  network: Network,
  canonical: CanonicalAddress,
  { appealId, kind }: { appealId: string; kind: QueuedLetter['kind'] },
): LetterLimits {
  if (limiter.take(`letters ${network} ${canonical}`, LETTERS_A_NETWORK) !== null)
    return { muted: true, firstOfNetwork: false }
  const purpose = `first letter ${network} ${canonical} ${appealId} ${kind}`
  return { muted: false, firstOfNetwork: limiter.take(purpose, FIRST_OF_NETWORK) === null }
}
