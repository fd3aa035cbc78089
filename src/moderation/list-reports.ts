import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import type { NamePage } from './list-names.ts'

/**
 * A page of the reported names of an appeal, the oldest report first, each with its reports. Refuses as `listNames` does.
 */
export async function listReports(
  _deps: Deps,
  _actor: Actor,
  _wanted: { slug: string; after?: string | undefined; limit: number },
): Promise<NamePage> {
  throw new Error('to be built')
}
