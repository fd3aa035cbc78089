import { digest, keyedHash } from '../../core/crypto.ts'
import type { EndorsementState } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import type { Organisation } from '../organisation.ts'
import { shownFields } from '../shown-fields.ts'

/** Everything that a decision is about. */
export interface Versioned {
  id: string
  state: EndorsementState
  organisation: Organisation
  /** The change that waits; as long as it does, decisions are about it. */
  proposed: Organisation | null
}

/**
 * A version of what is to be decided: of the fields asked for and the state eight characters of a keyed hash, as
 * `nameVersion`; behind a dot, where there are any, its open reports.
 */
export function endorsementVersion(
  deps: Pick<Deps, 'secrets'>,
  { id, state, organisation, proposed }: Versioned,
  reports: readonly string[] = [],
): string {
  const fields = shownFields(proposed ?? organisation)
  const asked = proposed ? 'proposed' : state
  const ofFields = short(keyedHash(deps.secrets.nameVersion, 'endorsement', id, asked, fields))
  return reports.length === 0 ? ofFields : `${ofFields}.${short(digest(...[...reports].sort()))}`
}

/** The version without its reports: only who keeps a reported organisation has read them. */
export const withoutReports = (version: string): string => version.split('.')[0] ?? ''

const short = (hash: Buffer): string => hash.toString('hex').slice(0, 8)
