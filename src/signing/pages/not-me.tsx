import { fullDateTime } from '../../locale/dates.ts'
import type { MessageKey } from '../../locale/translate.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'

interface NotMePageProps {
  frame: Frame
  /** The end of the address's silence; null when none was asked for. */
  silentUntil: Date | null
  /** For a holder of the mailbox who filled in a form as well. */
  again?: MessageKey
}

/** The answer to "This isn't me". */
export function NotMePage({ frame, silentUntil, again = 'notme.again' }: NotMePageProps) {
  const { t, locale } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} token>
      <div class="narrow">
        <h1>{t('notme.heading')}</h1>
        <p>
          {t('notme.text')} {silentUntil ? t('notme.silent', { time: fullDateTime(locale, silentUntil) }) : t(again)}
        </p>
      </div>
    </Layout>
  )
}
