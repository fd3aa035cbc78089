import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { catalogues, type MessageKey, translator } from '../../src/locale/translate.ts'

const english = catalogues.en.messages
const keys = Object.keys(english) as MessageKey[]
const others = LOCALES.filter((locale) => locale !== 'en')

/** The arguments of a message, each with its type: `n:number`. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>()
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk)
    if (typeof part !== 'object' || part === null) return
    if ('type' in part && 'value' in part && [1, 2, 5, 6].includes(Number(part.type))) {
      const kind = part.type === 5 ? 'select' : part.type === 1 ? 'text' : 'number'
      found.add(`${String(part.value)}:${kind}`)
    }
    if ('options' in part && typeof part.options === 'object') walk(Object.values(part.options ?? {}))
    if ('value' in part && typeof part.value === 'object') walk(part.value)
  }
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst())
  return [...found].sort()
}

/** The forms of each plural in a message, sorted: `few,many,one,other`. */
function pluralsOf(message: string): string[] {
  const found: string[] = []
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if ('pluralType' in part && 'options' in part)
      found.push(
        Object.keys(part.options ?? {})
          .sort()
          .join(),
      )
    Object.values(part).forEach(walk)
  }
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst())
  return found
}

describe.each(others)('%s', (locale) => {
  const { messages, sameAsEnglish } = catalogues[locale]

  test('misses no message and has none that English lacks', () => {
    expect(Object.keys(messages).filter((key) => !keys.includes(key as MessageKey))).toEqual([])
    expect(keys.filter((key) => !messages[key]?.trim())).toEqual([])
  })

  test('equals English only where that is meant', () => {
    expect(keys.filter((key) => messages[key] === english[key])).toEqual([...sameAsEnglish].sort(byPlace))
  })

  test('takes the same values as English', () => {
    const differing = keys.filter((key) => String(argumentsOf(messages[key])) !== String(argumentsOf(english[key])))
    expect(differing).toEqual([])
  })

  test('has the plural forms of the language, and no other, wherever it counts', () => {
    const forms = [...new Intl.PluralRules(locale).resolvedOptions().pluralCategories].sort().join()
    const differing = keys.flatMap((key) =>
      pluralsOf(messages[key])
        .filter((plural) => plural !== forms)
        .map((plural) => `${key}: ${plural}`),
    )
    expect(differing).toEqual([])
  })

  test('is written in Cyrillic, with typographic marks', () => {
    expect(keys.filter((key) => !/[а-яёіў]/i.test(messages[key]) && messages[key] !== english[key])).toEqual([])
    expect(keys.filter((key) => /["']/.test(messages[key]))).toEqual([])
  })

  test('addresses nobody in a gendered past form', () => {
    expect(keys.filter((key) => GENDERED.test(messages[key]))).toEqual([])
  })

  test('is marked as a draft until a native speaker has read it', () => {
    expect(catalogues[locale].reviewedBy).toBeNull()
  })
})

const GENDERED = /\(-?(ла|а|ая|ась)\)|(?<!\p{L})(вы|ты|я)\s+(\p{L}+\s+)?\p{L}+(ў|ла|ўся|лася|л|лся|лась)(?!\p{L})/iu

test('the pattern of gendered past forms matches no other verb', () => {
  for (const text of ['Вы падпісаў', 'калі вы ўжо падпісала', 'Подписал(-а)', 'вы зарегистрировались?', 'вы подписал'])
    expect(GENDERED.test(text)).toBe(text !== 'вы зарегистрировались?')
})

const byPlace = (a: MessageKey, b: MessageKey): number => keys.indexOf(a) - keys.indexOf(b)

test('one word for one thing, from page to page', () => {
  const other = /публічн|публичн|скрынк|акаўнт|мэсэнджар|поўн(ую|ай) гадзін|полн(ый|ого) час/i
  expect(others.flatMap((locale) => keys.filter((key) => other.test(catalogues[locale].messages[key])))).toEqual([])
})

test('no Belarusian letter in Russian and the other way round', () => {
  expect(keys.filter((key) => /[іў]/i.test(catalogues.ru.messages[key]))).toEqual([])
  const names = /Беларуская|Русский/
  expect(keys.filter((key) => /[ищъ]/i.test(catalogues.be.messages[key].replace(names, '')))).toEqual([])
})

test('every message of every language compiles', () => {
  const values = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : 5), has: () => true })
  for (const locale of LOCALES) for (const key of keys) expect(translator(locale)(key, values)).not.toBe('')
})

describe('plurals', () => {
  const word = (locale: 'en' | 'be' | 'ru', n: number) => translator(locale)('site.counter.many', { n })
  test.each([
    [1, 'подпіс', 'подпись'],
    [2, 'подпісы', 'подписи'],
    [5, 'подпісаў', 'подписей'],
    [11, 'подпісаў', 'подписей'],
    [21, 'подпіс', 'подпись'],
    [22, 'подпісы', 'подписи'],
    [111, 'подпісаў', 'подписей'],
  ])('%i', (n, be, ru) => {
    expect([word('be', n), word('ru', n)]).toEqual([be, ru])
    expect(word('en', n)).toBe(n === 1 ? 'signature' : 'signatures')
  })

  test.each([
    ['site.line.held', 'подпіс быў выняты', 'подпісы былі выняты', 'подпісаў было вынята'],
    ['site.line.released', 'подпіс вернуты', 'подпісы вернуты', 'подпісаў вернута'],
    ['site.line.invalidated', 'прызнаны несапраўдным', 'прызнаны несапраўднымі', 'прызнана несапраўднымі'],
    ['site.line.held_invalidated', 'подпіс прызнаны', 'подпісы прызнаны', 'подпісаў прызнана'],
    ['site.counter.confirmed', '1 пацверджаны', '2 пацверджаныя', '5 пацверджаных'],
    ['site.line.removed', 'подпіс выдалены', 'подпісы выдалены', 'подпісаў выдалена'],
  ] as const)('%s: the verb agrees with the number of signatures', (key, ...forms) => {
    for (const [i, n] of [1, 2, 5].entries()) expect(translator('be')(key, { n, day: '' })).toContain(forms[i])
  })

  test('numbers in messages are grouped in every language', () => {
    for (const locale of LOCALES) {
      expect(translator(locale)('site.counter.next', { n: 12500 })).toContain('12\u202f500')
      expect(translator(locale)('site.line.added', { n: 12500, day: '' })).toContain('12\u202f500')
    }
  })
})

test('a missing value is an error', () => {
  expect(() => translator('en')('site.opened')).toThrow()
})
