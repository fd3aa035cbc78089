import { AsWritten, asWritten } from '../../locale/as-written.tsx'
import { dateTime } from '../../locale/dates.ts'
import type { Account } from '../../staff/account.ts'
import type { Handover } from '../../staff/list-resets.ts'
import { CopyButton } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Message } from '../../ui/message.tsx'
import { DeskLayout } from './layout.tsx'

export interface HandoverPageProps {
  frame: Frame
  account: Account
  handover: Handover
  url: string
}

/** `/staff/team/handovers/:id`: the link that an owner gives to a member in person. */
export function HandoverPage({ frame, account, handover: { handle, expiresAt }, url }: HandoverPageProps) {
  const { t, lang, locale } = frame
  return (
    <DeskLayout frame={frame} title={t('desk.handover.heading', { handle })} account={account} current="/staff/team">
      <div class="narrow">
        <h1>
          <Message t={t} of="desk.handover.heading" with={{ handle: <AsWritten>{handle}</AsWritten> }} />
        </h1>
        <p>{t('desk.team.until', { time: dateTime(locale, expiresAt) })}</p>
        <p>{t('desk.handover.text')}</p>
        <code {...asWritten('secret')} id="link">
          {url}
        </code>
        <p class="buttons">
          <CopyButton t={t} target="link" />
        </p>
        <p>
          <a href={`/staff/team?lang=${lang}`}>{t('staff.back')}</a>
        </p>
      </div>
    </DeskLayout>
  )
}
