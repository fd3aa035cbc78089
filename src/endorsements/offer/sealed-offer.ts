import { z } from 'zod'
import type { Token } from '../../core/secret-text.ts'
import { openUnderToken, sealUnderToken } from '../../pending/token-seal.ts'
import type { OfferedOrganisation } from '../organisation.ts'
import { RepresentativeSchema } from '../representative.ts'

/** An offer as it was filled in. Until confirmed, stored only encrypted, under a key derived from the letter's token. */
export type Offer = z.infer<typeof Offer>
const Offer = z.object({
  organisation: z.object({
    name: z.string(),
    nameEn: z.string().nullable(),
    country: z.string().nullable(),
    website: z.string().nullable(),
  }) satisfies z.ZodType<OfferedOrganisation>,
  representative: RepresentativeSchema,
})

/** Encrypts an offer under HKDF(token), bound to the appeal and the pending row. */
export const sealOffer = (token: Token, appealId: string, offer: Offer): Buffer =>
  sealUnderToken(token, 'endorsement', appealId, offer)

/** Opens a sealed offer; null when the ciphertext belongs to another row or appeal, or was changed. */
export function openOffer(token: Token, appealId: string, ciphertext: Buffer): Offer | null {
  try {
    return Offer.parse(openUnderToken(token, 'endorsement', appealId, ciphertext))
  } catch {
    return null
  }
}
