import { isSlug } from '../campaigns/slug.ts'
import { SECOND } from '../core/clock.ts'
import type { Cell } from '../core/memory.ts'
import type { Deps } from '../deps.ts'
import type { Appeal } from './appeal.ts'
import { authenticate } from './authenticate.ts'
import { findAppeal, findAppeals, findSlug, findVersion, listVersions, type Versioned } from './store.ts'

export type Recaller = Pick<Deps, 'db' | 'memory' | 'config' | 'secrets' | 'keys' | 'log'>

/** Appeals by slug. Only a loaded appeal tells its id: another one may have the slug by now. */
export const APPEALS: Cell<Appeal> = { name: 'appeal', fresh: SECOND, of: ({ id }) => id }
/** The open and closed appeals, as one value. */
const LIST: Cell<Appeal[]> = { name: 'appeals', fresh: SECOND }
/** Slugs by id. The slug of an id changes only when the appeal is deleted. */
const SLUGS: Cell<string> = { name: 'slug', fresh: Infinity }

/**
 * Drops from the cache whatever belongs to an appeal, after this process has changed it. The list and the other appeals
 * are marked stale: the next read reloads them, but they still serve while the database is away.
 */
export function forgetAppeal(deps: Pick<Deps, 'memory'>, { id }: Pick<Appeal, 'id'>): void {
  markAppealsStale(deps)
  deps.memory.forget({ of: id })
}

/** Marks all appeals stale, after a settle by this process: to forget them every second would leave nothing to serve. */
export function markAppealsStale({ memory }: Pick<Deps, 'memory'>): void {
  memory.markStale(APPEALS)
  memory.markStale(LIST)
}

/**
 * The public appeal with this slug, at most one second old. `stale`: the database is away, and the appeal is as last
 * known. Null for an unknown slug, a draft, and a demo where demos are not served.
 */
export async function recallAppeal(deps: Recaller, slug: string): Promise<{ appeal: Appeal; stale: boolean } | null> {
  if (!isSlug(slug)) return null
  const { value, stale } = await deps.memory.recall(APPEALS, slug, (last) => load(deps, slug, last))
  return value && isPublic(deps, value) ? { appeal: value, stale } : null
}

/** Like `recallAppeal`, but from the cache only and without waiting. Undefined when the cache has no fresh entry. */
export function peekAppeal(deps: Recaller, slug: string): Appeal | undefined {
  const appeal = isSlug(slug) ? deps.memory.peek(APPEALS, slug) : undefined
  return appeal && isPublic(deps, appeal) ? appeal : undefined
}

/** Like `recallAppeal`, by id. */
export async function recallAppealById(deps: Recaller, id: string): Promise<{ appeal: Appeal; stale: boolean } | null> {
  const { value: slug } = await deps.memory.recall(SLUGS, id, () => findSlug(deps.db, id))
  const recalled = slug === undefined ? null : await recallAppeal(deps, slug)
  return recalled?.appeal.id === id ? recalled : null
}

/** The open and closed appeals, the newest opened first; without demos where demos are not served. */
export async function listOpenAppeals(deps: Recaller): Promise<{ appeals: Appeal[]; stale: boolean }> {
  const { value, stale } = await deps.memory.recall(LIST, '', (last = []) => loadList(deps, last))
  return { appeals: value.filter((appeal) => isPublic(deps, appeal)), stale }
}

const isPublic = (deps: Recaller, appeal: Appeal): boolean =>
  appeal.state !== 'draft' && (deps.config.local || !appeal.campaign.demo)

/** Whether two reads found the same appeal, unchanged. Another appeal under the same slug may have the same version. */
export const isCurrent = (
  known: Pick<Versioned, 'id' | 'version'>,
  found: Pick<Versioned, 'id' | 'version'> | undefined,
): boolean => known.id === found?.id && known.version === found.version

/** Whether the key store could be read when the appeal was loaded. */
const isKnown = ({ campaign }: Appeal): boolean => campaign.trust !== 'unknown'

async function load(deps: Recaller, slug: string, last: Appeal | undefined): Promise<Appeal | undefined> {
  if (last && isKnown(last) && isCurrent(last, await findVersion(deps.db, slug))) return last
  const found = await findAppeal(deps.db, slug)
  return found ? authenticate(deps, found) : undefined
}

async function loadList(deps: Recaller, last: Appeal[]): Promise<Appeal[]> {
  const versions = await listVersions(deps.db, ['open', 'closed'])
  const known = new Map(last.filter(isKnown).map((appeal) => [appeal.id, appeal]))
  const moved = versions.filter(({ id, version }) => known.get(id)?.version !== version).map(({ id }) => id)
  for (const found of await findAppeals(deps.db, moved)) known.set(found.id, await authenticate(deps, found))
  return versions.flatMap(({ id }) => known.get(id) ?? [])
}
