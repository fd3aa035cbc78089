import type { FieldError } from '../../core/errors.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Locale } from '../../locale/locale.ts'
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import type { ChangeValues } from '../change-form.ts'
import { asksName, type OwnChange } from '../choices.ts'
import type { OwnSignature } from '../see.ts'
import { Effects } from './change-effects.tsx'

export interface ChangePageProps extends OwnSignature {
  /** The frame's language switch comes from `changeSwitch`. */
  frame: Frame
  change: OwnChange
  /** The manage token. */
  token: Token
  values: ChangeValues
  errors?: readonly FieldError[]
  /** Private signing turned out to be paused when the button was pressed. */
  paused?: boolean
}

/** `/m/:token/<change>`: the effects of the change, its fields, and buttons to go on or back. */
export function ChangePage(props: ChangePageProps) {
  const { frame, change, token, signature, errors = [], paused } = props
  const { t, locale } = frame
  const title = t('confirm.title')
  return (
    <Layout frame={frame} title={errors.length > 0 ? `${t('ui.errorPrefix')}${title}` : title} token>
      <div class="narrow">
        <h1>{t(`control.${change}.heading`)}</h1>
        <ErrorSummary t={t} errors={errors} />
        {paused && <Paused {...props} />}
        <Effects {...props} />
        <form id={CHANGE_FORM} action={changePath(token, change, locale)} method="post" novalidate>
          {asksName(change, signature.visibility) && <Fields {...props} />}
          <div class="buttons">
            <Button weight="equal">{t(`control.${change}.yes`)}</Button>
            <a class="button quiet" href={`/m/${token}?lang=${locale}`}>
              {t('control.back')}
            </a>
          </div>
        </form>
      </div>
    </Layout>
  )
}

function Paused({ frame: { t }, change, signature }: ChangePageProps) {
  return (
    <div class="answer" role="alert" tabindex={-1} autofocus aria-labelledby="answer-title">
      <h2 id="answer-title">{t('control.paused')}</h2>
      <p>
        {t('sign.private_off')} {asksName(change, signature.visibility) && t('control.paused_text')}
      </p>
    </div>
  )
}

function Fields({ frame: { t }, signature, values, errors = [] }: ChangePageProps) {
  const { visibility } = signature
  return (
    <>
      {visibility !== 'public' && <p>{t(`control.type_${visibility}`)}</p>}
      <TextField
        id="name"
        label={t('sign.name')}
        hint={t('sign.name_hint')}
        value={values.name ?? signature.name ?? ''}
        autocomplete="name"
        errors={errors}
        required
      />
      <TextField
        id="descriptor"
        label={t('sign.words')}
        hint={t('sign.words_hint')}
        value={values.descriptor ?? signature.descriptor ?? ''}
        errors={errors}
      />
    </>
  )
}

const CHANGE_FORM = 'change-form'

const changePath = (token: Token, change: OwnChange, locale: Locale): string => `/m/${token}/${change}?lang=${locale}`

/** The language switch of the change page: buttons that post the form when it has fields, else links. */
export const changeSwitch = (
  { signature }: OwnSignature,
  token: Token,
  change: OwnChange,
  locales: readonly Locale[],
): SwitchItem[] =>
  locales.map((locale) => {
    const path = changePath(token, change, locale)
    return asksName(change, signature.visibility) ? { locale, form: CHANGE_FORM, action: path } : { locale, href: path }
  })
