import { sortKey } from './alphabet.ts'
import type { Locale } from './locale.ts'

/** Officially assigned codes of ISO 3166-1 alpha-2. */
const CODES = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT ' +
  'JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP ' +
  'MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA ' +
  'RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT ' +
  'TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
).split(' ')

const KNOWN = new Set(CODES)

/** Whether a text is an assigned ISO 3166-1 alpha-2 code, in capitals. */
export const isCountry = (text: string): boolean => KNOWN.has(text)

/** The country's name in the language, or in English on hosts without the language; the code for an unknown country. */
export function countryName(locale: Locale, code: string): string {
  if (!isCountry(code)) return code
  return namesIn(locale).of(code) ?? code
}

/** All countries for a form, in the alphabetical order of the language. */
export function countryOptions(locale: Locale): readonly { code: string; name: string }[] {
  const known = options.get(locale)
  if (known) return known
  const compare = comparison(locale)
  const sorted = CODES.map((code) => ({ code, name: countryName(locale, code) })).sort((a, b) =>
    compare(a.name, b.name),
  )
  options.set(locale, sorted)
  return sorted
}

/** The order of the language's alphabet; on hosts without the language, the one order of all our lists of names. */
function comparison(locale: Locale): (a: string, b: string) => number {
  if (Intl.Collator.supportedLocalesOf([locale]).length > 0) return new Intl.Collator(locale).compare
  return (a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0)
}

const options = new Map<Locale, readonly { code: string; name: string }[]>()
const displayNames = new Map<Locale, Intl.DisplayNames>()

function namesIn(locale: Locale): Intl.DisplayNames {
  const known = displayNames.get(locale)
  if (known) return known
  const made = new Intl.DisplayNames([locale, 'en'], { type: 'region' })
  displayNames.set(locale, made)
  return made
}
