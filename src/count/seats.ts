import type { Visibility } from '../core/visibility.ts'
import type { Look, SignatureState } from '../db/schema.ts'

/** A confirmed signature on its way to the list, with the fields that decide its seat. */
export interface Arriving {
  id: string
  visibility: Visibility
  /** The email indexes of all seats of the mailbox, lowest first; null when the indexes are destroyed. */
  emailIndexes: Buffer[] | null
  anotherPerson: boolean
}

/** A signature of the list that holds a seat. */
export interface Seated {
  id: string
  emailIndex: Buffer
  state: SignatureState
  look: Look
}

export interface Planned<Row extends Arriving> {
  row: Row
  seat: number | null
  emailIndex: Buffer | null
  state: 'counted' | 'held'
  look: Look
}

export interface SeatPlan<Row extends Arriving> {
  /** Rows to insert, without rows that a later row of the same batch replaces. */
  planned: Planned<Row>[]
  /** Ids of the signatures in the list that are replaced. */
  replaced: string[]
}

interface Occupant<Row extends Arriving> {
  /** The signature in the list that held the seat before the batch. */
  stored: Seated | undefined
  planned: Planned<Row> | undefined
}

/**
 * Gives each arriving row a seat, in the given order. A row replaces the holder of the mailbox's highest taken seat;
 * another person takes the first free seat, and replaces when none is free. Staff's decisions stay: the successor of a
 * held signature is held, and the successor of a hidden name waits for a look.
 */
export function planSeats<Row extends Arriving>(
  arriving: readonly Row[],
  seated: readonly Seated[],
  namesWait: boolean,
): SeatPlan<Row> {
  const occupants = new Map<string, Occupant<Row>>()
  for (const stored of seated) occupants.set(stored.emailIndex.toString('hex'), { stored, planned: undefined })

  const planned = new Set<Planned<Row>>()
  for (const row of arriving) {
    const fresh = { row, seat: null, emailIndex: null, state: 'counted', look: lookOf(row, namesWait) } as const
    if (!row.emailIndexes) {
      planned.add(fresh)
      continue
    }
    const seat = seatFor(row.emailIndexes, row.anotherPerson, occupants)
    const emailIndex = row.emailIndexes[seat] as Buffer
    const before = occupants.get(emailIndex.toString('hex'))
    const earlier = before?.planned ?? before?.stored
    if (before?.planned) planned.delete(before.planned)
    const next: Planned<Row> = { ...fresh, seat, emailIndex, ...inherited(earlier, fresh.look) }
    planned.add(next)
    occupants.set(emailIndex.toString('hex'), { stored: before?.stored, planned: next })
  }
  const replaced = [...occupants.values()].flatMap(({ stored, planned }) => (stored && planned ? [stored.id] : []))
  return { planned: [...planned], replaced }
}

function seatFor(indexes: Buffer[], anotherPerson: boolean, occupants: Map<string, unknown>): number {
  const isTaken = (index: Buffer) => occupants.has(index.toString('hex'))
  const firstFree = indexes.findIndex((index) => !isTaken(index))
  const highestTaken = indexes.findLastIndex(isTaken)
  if (highestTaken === -1) return 0
  return anotherPerson && firstFree !== -1 ? firstFree : highestTaken
}

const lookOf = (row: Arriving, namesWait: boolean): Look =>
  row.visibility === 'public' && namesWait ? 'waiting' : 'shown'

function inherited(earlier: { state: SignatureState; look: Look } | undefined, look: Look) {
  return {
    state: earlier?.state === 'held' ? ('held' as const) : ('counted' as const),
    look: earlier && earlier.look !== 'shown' ? ('waiting' as const) : look,
  }
}
