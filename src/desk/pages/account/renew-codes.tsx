import type { Account } from '../../../staff/account.ts'
import { Button } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'

/** `/staff/account/codes`: what the press will do. `left`: how many old codes are left. */
export function RenewCodesPage({ frame, account, left }: { frame: Frame; account: Account; left: number }) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('staff.change.codes')} account={account} current="/staff/account">
      <div class="narrow">
        <h1>{t('staff.change.codes')}</h1>
        <p>{left > 0 ? t('staff.change.codes_text', { n: left }) : t('staff.change.codes_none')}</p>
        <form action={`/staff/account/codes?lang=${lang}`} method="post">
          <Button>{t('staff.change.codes_button')}</Button>
        </form>
        <p>
          <a href={`/staff/account?lang=${lang}`}>{t('staff.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
