import type { FieldError } from '../../../core/errors.ts'
import { Answer, Button, ErrorSummary, TextField } from '../../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { RecoveryField } from './recovery-field.tsx'

export interface SignInPageProps {
  /** The frame's language switch comes from `signInSwitch`. */
  frame: Frame
  /** As typed. A passphrase never comes back. */
  handle?: string | undefined
  recovery?: string | undefined
  /** The page to go to afterwards: a checked path. */
  next?: string | undefined
  errors?: readonly FieldError[]
  /** The reason to show the form although no field is wrong. */
  answer?: 'ended' | 'too_many' | 'paused' | undefined
}

const FORM = 'sign-in-form'
const pathIn = (lang: string): string => `/staff/sign-in?lang=${lang}`

/** The language switch: buttons that post the form, so that nothing typed is lost but the passphrase. */
export const signInSwitch = (language: string): SwitchItem => ({ language, form: FORM, action: pathIn(language) })

/** `/staff/sign-in`. */
export function SignInPage({ frame, handle, recovery, next, errors = [], answer }: SignInPageProps) {
  const { t, lang } = frame
  const title = t('staff.sign_in.heading')
  return (
    <DeskLayout frame={frame} title={title} errors={errors}>
      <div class="narrow">
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} />
        {answer && <Answer title={t(TITLES[answer])}>{t(TEXTS[answer])}</Answer>}
        <p>{t('staff.sign_in.lead')}</p>
        <form id={FORM} action={pathIn(lang)} method="post" novalidate>
          {next && <input type="hidden" name="next" value={next} />}
          <TextField
            id="handle"
            type="exact"
            label={t('staff.handle')}
            value={handle}
            autocomplete="username"
            required
            errors={errors}
          />
          <TextField
            id="passphrase"
            type="password"
            label={t('staff.passphrase')}
            autocomplete="current-password"
            required
            errors={errors}
          />
          <RecoveryField t={t} value={recovery} />
          <Button>{t('staff.sign_in')}</Button>
        </form>
        <p>
          <a href={`/staff/forgotten?lang=${lang}`}>{t('staff.sign_in.forgotten')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}

const TITLES = { ended: 'staff.sign_in.ended', too_many: 'error.429.title', paused: 'error.503.title' } as const
const TEXTS = { ended: 'staff.sign_in.ended_text', too_many: 'error.429.text', paused: 'error.503.text' } as const
