import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import type { FieldError } from '../../core/errors.ts'
import type { Token } from '../../core/secret-text.ts'
import { Answer, Button, Checkbox, ErrorSummary } from '../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import type { Choice } from '../choice.ts'
import type { ContentValues } from '../sign-values.ts'
import type { Submission } from '../submission.ts'
import { CountryField, cardsOf, NamedFields, VisibilityCards } from './content-fields.tsx'
import { HiddenContent } from './hidden-values.tsx'
import { SeatQuestion } from './seat-question.tsx'

export interface ChangeSubmissionPageProps {
  /** The frame's language switch comes from `changeSwitch`. */
  frame: Frame
  appeal: Appeal
  text: AppealText
  /** The content that the letter alone would confirm; null when the address was corrected. */
  submission: Pick<Submission, 'visibility'> | null
  token: Token
  /** Random, made for this page: 22 to 43 characters of base64url. */
  retry: string
  values: ContentValues
  choice: Choice | null
  sendLink?: boolean | undefined
  errors?: readonly FieldError[] | undefined
}

const FORM = 'change-form'

/** An entry of the page's language switch: a button that posts the form, which comes back in the other language. */
export const changeSwitch = (language: string): SwitchItem => ({ language, form: FORM, action: `/c?lang=${language}` })

/** `/c/:token/change`: what the letter's holder wants to sign, and the buttons that confirm it. Stores nothing. */
export function ChangeSubmissionPage(props: ChangeSubmissionPageProps) {
  const { frame, appeal, text, submission, token, retry, values, errors = [] } = props
  const { t, locale, lang } = frame
  const title = t('confirm.title')
  const shown = cardsOf(appeal)
  const fields = { t, locale, values, errors }
  return (
    <Layout frame={frame} title={errors.length > 0 ? `${t('ui.errorPrefix')}${title}` : title} token>
      <div class="narrow">
        <h1>{t(submission ? 'confirm.change' : 'confirm.heading')}</h1>
        <p class="of-appeal" lang={text.locale}>
          <bdi>{text.shortTitle}</bdi>
        </p>
        <form id={FORM} class="sign-form" action={`/c?lang=${lang}`} method="post" novalidate>
          <ErrorSummary t={t} errors={errors} targets={{ visibility: `v-${shown[0]}` }} />
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="retry" value={retry} />
          <fieldset>
            <legend>{t('sign.legend')}</legend>
            <VisibilityCards {...fields} shown={shown} />
            {submission?.visibility === 'private' && <p class="hint named">{t('confirm.name_not_shown')}</p>}
            <NamedFields {...fields} />
            {appeal.policy.country && <CountryField {...fields} />}
            <div class="named">
              <Checkbox id="sendLink" checked={props.sendLink === true}>
                {t('confirm.send_link')}
              </Checkbox>
            </div>
            <SeatQuestion {...props} />
            <p class="hint">{t('confirm.nothing_stored')}</p>
          </fieldset>
        </form>
      </div>
    </Layout>
  )
}

/** 503: what was typed, and a button to try again. While the database is away nobody knows what the letter confirms. */
export function ChangePausedPage({
  frame,
  values,
  sent,
}: Pick<ChangeSubmissionPageProps, 'frame' | 'values'> & { sent: Readonly<Record<string, string | undefined>> }) {
  const { t, lang } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} token>
      <div class="narrow">
        <h1>{t('confirm.change')}</h1>
        <Answer title={t('error.503.title')}>{t('control.paused_text')}</Answer>
        <form id={FORM} action={`/c?lang=${lang}`} method="post">
          <HiddenContent values={values} />
          {Object.entries(sent).map(
            ([name, value]) => value !== undefined && <input type="hidden" {...{ name, value }} />,
          )}
          <Button>{t('confirm.button')}</Button>
        </form>
      </div>
    </Layout>
  )
}
