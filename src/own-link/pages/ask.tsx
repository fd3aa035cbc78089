import type { Appeal, AppealText } from '../../appeals/appeal.ts'
import type { AddressDoubt } from '../../core/email-doubt.ts'
import type { FieldError } from '../../core/errors.ts'
import { AddressDoubtBox } from '../../signing/pages/address-doubt.tsx'
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'

export interface AskPageProps {
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
  ({ slug }: Appeal) =>
  (language: string): SwitchItem => ({ language, form: FORM, action: recoverPath(slug, language) })

const recoverPath = (slug: string, lang: string): string => `/a/${slug}/manage?lang=${lang}`

/** `/a/:slug/manage`: the form that asks for a recovery letter, to replace a lost own link. */
export function AskPage({ frame, appeal, text, email, keep, doubt, errors = [], answer }: AskPageProps) {
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
        <p>{t('recover.text')}</p>
        <form id={FORM} action={recoverPath(appeal.slug, lang)} method="post" novalidate>
          {doubt && <AddressDoubtBox t={t} typed={email} doubt={doubt} />}
          {(doubt || keep) && <input type="hidden" name="keep" value={doubt ? email : keep} />}
          <TextField
            id="email"
            type="email"
            label={t('sign.email')}
            hint={t('recover.same')}
            value={email}
            autocomplete="email"
            required
            errors={errors}
          />
          <Button>{t('recover.send')}</Button>
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

/** 409: signatures of the appeal can no longer be found by an address. */
export function AskOverPage({ frame, appeal, text }: Pick<AskPageProps, 'frame' | 'appeal' | 'text'>) {
  const { t, lang } = frame
  return (
    <Layout frame={frame} title={t('recover.over.heading')}>
      <div class="narrow">
        <h1>{t('recover.over.heading')}</h1>
        <OfAppeal appeal={appeal} text={text} lang={lang} />
        <p>{t('recover.over.text')}</p>
      </div>
    </Layout>
  )
}
