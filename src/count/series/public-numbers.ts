import type { Appeal } from '../../appeals/appeal.ts'
import { dayOf } from '../../core/clock.ts'
import type { PublicLine } from '../counts-store.ts'
import { publicCounts } from '../public-counts.ts'
import type { Correction, Numbers, PublicNumbers } from './numbers.ts'
import { publicSeries } from './public-series.ts'

/** The fewest signatures of a country, and the fewest withdrawals of a month, that are told. */
const LEAST = 10

type Told = Pick<Appeal, 'safety' | 'policy' | 'visibilities' | 'goal' | 'openedOn' | 'shreddedAt' | 'stoppedAt'>

/** The published numbers of an appeal, for pages, JSON, CSV and the desk. */
export function publicNumbers(appeal: Told, numbers: Numbers): PublicNumbers {
  const counts = publicCounts(appeal, numbers.counts)
  const told = counts.total === null ? null : publicSeries(appeal, numbers)
  const isStopped = appeal.stoppedAt !== null
  return {
    asOf: told ? told.asOf.toISOString() : counts.asOf,
    counts,
    series: told?.series ?? null,
    countries: appeal.safety === 'open' && !isStopped ? numbers.countries.filter(({ n }) => n >= LEAST) : null,
    corrections: numbers.lines.map(correctionOf),
    list: isStopped ? null : numbers.list,
    destroyedOn: appeal.shreddedAt && dayOf(appeal.shreddedAt),
  }
}

const correctionOf = (line: PublicLine): Correction => ({
  ...line,
  n: line.cause === 'withdrawn' && line.n < LEAST ? null : line.n,
})
