import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { type Front, recallFront } from './front.ts'

/** The front of the public appeal with this slug: like `recallFront`, but refuses with not_found. */
export async function publicFront(deps: Deps, slug: string | undefined): Promise<{ front: Front; stale: boolean }> {
  const recalled = await recallFront(deps, slug ?? '')
  if (!recalled) throw new Refusal('not_found')
  return recalled
}
