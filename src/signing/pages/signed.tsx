import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import { type AppealLink, AppealLinks } from '../../appeals/pages/appeal-links.tsx'
import type { Visibility } from '../../core/visibility.ts'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import type { LinkLetter } from '../link-letter.ts'
import { OwnLink } from './keep-your-link.tsx'
import { ShareLinks } from './share-links.tsx'

export interface SignedPageProps {
  /** The frame's language switch is empty: the page answers a POST. */
  frame: Frame
  appeal: Appeal
  text: AppealText
  visibility: Visibility
  /** Whether a public name shows only after the organisers have looked at it. */
  nameWaits: boolean
  /** `<origin>/m/<token>`. */
  manageUrl: string
  linkLetter: LinkLetter
  /** Whether another person signs from the same mailbox. */
  mailboxShared: boolean
  /** The appeal's page in the language of its text. */
  shareUrl: string
  /** Other open appeals, to sign next. */
  otherAppeals: readonly AppealLink[]
}

/** The answer to a confirmation: a public signer may see sharing first, everyone else how to cover their tracks. */
export function SignedPage(props: SignedPageProps) {
  const { frame, appeal, visibility, manageUrl, linkLetter, mailboxShared, otherAppeals } = props
  const { t, lang } = frame
  const here = `/a/${appeal.slug}?lang=${lang}`
  const sharesFirst = appeal.policy.shareFirst && visibility === 'public'
  return (
    <Layout frame={frame} title={t('confirm.title')} noindex>
      <div class="narrow">
        <h1>{t('signed.heading')}</h1>
        <Outcome {...props} />
        {sharesFirst ? <Share {...props} /> : <CoverTracks {...props} />}
        <OwnLink t={t} url={manageUrl} letter={linkLetter} shared={mailboxShared} onward={here} />
        {!sharesFirst && <ShareQuietly {...props} />}
        <section>
          <h2>{t('signed.next')}</h2>
          <p>
            <a href={here}>{t('signed.to_appeal')}</a>
          </p>
          {otherAppeals.length > 0 && (
            <>
              <p>{t('signed.other_appeals')}</p>
              <AppealLinks appeals={otherAppeals} />
            </>
          )}
        </section>
      </div>
    </Layout>
  )
}

function Outcome({ frame: { t }, appeal, visibility, nameWaits }: SignedPageProps) {
  return (
    <>
      <p class="lead">{t(appeal.policy.liveCounts ? 'signed.live' : 'signed.grid')}</p>
      <p>
        {visibility === 'public' ? t(nameWaits ? 'signed.name_waits' : 'signed.name_shown') : t(`signed.${visibility}`)}
      </p>
    </>
  )
}

function CoverTracks({ frame: { t }, linkLetter }: SignedPageProps) {
  const isMailed = linkLetter === 'queued'
  return (
    <section class="now">
      <h2>{t('signed.now')}</h2>
      <ol>
        <li>{t(isMailed ? 'signed.now_delete_first' : 'signed.now_delete')}</li>
        {isMailed && <li>{t('signed.now_second')}</li>}
        <li>{t('signed.now_bin')}</li>
        <li>{t('signed.now_close')}</li>
      </ol>
    </section>
  )
}

function Share({ frame: { t }, text, shareUrl }: SignedPageProps) {
  return (
    <section>
      <h2>{t('signed.share')}</h2>
      <p>{t('signed.share_text')}</p>
      <ShareLinks t={t} url={shareUrl} title={text.shortTitle} />
    </section>
  )
}

function ShareQuietly({ frame: { t }, text, shareUrl }: SignedPageProps) {
  return (
    <details>
      <summary>{t('signed.share_quiet')}</summary>
      <p class="warning">{t('signed.share_warning')}</p>
      <ShareLinks t={t} url={shareUrl} title={text.shortTitle} />
    </details>
  )
}
