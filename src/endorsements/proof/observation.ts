import type { SeenFact } from '../../db/schema-endorsements.ts'

/** The result of one look: `absent` when the domain said so itself, `unknown` when nothing could be asked. */
export interface Observation {
  is: 'there' | 'absent' | 'unknown'
  seen: SeenFact[]
}
