import { sql } from 'kysely'
import type { Db } from '../../src/db/database.ts'

interface Listed {
  names: number
  /** Signatures that stand for one day, one day after the other; unless said otherwise all have one day. */
  aDay?: number
  look?: 'waiting' | 'shown' | 'hidden'
  state?: 'counted' | 'held' | 'invalid'
  kind?: 'public' | 'anonymous'
}

/** Writes signatures into the list as a settle leaves them, in one statement; the counts follow. Returns their ids. */
export async function listSignatures(db: Db, appealId: string, listed: Listed): Promise<string[]> {
  const { names, aDay = names, look = 'waiting', state = 'counted', kind = 'public' } = listed
  const name = (n: unknown) => (kind === 'public' ? sql`${n} || n` : sql`null`)
  const { rows } = await sql<{ id: string }>`
    insert into signatures (id, appeal_id, source, kind, state, look, name, sort_key, batch, day)
    select gen_random_uuid(), ${appealId}::uuid, 'confirmed', ${kind}, ${state}, ${look},
      ${name(sql`'Name '`)}, ${name(sql`'name '`)}, 1, date '2027-01-01' + (n - 1) / ${aDay}::integer
    from generate_series(1, ${names}::integer) n
    returning id`.execute(db)
  if (state === 'counted')
    await db
      .updateTable('counts')
      .set((eb) => ({ [kind]: eb(kind, '+', names) }))
      .where('appeal_id', '=', appealId)
      .execute()
  return rows.map(({ id }) => id)
}
