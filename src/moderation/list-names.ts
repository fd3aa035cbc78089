import type { Visibility } from '../core/visibility.ts'
import type { Look, ReportReason, SignatureState, Source } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import type { VersionedName } from './name-version.ts'

/** Something that a reader reported of a name. */
export interface Report {
  reason: ReportReason
  words: string | null
  /** `YYYY-MM-DD`. */
  day: string
}

/** A name as moderators see it. */
export interface ModeratedName extends VersionedName {
  /** The `nameVersion`, which a decision names. */
  version: string
  /** `public`, but on the list of held signatures, which has those without a name too. */
  visibility: Visibility
  country: string | null
  /** `YYYY-MM-DD`; null when the signature is not public: its day is nobody's business. */
  day: string | null
  source: Source
  /** The open reports, the oldest first. */
  reports: Report[]
}

/** Which names to list. With `state: 'held'` alone signatures of every visibility; else public ones. Invalid ones only when asked for. */
export interface NameFilter {
  look?: Look | undefined
  state?: SignatureState | undefined
  /** `imported`: collected or conveyed. */
  source?: Source | 'imported' | undefined
  /** Only names with open reports. */
  reported?: boolean | undefined
}

export interface NamePage {
  names: ModeratedName[]
  /** The cursor of the page after; null: there is none. */
  next: string | null
}

/**
 * A page of an appeal's names, the oldest day first, for moderators. Refuses an unknown slug with not_found, a cursor that
 * no page gave with invalid (`after`), and as `read` does.
 */
export async function listNames(
  _deps: Deps,
  _actor: Actor,
  _wanted: { slug: string; after?: string | undefined; limit: number } & NameFilter,
): Promise<NamePage> {
  throw new Error('to be built')
}
