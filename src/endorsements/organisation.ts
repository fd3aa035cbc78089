import type { Address } from '../core/secret-text.ts'
import type { ProposedFields } from '../db/schema-endorsements.ts'
import type { EndorsementState, OrganisationKind } from '../db/values.ts'
import type { Locale } from '../locale/locale.ts'

/** The fields of an organisation as its representative gives them. */
export type Organisation = ProposedFields

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
  kind: OrganisationKind | null
  /** By language. */
  statements: Record<string, string>
  /** The day on which the organisers confirmed it. */
  confirmedOn: string
  /** An initiator of the appeal: these come first. */
  initiates: boolean
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
