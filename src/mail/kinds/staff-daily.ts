import { z } from 'zod'
import { day } from '../../locale/dates.ts'
import type { Translate } from '../../locale/translate.ts'
import { letterKind, validUntil } from '../letter-kind.ts'

/** The matters that can wait for staff: what stops others first. */
export const Matter = z.enum([
  'staff_key',
  'key_store',
  'appeal_key',
  'untrusted_keys',
  'few_keys',
  'unproven_keys',
  'set_aside',
  'letters',
  'reports',
  'endorsements',
  'names',
])
export type Matter = z.infer<typeof Matter>

/** Sums over all appeals of a campaign; `since`: the oldest one's day, null where it is not known. */
const Waits = z.object({ of: Matter, n: z.int(), since: z.iso.date().nullable() })

/** Tells staff in the morning what waits, and owners the head of the campaign's log. Names no appeal. */
export const staffDaily = letterKind('staff_daily', {
  path: '/staff',
  leadsToPage: true,
  own: { validUntil, waits: z.array(Waits), head: z.string().nullable() },
  subject: (t) => t('letter.staff_daily.subject'),
  beforeLink: (t, { locale, waits }) => [
    t('letter.hello'),
    t(waits.length > 0 ? 'letter.staff_daily.waits' : 'letter.staff_daily.nothing'),
    ...waits.map(({ of, n, since }) => {
      const words = t(`desk.waits.${of}`, { n })
      return since ? `${words}, ${t('desk.front.since', { day: day(locale, since) })}.` : `${words}.`
    }),
    t('letter.staff_daily.desk'),
  ],
  afterLink: (t, { head }) => [
    ...(head ? headLines(t, head) : []),
    t('letter.staff_daily.off'),
    `${t('letter.delete')} ${t('letter.replies')}`,
  ],
})

/** Word joiners keep mail programs from taking groups of digits for a telephone number; `readHead` ignores them. */
const headLines = (t: Translate, head: string): string[] => [
  t('letter.staff_daily.head'),
  head.replace(/[- ]/g, '$&\u2060'),
]
