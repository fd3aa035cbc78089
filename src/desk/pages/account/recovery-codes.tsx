import { asWritten } from '../../../locale/as-written.tsx'
import type { Account } from '../../../staff/account.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { Button } from '../../../ui/form.tsx'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'

export interface RecoveryCodesPageProps {
  /** The frame's language switch comes from `codesSwitch`. */
  frame: Frame
  /** Null while the account is being set up. */
  account?: Account | null | undefined
  codes: readonly string[]
  /** The step of setting up that the page is. */
  step?: 3 | undefined
}

/** Where the codes are sent back: the answer is a file with them, or this page in another language. */
export const CODES_AGAIN = '/staff/account/codes/again'
const FORM = 'codes-form'

/** The language switch: buttons that post the codes, which nobody else has. */
export const codesSwitch = (language: string): SwitchItem => ({
  language,
  form: FORM,
  action: `${CODES_AGAIN}?lang=${language}`,
})

/** New recovery codes, shown this once. */
export function RecoveryCodesPage({ frame, account, codes, step }: RecoveryCodesPageProps) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('staff.codes.heading')} account={account} current="/staff/account" token>
      <div class="narrow">
        {step && <p class="step">{t('staff.access.step', { n: step })}</p>}
        <h1>{t('staff.codes.heading')}</h1>
        <p>{t('staff.codes.text')}</p>
        <ol {...asWritten('recovery-codes')} id="codes">
          {codes.map((code) => (
            <li>
              <code>{code}</code>
              {'\n'}
            </li>
          ))}
        </ol>
        <p class="warning">{t('staff.codes.where')}</p>
        <form id={FORM} action={`${CODES_AGAIN}?lang=${lang}`} method="post">
          <input type="hidden" name="codes" value={codes.join(' ')} />
          {step && <input type="hidden" name="step" value="3" />}
          <div class="buttons">
            <Button weight="equal">{t('staff.codes.download')}</Button>
            <CopyButton t={t} target="codes" />
          </div>
        </form>
        <p>
          <a class="button main" href={`/staff?lang=${lang}`}>
            {t('staff.codes.kept')}
          </a>
        </p>
      </div>
    </DeskLayout>
  )
}
