import type { MessageKey } from '../../locale/translate.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { type AppealLink, AppealLinks } from './appeal-links.tsx'

export interface GonePageProps {
  frame: Frame
  openAppeals: readonly AppealLink[]
  /** The kind of the dead link, by its path. */
  of?: DeadLink
  /** Links to ask for a new own link, one for each appeal. */
  recoveries?: readonly AppealLink[]
}

/** Kinds of dead links: of a signer, of a draft, and of an organisation's representative (its letters, its own link). */
export type DeadLink = 'letter' | 'own' | 'recovery' | 'preview' | 'endorsement' | 'endorsed'

const TEXTS = {
  own: 'gone.own',
  recovery: 'gone.recovery',
  preview: 'gone.preview',
  endorsement: 'endorse.gone.letter',
  endorsed: 'endorse.gone.own',
} as const satisfies Record<Exclude<DeadLink, 'letter'>, MessageKey>

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
          <p>{t(TEXTS[of])}</p>
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
