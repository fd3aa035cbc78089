import { AsWritten } from '../../../locale/as-written.tsx'
import type { Account } from '../../../staff/account.ts'
import type { TeamMember } from '../../../staff/team/list-team.ts'
import { Button } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { RoleField } from './role-field.tsx'

export interface MemberPageProps {
  frame: Frame
  account: Account
  member: TeamMember
}

/** `/staff/team/members/:id`: the role of one member, and the ways to reset and to remove the account. */
export function MemberPage({ frame, account, member }: MemberPageProps) {
  const { t, lang } = frame
  const { id, handle, role } = member
  const path = `/staff/team/members/${id}`
  return (
    <DeskLayout frame={frame} title={handle} account={account} current="/staff/team">
      <div class="narrow">
        <h1>
          <AsWritten>{handle}</AsWritten>
        </h1>
        <p>{t(id === account.id ? 'desk.member.own' : 'desk.member.role_text')}</p>
        <form action={`${path}/role?lang=${lang}`} method="post">
          <RoleField t={t} value={role} />
          <Button>{t('desk.member.role_button')}</Button>
        </form>
        <p class="buttons">
          {id !== account.id && (
            <a class="button quiet" href={`${path}/reset?lang=${lang}`}>
              {t('desk.reset.link')}
            </a>
          )}
          <a class="button quiet" href={`${path}/remove?lang=${lang}`}>
            {t('desk.member.remove')}
          </a>
        </p>
        <p>
          <a href={`/staff/team?lang=${lang}`}>{t('staff.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
