import type { Locale } from '../locale/locale.ts'
import { groups } from '../locale/numbers.ts'
import { type MessageKey, type Translate, translator } from '../locale/translate.ts'

/** What the counter says in each plural form, so that the page's script can say it of another number. */
export interface CountWords {
  /** The form of 0 to 199 as one digit each; of a larger number that of its last two digits, at 100 to 199. */
  forms: string
  /** By name the text in each form, with `{n}` for the number; one text where all forms are alike. */
  say: Record<string, string[]>
}

/** The names under which the counter marks what moves. */
const SAID = {
  few: 'site.counter.few',
  many: 'site.counter.many',
  public: 'site.counter.public',
  private: 'site.counter.private',
  anonymous: 'site.counter.anonymous',
  imported: 'site.counter.imported',
  firstImported: 'site.counter.firstImported',
} satisfies Record<string, MessageKey>

export type CountWord = keyof typeof SAID | 'number'

const PERIOD = 200

const made = new Map<Locale, CountWords>()

/**
 * The words of a language, made from its catalogue once. The browser is not asked for plural rules: some lack those of
 * Belarusian, and Safari 12 has none.
 */
export function countWords(locale: Locale): CountWords {
  const known = made.get(locale)
  if (known) return known
  const rules = new Intl.PluralRules(locale)
  const names = Array.from({ length: PERIOD }, (_, n) => rules.select(n))
  const kinds = [...new Set(names)]
  const samples = kinds.map((kind) => names.indexOf(kind))
  const words = {
    forms: names.map((name) => kinds.indexOf(name)).join(''),
    say: {
      number: ['{n}'],
      ...Object.fromEntries(
        Object.entries(SAID).map(([name, key]) => [name, templates(translator(locale), key, samples)]),
      ),
    },
  }
  made.set(locale, words)
  return words
}

function templates(t: Translate, key: MessageKey, samples: readonly number[]): string[] {
  const texts = samples.map((n) => t(key, { n }).replace(groups(n), '{n}'))
  return new Set(texts).size === 1 ? texts.slice(0, 1) : texts
}
