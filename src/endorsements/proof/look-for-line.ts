import type { SeenFact } from '../../db/schema-endorsements.ts'
import type { ProofMethod } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'

/** The result of one look: `absent` when the domain said so itself, `unknown` when nothing could be asked. */
export interface Observation {
  is: 'there' | 'absent' | 'unknown'
  seen: SeenFact[]
}

/** The line that an endorsement's domain shows, alone in a TXT record or on a line of the file. */
export const lineOf = (id: string): string => `undersigned=${id}`

/** Looks for the line at the domain, now. Never throws for what a domain does. */
export function lookForLine(
  _deps: Pick<Deps, 'domains'>,
  _wanted: { method: ProofMethod; domain: string; id: string },
): Promise<Observation> {
  throw new Error('to be built')
}
