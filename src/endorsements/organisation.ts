import type { Address } from '../core/secret-text.ts'
import type { ProposedFields } from '../db/schema-endorsements.ts'
import type { EndorsementState, ProofMethod } from '../db/values.ts'
import type { Locale } from '../locale/locale.ts'

/** The fields of an organisation that are shown. */
export type Organisation = ProposedFields

/** The fields that an offer, or a line of a list, gives. */
export type OfferedOrganisation = Pick<Organisation, 'name' | 'nameEn' | 'country' | 'website'>

/** An organisation with the fields of an offer and nothing else. */
export const organisationOfOffer = ({ name, nameEn, country, website }: OfferedOrganisation): Organisation => ({
  ...{ name, nameEn, country, website },
  ...{ names: {}, kind: null, statements: {} },
})

/** The person who stands for an organisation. Never public: sealed under the key `rep-<id>-<day>`. */
export interface Representative {
  name: string
  role: string
  address: Address
  /** The language of letters to this person. */
  locale: Locale
}

/** A listed organisation as everybody sees it. */
export interface ListedOrganisation extends Organisation {
  id: string
  /** The day on which the organisers confirmed it. */
  confirmedOn: string
  /** An initiator of the appeal: these come first. */
  initiates: boolean
  /** Lines that its domain showed, in the order of the methods. */
  proofs: Proof[]
}

/** A dated observation that a domain showed the line of an endorsement. */
export interface Proof {
  method: ProofMethod
  domain: string
  /** The last day on which the line was there. */
  seenOn: string
  /** False once it has been missing for two weeks. */
  present: boolean
}

/** An endorsement as its representative sees it. */
export interface OwnEndorsement {
  id: string
  organisation: Organisation
  state: EndorsementState
  /** The day on which the state began. */
  since: string
  reason: string | null
  /** A change that waits for a look, while the listed entry stays. */
  proposed: Organisation | null
}
