import { after, ceilHour } from '../../core/clock.ts'
import { Refusal } from '../../core/errors.ts'
import { newToken } from '../../core/random.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../staff/actor.ts'
import { actOnAppeal } from '../act-on-appeal.ts'
import { PREVIEW_LINK_TIME, previewLinkId } from './preview-link.ts'
import { insertPreviewLink } from './preview-link-store.ts'

export interface PreviewLink {
  token: Token
  /** A full hour, at least fourteen days ahead. */
  expiresAt: Date
}

/**
 * Makes a link that shows a draft to whoever has it, until the draft is opened or deleted. Only a hash of the token is
 * stored. Refuses with not_found and conflict (reason `no_draft`).
 */
export const addPreviewLink = (
  deps: Pick<Deps, 'db' | 'clock' | 'memory' | 'secrets' | 'keys' | 'log'>,
  actor: Actor,
  { slug }: { slug: string },
): Promise<PreviewLink> =>
  actOnAppeal(deps, actor, { slug, action: 'appeal.preview_added', lock: 'alone' }, async ({ trx, now, appeal }) => {
    const { id: appealId, state } = appeal
    if (state !== 'draft') throw new Refusal('conflict', { reason: 'no_draft', params: { slug, state } })
    const link = { token: newToken(), expiresAt: ceilHour(after(now, PREVIEW_LINK_TIME)) }
    await insertPreviewLink(trx, { id: previewLinkId(link.token), appealId, expiresAt: link.expiresAt })
    return { result: link, entry: { subject: slug, detail: { until: link.expiresAt.toISOString() } } }
  })
