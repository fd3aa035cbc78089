import { IntlMessageFormat } from 'intl-messageformat'
import { be } from './be.ts'
import { type Catalogue, en, type MessageKey } from './en.ts'
import type { Locale } from './locale.ts'
import { lt } from './lt.ts'
import { groups } from './numbers.ts'
import { pl } from './pl.ts'
import { ru } from './ru.ts'
import { uk } from './uk.ts'

export type { MessageKey } from './en.ts'

/** Values for a message's placeholders. Numbers are printed in digit groups, plurals follow the language's rules. */
export type Values = Record<string, string | number>

/** Gives the text of a message in one language. Throws when a value that the message needs is missing. */
export type Translate = (key: MessageKey, values?: Values) => string

export const catalogues: Record<Locale, Catalogue> = { en, be, ru, uk, pl, lt }

/** The translator of a language. Each message (ICU MessageFormat, without tags) is compiled once, when first used. */
export function translator(locale: Locale): Translate {
  const known = translators.get(locale)
  if (known) return known
  const compiled = new Map<MessageKey, IntlMessageFormat>()
  const translate: Translate = (key, values) => {
    let message = compiled.get(key)
    if (!message) {
      message = new IntlMessageFormat(catalogues[locale].messages[key], locale, undefined, {
        ignoreTag: true,
        formatters,
      })
      compiled.set(key, message)
    }
    return String(message.format<string>(values))
  }
  translators.set(locale, translate)
  return translate
}

const translators = new Map<Locale, Translate>()

/** Groups digits without Intl, because some hosts' Intl does not support Belarusian. */
class GroupedNumbers extends Intl.NumberFormat {
  override format(value: number | bigint | Intl.StringNumericLiteral): string {
    return groups(Number(value))
  }
}

const formatters = {
  getNumberFormat: () => new GroupedNumbers('en'),
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
}
