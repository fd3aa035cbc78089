import { dateTime } from '../../locale/dates.ts'
import { letterKind, validUntil } from '../letter-kind.ts'

/** Invites somebody to a campaign's team. Names neither campaign nor role: the page behind the link does. */
export const staffInvite = letterKind('staff_invite', {
  path: '/staff/invite',
  own: { validUntil },
  subject: (t) => t('letter.staff_invite.subject'),
  beforeLink: (t) => [t('letter.hello'), t('letter.staff_invite.invited')],
  afterLink: (t, { validUntil, locale }) => [
    t('letter.valid', { time: dateTime(locale, validUntil) }),
    t('letter.staff_invite.not_you'),
    `${t('letter.delete')} ${t('letter.replies')}`,
  ],
})
