import { asWritten } from '../../../locale/as-written.tsx'
import { day } from '../../../locale/dates.ts'
import type { Account } from '../../../staff/account.ts'
import type { MadeToken } from '../../../staff/tokens/add-token.ts'
import { CopyButton } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { TOKENS } from './tokens.tsx'

/** A new token, shown this once. */
export function MadeTokenPage({ frame, account, made }: { frame: Frame; account: Account; made: MadeToken }) {
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
