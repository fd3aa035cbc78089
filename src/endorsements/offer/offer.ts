import type { Appeal } from '../../appeals/appeal.ts'
import type { Network } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import type { Organisation, Representative } from '../organisation.ts'

export interface OfferRequest {
  organisation: Organisation
  representative: Representative
  /** The chain from the form's earlier answer; undefined starts a new chain. */
  chain: string | undefined
  /** The configured origin from which the form was sent. */
  origin: string
  network: Network
}

export interface OfferAnswer {
  appeal: Appeal
  words: string
  chain: string
  validUntil: Date
}

/**
 * Takes an offer: the same writes, time and answer for every address, as `sign`. Refuses with not_found, not_open and
 * unavailable (the appeal's key is missing).
 */
export async function offer(_deps: Deps, _slug: string, _request: OfferRequest): Promise<OfferAnswer> {
  throw new Error('to be built')
}
