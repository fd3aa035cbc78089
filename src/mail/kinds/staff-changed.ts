import { z } from 'zod'
import { day } from '../../locale/dates.ts'
import { letterKind, validUntil } from '../letter-kind.ts'

/** Changes of an account of which a letter tells. */
const StaffChange = z.enum(['passphrase', 'factor', 'codes', 'address', 'link', 'access'])
export type StaffChange = z.infer<typeof StaffChange>

/** Tells of a change that is made. Nothing is left to be stopped, so its link is the page with the ways back. */
export const staffChanged = letterKind('staff_changed', {
  path: '/staff/forgotten',
  leadsToPage: true,
  own: { validUntil, what: StaffChange, day: z.iso.date() },
  subject: (t) => t('letter.staff.subject'),
  beforeLink: (t, { locale, what, ...content }) => [
    t('letter.hello'),
    t(`letter.staff_changed.${what}`, { day: day(locale, content.day) }),
    t('letter.staff_changed.not_you'),
  ],
  afterLink: (t) => [`${t('letter.delete')} ${t('letter.replies')}`],
})
