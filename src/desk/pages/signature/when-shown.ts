import { fullDateTime } from '../../../locale/dates.ts'
import type { Frame } from '../../../ui/frame.ts'

/** When the public page follows. `later`: at the latest; null: at once. */
export const whenShown = ({ t, locale }: Frame, later: Date | null): string =>
  later ? t('signature.when.later', { time: fullDateTime(locale, later) }) : t('signature.when.now')
