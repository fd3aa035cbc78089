import type { FieldError } from '../../core/errors.ts'
import { AsWritten } from '../../locale/as-written.tsx'
import type { StaffLink } from '../../staff/link.ts'
import { Button, ErrorSummary } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Message } from '../../ui/message.tsx'
import { ACCESS_FORM } from './access.tsx'
import { CodeField } from './code.tsx'
import { DeskLayout } from './layout.tsx'
import { NewPassphrase, type TypedPassphrase } from './passphrase-field.tsx'
import { PauseAnswer, type PauseReason } from './pause-answer.tsx'
import { RecoveryField } from './recovery-field.tsx'

export interface ResetPassphrasePageProps {
  /** The frame's language switch comes from `accessSwitch`. */
  frame: Frame
  /** The page's path, to which the form is posted. */
  path: string
  link: StaffLink
  typed: TypedPassphrase
  recovery?: string | undefined
  errors?: readonly FieldError[]
  answer?: PauseReason | undefined
}

/** The page behind the letter for a forgotten passphrase. */
export function ResetPassphrasePage({
  frame,
  path,
  link,
  typed,
  recovery,
  errors = [],
  answer,
}: ResetPassphrasePageProps) {
  const { t, lang } = frame
  const title = t('staff.reset.passphrase')
  return (
    <DeskLayout frame={frame} title={title} errors={errors} token>
      <div class="narrow">
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} />
        <PauseAnswer t={t} reason={answer} />
        <p>
          <Message t={t} of="staff.reset.passphrase_text" with={{ handle: <AsWritten>{link.handle}</AsWritten> }} />
        </p>
        <form id={ACCESS_FORM} action={`${path}?lang=${lang}`} method="post" novalidate>
          {link.handle && <input type="text" hidden readonly autocomplete="username" value={link.handle} />}
          <NewPassphrase t={t} id="passphrase" label={t('staff.change.passphrase_new')} typed={typed} errors={errors} />
          <CodeField frame={frame} account={link} errors={errors} />
          <RecoveryField t={t} value={recovery} />
          <Button>{t('staff.reset.passphrase_button')}</Button>
        </form>
      </div>
    </DeskLayout>
  )
}
