import { expect, test } from 'vitest'
import { negotiate } from '../../src/locale/negotiate.ts'

test('what the address says wins', () => {
  expect(negotiate('be', 'ru')).toBe('be')
  expect(negotiate('xx', 'ru')).toBe('ru')
})

test.each([
  ['ru-BY,ru;q=0.9,en;q=0.8', 'ru'],
  ['pl,uk;q=0.9,be;q=0.5,en;q=0.4', 'be'],
  ['en;q=0.1, be;q=0.2', 'be'],
  ['be;q=0,ru;q=0.1', 'ru'],
  ['BE', 'be'],
  ['be, ru', 'be'],
  ['de,fr', 'en'],
  ['*', 'en'],
  ['', 'en'],
])('%s', (header, locale) => {
  expect(negotiate(undefined, header)).toBe(locale)
})

test('hostile headers fall back to English, and fast', () => {
  const hostile = [
    'be;q=2',
    'be;q=-1',
    'be;q=NaN',
    '__proto__',
    ';;;,,,;q=1',
    'ru;q=0.00001',
    '\0be',
    `${' ;'.repeat(1e5)}ru`,
  ]
  const start = performance.now()
  for (const header of hostile) expect(negotiate('constructor', header)).toBe('en')
  expect(performance.now() - start).toBeLessThan(200)
})
