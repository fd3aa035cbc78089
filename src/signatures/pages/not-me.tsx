import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'

/** The answer to "This isn't me". */
export function NotMePage({ frame }: { frame: Frame }) {
  const { t } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} token>
      <div class="narrow">
        <h1>{t('notme.heading')}</h1>
        <p>
          {t('notme.text')} {t('notme.again')}
        </p>
      </div>
    </Layout>
  )
}
