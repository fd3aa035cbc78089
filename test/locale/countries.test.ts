import { expect, test } from 'vitest'
import { countryName, countryOptions, isCountry } from '../../src/locale/countries.ts'
import { LOCALES } from '../../src/locale/locale.ts'

test('every country of ISO 3166-1, each once', () => {
  const codes = countryOptions('en').map(({ code }) => code)
  expect(codes).toHaveLength(249)
  expect(new Set(codes).size).toBe(249)
})

test('a known code and nothing else', () => {
  expect(isCountry('BY')).toBe(true)
  for (const text of ['by', 'XX', 'EU', 'BYE', '', 'toString']) expect(isCountry(text)).toBe(false)
})

test('named in the language, in the order of its alphabet', () => {
  expect(countryName('en', 'DE')).toBe('Germany')
  expect(countryName('ru', 'DE')).toBe('Германия')
  for (const locale of LOCALES) {
    const names = countryOptions(locale).map(({ name }) => name)
    expect(names).toEqual([...names].sort(new Intl.Collator(locale).compare))
    expect(countryOptions(locale)).toBe(countryOptions(locale))
  }
})

test('an unknown code is shown as it is', () => {
  expect(countryName('be', 'XX')).toBe('XX')
  expect(countryName('be', '<b>')).toBe('<b>')
})

test.each([
  ['pl', 'AĄBCĆDEĘFGHIJKLŁMNŃOÓPRSŚTUVWYZŹŻ'],
  ['lt', 'ABCČDEFGHIJKLMNOPRSŠTUVZŽ'],
  ['uk', 'АБВГҐДЕЄЖЗІЇЙКЛМНОПРСТУФХЦЧШЩЮЯ'],
  ['be', 'АБВГДЕЁЖЗІЙКЛМНОПРСТУЎФХЦЧШЫЭЮЯ'],
] as const)('%s: the first letters of the list stand as in the alphabet', (locale, alphabet) => {
  // Lithuanian lists mix I and Y.
  const initials = countryOptions(locale).map(({ name }) =>
    (locale === 'lt' ? name.replace(/^Y/, 'I') : name).charAt(0),
  )
  const places = initials.map((initial) => alphabet.indexOf(initial))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})
