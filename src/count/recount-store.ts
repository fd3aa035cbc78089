import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Bucket } from '../db/values.ts'

export interface CountedRow {
  slug: string
  what: 'counts' | 'waitingChanges' | 'rows'
  bucket: Bucket
  n: number
}

/** Counts, waiting changes and counted rows of every appeal, or of the one with `slug`, in one snapshot. */
export async function countEverything(db: Db, slug: string | undefined): Promise<CountedRow[]> {
  const { rows } = await sql<CountedRow>`
    with chosen as (select id, slug from appeals where state <> 'gone' and (${slug ?? null}::text is null or slug = ${slug ?? null}))
    select chosen.slug, 'counts' as what, b.bucket, b.n
    from counts c join chosen on chosen.id = c.appeal_id
    cross join lateral (values ('public', c.public::bigint), ('private', c.private::bigint),
      ('anonymous', c.anonymous::bigint), ('imported', c.imported::bigint)) as b (bucket, n)
    union all
    select chosen.slug, 'waitingChanges', h.bucket, sum(h.n)::bigint
    from count_changes h join chosen on chosen.id = h.appeal_id group by 1, 3
    union all
    select chosen.slug, 'rows', case when s.source = 'confirmed' then s.kind else 'imported' end, count(*)
    from signatures s join chosen on chosen.id = s.appeal_id where s.state = 'counted' group by 1, 3
    order by 1`.execute(db)
  return rows
}
