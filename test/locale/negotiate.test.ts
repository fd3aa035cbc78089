import { expect, test } from 'vitest'
import { languageName, ownName } from '../../src/locale/languages.ts'
import { negotiate, preferredLanguages } from '../../src/locale/negotiate.ts'

test('the language in the URL wins', () => {
  expect(negotiate('be', 'ru')).toBe('be')
  expect(negotiate('xx', 'ru')).toBe('ru')
  expect(negotiate('', 'ru')).toBe('ru')
})

test('a region and capitals make no difference', () => {
  for (const lang of ['be-BY', 'BE', 'be-Cyrl-BY']) expect(negotiate(lang, 'ru'), lang).toBe('be')
  expect(negotiate('bel', 'ru')).toBe('ru')
})

test('what stands behind a link makes no difference', () => {
  for (const lang of ['be.', 'be)', 'be,', 'be»', 'be”', 'be ', 'be_BY', 'be&amp;x', 'be>'])
    expect(negotiate(lang, 'ru'), lang).toBe('be')
  for (const lang of ['.be', 'bé', 'бе']) expect(negotiate(lang, 'ru'), lang).toBe('ru')
})

test.each([
  ['ru-BY,ru;q=0.9,en;q=0.8', 'ru'],
  ['pl,uk;q=0.9,be;q=0.5,en;q=0.4', 'pl'],
  ['de,uk;q=0.9,be;q=0.5,en;q=0.4', 'uk'],
  ['lt-LT,lt;q=0.9,ru;q=0.8', 'lt'],
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

test('hostile headers fall back to English', () => {
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
  for (const header of hostile) expect(negotiate('constructor', header)).toBe('en')
})

test('only the beginning of an overlong header is read', () => {
  expect(negotiate(undefined, `${'xx,'.repeat(300)}ru`)).toBe('ru')
  expect(negotiate(undefined, `${'xx,'.repeat(400)}ru`)).toBe('en')
})

test('all languages of a reader, best first and each once', () => {
  expect(preferredLanguages('de,EN-GB', 'ru-BY,ru;q=0.9,be;q=0.95,*;q=0.1,x;q=1')).toEqual(['de', 'en', 'ru', 'be'])
  expect(preferredLanguages(',;,', '')).toEqual([])
  expect(preferredLanguages('a,b,c,d,be', undefined)).toEqual([])
})

test('a language has its own name, whether the interface has it or not', () => {
  expect(['be', 'de', 'fr', 'ka', 'zzz'].map(ownName)).toEqual(['Беларуская', 'Deutsch', 'Français', 'ქართული', 'Zzz'])
  expect([languageName('ru', 'be'), languageName('be', 'uk'), languageName('en', 'zzz')]).toEqual([
    'белорусский',
    'украінская',
    'zzz',
  ])
})
