import { dateTime } from '../../locale/dates.ts'
import { letterKind, validUntil } from '../letter-kind.ts'

/** Leads to a new passphrase, for which the page asks a second factor as well. */
export const staffPassphrase = letterKind('staff_passphrase', {
  path: '/staff/reset',
  own: { validUntil },
  subject: (t) => t('letter.staff.subject'),
  beforeLink: (t) => [t('letter.hello'), t('letter.staff_passphrase.asked')],
  afterLink: (t, { validUntil, locale }) => [
    t('letter.valid', { time: dateTime(locale, validUntil) }),
    t('letter.staff_passphrase.not_you'),
    `${t('letter.delete')} ${t('letter.replies')}`,
  ],
})
