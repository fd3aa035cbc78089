import { Refusal } from '../core/errors.ts'
import type { Appeal } from './appeal.ts'
import { type Recaller, recallAppeal } from './recall.ts'

/** The appeal of a slug as the public may see it: like `recallAppeal`, but refuses with not_found. */
export async function publicAppeal(
  deps: Recaller,
  slug: string | undefined,
): Promise<{ appeal: Appeal; stale: boolean }> {
  const recalled = await recallAppeal(deps, slug ?? '')
  if (!recalled) throw new Refusal('not_found')
  return recalled
}
