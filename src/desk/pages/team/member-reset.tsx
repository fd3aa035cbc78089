import { dateTime } from '../../../locale/dates.ts'
import type { Resets } from '../../../staff/team/list-resets.ts'
import type { TeamMember } from '../../../staff/team/list-team.ts'
import { Button } from '../../../ui/form.tsx'
import type { Frame } from '../../../ui/frame.ts'

interface MemberResetProps {
  frame: Frame
  member: TeamMember
  resets: Resets
}

/** The member's reset that waits, with the way to stop it, or the links that its end has made. */
export function MemberReset({ frame: { t, lang, locale }, member, resets }: MemberResetProps) {
  const waiting = resets.waiting.find(({ handle }) => handle === member.handle)
  const links = resets.handovers.filter(({ handle }) => handle === member.handle)
  return (
    <>
      {waiting && (
        <form action={`/staff/team/members/${member.id}/stop-reset?lang=${lang}`} method="post">
          <p class="warning">
            {t(`desk.reset.waits.${waiting.what === 'factor' ? 'factor' : 'both'}`, {
              time: dateTime(locale, waiting.dueAt),
            })}
          </p>
          <Button weight="quiet">{t('desk.reset.stop')}</Button>
        </form>
      )}
      {links.map(({ id, expiresAt }) => (
        <form action={`/staff/team/handovers/${id}?lang=${lang}`} method="post">
          <p class="warning">
            {t('desk.reset.ready')} {t('desk.team.until', { time: dateTime(locale, expiresAt) })}
          </p>
          <Button weight="quiet">{t('desk.team.show_link')}</Button>
        </form>
      ))}
    </>
  )
}
