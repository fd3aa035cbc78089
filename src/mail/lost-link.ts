import { z } from 'zod'
import { dateTime } from '../locale/dates.ts'
import { letterKind, validUntil } from './letter-kind.ts'

/** Declares a letter by which a lost own link is found. Every address gets the same one: it lists nothing. */
export const lostLink = <Kind extends string, Path extends `/${string}`>(kind: Kind, path: Path) =>
  letterKind(kind, {
    path,
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
