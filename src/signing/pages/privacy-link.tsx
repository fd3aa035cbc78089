import type { Locale } from '../../locale/locale.ts'
import type { Translate } from '../../locale/translate.ts'

/** A link that opens a new tab: leaving the answer to a POST would lose the typed values. */
export function PrivacyLink({ t, locale }: { t: Translate; locale: Locale }) {
  return (
    <a href={`/privacy?lang=${locale}`} target="_blank" rel="noopener" title={t('sign.new_tab')}>
      {t('sign.consent_privacy')}
    </a>
  )
}
