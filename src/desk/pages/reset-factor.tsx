import type { FieldError } from '../../core/errors.ts'
import { AsWritten } from '../../locale/as-written.tsx'
import type { StaffLink } from '../../staff/link.ts'
import { Button, ErrorSummary, TextField } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Message } from '../../ui/message.tsx'
import { ACCESS_FORM } from './access.tsx'
import { DeskLayout } from './layout.tsx'
import { PauseAnswer, type PauseReason } from './pause-answer.tsx'

interface ResetFactorPageProps {
  /** The frame's language switch comes from `accessSwitch`. */
  frame: Frame
  /** The page's path, to which the form is posted. */
  path: string
  link: StaffLink
  errors?: readonly FieldError[]
  answer?: PauseReason | undefined
}

/** The first step behind the link of a lost factor: the present passphrase, which never comes back. */
export function ResetFactorPage({ frame, path, link, errors = [], answer }: ResetFactorPageProps) {
  const { t, lang } = frame
  const title = t('staff.reset.factor')
  return (
    <DeskLayout frame={frame} title={title} errors={errors} token>
      <div class="narrow">
        <p class="step">{t('staff.access.step', { n: 1 })}</p>
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} />
        <PauseAnswer t={t} reason={answer} />
        <p>
          <Message t={t} of="staff.reset.factor_text" with={{ handle: <AsWritten>{link.handle}</AsWritten> }} />
        </p>
        <form id={ACCESS_FORM} action={`${path}?lang=${lang}`} method="post" novalidate>
          {link.handle && <input type="text" hidden readonly autocomplete="username" value={link.handle} />}
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
