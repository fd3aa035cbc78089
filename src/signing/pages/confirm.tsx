import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import type { Token } from '../../core/secret-text.ts'
import { countryName } from '../../locale/countries.ts'
import { Button, Checkbox } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import type { Choice } from '../choice.ts'
import type { Submission } from '../submission.ts'
import { initials } from './initials.ts'
import { SeatQuestion } from './seat-question.tsx'

export interface ConfirmPageProps {
  /** The frame's language switch links to the same page. */
  frame: Frame
  appeal: Appeal
  text: AppealText
  submission: Pick<Submission, 'visibility' | 'name' | 'descriptor' | 'country'>
  token: Token
  /** Random, made for this page: 22 to 43 characters of base64url. */
  retry: string
  /** The mailbox's signatures; null where the page does not tell of them. */
  choice: Choice | null
  /** Whether the box for the link by letter is ticked. */
  sendLink?: boolean
}

/** `/c/:token`: the submission and the button. Shows only facts that the letter's holder may know; has no links. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { frame, token, retry } = props
  const { t } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} token>
      <div class="narrow">
        <h1>{t('confirm.heading')}</h1>
        <SubmissionFacts {...props} />
        <form action={`/c?lang=${frame.locale}`} method="post">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="retry" value={retry} />
          {props.submission.visibility !== 'anonymous' && (
            <Checkbox id="sendLink" checked={props.sendLink === true}>
              {t('confirm.send_link')}
            </Checkbox>
          )}
          <SeatQuestion {...props} />
        </form>
        <form class="apart" action={`/c/reject?lang=${frame.locale}`} method="post">
          <input type="hidden" name="token" value={token} />
          <Button weight="quiet">{t('confirm.not_me')}</Button>
          <Checkbox id="silence">{t('confirm.silence')}</Checkbox>
        </form>
      </div>
    </Layout>
  )
}

function SubmissionFacts({ frame: { t, locale }, text, submission }: ConfirmPageProps) {
  const { visibility, name, descriptor, country } = submission
  const isPublic = visibility === 'public'
  return (
    <dl class="facts">
      <dt>{t('confirm.appeal')}</dt>
      <dd class="of-appeal" lang={text.locale}>
        <bdi>{text.shortTitle}</bdi>
      </dd>
      <dt>{t('confirm.name')}</dt>
      {visibility === 'anonymous' || name === null ? (
        <dd>{t('confirm.anonymous')}</dd>
      ) : (
        <dd>
          <bdi>{isPublic ? name : initials(name)}</bdi> — {t(isPublic ? 'confirm.public' : 'confirm.private')}
        </dd>
      )}
      {isPublic && descriptor && (
        <>
          <dt>{t('confirm.words')}</dt>
          <dd>
            <bdi>{descriptor}</bdi>
          </dd>
        </>
      )}
      {isPublic && country && (
        <>
          <dt>{t('confirm.country')}</dt>
          <dd>{countryName(locale, country)}</dd>
        </>
      )}
    </dl>
  )
}
