import { AsWritten } from '../../../locale/as-written.tsx'
import { dateTime, day } from '../../../locale/dates.ts'
import type { Account } from '../../../staff/account.ts'
import { isDemoOwner } from '../../../staff/demo-owner.ts'
import type { Resets } from '../../../staff/team/list-resets.ts'
import type { OpenInvitation, Team, TeamMember } from '../../../staff/team/list-team.ts'
import { Button } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'
import { DeskLayout } from '../layout.tsx'
import { letterWords } from './letter-words.ts'
import { MemberReset } from './member-reset.tsx'

/** Changes after which the page says that they are made. */
export const TEAM_DONE = ['taken_back', 'role', 'removed', 'reset_asked', 'reset_stopped', 'nothing'] as const

export interface TeamPageProps {
  frame: Frame
  account: Account
  team: Team
  resets: Resets
  /** The change that was just made. */
  done?: (typeof TEAM_DONE)[number] | undefined
}

/** `/staff/team`: the members, the invitations that still work, and the ways to change both. */
export function TeamPage({ frame, account, team, resets, done }: TeamPageProps) {
  const { t, lang } = frame
  return (
    <DeskLayout frame={frame} title={t('desk.nav.team')} account={account} current="/staff/team">
      <h1>{t('desk.nav.team')}</h1>
      {done && (
        <p class="notice" role="status">
          {t(`desk.team.done.${done}`)}
        </p>
      )}
      <section aria-labelledby="members">
        <h2 id="members">{t('desk.team.members')}</h2>
        <p>{t('desk.team.lead')}</p>
        <ul class="team">
          {team.members.map((member) => (
            <Member frame={frame} account={account} member={member} resets={resets} />
          ))}
        </ul>
      </section>
      <p>
        <a class="button main" href={`/staff/team/invite?lang=${lang}`}>
          {t('desk.invite.heading')}
        </a>
      </p>
      <section aria-labelledby="invitations">
        <h2 id="invitations">{t('desk.team.invitations')}</h2>
        {team.invitations.length === 0 && <p>{t('desk.team.no_invitations')}</p>}
        <ul class="team">
          {team.invitations.map((invitation) => (
            <Invitation frame={frame} invitation={invitation} />
          ))}
        </ul>
      </section>
      <p>
        <a href={`/staff/team/tokens?lang=${lang}`}>{t('desk.team.tokens')}</a>
      </p>
    </DeskLayout>
  )
}

interface MemberProps extends Pick<TeamPageProps, 'frame' | 'account' | 'resets'> {
  member: TeamMember
}

function Member({ frame, account, member, resets }: MemberProps) {
  const { t, lang, locale } = frame
  const { id, handle, role, since, hasFactor } = member
  return (
    <li>
      <h3>
        <a href={`/staff/team/members/${id}?lang=${lang}`}>
          <AsWritten>{handle}</AsWritten>
        </a>
        {id === account.id && ` (${t('desk.team.you')})`}
      </h3>
      <p>
        <strong>{t(`staff.role.${role}`)}</strong> · {t('desk.team.since', { day: day(locale, since) })}
        {hasFactor && ` · ${t('desk.team.factor')}`}
      </p>
      {!hasFactor && !isDemoOwner({ handle, campaign: account.campaign }) && (
        <p class="warning">{t('desk.team.no_factor')}</p>
      )}
      <MemberReset frame={frame} member={member} resets={resets} />
    </li>
  )
}

function Invitation({ frame: { t, lang, locale }, invitation }: { frame: Frame; invitation: OpenInvitation }) {
  const { id, role, expiresAt, letter } = invitation
  const path = `/staff/team/invitations/${id}`
  return (
    <li>
      <h3 id={`i-${id}`}>{t(`staff.role.${role}`)}</h3>
      <p>
        {t('desk.team.until', { time: dateTime(locale, expiresAt) })} {letterWords(t, letter)}
      </p>
      <form class="buttons" action={`${path}/take-back?lang=${lang}`} method="post">
        <a class="button quiet" href={`${path}?lang=${lang}`} aria-describedby={`i-${id}`}>
          {t('desk.team.show_link')}
        </a>
        <Button weight="quiet">{t('desk.team.take_back')}</Button>
      </form>
    </li>
  )
}
