import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Bucket } from '../db/values.ts'

export type CountedRow = { slug: string; n: number } & (
  | { what: 'counts' | 'waitingChanges' | 'rows'; bucket: Bucket }
  | { what: 'seriesDrift' | 'countriesDrift'; bucket: null }
)

/**
 * Counts, waiting changes and counted rows of every appeal, or of the one with `slug`, in one snapshot; and by how much
 * its periods differ from the total that they tell, and its countries from the rows and waiting changes.
 */
export async function countEverything(db: Db, slug: string | undefined): Promise<CountedRow[]> {
  const { rows } = await sql<CountedRow>`
    with chosen as (
      select id, slug, safety = 'open' and stopped_at is null as by_country from appeals
      where state <> 'gone' and (${slug ?? null}::text is null or slug = ${slug ?? null})),
    rows as (
      select appeal_id, case when source = 'confirmed' then kind else 'imported' end as bucket,
        case when kind = 'public' then country end as country, count(*) as n
      from signatures where state = 'counted' and appeal_id in (select id from chosen) group by 1, 2, 3),
    countries as (
      select appeal_id, country, sum(n) as drift from (
        select appeal_id, country, n from rows
        union all select appeal_id, country, -n from country_counts
        union all select appeal_id, country, -n from count_changes) as told
      where country is not null group by 1, 2)
    select chosen.slug, 'counts' as what, b.bucket, b.n
    from counts c join chosen on chosen.id = c.appeal_id
    cross join lateral (values ('public', c.public::bigint), ('private', c.private::bigint),
      ('anonymous', c.anonymous::bigint), ('imported', c.imported::bigint)) as b (bucket, n)
    union all
    select chosen.slug, 'waitingChanges', h.bucket, sum(h.n)::bigint
    from count_changes h join chosen on chosen.id = h.appeal_id group by 1, 3
    union all
    select chosen.slug, 'rows', rows.bucket, sum(rows.n)::bigint
    from rows join chosen on chosen.id = rows.appeal_id group by 1, 3
    union all
    select chosen.slug, 'seriesDrift', null, c.ended_total - coalesce(sum(p.n), 0)::bigint
    from counts c join chosen on chosen.id = c.appeal_id left join count_periods p using (appeal_id)
    group by 1, c.ended_total
    union all
    select chosen.slug, 'countriesDrift', null, sum(abs(countries.drift))::bigint
    from countries join chosen on chosen.id = countries.appeal_id where chosen.by_country group by 1
    order by 1`.execute(db)
  return rows
}
