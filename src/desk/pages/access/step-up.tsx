import type { FieldError } from '../../../core/errors.ts'
import type { MessageKey } from '../../../locale/translate.ts'
import type { Account } from '../../../staff/account.ts'
import { isDemoOwner } from '../../../staff/demo-owner.ts'
import { Button, ErrorSummary } from '../../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { PauseAnswer, type PauseReason } from '../pause-answer.tsx'
import { CodeField } from './code.tsx'
import { RecoveryField } from './recovery-field.tsx'

export interface StepUpPageProps {
  /** The frame's language switch comes from `stepUpSwitch`. */
  frame: Frame
  account: Account
  /** The path to which the form is sent. */
  path: string
  /** The page of the desk that asks. */
  purpose: string
  /** Fields that the form carries on. */
  hidden: readonly (readonly [name: string, value: string])[]
  errors?: readonly FieldError[]
  answer?: PauseReason | undefined
}

const FORM = 'step-up-form'

/** The language switch: buttons that post the form. */
export const stepUpSwitch =
  (path: string) =>
  (language: string): SwitchItem => ({ language, form: FORM, action: `${path}?lang=${language}` })

/** The pages of an appeal: lists alone ask for a step-up there. */
const OF_APPEAL = '/staff/a/'

/** The reasons for a step-up, by the page that asks for it, or the beginning of its path. */
const PURPOSES: readonly (readonly [path: string, key: MessageKey])[] = [
  ['/staff/account/factor', 'staff.step_up.factor'],
  ['/staff/account/codes', 'staff.step_up.codes'],
  ['/staff/account/address', 'staff.step_up.address'],
  ['/staff/team/tokens', 'staff.step_up.tokens'],
  ['/staff/team', 'staff.step_up.team'],
  [OF_APPEAL, 'lists.step_up'],
]

/** `/staff/step-up`: the second factor once more. For the demo's own account, which has none, a button alone. */
export function StepUpPage(props: StepUpPageProps) {
  const { frame, account, path, hidden, errors = [], answer } = props
  const { t, lang } = frame
  const title = t('staff.step_up.heading')
  const [, purpose] = PURPOSES.find(([page]) => props.purpose.startsWith(page)) ?? []
  const isDemo = isDemoOwner(account)
  const back = props.purpose.startsWith(OF_APPEAL)
    ? props.purpose
    : `/staff/${props.purpose.startsWith('/staff/team') ? 'team' : 'account'}`
  return (
    <DeskLayout frame={frame} title={title} errors={errors} account={account}>
      <div class="narrow">
        <h1>{title}</h1>
        <ErrorSummary t={t} errors={errors} />
        <PauseAnswer t={t} reason={answer} />
        {purpose && <p>{t(purpose)}</p>}
        <p>{t(isDemo ? 'staff.step_up.demo' : 'staff.step_up.text')}</p>
        <form id={FORM} action={`${path}?lang=${lang}`} method="post" novalidate>
          {hidden.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {!isDemo && <CodeField frame={frame} account={account} errors={errors} />}
          {!isDemo && <RecoveryField t={t} />}
          <Button>{t('staff.step_up.button')}</Button>
        </form>
        <p>
          <a href={`${back}?lang=${lang}`}>{t('staff.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
