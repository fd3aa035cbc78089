import { describe, expect, test } from 'vitest'
import { sameFolded } from '../../src/locale/folding/same-folded.ts'
import { searchKey } from '../../src/locale/folding/search-key.ts'
import { searchWords } from '../../src/locale/folding/search-words.ts'
import { FALSE_FRIENDS, SPELLINGS } from './spellings.ts'

/** Says whether a search for `query` finds a signature, as a store's query does. */
function finds(query: string, name: string, descriptor: string | null = null): boolean {
  const stored = (searchKey(name, descriptor) ?? '').split(' ')
  const words = searchWords(query)
  return words.length > 0 && words.every((forms) => forms.some((form) => stored.some((word) => word.startsWith(form))))
}

const pairs = (words: string[]): [string, string][] => words.flatMap((a) => words.map((b): [string, string] => [a, b]))
const missed = (words: string[]) => pairs(words).filter(([typed, stored]) => !finds(typed, stored))

describe('spellings of one name', () => {
  test.each(SPELLINGS.map((spellings) => [spellings[0], spellings]))('%s: each finds each', (_, spellings) => {
    expect(missed(spellings as string[])).toEqual([])
    expect(pairs(spellings as string[]).filter(([a, b]) => !sameFolded(a, b))).toEqual([])
  })

  test('the beginning of a spelling finds it, letter by letter', () => {
    const beginnings = SPELLINGS.flat().flatMap((name) =>
      [...name].map((_, end): [string, string] => [[...name].slice(0, end + 1).join(''), name]),
    )
    expect(beginnings.filter(([typed, name]) => !finds(typed, name))).toEqual([])
  })

  test('accents, case, apostrophes, hyphens and double spaces make no difference', () => {
    const forms = [
      'Ｄａr’ia  Żuk-Šarka',
      "DAR'IA ŻUK‑ŠARKA",
      'Darʼia Żuk–Šarka',
      'dar`ia\u00a0żuk—šarka',
      'Dar´ia Żu\u00adk −Šar\u200bka',
    ]
    for (const [typed, stored] of pairs([...forms, ...forms.map((form) => form.normalize('NFD'))]))
      expect(finds(typed, stored), `${typed} | ${stored}`).toBe(true)
    expect(finds('daria zuk sarka', forms[0] ?? '')).toBe(true)
  })
})

describe('names that differ', () => {
  test.each(FALSE_FRIENDS)('%s is not %s', (a = '', b = '') => {
    expect([finds(a, b), finds(b, a), sameFolded(a, b)]).toEqual([false, false, false])
  })
})

describe('a search', () => {
  test('takes the words in any order, each as the beginning of a word of name or descriptor', () => {
    const stored: [string, string] = ['Алесь Янкоўскі-Пілецкі', 'журналіст, Мінск']
    for (const query of ['Алесь', 'piletski ales', 'Мин Янк', 'žurnalist', 'я а п ж м'])
      expect(finds(query, ...stored)).toBe(true)
    for (const query of ['лесь', 'коўскі', 'Алесь Мікола', 'Алесь Алесьский'])
      expect(finds(query, ...stored)).toBe(false)
  })

  test.each(['', ' ', '%', '_', '%_', '-', '’', 'ь', '\u0301'.repeat(10_000), '\ud800', '🙂', '\0'])(
    'for %j has no words',
    (query) => {
      expect(searchWords(query)).toEqual([])
    },
  )

  test('for one letter finds the names that begin with it', () => {
    expect([finds('к', 'Каваль'), finds('K', 'Каваль'), finds('к', 'Ліс')]).toEqual([true, true, false])
  })

  test('takes % and _ for what stands between words', () => {
    expect(finds('ales%', 'Алесь')).toBe(true)
    expect(finds('a_s', 'Алесь')).toBe(false)
  })

  test.each([
    ['Georgian', 'ნინო ქავთარაძე', 'ნინო'],
    ['Armenian', 'Անի Սարգսյան', 'ԱՆԻ'],
    ['Greek', 'Γιώργος Ελύτης', 'γιωργος ελυτησ'],
    ['Arabic', 'مُحَمَّد علي', 'محمد'],
    ['Hebrew', 'שָׂרָה לוי', 'שרה'],
    ['Chinese', '李小明', '李小'],
    ['Hindi', 'किरण', 'कि'],
  ])('finds names in %s letters in their own', (_, name, typed) => {
    expect([finds(name, name), finds(typed, name)]).toEqual([true, true])
    expect(finds('Іван', name)).toBe(false)
  })

  test('keeps vowel signs apart', () => {
    expect(finds('की', 'किरण')).toBe(false)
  })
})

describe('a key', () => {
  const hostile = [
    // As many readings as a word can have.
    ...[`${'字文'.repeat(16)}hffscit `.repeat(8), 'krzytzöąpeinıþ '.repeat(8)],
    ...['a\0b', '\u202eabc', '\ud800x\udc00', '’’’’', "'a':1 & b", 'a\\b', 'ﷺ'.repeat(100), '🙂'],
    ...['shch', 'chcschz', 'ąęó', 'щ', '𝕬', '漢', 'a\u0301', 'कि', 'ь', '% ', '- ', 'Chasze-scho ', 'ﷺ '].map((text) =>
      text.repeat(5_000),
    ),
  ]

  test.each(hostile)('holds nothing but words and spaces, and is bounded %#', (text) => {
    for (const key of [searchKey(text, text), searchKey(text, null)]) {
      expect(key).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?: (?!$)|$))*$/u)
      expect(Buffer.byteLength(key ?? '')).toBeLessThanOrEqual(2_100)
    }
    expect(searchWords(text).length).toBeLessThanOrEqual(8)
    for (const query of [text, `${text.slice(0, 40)} `.repeat(8)])
      expect(searchWords(query).flat().join('').length).toBeLessThanOrEqual(2_000)
  })

  test('is folded already: folding it once more changes nothing', () => {
    for (const name of [...SPELLINGS.flat(), ...FALSE_FRIENDS.flat(), ...madeUp(2_000)]) {
      const key = searchKey(name, null) ?? ''
      expect(
        searchKey(key, null)
          ?.split(' ')
          .filter((word) => !key.split(' ').includes(word)) ?? [],
        name,
      ).toEqual([])
    }
  })

  test('is null without a name, and empty for a name without letters', () => {
    expect([searchKey(null, 'журналіст'), searchKey('★', null), searchKey('★', '…')]).toEqual([null, '', ''])
  })

  test('of a name as long as a name may be keeps its last word', () => {
    const long = `${'Szczęsny-Chodźko '.repeat(5)}Żuk`
    expect(finds('Жук', long, `${'Szczęsny Chodźko '.repeat(7)}Minsk`)).toBe(true)
    expect(finds('Минск', long, `${'Szczęsny Chodźko '.repeat(7)}Minsk`)).toBe(true)
  })
})

test('two names are the same in any order of words, and not when one has a word more', () => {
  expect(sameFolded('Хадкевіч Ганна', 'Hanna Chodkiewicz')).toBe(true)
  expect(sameFolded('Ганна Ганна', 'Hanna Chodkiewicz')).toBe(false)
  expect(sameFolded('Ганна', 'Hanna Chodkiewicz')).toBe(false)
  expect(sameFolded('★', '★')).toBe(false)
})

/** Words of letters that the rules know, put together by a fixed sequence. */
function madeUp(count: number): string[] {
  const letters = [...'абвгдеёжзійклмнопрстуўфхцчшщыьэюяiїєґchszwjyuoaetąęóüłž']
  let state = 7
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(12) }, () => letters[next(letters.length)]).join(''),
  )
}
