import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Visibility } from '../../core/visibility.ts'
import { AsWritten } from '../../locale/as-written.tsx'
import { countryName } from '../../locale/countries.ts'
import { Button, Checkbox } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import type { Content } from '../change-submission.ts'
import type { Choice } from '../choice.ts'
import type { ContentValues } from '../sign-values.ts'
import { HiddenContent } from './hidden-values.tsx'
import { initials } from './initials.ts'
import { SeatQuestion } from './seat-question.tsx'

export interface ConfirmPageProps {
  /** The frame's language switch links to the same page. */
  frame: Frame
  appeal: Appeal
  text: AppealText
  /** The content to sign; null when the address was corrected, so that the letter alone confirms nothing. */
  submission: Content | null
  /** The typed values when something else than what was submitted will be signed. */
  changed?: ContentValues | undefined
  token: Token
  /** Random, made for this page: 22 to 43 characters of base64url. */
  retry: string
  /** The mailbox's signatures; null where the page does not tell of them. */
  choice: Choice | null
  /** Whether the box for the link by letter is ticked. */
  sendLink?: boolean
}

/** `/c/:token`: the submission and the button. Shows only facts that the letter's holder may know; no link leads elsewhere. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { frame, token, submission } = props
  const { t, lang } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} token>
      <div class="narrow">
        <h1>{t('confirm.heading')}</h1>
        <SubmissionFacts {...props} />
        {submission ? <ConfirmForm {...props} visibility={submission.visibility} /> : <p>{t('confirm.corrected')}</p>}
        <p class={submission ? 'apart' : undefined}>
          <a class={submission ? undefined : 'button main'} href={`/c/${token}/change?lang=${lang}`}>
            {t(submission ? 'confirm.change' : 'sign.button')}
          </a>
        </p>
        <p>
          <a href={`/r/${token}?lang=${lang}`}>{t('confirm.signed_before')}</a>
        </p>
        <form class="apart" action={`/c/reject?lang=${lang}`} method="post">
          <input type="hidden" name="token" value={token} />
          <Checkbox id="silence">{t('confirm.silence')}</Checkbox>
          <Button weight="quiet">{t('confirm.not_me')}</Button>
        </form>
      </div>
    </Layout>
  )
}

function ConfirmForm(props: ConfirmPageProps & { visibility: Visibility }) {
  const { frame, token, retry, visibility, changed, sendLink } = props
  const { t, lang } = frame
  return (
    <form action={`/c?lang=${lang}`} method="post">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="retry" value={retry} />
      {changed && <HiddenContent values={changed} />}
      {visibility !== 'anonymous' && (
        <Checkbox id="sendLink" checked={sendLink === true}>
          {t('confirm.send_link')}
        </Checkbox>
      )}
      <SeatQuestion {...props} />
    </form>
  )
}

function SubmissionFacts({ frame, text, submission }: ConfirmPageProps) {
  return (
    <dl class="facts">
      <dt>{frame.t('confirm.appeal')}</dt>
      <dd class="of-appeal" lang={text.locale}>
        <bdi>{text.shortTitle}</bdi>
      </dd>
      {submission && <ContentFacts frame={frame} content={submission} />}
    </dl>
  )
}

function ContentFacts({ frame: { t, locale }, content }: { frame: Frame; content: Content }) {
  const { visibility, name, descriptor, country } = content
  const isPublic = visibility === 'public'
  return (
    <>
      <dt>{t('confirm.name')}</dt>
      {visibility === 'anonymous' || name === null ? (
        <dd>{t('confirm.anonymous')}</dd>
      ) : (
        <dd>
          <AsWritten>{isPublic ? name : initials(name)}</AsWritten> —{' '}
          {t(isPublic ? 'confirm.public' : 'confirm.private')}
        </dd>
      )}
      {isPublic && descriptor && (
        <>
          <dt>{t('confirm.words')}</dt>
          <dd>
            <AsWritten>{descriptor}</AsWritten>
          </dd>
        </>
      )}
      {isPublic && country && (
        <>
          <dt>{t('confirm.country')}</dt>
          <dd>{countryName(locale, country)}</dd>
        </>
      )}
    </>
  )
}
