import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import type { RecoveryPath } from '../../appeals/links.ts'
import type { AddressDoubt } from '../../core/email-doubt.ts'
import type { FieldError } from '../../core/errors.ts'
import type { MessageKey } from '../../locale/translate.ts'
import { AddressDoubtBox } from '../../signing/pages/address-doubt.tsx'
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'

/** The path of a form that asks for a lost link, and its words. */
export interface LostLink {
  path: RecoveryPath
  text: MessageKey
  same: MessageKey
  send: MessageKey
  /** Once no mailbox can be found any more. */
  over: MessageKey
}

/** A signer's lost link. */
export const LOST_BY_SIGNER: LostLink = {
  path: '/manage',
  text: 'recover.text',
  same: 'recover.same',
  send: 'recover.send',
  over: 'recover.over.text',
}

export interface AskPageProps {
  lost?: LostLink
  /** The frame's language switch comes from `askSwitch`. */
  frame: Frame
  appeal: Appeal
  text: AppealText
  /** The address as typed. */
  email: string
  /** The address that the form has already asked about: no second question about the same address. */
  keep?: string | undefined
  /** The address is perhaps mistyped. */
  doubt?: AddressDoubt
  errors?: readonly FieldError[]
  /** The reason to show the form again although no field is wrong. */
  answer?: 'too_many' | 'paused' | undefined
}

const FORM = 'recover-form'

/** The language switch: buttons that post the form, which comes back in the other language with the typed address. */
export const askSwitch =
  ({ slug }: Appeal, lost = LOST_BY_SIGNER) =>
  (language: string): SwitchItem => ({ language, form: FORM, action: actionOf(lost, slug, language) })

const actionOf = ({ path }: LostLink, slug: string, lang: string): string => `/a/${slug}${path}?lang=${lang}`

/** The form that asks for a letter, to replace a lost own link. */
export function AskPage(props: AskPageProps) {
  const { lost = LOST_BY_SIGNER, frame, appeal, text, email, keep, doubt, errors = [], answer } = props
  const { t, lang } = frame
  const title = t('recover.heading')
  return (
    <Layout frame={frame} title={errors.length > 0 ? `${t('ui.errorPrefix')}${title}` : title}>
      <div class="narrow">
        <h1>{title}</h1>
        <OfAppeal appeal={appeal} text={text} lang={lang} />
        <ErrorSummary t={t} errors={errors} />
        {answer && (
          <p class="warning" role="alert">
            {t(answer === 'too_many' ? 'error.429.text' : 'error.503.text')}
          </p>
        )}
        <p>{t(lost.text)}</p>
        <form id={FORM} action={actionOf(lost, appeal.slug, lang)} method="post" novalidate>
          {doubt && <AddressDoubtBox t={t} typed={email} doubt={doubt} />}
          {(doubt || keep) && <input type="hidden" name="keep" value={doubt ? email : keep} />}
          <TextField
            id="email"
            type="email"
            label={t('sign.email')}
            hint={t(lost.same)}
            value={email}
            autocomplete="email"
            required
            errors={errors}
          />
          <Button>{t(lost.send)}</Button>
        </form>
        <p>{t('recover.old')}</p>
      </div>
    </Layout>
  )
}

function OfAppeal({ appeal, text, lang }: { appeal: Appeal; text: AppealText; lang: string }) {
  return (
    <p class="of-appeal">
      <a href={`/a/${appeal.slug}?lang=${lang}`} lang={text.locale}>
        <bdi>{text.title}</bdi>
      </a>
    </p>
  )
}

/** 409: nothing of the appeal can be found by an address any more. */
export function AskOverPage(props: Pick<AskPageProps, 'frame' | 'appeal' | 'text' | 'lost'>) {
  const { frame, appeal, text, lost = LOST_BY_SIGNER } = props
  const { t, lang } = frame
  return (
    <Layout frame={frame} title={t('recover.over.heading')}>
      <div class="narrow">
        <h1>{t('recover.over.heading')}</h1>
        <OfAppeal appeal={appeal} text={text} lang={lang} />
        <p>{t(lost.over)}</p>
      </div>
    </Layout>
  )
}
