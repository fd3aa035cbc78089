import { type Appeal, type AppealText, isPrivatePaused } from '../../appeals/appeal.ts'
import { isSentence } from '../../core/contact-links.ts'
import type { FieldError } from '../../core/errors.ts'
import type { Locale } from '../../locale/locale.ts'
import type { Translate } from '../../locale/translate.ts'
import { Contact } from '../../ui/contact.tsx'
import { Button, Checkbox, ErrorSummary, TextField } from '../../ui/form.tsx'
import { Message } from '../../ui/message.tsx'
import { SIGN_FORM, type SignValues, signPath } from '../sign-values.ts'
import { CountryField, cardsOf, NamedFields, VisibilityCards } from './content-fields.tsx'
import { HiddenMemory } from './hidden-values.tsx'
import { PrivacyLink } from './privacy-link.tsx'
import { type Answer, SignAnswerBox } from './sign-answer.tsx'

export interface SignFormProps extends Answer {
  appeal: Appeal
  text: AppealText
  locale: Locale
  /** The `?lang=` under which the form is posted. */
  lang: string
  t: Translate
  values: SignValues
  errors: readonly FieldError[]
  /** Signing is not possible now, and nothing was typed that could be lost. */
  disabled?: boolean | undefined
  /** The address to post the form to, unless it is the usual one. */
  action?: string | undefined
}

/**
 * The sign form, for the appeal page and the sign page. Needs no script: the radios are siblings before the fields, so
 * the style sheet can hide name, words and country while `anonymous` is checked.
 */
export function SignForm(props: SignFormProps) {
  const { appeal, text, locale, lang, t, values, errors, doubt, disabled } = props
  const shown = cardsOf(appeal)
  const memory = {
    textVersion: appeal.textVersion,
    chain: values.chain,
    keep: doubt ? values.email : values.keep,
    notice: props.notice || values.notice,
  }
  return (
    <form
      id={SIGN_FORM}
      class="sign-form"
      action={props.action ?? signPath(appeal.slug, lang)}
      method="post"
      novalidate
    >
      <ErrorSummary t={t} errors={errors} targets={{ visibility: `v-${shown[0]}` }} />
      <SignAnswerBox {...props} />
      <HiddenMemory {...memory} />
      <fieldset disabled={disabled}>
        <legend>{t('sign.legend')}</legend>
        <VisibilityCards {...props} shown={shown} />
        {isPrivatePaused(appeal) && <p class="hint paused-choice">{t('sign.private_off')}</p>}
        <NamedFields {...props} />
        <div class="pair">
          <EmailField {...props} />
          {appeal.policy.country && <CountryField {...props} />}
        </div>
        <Checkbox id="consent" checked={values.consent} errors={errors}>
          <Message t={t} of="sign.consent" with={{ privacy: <PrivacyLink t={t} locale={locale} /> }} />
        </Checkbox>
        <Button disabled={disabled === true}>{t('sign.button')}</Button>
        <p class="hint">{t('sign.under')}</p>
      </fieldset>
      <Aside appeal={appeal} text={text} locale={locale} t={t} />
    </form>
  )
}

function EmailField({ t, values, errors }: SignFormProps) {
  return (
    <TextField
      id="email"
      type="email"
      label={t('sign.email')}
      hint={t('sign.email_hint')}
      value={values.email}
      autocomplete="email"
      errors={errors}
      required
    />
  )
}

function Aside({ appeal, text, locale, t }: Pick<SignFormProps, 'appeal' | 'text' | 'locale' | 't'>) {
  const { noEmail } = text
  const organisers = noEmail ?? appeal.campaign.contact
  // A sentence of the organisers stands alone: behind "Write to the organisers:" it would not be one.
  const isAlone = noEmail !== null && isSentence(noEmail)
  return (
    <div class="aside">
      <details>
        <summary>{t('sign.email_more')}</summary>
        <p>{t('sign.email_more_text')}</p>
      </details>
      {appeal.policy.mailboxNotice && (
        <p>
          <a href={`/safety?lang=${locale}`} target="_blank" rel="noopener" title={t('sign.new_tab')}>
            {t('sign.safety_link')}
          </a>
        </p>
      )}
      {organisers && (
        <p class="hint">
          {!isAlone && `${t('sign.no_email')} `}
          <Contact text={organisers} isSentence={isAlone} newTab={t('sign.new_tab')} />
        </p>
      )}
    </div>
  )
}
