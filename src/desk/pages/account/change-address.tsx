import type { FieldError } from '../../../core/errors.ts'
import type { Account } from '../../../staff/account.ts'
import { Button, ErrorSummary, TextField } from '../../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { PauseAnswer, type PauseReason } from '../pause-answer.tsx'

export interface ChangeAddressPageProps {
  /** The frame's language switch comes from `addressSwitch`. */
  frame: Frame
  account: Account
  /** As typed. */
  address: string
  errors?: readonly FieldError[]
  answer?: PauseReason | undefined
}

const FORM = 'address-form'
const pathIn = (lang: string): string => `/staff/account/address?lang=${lang}`

/** The language switch: buttons that post the form. */
export const addressSwitch = (language: string): SwitchItem => ({ language, form: FORM, action: pathIn(language) })

/** `/staff/account/address`: another address for the letters about the account. */
export function ChangeAddressPage({ frame, account, address, errors = [], answer }: ChangeAddressPageProps) {
  const { t, lang } = frame
  const title = t('staff.change.address')
  return (
    <DeskLayout frame={frame} title={title} errors={errors} account={account} current="/staff/account">
      <div class="narrow">
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} />
        <PauseAnswer t={t} reason={answer} />
        <p>{t('staff.change.address_text')}</p>
        <form id={FORM} action={pathIn(lang)} method="post" novalidate>
          <TextField
            id="address"
            type="email"
            label={t('staff.change.address_new')}
            value={address}
            autocomplete="email"
            required
            errors={errors}
          />
          <Button>{t('staff.change.address_button')}</Button>
        </form>
        <p>
          <a href={`/staff/account?lang=${lang}`}>{t('staff.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
