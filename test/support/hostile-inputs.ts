/** A text that grows: `before`, then `unit` again and again, then `after`. */
export interface Hostile {
  before: string
  unit: string
  after: string
}

export const hostileText = ({ before, unit, after }: Hostile, size: number): string =>
  before + unit.repeat(Math.ceil(size / unit.length)) + after

/** Characters of every kind that a pattern may ask for. */
const CHARACTERS = [
  ...Array.from({ length: 0x7f }, (_, code) => String.fromCharCode(code)),
  ...'\u00a0éßİяЎıאعक漢한ｇ０٣०²½\u0301\u0489\u094d\u200b\u200d\u202e\u2028\u2029\u3000\ufe0f\ufeff\ufffd\ue000–—…≠→€ﬁ\u{1f3fd}👩❤᠋',
]

/** A part of a pattern that takes one character, with the number behind it: `[a-z]{2,}`, `\p{L}`, `x`. */
const PART =
  /(\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[^bB\d]|\[(?:\\[\s\S]|[^\]\\])*\]|[^\\[\](){}|?*+^$])(?:\{(\d+))?/gu
const GROUP = /\(\?(?:[:=!]|<[=!]|<\w+>)/g

const MOST_SAMPLES = 24
const MOST_REPEATED = 50

/** Ends of a text; the first is none, some let most patterns fail. */
const ENDS = ['', '\0', '\n', ' ', 'a', '!', '/', '-']

/**
 * Texts that grow, made from the pattern itself: characters of each of its parts, and pairs of them, again and again,
 * at the start or behind a text that the first parts of the pattern take, with ends that fit or do not.
 */
export function* hostileInputs(pattern: RegExp): Generator<Hostile> {
  const parts = partsOf(pattern)
  const samples = [...new Set(parts.flatMap(({ takes }) => takes))].slice(0, MOST_SAMPLES)
  for (const unit of [...samples, ...wordsOf(pattern)])
    for (const before of beginningsOf(parts)) for (const after of ENDS) yield { before, unit, after }
  for (const first of samples)
    for (const second of samples)
      if (first !== second) for (const after of ENDS.slice(0, 2)) yield { before: '', unit: first + second, after }
}

interface Part {
  takes: string[]
  times: number
}

function partsOf({ source, flags }: RegExp): Part[] {
  return [...source.replace(GROUP, '(').matchAll(PART)].flatMap(([, text = '', times = '1']) => {
    const one = new RegExp(`^(?:${text})$`, flags.replace(/[gy]/g, ''))
    const takes = CHARACTERS.filter((character) => one.test(character))
    // The first, one in the middle, and the last: of a class with letters and digits one of each, as a rule.
    const chosen = [takes[0], takes[takes.length >> 1], takes.at(-1)].filter((character) => character !== undefined)
    return chosen.length > 0
      ? [{ takes: [...new Set(chosen)], times: Math.min(Number(times) || 1, MOST_REPEATED) }]
      : []
  })
}

/** No text, one that most patterns do not take, and those that the first part, the first two, … of this one take. */
function beginningsOf(parts: Part[]): string[] {
  let text = ''
  return [...new Set(['', '\0', ...parts.map(({ takes, times }) => (text += takes.at(-1)?.repeat(times) ?? ''))])]
}

/** The runs of plain letters and signs in the pattern, such as `www` or `://`. */
const wordsOf = ({ source }: RegExp): string[] => [
  ...new Set(
    source
      .replace(GROUP, '(')
      .replace(/\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\[(?:\\[\s\S]|[^\]\\])*\]|\\[a-zA-Z]/gu, '|')
      .replace(/\\/g, '')
      .match(/[^|()[\]{}?*+^$]{2,}/g),
  ),
]
