import { AsWritten } from '../../../locale/as-written.tsx'
import { Button } from '../../../ui/form.tsx'
import { Message } from '../../../ui/message.tsx'
import { DeskLayout } from '../layout.tsx'
import type { MemberPageProps } from './member.tsx'

/** `/staff/team/members/:id/remove`: what the press will do. */
export function RemoveMemberPage({ frame, account, member }: MemberPageProps) {
  const { t, lang } = frame
  const { id, handle, role } = member
  const path = `/staff/team/members/${id}`
  return (
    <DeskLayout frame={frame} title={t('desk.remove.heading', { handle })} account={account} current="/staff/team">
      <div class="narrow">
        <h1>
          <Message t={t} of="desk.remove.heading" with={{ handle: <AsWritten>{handle}</AsWritten> }} />
        </h1>
        {id === account.id && <p class="warning">{t('desk.remove.own')}</p>}
        <p>{t('desk.remove.will', { role: t(`staff.role.${role}`) })}</p>
        <p>{t('desk.remove.stays')}</p>
        <form action={`${path}/remove?lang=${lang}`} method="post">
          <Button>{t('desk.remove.button')}</Button>
        </form>
        <p>
          <a href={`${path}?lang=${lang}`}>{t('staff.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
