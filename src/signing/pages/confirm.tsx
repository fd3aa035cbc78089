import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import type { Token } from '../../core/secret-text.ts'
import { countryName } from '../../locale/countries.ts'
import { Button, Checkbox } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import type { Submission } from '../submission.ts'
import { initials } from './initials.ts'

export interface ConfirmPageProps {
  /** The frame's language switch links to the same page. */
  frame: Frame
  appeal: Appeal
  text: AppealText
  submission: Pick<Submission, 'visibility' | 'name' | 'descriptor' | 'country'>
  token: Token
  /** Random, made for this page: 22 to 43 characters of base64url. */
  retry: string
  /** Whether somebody has signed from this mailbox; always false on protected appeals. */
  usedBefore: boolean
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
          {props.submission.visibility !== 'anonymous' && <Checkbox id="sendLink">{t('confirm.send_link')}</Checkbox>}
          <Question {...props} />
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

/**
 * A single button, or two of equal weight: replace the earlier signature, or another person signs. A protected appeal
 * with several seats always shows two, so a stranger with the phone learns nothing about earlier signatures.
 */
function Question({ frame: { t }, appeal, usedBefore }: ConfirmPageProps) {
  const always = appeal.safety === 'protected'
  if (appeal.seats === 1 || !(always || usedBefore))
    return (
      <Button name="as" value="replace">
        {t('confirm.button')}
      </Button>
    )
  return (
    <>
      {!always && <p>{t('confirm.used_before')}</p>}
      <div class="buttons stacked">
        <Button weight="equal" name="as" value="replace">
          {t(always ? 'confirm.only_me' : 'confirm.replace')}
        </Button>
        <Button weight="equal" name="as" value="another-person">
          {t(always ? 'confirm.someone_else' : 'confirm.another')}
        </Button>
      </div>
    </>
  )
}
