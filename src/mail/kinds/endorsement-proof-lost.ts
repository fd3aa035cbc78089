import { z } from 'zod'
import { day } from '../../locale/dates.ts'
import { letterKind } from '../letter-kind.ts'
import { withoutLinks } from '../subject.ts'

/** Tells the representative of an organisation that its domain no longer shows the line, and leads to the public page. */
export const endorsementProofLost = letterKind('endorsement_proof_lost', {
  path: '/a',
  leadsToPage: ({ slug }) => `/${slug}/organisations`,
  own: {
    slug: z.string(),
    /** The name as it is written; a long one is cut. */
    organisation: z.string(),
    method: z.enum(['dns', 'file']),
    domain: z.string(),
    /** The last day on which the line was there. */
    seenOn: z.iso.date(),
    /** Sentences of the letter's language about what was seen instead; the last ones may be left out. */
    seen: z.array(z.string()),
    /** The endorsement that the line names. */
    id: z.uuid(),
  },
  subject: (t) => t('letter.proof_lost.subject'),
  beforeLink: (t, { locale, organisation, method, domain, seenOn, seen, id }) => [
    t('letter.hello'),
    t(`letter.proof_lost.${method}`, {
      ...{ organisation: withoutLinks(organisation), domain: withoutLinks(domain), day: day(locale, seenOn) },
    }),
    ...(seen.length === 0 ? [] : [t('letter.proof_lost.seen')]),
    ...seen.map(withoutLinks),
    t(`letter.proof_lost.put_back.${method}`),
    `undersigned=${id}`,
    t('letter.proof_lost.then'),
    t('letter.endorsement_decided.page'),
  ],
  afterLink: (t) => [t('letter.endorsement_decided.own'), `${t('letter.delete')} ${t('letter.replies')}`],
})
