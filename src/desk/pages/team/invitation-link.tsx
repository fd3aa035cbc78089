import { asWritten } from '../../../locale/as-written.tsx'
import { dateTime } from '../../../locale/dates.ts'
import type { Account } from '../../../staff/account.ts'
import type { OpenInvitation } from '../../../staff/team/list-team.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { letterWords } from './letter-words.ts'

export interface InvitationLinkPageProps {
  frame: Frame
  account: Account
  invitation: OpenInvitation
  url: string
}

/** `/staff/team/invitations/:id`: the link as text, to be copied also without a script. */
export function InvitationLinkPage({ frame, account, invitation, url }: InvitationLinkPageProps) {
  const { t, lang, locale } = frame
  const { role, expiresAt, letter } = invitation
  return (
    <DeskLayout frame={frame} title={t('desk.link.heading')} account={account} current="/staff/team">
      <div class="narrow">
        <h1>{t('desk.link.heading')}</h1>
        <p>
          {letterWords(t, letter)} {t('desk.team.until', { time: dateTime(locale, expiresAt) })}
        </p>
        <p>{t('desk.link.text', { role: t(`staff.role.${role}`) })}</p>
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
