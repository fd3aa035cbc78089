import type { FieldError } from '../../../core/errors.ts'
import { asWritten } from '../../../locale/as-written.tsx'
import { Answer, Button, ErrorSummary, TextField } from '../../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { PauseAnswer, type PauseReason } from '../pause-answer.tsx'

export interface ForgottenPageProps {
  /** The frame's language switch comes from `forgottenSwitch`. */
  frame: Frame
  /** As typed. */
  handle?: string | undefined
  errors?: readonly FieldError[]
  /** `sent`: a letter was asked for, whether or not one leaves. */
  answer?: 'sent' | PauseReason | undefined
}

const FORM = 'forgotten-form'
const pathIn = (lang: string): string => `/staff/forgotten?lang=${lang}`

/** The language switch: buttons that post the form. */
export const forgottenSwitch = (language: string): SwitchItem => ({ language, form: FORM, action: pathIn(language) })

/** `/staff/forgotten`: the ways back from each loss. */
export function ForgottenPage({ frame, handle, errors = [], answer }: ForgottenPageProps) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('staff.forgotten.heading')} errors={errors}>
      <div class="narrow">
        <h1>{t('staff.forgotten.heading')}</h1>
        <ErrorSummary t={t} errors={errors} />
        {answer === 'sent' ? (
          <Answer title={t('staff.forgotten.sent')}>{t('staff.forgotten.sent_text')}</Answer>
        ) : (
          <PauseAnswer t={t} reason={answer} />
        )}
        <h2>{t('staff.forgotten.passphrase')}</h2>
        <p>{t('staff.forgotten.passphrase_text')}</p>
        <form id={FORM} action={pathIn(lang)} method="post" novalidate>
          <TextField
            id="handle"
            type="exact"
            label={t('staff.handle')}
            value={handle}
            autocomplete="username"
            required
            errors={errors}
          />
          <Button>{t('staff.forgotten.send')}</Button>
        </form>
        <h2>{t('staff.forgotten.app')}</h2>
        <p>{t('staff.forgotten.app_text')}</p>
        <p>{t('staff.forgotten.app_owner')}</p>
        <h2>{t('staff.forgotten.both')}</h2>
        <p>{t('staff.forgotten.both_text')}</p>
        <p>
          {t('staff.forgotten.sole_text')} <code {...asWritten('command')}>npm run cli -- staff reset HANDLE</code>
        </p>
        <h2>{t('staff.forgotten.thief')}</h2>
        <p>{t('staff.forgotten.thief_text')}</p>
        <p>{t('staff.forgotten.mail')}</p>
        <p>
          <a href={`/staff/sign-in?lang=${lang}`}>{t('staff.sign_in')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
