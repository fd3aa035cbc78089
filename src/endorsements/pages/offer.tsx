import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import type { AddressDoubt } from '../../core/email-doubt.ts'
import type { FieldError } from '../../core/errors.ts'
import { AddressDoubtBox } from '../../signing/pages/address-doubt.tsx'
import { AnswerBox } from '../../signing/pages/answer-box.tsx'
import { HiddenMemory } from '../../signing/pages/hidden-values.tsx'
import { PrivacyLink } from '../../signing/pages/privacy-link.tsx'
import { Notice } from '../../signing/pages/sign-answer.tsx'
import { Contact } from '../../ui/contact.tsx'
import { Button, Checkbox, ErrorSummary, TextField } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import { Message } from '../../ui/message.tsx'
import { OFFER_FORM, type OfferValues, offerPath } from '../offer/offer-values.ts'
import { OrganisationFields } from './organisation-fields.tsx'
import { SignToo } from './sign-too.tsx'

export interface OfferPageProps {
  /** The frame's language switch comes from `offerSwitch`. */
  frame: Frame
  appeal: Appeal
  text: AppealText
  values: OfferValues
  errors?: readonly FieldError[]
  /** The address is perhaps mistyped. */
  doubt?: AddressDoubt | null
  /** The mail company can be forced to reveal that a letter of ours came. */
  notice?: boolean
  tooMany?: boolean
  /** The database is away. */
  paused?: boolean
  /** Nothing was typed that could be lost. */
  disabled?: boolean
}

/** `/a/:slug/endorse`: the form by which a representative offers an organisation's endorsement. */
export function OfferPage(props: OfferPageProps) {
  const { frame, appeal, text, errors = [] } = props
  const { t, lang } = frame
  const { contact } = appeal.campaign
  const title = t('endorse.title')
  return (
    <Layout frame={frame} title={errors.length > 0 ? `${t('ui.errorPrefix')}${title}` : title}>
      <div class="narrow">
        <h1>{title}</h1>
        <p class="of-appeal">
          <a href={`/a/${appeal.slug}?lang=${lang}`} lang={text.locale}>
            <bdi>{text.title}</bdi>
          </a>
        </p>
        <p>{t('endorse.intro')}</p>
        {contact && (
          <p>
            <Message t={t} of="endorse.ask" with={{ contact: <Contact text={contact} newTab={t('sign.new_tab')} /> }} />
          </p>
        )}
        <OfferForm {...props} />
        <SignToo frame={frame} appeal={appeal} />
        <p>
          <a href={`/a/${appeal.slug}/endorse/link?lang=${lang}`}>{t('endorse.lost.link')}</a>
        </p>
      </div>
    </Layout>
  )
}

function OfferForm(props: OfferPageProps) {
  const { frame, appeal, values, errors = [], doubt, notice, disabled } = props
  const { t, locale, lang } = frame
  const keep = doubt ? values.email : values.keep
  return (
    <form id={OFFER_FORM} class="sign-form" action={offerPath(appeal.slug, lang)} method="post" novalidate>
      <ErrorSummary t={t} errors={errors} />
      <OfferAnswer {...props} />
      <HiddenMemory chain={values.chain} keep={keep} notice={notice || values.notice} />
      <fieldset disabled={disabled}>
        <legend>{t('endorse.organisation')}</legend>
        <p class="hint">{t('endorse.everyone')}</p>
        <OrganisationFields frame={frame} values={values} errors={errors} />
      </fieldset>
      <fieldset disabled={disabled}>
        <legend>{t('endorse.you')}</legend>
        <p class="hint">{t('endorse.organisers_only')}</p>
        <TextField
          id="contact"
          label={t('sign.name')}
          value={values.contact}
          autocomplete="name"
          errors={errors}
          required
        />
        <TextField
          id="role"
          label={t('endorse.role')}
          hint={t('endorse.role_hint')}
          value={values.role}
          autocomplete="organization-title"
          errors={errors}
          required
        />
        <TextField
          id="email"
          type="email"
          label={t('sign.email')}
          hint={t('endorse.email_hint')}
          value={values.email}
          autocomplete="email"
          errors={errors}
          required
        />
        <p class="hint">{t('endorse.kept')}</p>
        <Checkbox id="consent" checked={values.consent} errors={errors}>
          <Message t={t} of="endorse.consent" with={{ privacy: <PrivacyLink t={t} locale={locale} /> }} />
        </Checkbox>
        <Button disabled={disabled === true}>{t('endorse.button')}</Button>
        <p class="hint">{t('endorse.under')}</p>
      </fieldset>
    </form>
  )
}

/** The reason to show the form again although no field is wrong. */
function OfferAnswer({ frame: { t }, values, doubt, notice, tooMany, paused, disabled }: OfferPageProps) {
  if (paused)
    return (
      <AnswerBox title={t('error.503.title')} quiet={disabled}>
        {t('error.503.text')}
      </AnswerBox>
    )
  if (tooMany) return <AnswerBox title={t('error.429.title')}>{t('error.429.text')}</AnswerBox>
  if (doubt) return <AddressDoubtBox t={t} typed={values.email} doubt={doubt} />
  return notice ? <Notice t={t} /> : null
}
