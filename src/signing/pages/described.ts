import type { Visibility } from '../../core/visibility.ts'
import { day as inWords } from '../../locale/dates.ts'
import type { Locale } from '../../locale/locale.ts'
import type { Translate } from '../../locale/translate.ts'

/** A signature of the reader's mailbox. */
export interface ListedSignature {
  id: string
  visibility: Visibility
  /** Null while the signature waits. */
  day: string | null
}

/** A signature by visibility and day, as somebody who holds a letter to its mailbox may read it. */
export const described = (t: Translate, locale: Locale, { visibility, day }: ListedSignature): string =>
  `${t(`recover.${visibility}`)} · ${day ? t('recover.signed_on', { day: inWords(locale, day) }) : t('recover.waiting')}`
