import type { Deps } from '../deps.ts'
import { deletePendingOfAppeal } from '../pending/pending-store.ts'
import type { Actor } from '../staff/actor.ts'
import { actOnAppeal } from './act-on-appeal.ts'
import { demandUnsigned } from './demand-unsigned.ts'
import { appealKeyNames, forgetAppealKeys } from './key.ts'
import { deletePreviewLinks } from './preview-links/preview-link-store.ts'
import { markGone } from './state-store.ts'

/**
 * Deletes an appeal, in any state, that nobody has signed: its texts, letters and preview links, and after the commit its
 * key. The row stays, as `gone`; the slug is free. Refuses with not_found and conflict (reason `signed`). After a crash
 * the server's timer destroys the key.
 */
export async function deleteAppeal(
  deps: Pick<Deps, 'db' | 'clock' | 'memory' | 'secrets' | 'keys' | 'log'>,
  actor: Actor,
  { slug }: { slug: string },
): Promise<{ id: string; slug: string }> {
  const wanted = { slug, action: 'appeal.deleted', lock: 'alone' } as const
  const id = await actOnAppeal(deps, actor, wanted, async ({ trx, now, appeal }) => {
    await demandUnsigned(trx, appeal)
    await deletePendingOfAppeal(trx, appeal.id)
    await deletePreviewLinks(trx, appeal.id)
    await markGone(trx, appeal.id, now)
    return { result: appeal.id, entry: { subject: slug, detail: { state: appeal.state } } }
  })
  for (const name of await appealKeyNames(deps, id)) await deps.keys.destroy(name)
  forgetAppealKeys(deps, id)
  return { id, slug }
}
