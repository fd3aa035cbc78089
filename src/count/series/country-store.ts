import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'

/** Adds to the counted public signatures of an open appeal by country. A country that nobody is left of has no row. */
export async function addToCountries(trx: Trx, appealId: string, deltas: ReadonlyMap<string, number>): Promise<void> {
  const moved = [...deltas].filter(([, n]) => n !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  const more = moved.filter(([, n]) => n > 0)
  const fewer = moved.filter(([, n]) => n < 0)
  if (more.length > 0)
    await sql`
      insert into country_counts (appeal_id, country, n)
      select ${appealId}::uuid, * from unnest(${more.map(([country]) => country)}::text[], ${more.map(([, n]) => n)}::integer[])
      on conflict (appeal_id, country) do update set n = country_counts.n + excluded.n`.execute(trx)
  if (fewer.length === 0) return
  // Never below zero: a count by country that is wrong shows in a recount, and must not stop the number.
  await sql`
    update country_counts set n = greatest(0, country_counts.n + moved.n)
    from unnest(${fewer.map(([country]) => country)}::text[], ${fewer.map(([, n]) => n)}::integer[]) as moved (country, n)
    where country_counts.appeal_id = ${appealId} and country_counts.country = moved.country`.execute(trx)
  await trx.deleteFrom('country_counts').where('appeal_id', '=', appealId).where('n', '=', 0).execute()
}

/** Erases the counts by country, and the countries of changes that wait. */
export async function forgetCountries(trx: Trx, appealId: string): Promise<void> {
  await trx.deleteFrom('country_counts').where('appeal_id', '=', appealId).execute()
  await trx.updateTable('count_changes').set({ country: null }).where('appeal_id', '=', appealId).execute()
}
