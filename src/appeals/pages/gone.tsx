import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { type AppealLink, AppealLinks } from './appeal-links.tsx'

export interface GonePageProps {
  frame: Frame
  openAppeals: readonly AppealLink[]
  /** What kind of link it would have been, by its path. */
  of?: 'letter' | 'own' | 'recovery'
  /** Where a new own link can be asked for, by appeal. */
  recoveries?: readonly AppealLink[]
}

/** 410 of every token page: a used, expired, malformed and unknown link are answered alike. */
export function GonePage({ frame, openAppeals, of = 'letter', recoveries = [] }: GonePageProps) {
  const { t } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} noindex>
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
