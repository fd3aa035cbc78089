import { AsWritten } from '../../../locale/as-written.tsx'
import { Message } from '../../../ui/message.tsx'
import { DeskLayout } from '../layout.tsx'
import type { MemberPageProps } from './member.tsx'

/** 409: the only owner can be neither removed nor given another role; the page says what to do first. */
export function LastOwnerPage({ frame, account, member: { handle } }: MemberPageProps) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('desk.last_owner.heading')} account={account} current="/staff/team">
      <div class="narrow">
        <h1>{t('desk.last_owner.heading')}</h1>
        <p>
          <Message t={t} of="desk.last_owner.text" with={{ handle: <AsWritten>{handle}</AsWritten> }} />
        </p>
        <p>{t('desk.last_owner.way')}</p>
        <p class="buttons">
          <a class="button main" href={`/staff/team?lang=${lang}`}>
            {t('desk.nav.team')}
          </a>
        </p>
      </div>
    </DeskLayout>
  )
}
