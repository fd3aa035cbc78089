import type { FieldError } from '../../../core/errors.ts'
import { Button, ErrorSummary } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { PauseAnswer, type PauseReason } from '../pause-answer.tsx'
import { ACCESS_FORM } from './access.tsx'
import { CodeField } from './code.tsx'
import { NewPassphrase, type TypedPassphrase } from './passphrase-field.tsx'
import { RecoveryField } from './recovery-field.tsx'

export interface ResetPassphrasePageProps {
  /** The frame's language switch comes from `accessSwitch`. */
  frame: Frame
  /** The page's path, to which the form is posted. */
  path: string
  typed: TypedPassphrase
  recovery?: string | undefined
  errors?: readonly FieldError[]
  answer?: PauseReason | undefined
}

/** The page behind the letter for a forgotten passphrase. Of the account it tells nothing: a mailbox may be open. */
export function ResetPassphrasePage({ frame, path, typed, recovery, errors = [], answer }: ResetPassphrasePageProps) {
  const { t, lang } = frame
  const title = t('staff.reset.passphrase')
  return (
    <DeskLayout frame={frame} title={title} errors={errors} token>
      <div class="narrow">
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} />
        <PauseAnswer t={t} reason={answer} />
        <p>{t('staff.reset.passphrase_text')}</p>
        <form id={ACCESS_FORM} action={`${path}?lang=${lang}`} method="post" novalidate>
          <NewPassphrase t={t} id="passphrase" label={t('staff.change.passphrase_new')} typed={typed} errors={errors} />
          <CodeField frame={frame} errors={errors} />
          <RecoveryField t={t} value={recovery} />
          <Button>{t('staff.reset.passphrase_button')}</Button>
        </form>
      </div>
    </DeskLayout>
  )
}
