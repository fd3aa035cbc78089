import { z } from 'zod'
import { dateTime } from '../../locale/dates.ts'
import { letterKind, validUntil } from '../letter-kind.ts'

/** Asks a representative to open `<origin>/e/<token>` and to press the button there. Neutral: as for a signature, it names nothing. */
export const endorsement = letterKind('endorsement', {
  path: '/e',
  own: { words: z.string(), validUntil },
  subject: (t, { words }) => t('letter.subject', { words }),
  beforeLink: (t) => [t('letter.hello'), t('letter.entered')],
  afterLink: (t, { words, validUntil, locale }) => [
    t('letter.words', { words }),
    t('letter.valid', { time: dateTime(locale, validUntil) }),
    t('letter.not_you'),
    t('letter.tor'),
    `${t('letter.delete')} ${t('letter.replies')}`,
  ],
})
