import { isToken } from '../core/random.ts'
import type { Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import type { Appeal } from './appeal.ts'
import { authenticate } from './authenticate.ts'
import { previewLinkId } from './preview-links/preview-link.ts'
import { findPreviewed } from './preview-links/preview-link-store.ts'
import { findAppeals } from './store.ts'

/**
 * The draft of a preview link, never from the cache. Null for every link that does not work (malformed, unknown, over,
 * withdrawn, its draft opened or deleted): callers answer all of them alike.
 */
export async function findDraft(
  deps: Pick<Deps, 'db' | 'clock' | 'config' | 'secrets' | 'keys' | 'log'>,
  token: Token,
): Promise<Appeal | null> {
  if (!isToken(token)) return null
  const id = await findPreviewed(deps.db, previewLinkId(token), deps.clock.now())
  const [stored] = id ? await findAppeals(deps.db, [id]) : []
  // Opened between the two reads: its page is public by now.
  if (stored?.state !== 'draft' || (stored.campaign.demo && !deps.config.loopback)) return null
  return authenticate(deps, stored)
}
