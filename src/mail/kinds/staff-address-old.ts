import { dateTime } from '../../locale/dates.ts'
import { letterKind, validUntil } from '../letter-kind.ts'

/** Goes to the present address of an account that is to get another one: the page behind the link stops that. */
export const staffAddressOld = letterKind('staff_address_old', {
  path: '/staff/stop-reset',
  own: { validUntil },
  subject: (t) => t('letter.staff.subject'),
  beforeLink: (t, content) => [
    t('letter.hello'),
    t('letter.staff_address_old.changing', { time: dateTime(content.locale, content.validUntil) }),
  ],
  afterLink: (t) => [t('letter.staff.agreed'), `${t('letter.delete')} ${t('letter.replies')}`],
})
