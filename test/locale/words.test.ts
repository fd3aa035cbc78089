import { expect, test } from 'vitest'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { controlWords } from '../../src/locale/words.ts'

const others = LOCALES.filter((locale) => locale !== 'en')

/** Both word lists of a language, read through controlWords, which asks for an adjective and then for a noun. */
function lists(locale: Locale): { adjectives: string[]; nouns: string[] } {
  const sizes: number[] = []
  controlWords(locale, (n) => sizes.push(n) - sizes.length)
  const [adjectives = 0, nouns = 0] = sizes
  const pick = (a: number, b: number) => {
    const places = [a, b]
    return controlWords(locale, () => places.shift() ?? 0).split(' ')
  }
  return {
    adjectives: Array.from({ length: adjectives }, (_, i) => pick(i, 0)[0] ?? ''),
    nouns: Array.from({ length: nouns }, (_, i) => pick(0, i)[1] ?? ''),
  }
}

test('a pair is an adjective and a noun', () => {
  expect([controlWords('en', () => 0), controlWords('ru', () => 0)]).toEqual(['blue lantern', 'синий фонарь'])
})

test.each(LOCALES)('%s: 40 adjectives and 42 nouns, none twice', (locale) => {
  const { adjectives, nouns } = lists(locale)
  expect([adjectives.length, nouns.length]).toEqual([40, 42])
  for (const list of [adjectives, nouns]) {
    expect(new Set(list).size).toBe(list.length)
    expect(list.filter((word) => !/^\p{Ll}+$/u.test(word))).toEqual([])
  }
})

/** How masculine adjectives end, and how none of the masculine nouns does. */
const MASCULINE: Record<Exclude<Locale, 'en'>, [adjective: RegExp, otherNoun: RegExp]> = {
  be: [/[іы]$/, /[аяоеёэіыиу]$/],
  ru: [/(ый|ий|ой)$/, /[аяоеёэіыиу]$/],
  uk: [/[иії]й$/, /[аяоеєіїиу]$/],
  pl: [/[yi]$/, /[aeęąoiyu]$/],
  lt: [/(as|is|us)$/, /[aėeioyuąęįų]$/],
}

test.each(others)('%s: adjectives and nouns agree: masculine', (locale) => {
  const [adjective, otherNoun] = MASCULINE[locale]
  expect(lists(locale).adjectives.filter((word) => !adjective.test(word))).toEqual([])
  expect(lists(locale).nouns.filter((word) => otherNoun.test(word))).toEqual([])
})
