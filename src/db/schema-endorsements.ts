import type { ColumnType } from 'kysely'
import type { EndorsementOrigin, EndorsementState, OrganisationKind } from './values.ts'

/** The tables of organisations. */
export interface EndorsementSchema {
  endorsements: EndorsementTable
  endorsement_reports: {
    id: string
    endorsement_id: string
    words: string | null
    day: string
    decided_on: string | null
  }
}

interface EndorsementTable {
  id: string
  appeal_id: string
  state: EndorsementState
  origin: EndorsementOrigin
  name: string
  name_en: string | null
  country: string | null
  website: string | null
  kind: OrganisationKind | null
  /** By language. */
  statements: ColumnType<Record<string, string>, string | undefined, string>
  /** The fields that the representative wants to have instead. */
  proposed: ColumnType<ProposedFields | null, string | null, string | null>
  since: string
  confirmed_on: string | null
  reason: string | null
  sort_key: string
  skeletons: string[]
  /** Name, role, address and language, sealed under the key `rep-<id>-<day>`. */
  representative: Buffer | null
  mark: Buffer | null
  manage_hash: Buffer | null
}

/** The fields of an organisation that its representative may change. */
export interface ProposedFields {
  name: string
  nameEn: string | null
  country: string | null
  website: string | null
}
