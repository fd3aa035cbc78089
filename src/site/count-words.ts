import type { Locale } from '../locale/locale.ts'
import { groups } from '../locale/numbers.ts'
import { type MessageKey, type Translate, translator } from '../locale/translate.ts'

/** The counter's words in every plural form, so that the page's script can write the words for another number. */
export interface CountWords {
  /** The plural form of 0 to 199, one digit each. A larger number has the form of 100 plus its last two digits. */
  forms: string
  /** Texts by name, one for each form, with `{n}` for the number; a single text if all forms are alike. */
  say: Record<string, string[]>
}

/** Messages by the name that marks their element in the counter (`data-say`). */
const SAID = {
  few: 'site.counter.few',
  many: 'site.counter.many',
  public: 'site.counter.public',
  private: 'site.counter.private',
  anonymous: 'site.counter.anonymous',
  confirmed: 'site.counter.confirmed',
  imported: 'site.counter.imported',
  collected: 'site.counter.collected',
  organisations: 'organisations.and',
  endorsing: 'organisations.many',
} satisfies Record<string, MessageKey>

export type CountWord = keyof typeof SAID | 'number'

const PERIOD = 200

const cache = new Map<Locale, CountWords>()

/**
 * The words of a language, made from its catalogue once. Plural rules are applied here, not in the browser: some
 * browsers lack the rules of Belarusian, and Safari 12 has none.
 */
export function countWords(locale: Locale): CountWords {
  const cached = cache.get(locale)
  if (cached) return cached
  const rules = new Intl.PluralRules(locale)
  const categories = Array.from({ length: PERIOD }, (_, n) => rules.select(n))
  const forms = [...new Set(categories)]
  const samples = forms.map((form) => categories.indexOf(form))
  const words = {
    forms: categories.map((category) => forms.indexOf(category)).join(''),
    say: {
      number: ['{n}'],
      ...Object.fromEntries(
        Object.entries(SAID).map(([name, key]) => [name, templates(translator(locale), key, samples)]),
      ),
    },
  }
  cache.set(locale, words)
  return words
}

function templates(t: Translate, key: MessageKey, samples: readonly number[]): string[] {
  const texts = samples.map((n) => t(key, { n }).replace(groups(n), '{n}'))
  return new Set(texts).size === 1 ? texts.slice(0, 1) : texts
}
