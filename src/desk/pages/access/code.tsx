import type { FieldError } from '../../../core/errors.ts'
import type { Account } from '../../../staff/account.ts'
import { Button, ErrorSummary, TextField } from '../../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { PauseAnswer, type PauseReason } from '../pause-answer.tsx'
import { RecoveryField } from './recovery-field.tsx'

export interface CodePageProps {
  /** The frame's language switch comes from `codeSwitch`. */
  frame: Frame
  account: Account
  recovery?: string | undefined
  next?: string | undefined
  errors?: readonly FieldError[]
  answer?: PauseReason | undefined
}

const FORM = 'code-form'
const pathIn = (lang: string): string => `/staff/code?lang=${lang}`

/** The language switch: buttons that post the form. */
export const codeSwitch = (language: string): SwitchItem => ({ language, form: FORM, action: pathIn(language) })

/** `/staff/code`: the second factor, once the passphrase was right. */
export function CodePage({ frame, account, recovery, next, errors = [], answer }: CodePageProps) {
  const { t, lang } = frame
  const title = t('staff.code.heading')
  return (
    <DeskLayout frame={frame} title={title} errors={errors}>
      <div class="narrow">
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} />
        <PauseAnswer t={t} reason={answer} />
        <form id={FORM} action={pathIn(lang)} method="post" novalidate>
          {next && <input type="hidden" name="next" value={next} />}
          <CodeField frame={frame} account={account} errors={errors} />
          <RecoveryField t={t} value={recovery} />
          <Button>{t('staff.sign_in')}</Button>
        </form>
        <p>
          {t('staff.code.not_you')} <a href={`/staff/sign-in?lang=${lang}`}>{t('staff.sign_in')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}

interface CodeFieldProps {
  frame: Frame
  /** Without one nothing tells which campaign it is. */
  account?: Account
  errors: readonly FieldError[]
}

/** The field for the six digits of the account's app. A code never comes back: it is used or wrong. */
export const CodeField = ({ frame: { t }, account, errors }: CodeFieldProps) => (
  <TextField
    id="code"
    type="digits"
    label={t('staff.code')}
    hint={account && t('staff.code.hint', { campaign: account.campaign.name })}
    autocomplete="one-time-code"
    required
    errors={errors}
  />
)
