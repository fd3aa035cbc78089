import { z } from 'zod'
import { dateTime } from '../../locale/dates.ts'
import { letterKind, validUntil } from '../letter-kind.ts'

/** Says that an owner resets what the person signs in with: the page behind the link stops that. */
export const staffResetWaiting = letterKind('staff_reset_waiting', {
  path: '/staff/stop-reset',
  own: { validUntil, what: z.enum(['factor', 'both']) },
  subject: (t) => t('letter.staff.subject'),
  beforeLink: (t, content) => [
    t('letter.hello'),
    t(`letter.staff_reset_waiting.${content.what}`, { time: dateTime(content.locale, content.validUntil) }),
  ],
  afterLink: (t) => [t('letter.staff.agreed'), `${t('letter.delete')} ${t('letter.replies')}`],
})
