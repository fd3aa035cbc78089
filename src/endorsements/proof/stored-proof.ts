import { isDeepStrictEqual } from 'node:util'
import { after, DAY, dayOf, daysBefore } from '../../core/clock.ts'
import type { SeenFact } from '../../db/schema-endorsements.ts'
import type { ProofMethod } from '../../db/values.ts'
import type { Proof } from '../organisation.ts'
import type { Observation } from './observation.ts'

/** The line of an endorsement at a domain, as the checks of one method found it. Days are UTC. */
export interface StoredProof {
  method: ProofMethod
  domain: string
  /** The last day on which the line was there; null: never. */
  seenOn: string | null
  /** The day of the last check, and what it saw. */
  checkedOn: string
  seen: SeenFact[]
  /** The first day on which a line seen before was not there. */
  missingSince: string | null
  /** The day on which a letter told of that. */
  toldOn: string | null
  /** The day of the next check by itself; null: never seen, so only the representative asks. */
  nextOn: string | null
}

/** Days for which a missing line counts as present. */
const PAST_DAYS = 14
/** Days between two checks of a line that is there. */
export const WEEK = 7
/** Days in a row on which nothing could be asked, after which a letter tells so. */
const UNKNOWN_DAYS = 3

/** The proof after a look at `now`. */
export function afterLook(
  before: StoredProof | undefined,
  { is, seen }: Observation,
  { method, domain, now }: { method: ProofMethod; domain: string; now: Date },
): StoredProof {
  const today = dayOf(now)
  const looked = { method, domain, checkedOn: today, seen }
  if (is === 'there')
    return { ...looked, seenOn: today, missingSince: null, toldOn: null, nextOn: daysBefore(now, -WEEK) }
  const seenOn = before?.seenOn ?? null
  if (seenOn === null) return { ...looked, seenOn, missingSince: null, toldOn: null, nextOn: null }
  const missingSince = before?.missingSince ?? today
  const missing = { ...looked, seenOn, missingSince, toldOn: before?.toldOn ?? null }
  return { ...missing, nextOn: daysBefore(now, isPresent(missing) ? -1 : -WEEK) }
}

/** The proof as everybody sees it; none where the line was never there. */
export const publicProof = (proof: StoredProof): Proof[] => {
  const { method, domain, seenOn } = proof
  return seenOn === null ? [] : [{ method, domain, seenOn, present: isPresent(proof) }]
}

/** Whether the line was there at the last check, or had been missing for less than two weeks. */
const isPresent = ({ missingSince, checkedOn }: Pick<StoredProof, 'missingSince' | 'checkedOn'>): boolean =>
  missingSince === null || checkedOn < dayAfter(missingSince, PAST_DAYS)

/** Whether a letter is to tell the representative that the line is gone: once per loss. */
export function isToBeTold({ missingSince, toldOn, checkedOn }: StoredProof, { is }: Observation): boolean {
  if (missingSince === null || toldOn !== null) return false
  return is === 'absent' || checkedOn >= dayAfter(missingSince, UNKNOWN_DAYS - 1)
}

/** Whether two proofs are the same to everybody; undefined: there is none. */
export const isSameInPublic = (a: StoredProof | undefined, b: StoredProof | undefined): boolean =>
  isDeepStrictEqual(a && publicProof(a), b && publicProof(b))

const dayAfter = (day: string, days: number): string => dayOf(after(new Date(day), days * DAY))
