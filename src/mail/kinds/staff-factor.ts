import { dateTime } from '../../locale/dates.ts'
import { letterKind, validUntil } from '../letter-kind.ts'

/** Leads to another app for codes, for which the page asks the passphrase first. */
export const staffFactor = letterKind('staff_factor', {
  path: '/staff/reset',
  own: { validUntil },
  subject: (t) => t('letter.staff.subject'),
  beforeLink: (t) => [t('letter.hello'), t('letter.staff_factor.ready')],
  afterLink: (t, { validUntil, locale }) => [
    t('letter.valid', { time: dateTime(locale, validUntil) }),
    t('letter.staff_factor.not_you'),
    `${t('letter.delete')} ${t('letter.replies')}`,
  ],
})
