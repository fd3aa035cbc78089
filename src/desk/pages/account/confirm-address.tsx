import { Button } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'

/** The page behind the letter to a new address. */
export function ConfirmAddressPage({ frame, path }: { frame: Frame; path: string }) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('staff.reset.address')} token>
      <div class="narrow">
        <h1>{t('staff.reset.address')}</h1>
        <p>{t('staff.reset.address_text')}</p>
        <form action={`${path}?lang=${lang}`} method="post">
          <Button>{t('staff.reset.address_button')}</Button>
        </form>
      </div>
    </DeskLayout>
  )
}

/** The address is confirmed: it holds now, or `waits` for its day. */
export function AddressConfirmedPage({ frame, result }: { frame: Frame; result: 'changed' | 'waits' }) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('staff.reset.address_done')} token>
      <div class="narrow">
        <h1>{t('staff.reset.address_done')}</h1>
        <p>{t(`staff.reset.address_${result}`)}</p>
        <p>
          <a href={`/staff/account?lang=${lang}`}>{t('desk.nav.account')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
