import type { Look, SignatureState } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import type { CurrentName } from './name-version.ts'

/** A decision about one public name. `keep` needs the version that was seen; `remove`: erased at the person's request. */
export type NameDecision = { id: string } & (
  | { as: 'keep'; version: string }
  | { as: 'hide'; version?: string | undefined; reason?: string | undefined }
  | { as: 'remove'; version?: string | undefined }
)

/** A decision that stands, with what an undo needs. */
export interface DoneName extends CurrentName {
  /** The version after the decision; null: the signature is erased. */
  version: string | null
  /** The decision closed open reports. */
  closedReports: boolean
}

/** A name that is another one by now: nothing was decided. `gone`: no public signature of the appeal has the id. */
export type ChangedName =
  | (CurrentName & { version: string; look: Look; state: SignatureState })
  | { id: string; name: null; descriptor: null; version: null; look: null; state: 'gone' }

export interface DecidedNames {
  done: DoneName[]
  changed: ChangedName[]
}

/** The most decisions that are taken together. */
export const MOST_DECISIONS = 100

/**
 * Decides about up to MOST_DECISIONS names in one transaction, the rows locked by id. Keep shows a name and closes its
 * reports (none come for thirty days, or until the name changes); hide hides it from every page and closes them; the number
 * moves only with remove, which says so in a public line. The same decision twice is done. `about`: the log says whether
 * names or reports were decided. Refuses an unknown slug with not_found, a reason that is none with invalid, and as `act` does.
 */
export async function decideNames(
  _deps: Deps,
  _actor: Actor,
  _wanted: { slug: string; about: 'names' | 'reports'; decisions: readonly NameDecision[] },
): Promise<DecidedNames> {
  throw new Error('to be built')
}
