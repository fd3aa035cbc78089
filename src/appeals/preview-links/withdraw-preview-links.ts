import type { Deps } from '../../deps.ts'
import type { Actor } from '../../staff/actor.ts'
import { actOnAppeal } from '../act-on-appeal.ts'
import { deletePreviewLinks } from './preview-link-store.ts'

/** Ends all preview links of an appeal, and returns their number. Refuses with not_found. */
export const withdrawPreviewLinks = (
  deps: Pick<Deps, 'db' | 'clock' | 'memory' | 'secrets' | 'keys' | 'log'>,
  actor: Actor,
  { slug }: { slug: string },
): Promise<number> =>
  actOnAppeal(deps, actor, { slug, action: 'appeal.previews_withdrawn', lock: 'shared' }, async ({ trx, appeal }) => {
    const links = await deletePreviewLinks(trx, appeal.id)
    return { result: links, entry: links > 0 ? { subject: slug, detail: { links } } : null }
  })
