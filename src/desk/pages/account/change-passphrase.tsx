import type { FieldError } from '../../../core/errors.ts'
import type { Account } from '../../../staff/account.ts'
import { Button, ErrorSummary, TextField } from '../../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import { NewPassphrase, type TypedPassphrase } from '../access/passphrase-field.tsx'
import { DeskLayout } from '../layout.tsx'
import { PauseAnswer, type PauseReason } from '../pause-answer.tsx'

export interface ChangePassphrasePageProps {
  /** The frame's language switch comes from `passphraseSwitch`. */
  frame: Frame
  account: Account
  /** The present passphrase as typed, under the same rule as the new one. */
  present: string
  typed: TypedPassphrase
  errors?: readonly FieldError[]
  answer?: PauseReason | undefined
}

const FORM = 'passphrase-form'
const pathIn = (lang: string): string => `/staff/account/passphrase?lang=${lang}`

/** The language switch: buttons that post the form, which comes back with everything typed. */
export const passphraseSwitch = (language: string): SwitchItem => ({ language, form: FORM, action: pathIn(language) })

/** `/staff/account/passphrase`. */
export function ChangePassphrasePage({
  frame,
  account,
  present,
  typed,
  errors = [],
  answer,
}: ChangePassphrasePageProps) {
  const { t, lang } = frame
  const title = t('staff.change.passphrase')
  return (
    <DeskLayout frame={frame} title={title} errors={errors} account={account} current="/staff/account">
      <div class="narrow">
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} />
        <PauseAnswer t={t} reason={answer} />
        <form id={FORM} action={pathIn(lang)} method="post" novalidate>
          <input type="text" hidden readonly autocomplete="username" value={account.handle} />
          <TextField
            id="passphrase"
            type="password"
            label={t('staff.change.passphrase_now')}
            value={present}
            autocomplete="current-password"
            required
            errors={errors}
          />
          <NewPassphrase
            t={t}
            id="new_passphrase"
            label={t('staff.change.passphrase_new')}
            typed={typed}
            errors={errors}
          />
          <Button>{t('staff.change.passphrase')}</Button>
        </form>
        <p>
          <a href={`/staff/account?lang=${lang}`}>{t('staff.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
