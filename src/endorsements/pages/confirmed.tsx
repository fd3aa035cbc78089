import type { Appeal } from '../../appeals/appeal.ts'
import { LinkToKeep } from '../../signing/pages/keep-your-link.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { SignToo } from './sign-too.tsx'

export interface ConfirmedPageProps {
  /** The frame's language switch is empty: the page answers a POST. */
  frame: Frame
  appeal: Appeal
  /** Whether the appeal still takes signatures. */
  isOpen: boolean
  /** `<origin>/o/<token>`. */
  url: string
}

/** The answer to a confirmation: the organisers decide now; the own link, shown once. */
export function ConfirmedPage({ frame, appeal, isOpen, url }: ConfirmedPageProps) {
  const { t, lang } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} noindex>
      <div class="narrow">
        <h1>{t('endorse.confirmed.heading')}</h1>
        <p class="lead">{t('endorse.confirmed.text')}</p>
        <section>
          <h2>{t('signed.own_link')}</h2>
          <p id="own-link-text">
            {t('endorse.link_text')} {t('signed.own_link_once')}
          </p>
          <LinkToKeep t={t} id="own-link" label={t('signed.own_link')} url={url} describedBy="own-link-text" />
        </section>
        <section>
          <h2>{t('signed.next')}</h2>
          {isOpen && <SignToo frame={frame} appeal={appeal} />}
          <p>
            <a href={`/a/${appeal.slug}?lang=${lang}`}>{t('signed.to_appeal')}</a>
          </p>
        </section>
      </div>
    </Layout>
  )
}
