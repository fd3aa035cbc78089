import { fullDateTime } from '../../locale/dates.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'

/** The answer to "This isn't me". `silentUntil`: end of the address's silence, null when none was asked for. */
export function NotMePage({ frame, silentUntil }: { frame: Frame; silentUntil: Date | null }) {
  const { t, locale } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} token>
      <div class="narrow">
        <h1>{t('notme.heading')}</h1>
        <p>
          {t('notme.text')}{' '}
          {silentUntil ? t('notme.silent', { time: fullDateTime(locale, silentUntil) }) : t('notme.again')}
        </p>
      </div>
    </Layout>
  )
}
