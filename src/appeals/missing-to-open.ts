import { missingFacts } from '../campaigns/campaign.ts'
import type { FieldError } from '../core/errors.ts'
import { type Appeal, isPrivateOff, LEAST_RECIPIENTS } from './appeal.ts'

/** All that must be there before signers come: who asks them, and keys for private names where these are on offer. */
export function missingToOpen(appeal: Appeal): FieldError[] {
  const { campaign } = appeal
  const facts = missingFacts(campaign).map((path) => ({ path, message: `${campaign.slug} has none yet` }))
  const message = `${campaign.slug} has ${campaign.recipients.length} proven keys, and private signing needs ${LEAST_RECIPIENTS}`
  return isPrivateOff(appeal) ? [...facts, { path: 'visibilities', message }] : facts
}
