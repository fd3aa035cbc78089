import type { Counts, PublicCounts } from '../counts.ts'
import type { PublicLine } from '../counts-store.ts'
import type { ListHash } from '../list-hash-store.ts'

/** A part of the series: what the total moved by from the first to the last day, both `YYYY-MM-DD` and inclusive. */
export interface Period {
  from: string
  to: string
  n: number
}

/** All numbers of an appeal as they were stored at one moment. */
export interface Numbers {
  counts: Counts
  /** The periods that are over, the oldest first. */
  ended: readonly Period[]
  /** The first day of the running period; null before the first settle. */
  runningFrom: string | null
  /** The total of the daily settle at which the series was last made, and its time; null before the first. */
  seriesTotal: number | null
  seriesAsOf: Date | null
  /** Counted public signatures by the country that was given, the most first; of open appeals. */
  countries: readonly CountryCount[]
  lines: readonly PublicLine[]
  list: ListHash | null
}

export interface CountryCount {
  country: string
  n: number
}

/** A public line about the number. `n` null: fewer than ten withdrew in that month, whose first day is `day`. */
export interface Correction extends Omit<PublicLine, 'n'> {
  n: number | null
}

/** The numbers that the public sees: pages, JSON and CSV. */
export interface PublicNumbers {
  /** When the series was made; without one, when the counts last changed. ISO 8601. */
  asOf: string
  counts: PublicCounts
  /** Sums up to the total of `asOf`; null while the total is held back. */
  series: readonly Period[] | null
  /** From ten up, on open appeals; else null. */
  countries: readonly CountryCount[] | null
  corrections: readonly Correction[]
  list: ListHash | null
  /** The day (UTC) on which the marks of the addresses were destroyed. */
  destroyedOn: string | null
}
