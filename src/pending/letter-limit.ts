import { DAY } from '../core/clock.ts'
import type { CanonicalAddress, Network } from '../core/secret-text.ts'
import type { Deps, Limit, Limiter } from '../deps.ts'
import type { LetterLimits, QueuedLetter } from '../outbox/seal.ts'

/** The most letters to one address that one network may request in a day. Further letters are queued but never sent. */
const LETTERS_A_NETWORK = [{ most: 2, seconds: DAY / 1_000 }]
const FIRST_OF_NETWORK = [{ most: 1, seconds: DAY / 1_000 }]

/** A letter that somebody asks for: the network, the address, and what the letter is for. */
interface Requested {
  network: Network
  canonical: CanonicalAddress
  appealId: string
  kind: QueuedLetter['kind']
}

/**
 * Counts a letter that a network requests for an address while `queue` queues it; a muted letter does not use up the
 * network's first one, and a letter that could not be queued is not counted.
 */
export async function limitLetter<T>(
  { limiter }: Pick<Deps, 'limiter'>,
  { network, canonical, appealId, kind }: Requested,
  queue: (limits: LetterLimits) => Promise<T>,
): Promise<T> {
  const letters = counted(limiter, ['letters', network, canonical], LETTERS_A_NETWORK)
  const purpose = counted(limiter, ['first letter', network, canonical, appealId, kind], FIRST_OF_NETWORK)
  const muted = !letters.take()
  const firstOfNetwork = !muted && purpose.take()
  try {
    return await queue({ muted, firstOfNetwork })
  } catch (error) {
    if (!muted) letters.giveBack()
    if (firstOfNetwork) purpose.giveBack()
    throw error
  }
}

function counted(limiter: Limiter, subject: string[], limits: Limit[]) {
  const key = subject.join(' ')
  return {
    take: () => limiter.take(key, limits) === null,
    giveBack: () => limiter.giveBack(key, limits),
  }
}
