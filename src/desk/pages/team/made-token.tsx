import { asWritten } from '../../../locale/as-written.tsx'
import { day } from '../../../locale/dates.ts'
import type { Account } from '../../../staff/account.ts'
import type { MadeToken } from '../../../staff/tokens/add-token.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import type { Frame, SwitchItem } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { TOKENS, TOKENS_AGAIN } from './tokens.tsx'

export interface MadeTokenPageProps {
  /** The frame's language switch comes from `madeTokenSwitch`. */
  frame: Frame
  account: Account
  made: MadeToken
}

const FORM = 'made-token-form'

/** The language switch: buttons that post the token, which nobody else has. */
export const madeTokenSwitch = (language: string): SwitchItem => ({
  language,
  form: FORM,
  action: `${TOKENS_AGAIN}?lang=${language}`,
})

/** A new token, shown this once. */
export function MadeTokenPage({ frame, account, made }: MadeTokenPageProps) {
  const { t, locale, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('desk.tokens.made')} account={account} token>
      <div class="narrow">
        <h1>{t('desk.tokens.made')}</h1>
        <p>{t('desk.tokens.made.text')}</p>
        <p>
          <code {...asWritten('token')} id="token">
            {made.token}
          </code>
        </p>
        <p>
          <CopyButton t={t} target="token" />
        </p>
        <form id={FORM} action={`${TOKENS_AGAIN}?lang=${lang}`} method="post">
          <input type="hidden" name="id" value={made.id} />
          <input type="hidden" name="token" value={made.token} />
        </form>
        <p>{t('desk.tokens.until', { day: day(locale, made.until) })}</p>
        <p class="hint">
          {t('desk.tokens.made.how')} <code {...asWritten()}>Authorization: Bearer …</code>
        </p>
        <p>
          <a class="button main" href={`${TOKENS}?lang=${lang}`}>
            {t('desk.tokens.back')}
          </a>
        </p>
      </div>
    </DeskLayout>
  )
}
