import { DIALLED, NUMBERED_WORDS, POSSIBLE, TELEPHONE_WORDS, UNIT_WORDS } from './telephone-rules.ts'

/**
 * Whether the text holds what looks like a telephone number: an international one, a national form that exists, or
 * digits behind a word such as "tel.". Terms of imprisonment, dates, articles, case numbers and amounts are none.
 */
export function hasTelephone(text: string): boolean {
  const plain = inAsciiDigits(text).replace(KEYCAPS, '')
  return numbersIn(plain).some(isInternational) || numbersIn(plain.replace(DATES, ' ; ')).some(isNational)
}

interface Found {
  hasPlus: boolean
  groups: string[]
  before: string
  after: string
}

const KEYCAPS = /[\ufe0e\ufe0f\u20e3]/g

const YEAR = '(?:1[89]|20)\\d\\d'
const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0?[1-9]|1[0-2])'
const FROM = '(?<![\\d./)]|\\d-)'
/** Days, months with their year, spans of years, and the year of a case number. */
const DATES = new RegExp(
  [
    ...['\\.', '/', '-'].flatMap((between) => [
      `${FROM}${DAY}${between}\\s?${MONTH}${between}\\s?(?:${YEAR}|\\d\\d)(?!\\d|-\\d(?!\\d?\\.))`,
      `${FROM}${YEAR}${between}${MONTH}${between}${DAY}(?!\\d|-\\d(?!\\d{3}))`,
    ]),
    `(?<!\\d\\s?)(?:${DAY} ${MONTH} ${YEAR}|${YEAR} ${MONTH} ${DAY})(?!\\d)`,
    `${FROM}${DAY}\\.\\s?${MONTH}\\.?(?=\\s?[-–—]\\s?${DAY}\\.\\s?${MONTH})`,
    `(?<![\\d./-])${MONTH}[./]${YEAR}(?!\\d)`,
    `(?<=[-–—])${MONTH}[./]${YEAR}(?!\\d)`,
    `${FROM}${YEAR}\\s?[-–—/ ]\\s?(?:${YEAR}|\\d\\d)(?!\\d|[-. ]\\d)`,
    `(?<=\\d/)${YEAR}(?!\\d)`,
  ].join('|'),
  'g',
)

const NUMBER = /\+?[\s(]{0,2}\d(?:[\s.()/‐‑–—_*•·-]{0,3}\d)*/g

const numbersIn = (text: string): Found[] =>
  [...text.matchAll(NUMBER)].map(({ 0: written, index }) => ({
    hasPlus: written.startsWith('+'),
    groups: written.split(/\D+/).filter((group) => group !== ''),
    before: text.slice(Math.max(0, index - 30), index),
    after: text.slice(index + written.length, index + written.length + 15),
  }))

/** A plus and the digits of a whole number; a round sum is none. */
const isInternational = ({ hasPlus, groups }: Found): boolean =>
  hasPlus && runsFrom(groups, 0).some((digits) => /^[1-9]\d{7,14}$/.test(digits) && !ROUND.test(digits))

function isNational(found: Found): boolean {
  const { groups, before, after } = found
  const digits = groups.join('')
  const dialled = groups.flatMap((_, from) => runsFrom(groups, from))
  if (dialled.some((run) => !ROUND.test(run) && DIALLED.some((form) => form.test(run)))) return true
  if (digits.length >= 5 && digits.length <= 15 && TELEPHONE_WORD.test(before)) return true
  if (ROUND.test(digits) || NUMBERED_WORD.test(before) || UNIT_WORD.test(after)) return false
  const lengths = groups.map(({ length }) => length).join(' ')
  return POSSIBLE.some((form) => form.digits.test(digits) && form.groups.test(lengths))
}

const ROUND = /^\d{1,3}0{6,}$/

/** The digits from one group on, joined to each later one. */
function runsFrom(groups: readonly string[], from: number): string[] {
  const runs: string[] = []
  let digits = ''
  for (const group of groups.slice(from)) {
    digits += group
    if (digits.length > 15) break
    runs.push(digits)
  }
  return runs
}

const oneOf = (words: readonly string[]): string => words.map((word) => word.replace('$', '\\$')).join('|')
const TELEPHONE_WORD = new RegExp(`(?<![\\p{L}])(?:${oneOf(TELEPHONE_WORDS)})[.:,]?(?:\\s?[-–—:(№]?\\s?){1,2}$`, 'iu')
const NUMBERED_WORD = new RegExp(`(?<![\\p{L}])(?:${oneOf(NUMBERED_WORDS)})[.:]?\\s?[-–—:]?\\s?$`, 'iu')
const UNIT_WORD = new RegExp(`^\\s?(?:${oneOf(UNIT_WORDS)})(?!\\p{L})`, 'iu')

const DIGIT = /\p{Nd}/u

/** Digits of every script as 0 to 9: in each script they stand in a row. */
const inAsciiDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    let zero = code
    while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--
    return String((code - zero) % 10)
  })
