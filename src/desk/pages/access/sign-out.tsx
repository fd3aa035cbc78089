import type { Account } from '../../../staff/account.ts'
import { Button } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'

/** `/staff/sign-out` with a session: a button, since a GET ends nothing. */
export function SignOutPage({ frame, account }: { frame: Frame; account: Account }) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('staff.sign_out.heading')} account={account}>
      <div class="narrow">
        <h1>{t('staff.sign_out.heading')}</h1>
        <p>{t('staff.sign_out.text')}</p>
        <form action={`/staff/sign-out?lang=${lang}`} method="post">
          <Button>{t('desk.sign_out')}</Button>
        </form>
        <Forget frame={frame} />
      </div>
    </DeskLayout>
  )
}

/** `/staff/sign-out` without a session. */
export function SignedOutPage({ frame }: { frame: Frame }) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('staff.signed_out.heading')}>
      <div class="narrow">
        <h1>{t('staff.signed_out.heading')}</h1>
        <p>{t('staff.signed_out.text')}</p>
        <p class="buttons">
          <a class="button quiet" href={`/staff/sign-in?lang=${lang}`}>
            {t('staff.sign_in')}
          </a>
        </p>
        <Forget frame={frame} />
      </div>
    </DeskLayout>
  )
}

const Forget = ({ frame: { t, lang } }: { frame: Frame }) => (
  <form class="apart" action={`/staff/sign-out?lang=${lang}`} method="post">
    <p>{t('staff.forget.text')}</p>
    <Button weight="quiet" name="do" value="forget">
      {t('staff.forget.button')}
    </Button>
  </form>
)

/** The answer to [Forget this browser]. */
export function BrowserForgottenPage({ frame }: { frame: Frame }) {
  const { t } = frame
  return (
    <DeskLayout frame={frame} title={t('staff.forgot.heading')}>
      <div class="narrow">
        <h1>{t('staff.forgot.heading')}</h1>
        <p>{t('staff.forgot.text')}</p>
      </div>
    </DeskLayout>
  )
}
