import type { Token } from '../../core/secret-text.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'

export interface StoppedPageProps {
  frame: Frame
  /** The manage token. */
  token: Token
}

/** 409: the signatures of a stopped appeal can no longer be changed. */
export function StoppedPage({ frame, token }: StoppedPageProps) {
  const { t, lang } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} token>
      <div class="narrow">
        <h1>{t('error.409.title')}</h1>
        <p>{t('control.stopped')}</p>
        <p>
          <a href={`/m/${token}?lang=${lang}`}>{t('control.stopped_back')}</a>
        </p>
      </div>
    </Layout>
  )
}
