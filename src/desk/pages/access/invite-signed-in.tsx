import { AsWritten } from '../../../locale/as-written.tsx'
import type { StaffLink } from '../../../staff/access/link.ts'
import type { Account } from '../../../staff/account.ts'
import { Button } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { Message } from '../../../ui/message.tsx'
import { DeskLayout } from '../layout.tsx'

export interface InviteSignedInPageProps {
  frame: Frame
  account: Account
  link: StaffLink
  /** The path of the invitation, to which signing out leads back. */
  path: string
}

/** `/staff/invite/:token` in a browser that is signed in: nobody joins with another account by the way. */
export function InviteSignedInPage({ frame, account, link, path }: InviteSignedInPageProps) {
  const { t, lang } = frame
  const title = t('staff.invite.signed_in')
  const named = {
    handle: <AsWritten>{account.handle}</AsWritten>,
    campaign: <bdi>{account.campaign.name}</bdi>,
    invited: <bdi>{link.campaign.name}</bdi>,
    role: <strong>{t(`staff.role.${link.role}`)}</strong>,
  }
  return (
    <DeskLayout frame={frame} title={title} token>
      <div class="narrow">
        <h1>{title}</h1>
        <p>
          <Message t={t} of="staff.invite.signed_in_text" with={named} />
        </p>
        <form action={`/staff/sign-out?lang=${lang}`} method="post">
          <input type="hidden" name="next" value={path} />
          <Button>{t('staff.invite.sign_out')}</Button>
        </form>
        <p>
          <a href={`/staff?lang=${lang}`}>{t('staff.invite.stay')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
