import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { groups } from '../../src/locale/numbers.ts'
import { translator } from '../../src/locale/translate.ts'
import { shapeOf } from '../../src/site/count-shape.ts'
import { countWords } from '../../src/site/count-words.ts'
import { NO_SPLIT, sampleCounts, WITHHELD } from './sample.ts'

test.each(LOCALES)('%s: the form of every number is found by its last digits', (locale) => {
  const { forms, say } = countWords(locale)
  const t = translator(locale)
  const said = (name: string, n: number) => {
    const texts = say[name] ?? []
    return (texts[Number(forms[n < 200 ? n : 100 + (n % 100)])] ?? texts[0])?.replace('{n}', groups(n))
  }
  const numbers = [...Array(2_500).keys(), 10_001, 999_999, 1_000_000, 1_000_011, 1_000_021]
  const names = ['many', 'few', 'confirmed', 'imported', 'collected'] as const
  const wrong = numbers.filter((n) => names.some((name) => said(name, n) !== t(`site.counter.${name}`, { n })))
  expect(wrong).toEqual([])
  expect(said('private', 4_213)).toBe(t('site.counter.private', { n: 4_213 }))
})

describe('the shape of a counter', () => {
  const shape = (...counts: Parameters<typeof sampleCounts>) => {
    const { from, to, kinds } = shapeOf(sampleCounts(...counts))
    return `${from}-${to} ${kinds}`
  }
  test.each([
    ['0-0 ----10', shape([3, 2, 1, 91], WITHHELD)],
    ['0-0 ----00', shape([3, 2, 1, 0], WITHHELD)],
    ['0-1 ----00', shape([0, 0, 0, 0])],
    ['0-0 ----01', shape([3, 2, 1, 0], { ...WITHHELD, organisations: 1 })],
    ['0-1 ----01', shape([0, 0, 0, 0], { organisations: 15 })],
    ['1-2 ----00', shape([1, 0, 0, 0])],
    ['1-2 0---10', shape([0, 0, 0, 1])],
    ['2-25 ----00', shape([2, 0, 0, 0])],
    ['2-25 1---10', shape([20, 0, 0, 4])],
    ['25-50 -10000', shape([25, 0, 0, 0])],
    ['25-50 100010', shape([26, 1, 2, 1], NO_SPLIT)],
    ['50-80 -11000', shape([60, 1, 0, 0], { goal: 80 })],
    ['80-100 -10000', shape([90, 0, 0, 0], { goal: 80 })],
    ['100-250 110110', shape([100, 0, 1, 1], { goal: 60 })],
    ['1000000-2000000 -10000', shape([1_000_000, 0, 0, 0])],
  ])('%s', (expected, found) => {
    expect(found).toBe(expected)
  })
})
