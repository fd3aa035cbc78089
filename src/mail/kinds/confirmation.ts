import { z } from 'zod'
import { dateTime } from '../../locale/dates.ts'
import { letterKind, validUntil } from '../letter-kind.ts'
import { confirmationSubject } from '../subject.ts'

/** Asks the owner of an address to open `<origin>/c/<token>` and to press the button on that page. */
export const confirmation = letterKind('confirmation', {
  path: '/c',
  own: {
    /** The control words, which the page after the form shows as well. */
    words: z.string(),
    validUntil,
    /** The appeal's short title, for public signers if the policy allows it. Null: the subject is neutral. */
    title: z.string().nullable(),
  },
  subject: (t, { words, title }) => confirmationSubject(t, words, title),
  beforeLink: (t) => [t('letter.hello'), t('letter.entered')],
  afterLink: (t, { words, validUntil, locale }) => [
    t('letter.words', { words }),
    t('letter.valid', { time: dateTime(locale, validUntil) }),
    t('letter.not_you'),
    t('letter.tor'),
    `${t('letter.delete')} ${t('letter.replies')}`,
  ],
})
