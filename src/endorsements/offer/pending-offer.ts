import type { Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import { type ReadLetter, readLetter } from '../read-letter.ts'
import { type Offer, openOffer } from './sealed-offer.ts'

/** An offer whose letter still works; `offer` is null once the address was corrected. */
export interface OfferLetter extends ReadLetter {
  offer: Offer | null
}

/** Reads the offer of a letter's token. Null for every token that does not work. */
export async function readOfferLetter(deps: Deps, token: Token): Promise<OfferLetter | null> {
  const letter = await readLetter(deps, 'endorsement', token)
  if (!letter) return null
  const offer = letter.ciphertext && openOffer(token, letter.appeal.id, letter.ciphertext)
  return letter.ciphertext && !offer ? null : { ...letter, offer }
}
