import { expect, test } from 'vitest'
import type { Appeal } from '../../../src/appeals/appeal.ts'
import { policyOf } from '../../../src/appeals/policy.ts'
import type { Numbers } from '../../../src/count/series/numbers.ts'
import { publicNumbers } from '../../../src/count/series/public-numbers.ts'

const AS_OF = new Date('2027-03-12T10:00:00Z')
const NUMBERS: Numbers = {
  counts: { public: 30, private: 20, anonymous: 15, imported: 5, held: 0, heldSince: null, asOf: AS_OF },
  ended: [
    { from: '2027-03-01', to: '2027-03-04', n: 40 },
    { from: '2027-03-05', to: '2027-03-09', n: 20 },
  ],
  runningFrom: '2027-03-10',
  seriesTotal: 67,
  seriesAsOf: new Date('2027-03-12T03:00:00Z'),
  countries: [
    { country: 'BY', n: 12 },
    { country: 'LT', n: 9 },
  ],
  lines: [
    { day: '2027-03-11', cause: 'held', reason: 'sent twice', n: 1 },
    { day: '2027-03-01', cause: 'withdrawn', reason: '', n: 9 },
    { day: '2027-02-01', cause: 'withdrawn', reason: '', n: 10 },
  ],
  list: { rows: 30, sha256: 'a'.repeat(64), day: '2027-03-12' },
}

type Told = Parameters<typeof publicNumbers>[0]
const appeal = (safety: Appeal['safety'], more: Partial<Told> = {}): Told => ({
  ...{ safety, policy: policyOf(safety, {}), visibilities: ['public', 'private', 'anonymous'], goal: null },
  ...{ openedOn: '2027-03-01', shreddedAt: null, stoppedAt: null },
  ...more,
})
const seriesOf = (told: Told, numbers: Partial<Numbers> = {}) => publicNumbers(told, { ...NUMBERS, ...numbers }).series

test('what the daily settle counted beyond the ended periods joins the last of them', () => {
  const { series, asOf } = publicNumbers(appeal('protected'), NUMBERS)
  expect([series, asOf]).toEqual([
    [
      { from: '2027-03-01', to: '2027-03-04', n: 40 },
      { from: '2027-03-05', to: '2027-03-12', n: 27 },
    ],
    '2027-03-12T03:00:00.000Z',
  ])
  // Nothing beyond them: the last one ends on its own day.
  expect(seriesOf(appeal('protected'), { seriesTotal: 60 })?.at(-1)).toEqual({
    from: '2027-03-05',
    to: '2027-03-09',
    n: 20,
  })
  // More have left than came since.
  expect(seriesOf(appeal('protected'), { seriesTotal: 35 })?.at(-1)).toEqual({
    from: '2027-03-05',
    to: '2027-03-12',
    n: -5,
  })
})

test('with no ended period the series is one, from the opening on', () => {
  expect(seriesOf(appeal('protected'), { ended: [], runningFrom: null })).toEqual([
    { from: '2027-03-01', to: '2027-03-12', n: 67 },
  ])
})

test('by the day the running day stands for itself, unless nothing came of it', () => {
  const { series, asOf } = publicNumbers(appeal('open'), NUMBERS)
  expect([series?.at(-1), asOf]).toEqual([{ from: '2027-03-10', to: '2027-03-12', n: 10 }, AS_OF.toISOString()])
  const counts = { ...NUMBERS.counts, imported: -5 }
  expect(seriesOf(appeal('open'), { counts })).toEqual(NUMBERS.ended)
  // A group of today has ended already: what came since joins it.
  expect(seriesOf(appeal('open'), { runningFrom: '2027-03-13' })?.at(-1)).toEqual({
    from: '2027-03-05',
    to: '2027-03-12',
    n: 30,
  })
})

test('while the total is held back there is no series, and “as of” is that of the counts', () => {
  const counts = { ...NUMBERS.counts, public: 3, private: 3, anonymous: 3 }
  expect(publicNumbers(appeal('protected'), { ...NUMBERS, counts })).toMatchObject({
    ...{ asOf: AS_OF.toISOString(), series: null, counts: { total: null, imported: 5 } },
  })
  expect(seriesOf(appeal('open'), { counts, ended: [] })).toEqual([{ from: '2027-03-10', to: '2027-03-12', n: 14 }])
})

test('countries from ten up, on open appeals only', () => {
  expect(publicNumbers(appeal('open'), NUMBERS).countries).toEqual([{ country: 'BY', n: 12 }])
  expect(publicNumbers(appeal('protected'), NUMBERS).countries).toBeNull()
})

test('fewer than ten withdrawals of a month have no number; decisions of staff have theirs', () => {
  expect(publicNumbers(appeal('protected'), NUMBERS).corrections.map(({ n }) => n)).toEqual([1, null, 10])
})

test('a stopped appeal tells neither list nor countries; the day of the destruction is told', () => {
  const at = new Date('2027-03-15T23:30:00Z')
  expect(publicNumbers(appeal('open', { stoppedAt: at, shreddedAt: at }), NUMBERS)).toMatchObject({
    ...{ countries: null, list: null, destroyedOn: '2027-03-15' },
  })
  expect(publicNumbers(appeal('open'), NUMBERS)).toMatchObject({ list: NUMBERS.list, destroyedOn: null })
})
