import { dateTime } from '../../locale/dates.ts'
import { letterKind, validUntil } from '../letter-kind.ts'

/** Goes to an address that is to become that of an account: the page behind the link confirms it. */
export const staffAddress = letterKind('staff_address', {
  path: '/staff/reset',
  own: { validUntil },
  subject: (t) => t('letter.staff.subject'),
  beforeLink: (t) => [t('letter.hello'), t('letter.staff_address.given')],
  afterLink: (t, { validUntil, locale }) => [
    t('letter.valid', { time: dateTime(locale, validUntil) }),
    t('letter.staff_invite.not_you'),
    `${t('letter.delete')} ${t('letter.replies')}`,
  ],
})
