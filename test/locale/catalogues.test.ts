import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
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

  test('is written in its own letters, with its own quotation marks', () => {
    const { own, foreign, marks } = WRITING[locale]
    const names = new RegExp(LOCALES.map((one) => catalogues[one].name).join('|'))
    expect(keys.filter((key) => !own.test(messages[key]) && messages[key] !== english[key])).toEqual([])
    expect(keys.filter((key) => foreign.test(messages[key].replace(names, '')))).toEqual([])
    expect(keys.filter((key) => QUOTATION.test(messages[key].replace(marks, '')))).toEqual([])
  })

  test('addresses nobody in a gendered past form', () => {
    expect(keys.filter((key) => GENDERED[locale].test(messages[key]))).toEqual([])
  })

  test('is marked as a draft until a native speaker has read it', () => {
    expect(catalogues[locale].reviewedBy).toBeNull()
  })
})

type Other = Exclude<Locale, 'en'>

/** The letters of a language, those of its neighbours that it lacks, and what else of quotation marks it has. */
const WRITING: Record<Other, { own: RegExp; foreign: RegExp; marks: RegExp }> = {
  be: { own: /[а-яёіў]/i, foreign: /[ищъїєґ]/i, marks: /[«»’]/g },
  ru: { own: /[а-яё]/i, foreign: /[іўїєґ]/i, marks: /[«»]/g },
  uk: { own: /[а-яіїєґ]/i, foreign: /[ыэёъў]/i, marks: /[«»’]/g },
  pl: { own: /[a-ząćęłńóśźż]/i, foreign: /[čėįšųūž\p{Script=Cyrillic}]/iu, marks: /[„”]/g },
  lt: { own: /[a-ząčęėįšųūž]/i, foreign: /[ćłńóśźż\p{Script=Cyrillic}]/iu, marks: /[„“]/g },
}
const QUOTATION = /["'«»‹›“”„‟‘’‚‛]/

/** Forms that would tell a reader's gender, or offer both. */
const GENDERED: Record<Other, RegExp> = {
  be: /\(-?(ла|а|ая|ась)\)|(?<!\p{L})(вы|ты|я)\s+(\p{L}+\s+)?\p{L}+(ў|ла|ўся|лася)(?!\p{L})/iu,
  ru: /\(-?(ла|а|ая|ась)\)|(?<!\p{L})(вы|ты|я)\s+(\p{L}+\s+)?\p{L}+(л|ла|лся|лась)(?!\p{L})/iu,
  uk: /\(-?(ла|а|ася|лася)\)|(?<!\p{L})(ви|ти|я)\s+(\p{L}+\s+)?\p{L}+((?<!і)в|ла|вся|лася)(?!\p{L})/iu,
  pl: /\(-?(a|aś|eś)\)|\p{L}(łeś|łaś|[aiyęąu]łem|[aiyęąu]łam)(?!\p{L})/iu,
  lt: /\(-?(usi|si)\)|(?<!\p{L})(jūs|esate|nesate)\s+(\p{L}+\s+)?\p{L}+(ęs|usi|ęsis|usis)(?!\p{L})/iu,
}

test.each([
  ['be', 'Вы падпісаў; калі вы ўжо падпісала; падпісаў(-ла)', 'вы падпісалі; адрас, які вы ўвялі'],
  ['ru', 'Подписал(-а); вы подписал; вы уже подписалась', 'вы зарегистрировались?; вы подписали'],
  ['uk', 'Ви підписав; якщо ви вже підписала; підписав(-ла)', 'ви підписали; ви просите організаторів'],
  ['pl', 'Podpisałeś; podpisałaś; podpisałem; podpisał(a)', 'podpisano; podpis złożono pod apelem'],
  [
    'lt',
    'jūs pasirašęs; jūs jau pasirašiusi; pasirašęs(-usi)',
    'jūs pasirašėte; kol jie nenuspręs; po šiuo kreipimusi',
  ],
] as const)('%s: the pattern of gendered forms matches each of them and no other verb', (locale, gendered, others) => {
  for (const text of gendered.split('; ')) expect(text).toMatch(GENDERED[locale])
  for (const text of others.split('; ')) expect(text).not.toMatch(GENDERED[locale])
})

const byPlace = (a: MessageKey, b: MessageKey): number => keys.indexOf(a) - keys.indexOf(b)

test('one word for one thing, from page to page', () => {
  const other = /публічн|публичн|скрынк|акаўнт|мэсэнджар|поўн(ую|ай) гадзін|полн(ый|ого) час/i
  const named = (locale: 'be' | 'ru') => keys.filter((key) => other.test(catalogues[locale].messages[key]))
  expect([...named('be'), ...named('ru')]).toEqual([])
})

test('every message of every language compiles', () => {
  const values = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : 5), has: () => true })
  for (const locale of LOCALES) for (const key of keys) expect(translator(locale)(key, values)).not.toBe('')
})

describe('plurals', () => {
  test.each([
    [1, 'signature', 'подпіс', 'подпись', 'підпис', 'podpis', 'parašas'],
    [2, 'signatures', 'подпісы', 'подписи', 'підписи', 'podpisy', 'parašai'],
    [5, 'signatures', 'подпісаў', 'подписей', 'підписів', 'podpisów', 'parašai'],
    [10, 'signatures', 'подпісаў', 'подписей', 'підписів', 'podpisów', 'parašų'],
    [11, 'signatures', 'подпісаў', 'подписей', 'підписів', 'podpisów', 'parašų'],
    [21, 'signatures', 'подпіс', 'подпись', 'підпис', 'podpisów', 'parašas'],
    [22, 'signatures', 'подпісы', 'подписи', 'підписи', 'podpisy', 'parašai'],
    [111, 'signatures', 'подпісаў', 'подписей', 'підписів', 'podpisów', 'parašų'],
  ])('%i', (n, ...words) => {
    expect(LOCALES.map((locale) => translator(locale)('site.counter.many', { n }))).toEqual(words)
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
