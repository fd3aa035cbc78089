import { isSlug } from '../campaigns/slug.ts'
import type { Deps } from '../deps.ts'
import type { Appeal } from './appeal.ts'
import { findAppeal, findAppeals, findSlug, findVersion, listVersions } from './store.ts'

type Recaller = Pick<Deps, 'db' | 'memory' | 'config'>

/** The prefix of all cached data of appeals: call `memory.forget(APPEALS)` after this process has changed an appeal. */
export const APPEALS = 'appeal:'
const LIST = `${APPEALS}/list`

/** The cache key of an appeal, with a `/` at the end so that no other appeal's cache key begins with it. */
export const slugKey = (slug: string): string => `${APPEALS}${slug}/`

/** The cache key of the counts and the latest names of an appeal. */
export const frontKey = (id: string): string => `${APPEALS}/front/${id}`

/**
 * Drops an appeal, with its names, from the cache after a change. The other appeals are marked stale: the next read
 * reloads them, but they still serve while the database is away.
 */
export function forgetAppeal({ memory }: Pick<Deps, 'memory'>, { id, slug }: Pick<Appeal, 'id' | 'slug'>): void {
  memory.outdate(APPEALS)
  memory.forget(slugKey(slug))
  memory.forget(frontKey(id))
}

/** Thrown while an appeal is loaded, so that invented slugs take no place in the cache. */
class UnknownAppeal extends Error {}

/**
 * The public appeal with this slug, at most one second old. `stale`: the database is away, and the appeal is as last
 * known. Null for an unknown slug, a draft, and a demo where demos are not served.
 */
export async function recallAppeal(deps: Recaller, slug: string): Promise<{ appeal: Appeal; stale: boolean } | null> {
  if (!isSlug(slug)) return null
  try {
    const { value, stale } = await deps.memory.recall<Appeal>(slugKey(slug), (last) => load(deps, slug, last))
    return isPublic(deps, value) ? { appeal: value, stale } : null
  } catch (error) {
    if (error instanceof UnknownAppeal) return null
    throw error
  }
}

/** Like `recallAppeal`, but from the cache only and without waiting. Undefined when the cache has no fresh entry. */
export function peekAppeal(deps: Recaller, slug: string): Appeal | undefined {
  const appeal = isSlug(slug) ? deps.memory.peek<Appeal>(slugKey(slug)) : undefined
  return appeal && isPublic(deps, appeal) ? appeal : undefined
}

/** Like `recallAppeal`, by id. */
export async function recallAppealById(deps: Recaller, id: string): Promise<{ appeal: Appeal; stale: boolean } | null> {
  try {
    // The slug of an id never changes.
    const { value } = await deps.memory.recall<string>(`${APPEALS}/slug/${id}`, () => slugOf(deps, id), Infinity)
    return await recallAppeal(deps, value)
  } catch (error) {
    if (error instanceof UnknownAppeal) return null
    throw error
  }
}

/** The open and closed appeals, the newest opened first; without demos where demos are not served. */
export async function listOpenAppeals(deps: Recaller): Promise<{ appeals: Appeal[]; stale: boolean }> {
  const { value, stale } = await deps.memory.recall<Appeal[]>(LIST, (last = []) => loadList(deps, last))
  return { appeals: value.filter((appeal) => isPublic(deps, appeal)), stale }
}

const isPublic = (deps: Recaller, appeal: Appeal): boolean =>
  appeal.state !== 'draft' && (deps.config.loopback || !appeal.campaign.demo)

async function load(deps: Recaller, slug: string, last: Appeal | undefined): Promise<Appeal> {
  if (last && (await findVersion(deps.db, slug)) === last.version) return last
  const appeal = await findAppeal(deps.db, slug)
  if (!appeal) throw new UnknownAppeal()
  return appeal
}

async function loadList(deps: Recaller, last: Appeal[]): Promise<Appeal[]> {
  const versions = await listVersions(deps.db, ['open', 'closed'])
  const known = new Map(last.map((appeal) => [appeal.id, appeal]))
  const moved = versions.filter(({ id, version }) => known.get(id)?.version !== version).map(({ id }) => id)
  for (const appeal of await findAppeals(deps.db, moved)) known.set(appeal.id, appeal)
  return versions.flatMap(({ id }) => known.get(id) ?? [])
}

async function slugOf(deps: Recaller, id: string): Promise<string> {
  const slug = await findSlug(deps.db, id)
  if (slug === null) throw new UnknownAppeal()
  return slug
}
