import type { Child } from 'hono/jsx'
import type { FieldError } from '../../core/errors.ts'
import type { Token } from '../../core/secret-text.ts'
import { Answer, Button, ErrorSummary, TextField } from '../../ui/form.tsx'
import { type Frame, linkTo, type SwitchItem } from '../../ui/frame.ts'
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
  const { frame, change, signature, values, errors = [], paused } = props
  const { t } = frame
  const title = t('confirm.title')
  return (
    <Layout frame={frame} title={errors.length > 0 ? `${t('ui.errorPrefix')}${title}` : title} token>
      <div class="narrow">
        <h1>{t(`control.${change}.heading`)}</h1>
        <ErrorSummary t={t} errors={errors} />
        {paused && <Paused {...props} />}
        <Effects {...props} />
        <ChangeForm {...props}>
          {asksName(change, signature.visibility) && (
            <>
              {signature.visibility !== 'public' && <p>{t(`control.type_${signature.visibility}`)}</p>}
              <Fields
                frame={frame}
                name={values.name ?? signature.name ?? ''}
                descriptor={values.descriptor ?? signature.descriptor ?? ''}
                errors={errors}
              />
            </>
          )}
        </ChangeForm>
      </div>
    </Layout>
  )
}

function Paused({ frame: { t }, change, appeal, signature }: ChangePageProps) {
  return (
    <Answer title={t('control.paused')}>
      {appeal.campaign.trust !== 'none' && t('sign.private_off')}{' '}
      {asksName(change, signature.visibility) && t('control.paused_text')}
    </Answer>
  )
}

/** 503: the form with what was typed. While the database is away nobody knows the signature, nor what a change does. */
export function ChangePausedPage(props: Pick<ChangePageProps, 'frame' | 'change' | 'token' | 'values'>) {
  const { frame, change, values } = props
  const { t } = frame
  return (
    <Layout frame={frame} title={t('confirm.title')} token>
      <div class="narrow">
        <h1>{t(`control.${change}.heading`)}</h1>
        <Answer title={t('error.503.title')}>{t('control.paused_text')}</Answer>
        <ChangeForm {...props}>
          <Fields frame={frame} name={values.name ?? ''} descriptor={values.descriptor ?? ''} />
        </ChangeForm>
      </div>
    </Layout>
  )
}

interface ChangeFormProps extends Pick<ChangePageProps, 'frame' | 'change' | 'token'> {
  children: Child
}

function ChangeForm({ frame: { t, lang }, change, token, children }: ChangeFormProps) {
  return (
    <form id={CHANGE_FORM} action={changePath(token, change, lang)} method="post" novalidate>
      {children}
      <div class="buttons">
        <Button weight="equal">{t(`control.${change}.yes`)}</Button>
        <a class="button quiet" href={`/m/${token}?lang=${lang}`}>
          {t('control.back')}
        </a>
      </div>
    </form>
  )
}

interface FieldsProps extends Pick<ChangePageProps, 'frame' | 'errors'> {
  name: string
  descriptor: string
}

function Fields({ frame: { t }, name, descriptor, errors = [] }: FieldsProps) {
  return (
    <>
      <TextField
        id="name"
        label={t('sign.name')}
        hint={t('sign.name_hint')}
        value={name}
        autocomplete="name"
        errors={errors}
        required
      />
      <TextField
        id="descriptor"
        label={t('sign.words')}
        hint={t('sign.words_hint')}
        value={descriptor}
        errors={errors}
      />
    </>
  )
}

const CHANGE_FORM = 'change-form'

const changePath = (token: Token, change: OwnChange, lang: string): string => `/m/${token}/${change}?lang=${lang}`

/** The language switch of the change page: buttons that post the form when it has fields, else links. */
export const changeSwitch = ({ signature }: OwnSignature, token: Token, change: OwnChange) =>
  asksName(change, signature.visibility) ? typedSwitch(token, change) : linkTo(`/m/${token}/${change}`)

/** The language switch of a form with fields: buttons that post the form. */
export const typedSwitch =
  (token: Token, change: OwnChange) =>
  (language: string): SwitchItem => ({ language, form: CHANGE_FORM, action: changePath(token, change, language) })
