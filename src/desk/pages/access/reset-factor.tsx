import type { FieldError } from '../../../core/errors.ts'
import { Button, ErrorSummary, TextField } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { PauseAnswer, type PauseReason } from '../pause-answer.tsx'
import { ACCESS_FORM } from './access.tsx'

interface ResetFactorPageProps {
  /** The frame's language switch comes from `accessSwitch`. */
  frame: Frame
  /** The page's path, to which the form is posted. */
  path: string
  errors?: readonly FieldError[]
  answer?: PauseReason | undefined
}

/** The first step behind the link of a lost factor: the present passphrase, which never comes back. */
export function ResetFactorPage({ frame, path, errors = [], answer }: ResetFactorPageProps) {
  const { t, lang } = frame
  const title = t('staff.reset.factor')
  return (
    <DeskLayout frame={frame} title={title} errors={errors} token>
      <div class="narrow">
        <p class="step">{t('staff.access.step', { n: 1 })}</p>
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} />
        <PauseAnswer t={t} reason={answer} />
        <p>{t('staff.reset.factor_text')}</p>
        <form id={ACCESS_FORM} action={`${path}?lang=${lang}`} method="post" novalidate>
          <TextField
            id="passphrase"
            type="password"
            label={t('staff.change.passphrase_now')}
            autocomplete="current-password"
            required
            errors={errors}
          />
          <Button>{t('staff.next')}</Button>
        </form>
      </div>
    </DeskLayout>
  )
}
