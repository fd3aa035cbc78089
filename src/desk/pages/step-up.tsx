import type { FieldError } from '../../core/errors.ts'
import type { MessageKey } from '../../locale/translate.ts'
import type { Account } from '../../staff/account.ts'
import { Button, ErrorSummary } from '../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../ui/frame.ts'
import { CodeField } from './code.tsx'
import { DeskLayout } from './layout.tsx'
import { PauseAnswer, type PauseReason } from './pause-answer.tsx'
import { RecoveryField } from './recovery-field.tsx'

export interface StepUpPageProps {
  /** The frame's language switch comes from `stepUpSwitch`. */
  frame: Frame
  account: Account
  /** The page to go to afterwards: a checked path. */
  next: string
  /** Fields of the form that was sent without a step-up; they are carried on. */
  carried?: Readonly<Record<string, string>>
  errors?: readonly FieldError[]
  answer?: PauseReason | undefined
}

const FORM = 'step-up-form'
const pathIn = (lang: string): string => `/staff/step-up?lang=${lang}`

/** The language switch: buttons that post the form. */
export const stepUpSwitch = (language: string): SwitchItem => ({ language, form: FORM, action: pathIn(language) })

/** The reasons for a step-up, by the page that asks for it. */
const PURPOSES: Readonly<Record<string, MessageKey>> = {
  '/staff/account/factor': 'staff.step_up.factor',
  '/staff/account/codes': 'staff.step_up.codes',
}

/** `/staff/step-up`: the second factor once more. In the demo, which has none, a button alone. */
export function StepUpPage({ frame, account, next, carried = {}, errors = [], answer }: StepUpPageProps) {
  const { t, lang } = frame
  const title = t('staff.step_up.heading')
  const purpose = PURPOSES[next.replace(/\?.*$/, '')]
  return (
    <DeskLayout frame={frame} title={title} errors={errors} account={account}>
      <div class="narrow">
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} />
        <PauseAnswer t={t} reason={answer} />
        {purpose && <p>{t(purpose)}</p>}
        <p>{t(account.campaign.demo ? 'staff.step_up.demo' : 'staff.step_up.text')}</p>
        <form id={FORM} action={pathIn(lang)} method="post" novalidate>
          <input type="hidden" name="next" value={next} />
          {Object.entries(carried).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {!account.campaign.demo && <CodeField frame={frame} account={account} errors={errors} />}
          {!account.campaign.demo && <RecoveryField t={t} />}
          <Button>{t('staff.step_up.button')}</Button>
        </form>
        <p>
          <a href={`/staff/account?lang=${lang}`}>{t('staff.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
