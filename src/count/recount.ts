import { VISIBILITIES } from '../core/visibility.ts'
import type { Bucket } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import { countEverything } from './recount-store.ts'

export type Buckets = Record<Bucket, number>

export interface Recount {
  slug: string
  counts: Buckets
  waitingChanges: Buckets
  rows: Buckets
  /** Rows minus counts minus waiting changes. Any bucket that is not zero is an error. */
  drift: Buckets
  /** The total that the series has ended minus the sum of its periods: the rest is the running one. */
  seriesDrift: number
  /** The public signatures by which the counts of countries and the rows differ, on open appeals. */
  countriesDrift: number
  sound: boolean
}

const BUCKETS = [...VISIBILITIES, 'imported'] as const

/**
 * Compares counts, series and countries, with the changes that wait, with the counted rows, in one statement. Drift is
 * logged as an error.
 */
export async function recount(deps: Deps, slug?: string): Promise<Recount[]> {
  const appeals = new Map<string, Recount>()
  for (const row of await countEverything(deps.db, slug)) {
    const appeal = appeals.get(row.slug) ?? empty(row.slug)
    appeals.set(row.slug, appeal)
    if (row.bucket === null) appeal[row.what] = row.n
    else appeal[row.what][row.bucket] = row.n
  }
  for (const appeal of appeals.values()) {
    for (const bucket of BUCKETS)
      appeal.drift[bucket] = appeal.rows[bucket] - appeal.counts[bucket] - appeal.waitingChanges[bucket]
    const { drift, seriesDrift, countriesDrift } = appeal
    appeal.sound = BUCKETS.every((bucket) => drift[bucket] === 0) && seriesDrift === 0 && countriesDrift === 0
    if (!appeal.sound) deps.log.error('count.drift', { appeal: appeal.slug, ...drift, seriesDrift, countriesDrift })
  }
  return [...appeals.values()]
}

const zero = (): Buckets => ({ public: 0, private: 0, anonymous: 0, imported: 0 })

const empty = (slug: string): Recount => ({
  slug,
  counts: zero(),
  waitingChanges: zero(),
  rows: zero(),
  drift: zero(),
  seriesDrift: 0,
  countriesDrift: 0,
  sound: true,
})
