import { readAppeal } from '../appeals/act-on-appeal.ts'
import type { Db } from '../db/database.ts'
import type { ReportReason } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { nameCursor, namePlace } from './name-cursor.ts'
import { findNames, type NameFilter, type StoredName } from './name-store.ts'
import { nameVersion } from './name-version.ts'
import { findOpenReports } from './report-store.ts'

/** Something that a reader reported of a name. */
export interface Report {
  reason: ReportReason
  words: string | null
  /** `YYYY-MM-DD`. */
  day: string
}

/** A name as moderators see it. */
export interface ModeratedName extends StoredName {
  /** The `nameVersion`, which a decision names. */
  version: string
  /** The open reports, the oldest first. */
  reports: Report[]
}

export interface NamePage {
  names: ModeratedName[]
  /** The cursor of the page after; null: there is none. */
  next: string | null
}

/**
 * A page of an appeal's names, the oldest day first, for moderators. Refuses an unknown slug with not_found, a cursor that
 * no page gave with invalid (`after`), and as `read` does.
 */
export async function listNames(
  deps: Deps,
  actor: Actor,
  { slug, after, limit, ...filter }: { slug: string; after?: string | undefined; limit: number } & NameFilter,
): Promise<NamePage> {
  const place = namePlace(after)
  return readAppeal(deps, actor, { slug, action: 'names.read' }, async (db, appeal) => {
    const rows = await findNames(db, { ...filter, appealId: appeal.id, after: place, limit: limit + 1 })
    return namePage(deps, db, rows, limit)
  })
}

/** The page of `limit` names; one row more means that there is a page after it. */
export async function namePage(
  deps: Pick<Deps, 'secrets'>,
  db: Db,
  rows: readonly StoredName[],
  limit: number,
): Promise<NamePage> {
  const names = rows.slice(0, limit)
  const last = names.at(-1)
  return { names: await moderated(deps, db, names), next: rows.length > limit && last ? nameCursor(last) : null }
}

/** The names with their versions and open reports. */
export async function moderated(
  deps: Pick<Deps, 'secrets'>,
  db: Db,
  names: readonly StoredName[],
): Promise<ModeratedName[]> {
  const reports = Map.groupBy(
    await findOpenReports(
      db,
      names.map(({ id }) => id),
    ),
    ({ signatureId }) => signatureId,
  )
  return names.map((name) => ({
    ...name,
    version: nameVersion(deps, name),
    reports: (reports.get(name.id) ?? []).map(({ signatureId: _, ...report }) => report),
  }))
}
