import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'

/** A public name that has no search key yet. */
export interface KeylessName {
  id: string
  name: string
  descriptor: string | null
}

/**
 * The appeals with names that an earlier version stored without a search key. Without statistics of these columns the
 * planner takes most rows for such ones: only the order of the index keeps it from reading the whole list.
 */
export async function appealsWithKeylessNames(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive waiting as (
      (select appeal_id from signatures where name is not null and search_key is null order by appeal_id, id limit 1)
      union all
      select (select later.appeal_id from signatures as later
              where later.name is not null and later.search_key is null and later.appeal_id > waiting.appeal_id
              order by later.appeal_id, later.id limit 1)
      from waiting where waiting.appeal_id is not null
    )
    select appeal_id as id from waiting where appeal_id is not null`.execute(db)
  return rows.map(({ id }) => id)
}

const LEAST_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Locks the appeal's next names without a search key by id, in the order of the index; those that others have locked are
 * left for a later run, so that nobody waits for anybody in a circle.
 */
export async function lockKeylessNames(
  trx: Trx,
  appealId: string,
  afterId: string | null,
  limit: number,
): Promise<KeylessName[]> {
  const { rows } = await sql<KeylessName>`
    select id, name, descriptor from signatures
    where name is not null and search_key is null
      and (appeal_id, id) > (${appealId}::uuid, ${afterId ?? LEAST_ID}::uuid) and appeal_id <= ${appealId}::uuid
    order by appeal_id, id limit ${limit}
    for no key update skip locked`.execute(trx)
  return rows
}

/** Writes the search keys of locked names. */
export async function writeSearchKeys(trx: Trx, keys: { id: string; key: string | null }[]): Promise<void> {
  await sql`
    update signatures set search_key = new.key
    from unnest(${keys.map(({ id }) => id)}::uuid[], ${keys.map(({ key }) => key)}::tsvector[]) as new (id, key)
    where signatures.id = new.id`.execute(trx)
}
