import { z } from 'zod'
import { letterKind } from '../letter-kind.ts'
import { withoutLinks } from '../subject.ts'

/** The decisions that a representative is told of. */
export const ToldDecision = z.enum(['approved', 'declined', 'removed', 'change_approved', 'change_declined'])

const LISTED: readonly z.infer<typeof ToldDecision>[] = ['approved', 'change_approved', 'change_declined']

/** Tells the representative of an organisation what the organisers decided, and leads to the public page. */
export const endorsementDecided = letterKind('endorsement_decided', {
  path: '/a',
  leadsToPage: ({ slug, made }) => (LISTED.includes(made) ? `/${slug}/organisations` : `/${slug}`),
  own: {
    slug: z.string(),
    made: ToldDecision,
    /** The name as it is written; a long one is cut. */
    organisation: z.string(),
    reason: z.string().nullable(),
  },
  subject: (t) => t('letter.endorsement_decided.subject'),
  beforeLink: (t, { made, organisation, reason }) => [
    t('letter.hello'),
    t(`letter.endorsement_decided.${made}`, { organisation: withoutLinks(organisation) }),
    ...(reason === null ? [] : [t('letter.endorsement_decided.reason', { reason: withoutLinks(reason) })]),
    t('letter.endorsement_decided.page'),
  ],
  afterLink: (t) => [t('letter.endorsement_decided.own'), `${t('letter.delete')} ${t('letter.replies')}`],
})
