import type { PublicNumbers } from '../../src/count/series/numbers.ts'
import { sampleCounts } from './sample.ts'

/** Numbers of an open appeal: three days that sum up to the total, a country, a fall, a hash. */
export function sampleNumbers(more: Partial<PublicNumbers> = {}): PublicNumbers {
  return {
    asOf: '2027-04-14T14:05:00.000Z',
    counts: sampleCounts([31, 14, 12, 91]),
    series: [
      { from: '2027-03-12', to: '2027-03-12', n: 100 },
      { from: '2027-03-13', to: '2027-03-13', n: 60 },
      { from: '2027-04-14', to: '2027-04-14', n: -12 },
    ],
    countries: [{ country: 'PL', n: 12 }],
    corrections: [
      { day: '2027-04-14', cause: 'invalidated', n: -12, reason: 'from a list that was sold' },
      { day: '2027-04-01', cause: 'withdrawn', n: null, reason: '' },
      { day: '2027-03-12', cause: 'added', n: 91, reason: 'conveyed' },
    ],
    list: { rows: 31, sha256: 'ab'.repeat(32), day: '2027-04-14' },
    destroyedOn: null,
    ...more,
  }
}
