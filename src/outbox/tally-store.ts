import { sql } from 'kysely'
import { type Db, retryDeadlocks, type Trx } from '../db/database.ts'

/** A letter to be tallied. The hashes are made under the tally key of the day. */
export interface ToTally {
  id: string
  /** The hash of the canonical address, for letters of all kinds together. */
  addressHash: Buffer
  /** The hash of canonical address, appeal and kind. */
  purposeHash: Buffer
  /** Whether the requesting network asked for no such letter earlier that day. */
  firstOfNetwork: boolean
}

/** The most letters, of all kinds together, to one address in a day. */
const MOST_A_DAY = 5
/** The most letters of one appeal and kind to one address in a day, when networks ask for their first one. */
const MOST_OF_A_PURPOSE = 12

/**
 * Tallies the letters that may leave, each letter only once. `allowed`: the row still exists, and its letter is within
 * the limits or was tallied before. `beyond`: the row exists but exceeds the limits; the caller gives it up.
 */
export async function tally(
  db: Db,
  day: string,
  letters: readonly ToTally[],
): Promise<{ allowed: Set<string>; beyond: Set<string> }> {
  const rows = await retryDeadlocks(async () => {
    await ensureTallies(db, day, letters)
    return tallyRows(db, letters)
  })
  return {
    allowed: new Set(rows.filter((row) => row.allowed).map((row) => row.id)),
    beyond: new Set(rows.filter((row) => !row.allowed).map((row) => row.id)),
  }
}

/** Creates missing tallies first, so that the statement after it can lock them all and read their newest numbers. */
const ensureTallies = (db: Db, day: string, letters: readonly ToTally[]) =>
  sql`
    insert into letter_tallies (hash, key_day, letters)
    select distinct hash, ${day}::date, 0 from ${columnsOf(letters)}
      join outbox using (id) cross join lateral (values (address), (purpose)) as both_of (hash)
    order by hash on conflict (hash) do nothing`.execute(db)

/** Letters within the daily limit come first in their order, so the limit of a purpose only stops letters beyond it. */
async function tallyRows(db: Db, letters: readonly ToTally[]): Promise<{ id: string; allowed: boolean }[]> {
  const hashes = letters.flatMap(({ addressHash, purposeHash }) => [addressHash, purposeHash])
  const { rows } = await sql<{ id: string; allowed: boolean }>`
    with here as materialized (
      select given.*, outbox.tallied from ${columnsOf(letters)} join outbox using (id) order by id for update of outbox),
    tallies as materialized (
      select hash, letters from letter_tallies where hash = any(${hashes}::bytea[]) order by hash for update),
    fresh as (
      select here.*, letters + row_number() over (partition by address order by place) <= ${MOST_A_DAY} as within
      from here join tallies on hash = address where not tallied),
    ranked as (
      select fresh.*, letters + row_number() over (partition by purpose order by place) as nth
      from fresh join tallies on hash = purpose where within or first),
    allowed as materialized (select * from ranked where within or nth <= ${MOST_OF_A_PURPOSE}),
    added as (
      select hash, count(*)::integer as n
      from (select address as hash from allowed union all select purpose from allowed) as each group by hash),
    counted as (
      update letter_tallies set letters = least(letter_tallies.letters + added.n, 32000) from added
      where letter_tallies.hash = added.hash),
    marked as (update outbox set tallied = true from allowed where outbox.id = allowed.id)
    select here.id, here.tallied or allowed.id is not null as allowed from here left join allowed using (id)`.execute(
    db,
  )
  return rows
}

const columnsOf = (letters: readonly ToTally[]) => sql`
  unnest(${letters.map(({ id }) => id)}::uuid[], ${letters.map(({ addressHash }) => addressHash)}::bytea[],
    ${letters.map(({ purposeHash }) => purposeHash)}::bytea[],
    ${letters.map(({ firstOfNetwork }) => firstOfNetwork)}::boolean[])
    with ordinality as given (id, address, purpose, first, place)`

/**
 * Deletes all tallies when an appeal ends: a hash over its id would still allow to test guessed addresses, and nothing
 * else tells which hashes these are. The day's limits begin anew.
 */
export async function deleteTallies(trx: Trx): Promise<void> {
  await sql`
    delete from letter_tallies where hash in (select hash from letter_tallies order by hash for update)`.execute(trx)
}
