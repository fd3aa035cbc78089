import { expect, test } from 'vitest'
import { showAttack } from './attack-table.ts'
import { showHistory } from './history-table.ts'
import { lineOf, type Run } from './line.ts'
import { median, rotated } from './numbers.ts'
import { showRead } from './read-table.ts'
import { showSearch } from './search-table.ts'
import { table } from './table.ts'

const run = (run: Partial<Run>): Run => ({ rate: 1_000, p50: 1, p99: 2, cpu: 10, serverBusy: 1, loadBusy: 0.5, ...run })
const target = { name: 'counts', bytes: 151 }
const show = (runs: Run[], reference = runs.map(() => run({}))) =>
  showRead({
    references: [lineOf(target, reference, reference)],
    lines: [lineOf(target, runs, reference)],
    missing: [],
  })

test('the median', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(median([7])).toBe(7)
  expect(() => median([])).toThrow()
})

test('each round begins one target later', () => {
  expect([0, 1, 2, 3].map((n) => rotated(['a', 'b', 'c'], n).join(''))).toEqual(['abc', 'bca', 'cab', 'abc'])
})

test('a round is compared with its own hello world: what slows both changes no ratio', () => {
  const reference = [run({ rate: 1_000, cpu: 10 }), run({ rate: 200, cpu: 30 }), run({ rate: 600, cpu: 20 })]
  const halves = reference.map(({ rate, cpu }) => run({ rate: rate / 2, cpu: cpu * 4 }))
  expect(lineOf(target, halves, reference).ratio).toEqual({ rate: 0.5, cpu: 0.25 })
})

test('the target is met by the rate where both servers were the limit, else by CPU', () => {
  expect(show([run({ rate: 900, cpu: 14 })])).toContain('rate ≥ 0.8: met')
  expect(show([run({ rate: 700, cpu: 12 })])).toContain('rate ≥ 0.8: MISSED')
  expect(show([run({ rate: 700, cpu: 12, serverBusy: 0.7 })])).toContain('CPU ≥ 0.8: met')
  expect(show([run({ rate: 900, cpu: 14 })], [run({ serverBusy: 0.7 })])).toContain('CPU ≥ 0.8: MISSED')
})

test('a target that was not answered as asked is named', () => {
  const reference = lineOf(target, [run({})], [run({})])
  expect(showRead({ references: [reference], lines: [], missing: ['counts, 304: there is no ETag'] })).toMatch(
    /\nMissing: counts, 304:/,
  )
})

test('the ratio under attack is of the same round, whatever slowed the round', () => {
  const measured = (rate: number) => ({ rate, p50: 1_000 / rate, p99: 2_000 / rate })
  const runs = [1_000, 200, 600].map((rate) => ({ quiet: measured(rate), attacked: measured(rate / 4) }))
  const shown = showAttack({ lines: [{ name: 'signatures', runs }], hashed: 40.4, refused: 3 })
  expect(shown.split('\n').slice(2)).toEqual([
    expect.stringMatching(/^signatures +600 +150 +0\.25 +1\.67 +6\.67 +3\.33 +13\.3$/),
    'The strangers: 40 passphrases a second hashed, 3 refused.',
  ])
})

test('a search is judged by the least times, whatever slowed the others', () => {
  const line = { name: 'rare', q: 'x', twoShort: false, few: [1, 9, 2], many: [50, 2.5, 80], found: 7, moreFit: false }
  const shown = (changes: Partial<typeof line>) => showSearch({ lines: [{ ...line, ...changes }], filled: 60.2 })
  expect(shown({})).toMatch(/\nrare +1 +2\.5 +2\.5 +2 +50 +25 +7 +≤ 3: met\nA million names were written in 60 s\.$/)
  expect(shown({ many: [3.1, 4] })).toContain('≤ 3: MISSED')
  expect(shown({ many: [3.1, 4], twoShort: true, moreFit: true })).toMatch(
    /more +≤ 3: missed, both beginnings are read/,
  )
})

test('the numbers of a million signatures are judged by the least times, whatever slowed the others', () => {
  expect(showHistory({ few: [1, 9, 4], many: [2, 50, 90] })).toMatch(/numbers +1 +2 +2 +4 +50 +12\.5 +≤ 2: met$/)
  expect(showHistory({ few: [1, 9, 4], many: [2.1, 2.2, 2.3] })).toContain('≤ 2: MISSED')
})

test('columns stand under their heads', () => {
  const rows = [
    ['appeal page', 26_296.4, '≥ 0.8: met'],
    ['counts', 0.02734, undefined],
  ]
  expect(table(['', 'a second', 'target'], rows)).toBe(
    [
      '             a second      target',
      '-----------  --------  ----------',
      'appeal page     26296  ≥ 0.8: met',
      'counts         0.0273',
    ].join('\n'),
  )
})
