import type { FieldError } from '../../core/errors.ts'
import type { Token } from '../../core/secret-text.ts'
import { Answer, Button, ErrorSummary } from '../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../ui/frame.ts'
import { Layout } from '../../ui/layout.tsx'
import type { ChangeValues } from '../own/change-values.ts'
import { FurtherFields } from './further-fields.tsx'
import { OrganisationFields } from './organisation-fields.tsx'

export interface ChangeEndorsementPageProps {
  /** The frame's language switch comes from `changeSwitch`. */
  frame: Frame
  token: Token
  values: ChangeValues
  /** The languages of the appeal; while the database is away, those that were sent. */
  languages: readonly string[]
  /** Whether everyone sees the entry now; undefined while the database is away. */
  isListed?: boolean
  errors?: readonly FieldError[]
  /** The database is away. */
  paused?: boolean
}

const FORM = 'change-form'

const actionOf = (token: Token, lang: string): string => `/o/${token}/change?lang=${lang}`

/** The language switch: buttons that post the form, which comes back in the other language with everything typed. */
export const changeSwitch =
  (token: Token) =>
  (language: string): SwitchItem => ({ language, form: FORM, action: actionOf(token, language) })

/** `/o/:token/change`: the fields of the organisation, and buttons to go on or back. */
export function ChangeEndorsementPage(props: ChangeEndorsementPageProps) {
  const { frame, token, values, languages, isListed, errors = [], paused } = props
  const { t, lang } = frame
  const title = t('confirm.title')
  return (
    <Layout frame={frame} title={errors.length > 0 ? `${t('ui.errorPrefix')}${title}` : title} token>
      <div class="narrow">
        <h1>{t('endorse.change.heading')}</h1>
        <ErrorSummary t={t} errors={errors} />
        {paused && <Answer title={t('control.paused')}>{t('control.paused_text')}</Answer>}
        {isListed !== undefined && <p>{t(isListed ? 'endorse.change.listed' : 'endorse.change.waiting')}</p>}
        <form id={FORM} action={actionOf(token, lang)} method="post" novalidate>
          <OrganisationFields frame={frame} values={values} errors={errors} />
          <FurtherFields frame={frame} values={values} languages={languages} errors={errors} />
          <div class="buttons">
            <Button>{t('endorse.change.yes')}</Button>
            <a class="button quiet" href={`/o/${token}?lang=${lang}`}>
              {t('control.back')}
            </a>
          </div>
        </form>
      </div>
    </Layout>
  )
}
