import { z } from 'zod'
import { ORGANISATION_KINDS } from '../../db/values.ts'
import { publicProof } from '../proof/stored-proof.ts'
import { ProofView } from '../public/proof-view.ts'
import type { Owned } from './own-endorsement.ts'

const OrganisationView = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  website: z.string().nullable(),
  country: z.string().nullable(),
  names: z.record(z.string(), z.string()).describe('in further languages, by language'),
  kind: z.enum(ORGANISATION_KINDS).nullable(),
  statements: z.record(z.string(), z.string()).describe('by language'),
})

/** The endorsement of an own link, as the API answers it. It names no representative: the link is the organisation's. */
export const OwnEndorsementView = z.object({
  id: z.uuid(),
  appeal: z.string().describe('slug'),
  state: z.enum(['waiting', 'listed', 'declined', 'removed']),
  since: z.iso.date().describe('the day on which the state, or the change that waits, began'),
  reason: z.string().nullable().describe('of the organisers, for a decline (of a change, too) or a removal'),
  organisation: OrganisationView,
  proposed: OrganisationView.nullable().describe('a change that waits for the organisers; the listed entry stays'),
  proofs: z.array(ProofView),
})

export const ownEndorsementView = ({ appeal, endorsement, proofs }: Owned): z.infer<typeof OwnEndorsementView> => {
  const { id, state, since, reason, organisation, proposed } = endorsement
  return { id, appeal: appeal.slug, state, since, reason, organisation, proposed, proofs: proofs.flatMap(publicProof) }
}
