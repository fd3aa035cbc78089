import { z } from 'zod'
import { dateTime } from '../../locale/dates.ts'
import { letterKind, validUntil } from '../letter-kind.ts'

/** Leads to `<origin>/e/<token>`, where a representative takes a new own link. The same for every address: it lists nothing. */
export const endorsementLink = letterKind('endorsement_link', {
  path: '/e',
  own: { words: z.string(), validUntil },
  subject: (t, { words }) => t('letter.recovery.subject', { words }),
  beforeLink: (t) => [t('letter.hello'), t('letter.recovery.entered')],
  afterLink: (t, { words, validUntil, locale }) => [
    t('letter.words', { words }),
    t('letter.valid', { time: dateTime(locale, validUntil) }),
    t('letter.recovery.not_you'),
    t('letter.tor'),
    `${t('letter.delete')} ${t('letter.replies')}`,
  ],
})
