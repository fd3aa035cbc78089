import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { type AppealLink, AppealLinks } from './appeal-links.tsx'

export interface GonePageProps {
  frame: Frame
  openAppeals: readonly AppealLink[]
  /** The kind of the dead link, by its path. */
  of?: 'letter' | 'own' | 'recovery' | 'preview'
  /** Links to ask for a new own link, one for each appeal. */
  recoveries?: readonly AppealLink[]
}

/** The page of status 410 for every token link. Used, expired, malformed and unknown links get the same page. */
export function GonePage({ frame, openAppeals, of = 'letter', recoveries = [] }: GonePageProps) {
  const { t } = frame
  return (
    <Layout frame={frame} title={t(of === 'preview' ? 'gone.heading' : 'confirm.title')} noindex>
      <div class="narrow">
        <h1>{t('gone.heading')}</h1>
        {of === 'letter' ? (
          <>
            <p>{t('gone.why')}</p>
            <p>
              {t('gone.counted')} {t('gone.again')}
            </p>
          </>
        ) : (
          <p>{t(`gone.${of}`)}</p>
        )}
        {recoveries.length > 0 && (
          <>
            <h2>{t('gone.lost')}</h2>
            <AppealLinks appeals={recoveries} />
          </>
        )}
        {openAppeals.length > 0 && (
          <>
            <h2>{t('gone.appeals')}</h2>
            <AppealLinks appeals={openAppeals} />
          </>
        )}
      </div>
    </Layout>
  )
}
