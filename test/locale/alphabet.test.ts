import { describe, expect, test } from 'vitest'
import { initialOf, initialOfKey, sortKey } from '../../src/locale/alphabet.ts'

/** Sorts names by the bytes of their sort keys, as the collation "C" compares UTF-8. */
const inOrder = (names: string[]): string[] =>
  [...names].sort((a, b) => Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b))))

describe('the order of names', () => {
  test.each([
    ['Belarusian', 'абвгдеёжзійклмнопрстуўфхцчшыьэюя'],
    ['Russian', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'],
    ['Ukrainian', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'],
    ['Latin', 'abcdefghijklmnopqrstuvwxyz'],
  ])('%s letters', (_, alphabet) => {
    expect(inOrder([...alphabet].reverse()).join('')).toBe(alphabet)
    expect(inOrder([...alphabet.toUpperCase()].reverse()).join('')).toBe(alphabet.toUpperCase())
  })

  test('Polish and Lithuanian letters stand with the letter that they resemble, in a list of names of all languages', () => {
    const names = [
      'Łucja',
      'Žygimantas',
      'Lucas',
      'Zofia',
      'Żaneta',
      'Šarūnas',
      'Świętosława',
      'Ąžuolas',
      'Adam',
      'Yla',
      'Inga',
    ]
    expect(inOrder(names).map(initialOf).join('')).toBe('AAILLSSYZZZ')
  })

  test('scripts one after the other, case and accents aside', () => {
    const names = [
      '7 Aaron',
      'Łukasz O’Connor',
      'łukasz Okoń',
      'Lulu',
      'Álvaro Zúñiga',
      'Amir',
      'Ωμέγα',
      'Ян',
      'яна',
      '李',
    ]
    expect(inOrder(names)).toEqual([
      '7 Aaron',
      'Álvaro Zúñiga',
      'Amir',
      'Łukasz O’Connor',
      'łukasz Okoń',
      'Lulu',
      'Ωμέγα',
      'Ян',
      'яна',
      '李',
    ])
  })

  test('a shorter first word comes first', () => {
    expect(inOrder(['Яна Адамовіч', 'Ян Яўсееў'])).toEqual(['Ян Яўсееў', 'Яна Адамовіч'])
  })

  test('NFC and NFD, apostrophes and dashes make no difference', () => {
    expect(sortKey('Дар’я Ёлкіна'.normalize('NFD'))).toBe(sortKey("Дар'я Ёлкіна"))
    expect(sortKey('Янкоўская-Пілецкая')).toBe(sortKey('Янкоўская  Пілецкая'))
    expect(sortKey('Straße')).toBe(sortKey('STRASSE'))
  })

  test('other scripts keep their vowel signs', () => {
    expect(sortKey('कि')).not.toBe(sortKey('क'))
  })
})

describe('a key', () => {
  const hostile = [
    'a\0b',
    '\u202eabc',
    'x'.repeat(5000),
    '𝕬'.repeat(500),
    '\ud800',
    'ﬁ',
    '',
    '’’’',
    'a\u0301'.repeat(300),
  ]
  test.each(hostile)('has no control characters and a bounded length %#', (name) => {
    const key = sortKey(name)
    expect(key).not.toMatch(/[\p{C}]/u)
    expect(Buffer.byteLength(key)).toBeLessThanOrEqual(480)
  })

  test('of a letter is the beginning of the keys of its names', () => {
    for (const name of ['Ўладзімір', 'Іван', 'Ёлкін', 'Ґалаган', 'Łukasz'])
      expect(sortKey(name).startsWith(sortKey(initialOf(name)))).toBe(true)
  })
})

test('a name stands under its first letter', () => {
  const names = ['łukasz', 'Ўладзімір', 'ірына', 'Ёлкін', 'Єва', '李', '7', '']
  expect(names.map(initialOf)).toEqual(['L', 'Ў', 'І', 'Ё', 'Є', '李', '#', '#'])
  expect(initialOfKey(sortKey('Ґалаган'))).toBe('Ґ')
})
