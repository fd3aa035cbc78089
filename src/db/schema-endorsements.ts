import type { ColumnType } from 'kysely'
import type { EndorsementOrigin, EndorsementState, OrganisationKind, ProofMethod, SeenKind } from './values.ts'

/** The tables of organisations. */
export interface EndorsementSchema {
  endorsements: EndorsementTable
  endorsement_proofs: ProofTable
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
  /** In further languages, by language. */
  names: ColumnType<Record<string, string>, string | undefined, string>
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
  /** In further languages, by language. */
  names: Record<string, string>
  country: string | null
  website: string | null
  kind: OrganisationKind | null
  /** By language. */
  statements: Record<string, string>
}

interface ProofTable {
  endorsement_id: string
  method: ProofMethod
  domain: string
  /** The last day on which the line was there. */
  seen_on: string | null
  checked_on: string
  seen: ColumnType<SeenFact[], string, string>
  missing_since: string | null
  /** The day on which a letter told of that. */
  told_on: string | null
  /** The day of the next check; null: only when the representative asks. */
  next_on: string | null
}

/**
 * A fact that a check saw, without words. `at`: name servers, or the address of a page; `name`: of the record; `found`: the
 * texts that stand there instead; `to`: where a page leads. All of it is a stranger's text, cut and without control characters.
 */
export interface SeenFact {
  is: SeenKind
  at?: string | undefined
  name?: string | undefined
  found?: string[] | undefined
  status?: number | undefined
  to?: string | undefined
}
