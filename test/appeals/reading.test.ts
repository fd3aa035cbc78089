import { describe, expect, test } from 'vitest'
import { languagesOf, offeredLanguage, readingKey, readingOf, textFor } from '../../src/appeals/reading.ts'
import { preferredLanguages } from '../../src/locale/negotiate.ts'
import { sampleAppeal, sampleText } from '../site/sample.ts'

const appealIn = (languages: string) => {
  const codes = languages.split(' ')
  const texts = Object.fromEntries(codes.map((code) => [code, sampleText(code)]))
  return sampleAppeal('open', { texts, sourceLocale: codes[0] ?? 'en' })
}

/** The first of the languages is the source. */
const TABLE: [texts: string, accept: string, lang: string, text: string, locale: string, missing: boolean][] = [
  // The reader's own languages, in their own order.
  ['be en ru', 'ru', '', 'ru', 'ru', false],
  ['be en ru', 'en;q=0.1, be;q=0.2', '', 'be', 'be', false],
  ['be en ru', 'ru', 'be', 'be', 'be', false],
  ['be en ru', 'ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7', '', 'ru', 'ru', false],
  ['uk en ru', 'uk-UA,uk;q=0.9,ru;q=0.8,en-US;q=0.7,en;q=0.6', '', 'uk', 'uk', false],
  ['be en ru', 'uk-UA,uk;q=0.9,ru;q=0.8,en-US;q=0.7,en;q=0.6', '', 'ru', 'uk', true],
  // English behind another language comes from the browser: languages nearer to the first come before it.
  ['be en uk', 'ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7', '', 'be', 'ru', true],
  ['be uk', 'ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7', '', 'be', 'ru', true],
  ['en uk', 'ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7', '', 'en', 'ru', true],
  ['en ru uk', 'be,en-US;q=0.7,en;q=0.3', '', 'ru', 'be', true],
  ['be en ru', 'uk,en;q=0.9,ru;q=0.8', '', 'be', 'uk', true],
  ['en ru', 'uk,en;q=0.9,ru;q=0.8', '', 'en', 'uk', true],
  ['be en', 'en-US,en;q=0.5', 'ru', 'be', 'ru', true],
  ['be en', 'en-US,en;q=0.9,ru;q=0.8', '', 'en', 'en', false],
  ['be en', 'pl-PL,pl;q=0.9,en-US;q=0.8,en;q=0.7', '', 'en', 'pl', true],
  ['be de en', 'lt,de;q=0.9,en;q=0.8', '', 'de', 'lt', true],
  ['be de en', 'ru,en;q=0.9,de;q=0.8', '', 'be', 'ru', true],
  ['be en', 'de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7', '', 'en', 'en', false],
  // Regions, scripts, capitals, q=0 and any language at all.
  ['pt zh sr en', 'pt-BR', '', 'pt', 'en', false],
  ['pt zh sr en', 'ZH-hant-TW,zh;q=0.9', '', 'zh', 'en', false],
  ['pt zh sr en', 'be', 'sr-Latn', 'sr', 'be', false],
  ['be en', 'en', 'be-TARASK', 'be', 'be', false],
  ['be en', 'be;q=0,*;q=0.5', '', 'en', 'en', false],
  ['be ru', '*', '', 'be', 'en', true],
  // A text in a language that the interface lacks, in the nearest interface.
  ['be de', 'de-AT', '', 'de', 'en', false],
  ['be de', 'de,ru;q=0.5', '', 'de', 'ru', false],
  ['be de', 'ru,de;q=0.5', '', 'de', 'ru', true],
  ['be de', 'ru', 'de', 'de', 'ru', false],
  ['be de en', '', 'de', 'de', 'en', false],
  // None of the reader's languages is there.
  ['uk be', 'ru', '', 'be', 'ru', true],
  ['uk en', 'ru', '', 'en', 'ru', true],
  ['pl uk', 'ru', '', 'uk', 'ru', true],
  ['en uk ru', 'be', '', 'ru', 'be', true],
  ['en uk', 'be', '', 'uk', 'be', true],
  ['pl en', 'be', '', 'en', 'be', true],
  ['de lt', 'be', '', 'de', 'be', true],
  ['be ru', 'en', '', 'be', 'en', true],
  ['be en', 'ja', '', 'en', 'en', false],
  ['be ru', 'ja', '', 'be', 'en', true],
  // A `?lang=` that names nothing counts for nothing.
  ['be en', 'be', 'xx', 'be', 'be', false],
  ['be en', 'be', 'ja', 'be', 'be', false],
  ['be en', 'be', 'constructor', 'be', 'be', false],
  ['be en', '', '', 'en', 'en', false],
]

describe('a reader of an appeal', () => {
  test.each(TABLE)('texts %s, Accept-Language %s, ?lang=%s', (texts, accept, lang, text, locale, missing) => {
    const appeal = appealIn(texts)
    const reading = readingOf(appeal, preferredLanguages(lang, accept))
    expect(reading).toMatchObject({ text: { locale: text }, locale, missing })
    // The links of the page lead to the same again, for the same browser.
    const again = readingOf(appeal, preferredLanguages(reading.lang, accept))
    expect(readingKey(again)).toBe(readingKey(reading))
  })

  test('gets one of few readings, whatever languages are invented', () => {
    const appeal = appealIn('be en de')
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    const codes = letters.flatMap((a) => letters.map((b) => a + b))
    const accepts = codes.flatMap((code, i) => [code, `${code},${codes[(i * 7) % codes.length]};q=0.5`])
    const keys = new Set(accepts.map((accept) => readingKey(readingOf(appeal, preferredLanguages(accept, accept)))))
    expect(keys.size).toBeLessThanOrEqual(3 * 6 * 2)
  })

  test('an appeal without any text is a fault', () => {
    expect(() => textFor(sampleAppeal('open', { texts: {} }), 'be')).toThrow('has no text')
  })
})

test('the languages of an appeal: those of the interface in their order, then others', () => {
  expect(languagesOf(appealIn('fr ru de be'))).toEqual(['be', 'ru', 'de', 'fr'])
})

test('a language is on offer as text or as interface, and under no other name', () => {
  const appeal = appealIn('be de')
  for (const language of ['be', 'de', 'en', 'ru']) expect(offeredLanguage(appeal, language)).toBe(language)
  for (const language of ['fr', 'constructor', '', undefined]) expect(offeredLanguage(appeal, language)).toBeUndefined()
})
