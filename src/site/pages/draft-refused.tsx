import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'

/** 409: the form of a previewed draft was sent. `back` leads to the preview. */
export function DraftRefusedPage({ frame, back }: { frame: Frame; back: string }) {
  const { t } = frame
  return (
    <Layout frame={frame} title={t('site.draft.refused')} noindex>
      <div class="narrow">
        <h1>{t('site.draft.refused')}</h1>
        <p>{t('site.draft.refused_text')}</p>
        <p>
          <a href={back}>{t('site.draft.back')}</a>
        </p>
      </div>
    </Layout>
  )
}
