import { readAppeal } from '../appeals/act-on-appeal.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import { moderated, type NamePage } from './list-names.ts'
import { nameCursor, namePlace } from './name-cursor.ts'
import { findReportedNames } from './name-store.ts'

/**
 * A page of the reported names of an appeal, the oldest report first, each with its reports. Refuses as `listNames` does.
 */
export async function listReports(
  deps: Deps,
  actor: Actor,
  { slug, after, limit }: { slug: string; after?: string | undefined; limit: number },
): Promise<NamePage> {
  const place = namePlace(after)
  return readAppeal(deps, actor, { slug, action: 'names.read' }, async (db, appeal) => {
    const rows = await findReportedNames(db, { appealId: appeal.id, after: place, limit: limit + 1 })
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    const names = await moderated(
      deps,
      db,
      page.map(({ since: _, ...name }) => name),
    )
    return { names, next: rows.length > limit && last ? nameCursor({ day: last.since, id: last.id }) : null }
  })
}
