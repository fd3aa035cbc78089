import type { Visibility } from '../core/visibility.ts'
import type { Look, SignatureState, Wish } from '../db/values.ts'

/** A confirmed signature on its way to the list, with the fields that decide its seat. */
export interface Arriving {
  id: string
  visibility: Visibility
  /** The email indexes of all seats of the mailbox, lowest first; null when the indexes are destroyed. */
  emailIndexes: Buffer[] | null
  /** `first`: the page showed no earlier signature. `another-person`: the earlier ones are somebody else's. */
  wish: Wish
  /** The id of the signature to replace. */
  chosen: string | null
}

/** A signature of the list that holds a seat. */
export interface Seated {
  id: string
  emailIndex: Buffer
  state: SignatureState
  look: Look
}

/** A decision of staff about a signature that has left, by the email index that it held. */
export interface Decided {
  emailIndex: Buffer
  held: boolean
  hidden: boolean
}

export interface Planned<Row extends Arriving> {
  row: Row
  seat: number | null
  emailIndex: Buffer | null
  /** The index of the decision that the row comes under. */
  decidedBy: Buffer | null
  state: SignatureState
  look: Look
}

export interface SeatPlan<Row extends Arriving> {
  /** Rows to insert, without rows that a later row of the same batch replaces. */
  planned: Planned<Row>[]
  /** Ids of the signatures in the list that are replaced. */
  replaced: string[]
}

/** The holder of a seat: a row of this batch, a signature of the list, or first the one and then the other. */
interface Holder<Row extends Arriving> {
  stored: Seated | undefined
  planned: Planned<Row> | undefined
}

/**
 * Gives each arriving row a seat, in the given order. A row replaces only the signature that was chosen, and takes its
 * seat and what staff decided about it, else the look of `lookOf`. Every other row takes the lowest free seat; with none free it is invalid. On a
 * mailbox with one seat the holder is always replaced.
 */
export function planSeats<Row extends Arriving>(
  arriving: readonly Row[],
  seated: readonly Seated[],
  decided: readonly Decided[],
  lookOf: (row: Row) => Look,
): SeatPlan<Row> {
  const holders = new Map<string, Holder<Row>>()
  for (const stored of seated) holders.set(keyOf(stored.emailIndex), { stored, planned: undefined })
  const planned = new Set<Planned<Row>>()

  for (const row of arriving) {
    const look = lookOf(row)
    const fresh = { row, seat: null, emailIndex: null, decidedBy: null, state: 'counted', look } as const
    if (!row.emailIndexes) {
      planned.add(fresh)
      continue
    }
    const seat = seatFor(row, row.emailIndexes, holders)
    const emailIndex = seat === undefined ? undefined : row.emailIndexes[seat]
    if (seat === undefined || emailIndex === undefined) {
      planned.add({ ...fresh, state: 'invalid' })
      continue
    }
    const holder = holders.get(keyOf(emailIndex))
    const earlier = holder?.planned ?? holder?.stored
    const found = decided.filter(({ emailIndex: index }) => row.emailIndexes?.some((own) => own.equals(index)))
    const under = earlier ? inherited(earlier, found, look) : decidedFor(found, look)
    if (holder?.planned) planned.delete(holder.planned)
    const next: Planned<Row> = { ...fresh, seat, emailIndex, ...under }
    planned.add(next)
    holders.set(keyOf(emailIndex), { stored: holder?.stored, planned: next })
  }
  const replaced = [...holders.values()].flatMap(({ stored, planned }) => (stored && planned ? [stored.id] : []))
  return { planned: [...planned], replaced }
}

const keyOf = (index: Buffer): string => index.toString('hex')

/** The seat of the row; undefined when none is left for it. */
function seatFor<Row extends Arriving>(
  row: Row,
  indexes: Buffer[],
  holders: Map<string, Holder<Row>>,
): number | undefined {
  if (indexes.length === 1) return 0
  const held = indexes.map((index) => holders.get(keyOf(index)))
  const mine = held.findIndex((holder) => holder !== undefined && isForMe(row, holder, held))
  const seat = mine === -1 ? held.indexOf(undefined) : mine
  return seat === -1 ? undefined : seat
}

/** Whether the row replaces this holder: the chosen one, or the one that also found the mailbox empty a moment before. */
function isForMe<Row extends Arriving>(
  row: Row,
  { stored, planned }: Holder<Row>,
  held: (Holder<Row> | undefined)[],
): boolean {
  if (row.wish !== 'replace') return false
  if (row.chosen !== null) return (planned?.row.id ?? stored?.id) === row.chosen
  const isAlone = held.filter((holder) => holder !== undefined).length === 1
  return isAlone && planned?.row.wish === 'replace' && planned.row.chosen === null
}

/** The successor is held like the replaced one; it waits for a look where that one, or the mailbox, was decided about. */
const inherited = (
  { state, look: before }: { state: SignatureState; look: Look },
  found: readonly Decided[],
  look: Look,
) => ({
  state: state === 'held' ? ('held' as const) : ('counted' as const),
  look: before === 'shown' && found.length === 0 ? look : ('waiting' as const),
})

/** On a free seat the decisions about those who left the mailbox come back. */
function decidedFor(found: readonly Decided[], look: Look) {
  return {
    state: found.some(({ held }) => held) ? ('held' as const) : ('counted' as const),
    look: found.some(({ hidden }) => hidden) ? ('waiting' as const) : look,
    decidedBy: found[0]?.emailIndex ?? null,
  }
}
