import type { FieldError } from '../../../core/errors.ts'
import type { Account } from '../../../staff/account.ts'
import type { Role } from '../../../staff/roles.ts'
import { Button, ErrorSummary, TextField } from '../../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { PauseAnswer, type PauseReason } from '../pause-answer.tsx'
import { RoleField } from './role-field.tsx'

export interface InvitePageProps {
  /** The frame's language switch comes from `inviteSwitch`. */
  frame: Frame
  account: Account
  role: Role
  /** As typed. */
  address: string
  errors?: readonly FieldError[]
  answer?: PauseReason | undefined
}

const FORM = 'invite-form'
const pathIn = (lang: string): string => `/staff/team/invite?lang=${lang}`

/** The language switch: buttons that post the form, since the letter has the language of the page. */
export const inviteSwitch = (language: string): SwitchItem => ({ language, form: FORM, action: pathIn(language) })

/** `/staff/team/invite`: role and, for a letter, an address. */
export function InvitePage({ frame, account, role, address, errors = [], answer }: InvitePageProps) {
  const { t, lang } = frame
  const title = t('desk.invite.heading')
  return (
    <DeskLayout frame={frame} title={title} errors={errors} account={account} current="/staff/team">
      <div class="narrow">
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} />
        <PauseAnswer t={t} reason={answer} />
        <p>{t('desk.invite.text')}</p>
        <form id={FORM} action={pathIn(lang)} method="post" novalidate>
          <RoleField t={t} value={role} />
          <TextField
            id="address"
            type="email"
            label={t('desk.invite.address')}
            hint={t('desk.invite.address_hint')}
            value={address}
            errors={errors}
          />
          <Button>{t('desk.invite.button')}</Button>
        </form>
        <p>
          <a href={`/staff/team?lang=${lang}`}>{t('staff.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
