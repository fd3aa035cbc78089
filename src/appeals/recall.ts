import { isSlug } from '../campaigns/slug.ts'
import type { Deps } from '../deps.ts'
import type { Appeal } from './appeal.ts'
import { findAppeal, findAppeals, findSlug, findVersion, listVersions } from './store.ts'

type Recaller = Pick<Deps, 'db' | 'memory' | 'config'>

/** What is remembered of appeals, and of the list: `memory.forget(APPEALS)` after a change of one's own. */
export const APPEALS = 'appeal:'
const LIST = `${APPEALS}/list`

/** Under which name the appeal of that slug is remembered; no other's begins so. */
export const slugKey = (slug: string): string => `${APPEALS}${slug}/`

/** Under which name its signatures and numbers are remembered. */
export const frontKey = (id: string): string => `${APPEALS}/front/${id}`

/**
 * After a change in one appeal: it is forgotten, names and all. The others are looked at before they are shown again, and
 * stay for the time when the database is away.
 */
export function forgetAppeal({ memory }: Pick<Deps, 'memory'>, { id, slug }: Pick<Appeal, 'id' | 'slug'>): void {
  memory.outdate(APPEALS)
  memory.forget(slugKey(slug))
  memory.forget(frontKey(id))
}

/** Thrown inside a load, so that a slug that somebody made up takes no place in memory. */
class Unknown extends Error {}

/**
 * The appeal of that slug as the public may see it, at most one second old; `stale` when the database is away and
 * this is what was last known. Null for an unknown slug, a draft, and a demo where demos are not served.
 */
export async function recallAppeal(deps: Recaller, slug: string): Promise<{ appeal: Appeal; stale: boolean } | null> {
  if (!isSlug(slug)) return null
  try {
    const { value, stale } = await deps.memory.recall<Appeal>(slugKey(slug), (last) => load(deps, slug, last))
    return isPublic(deps, value) ? { appeal: value, stale } : null
  } catch (error) {
    if (error instanceof Unknown) return null
    throw error
  }
}

/** The same from memory alone, without waiting; undefined when it would have to be looked at. */
export function peekAppeal(deps: Recaller, slug: string): Appeal | undefined {
  const appeal = isSlug(slug) ? deps.memory.peek<Appeal>(slugKey(slug)) : undefined
  return appeal && isPublic(deps, appeal) ? appeal : undefined
}

/** The same by id. */
export async function recallAppealById(deps: Recaller, id: string): Promise<{ appeal: Appeal; stale: boolean } | null> {
  try {
    // The slug of an id never changes.
    const { value } = await deps.memory.recall<string>(`${APPEALS}/slug/${id}`, () => slugOf(deps, id), Infinity)
    return await recallAppeal(deps, value)
  } catch (error) {
    if (error instanceof Unknown) return null
    throw error
  }
}

/** The open and closed appeals, the newest opened first; drafts, archived ones, and demos where not served, left out. */
export async function listOpenAppeals(deps: Recaller): Promise<{ appeals: Appeal[]; stale: boolean }> {
  const { value, stale } = await deps.memory.recall<Appeal[]>(LIST, (last = []) => loadList(deps, last))
  return { appeals: value.filter((appeal) => isPublic(deps, appeal)), stale }
}

const isPublic = (deps: Recaller, appeal: Appeal): boolean =>
  appeal.state !== 'draft' && (deps.config.loopback || !appeal.campaign.demo)

async function load(deps: Recaller, slug: string, last: Appeal | undefined): Promise<Appeal> {
  if (last && (await findVersion(deps.db, slug)) === last.version) return last
  const appeal = await findAppeal(deps.db, slug)
  if (!appeal) throw new Unknown()
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
  if (slug === null) throw new Unknown()
  return slug
}
