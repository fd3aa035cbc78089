import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../src/db/database.ts'
import type { Look, SignatureState } from '../../src/db/values.ts'
import { sortKey } from '../../src/locale/alphabet.ts'
import { shelvedKey } from '../../src/signatures/shelved-key.ts'

export interface NamedSignature {
  name: string
  id?: string
  descriptor?: string | null
  look?: Look
  state?: SignatureState
  /** `YYYY-MM-DD`. */
  day?: string
  /** False: as a row of before that has no search key yet. */
  keyed?: boolean
}

/** Writes public signatures with these names into the list as a settle leaves them, shown and counted unless said otherwise. */
export async function listNamed(db: Db, appealId: string, named: readonly NamedSignature[]): Promise<string[]> {
  const rows = named.map((one) => ({
    ...{ id: randomUUID(), descriptor: null, look: 'shown', state: 'counted', day: '2027-01-01', keyed: true },
    ...one,
  }))
  const column = <T>(value: (row: (typeof rows)[number]) => T) => rows.map(value)
  await sql`
    insert into signatures (appeal_id, source, kind, batch, id, name, descriptor, sort_key, search_key, look, state, day)
    select ${appealId}::uuid, 'confirmed', 'public', 1, * from unnest(
      ${column(({ id }) => id)}::uuid[], ${column(({ name }) => name)}::text[],
      ${column(({ descriptor }) => descriptor)}::text[], ${column(({ name }) => sortKey(name))}::text[],
      ${column(({ id, name, descriptor, keyed }) => (keyed ? shelvedKey(id, name, descriptor) : null))}::tsvector[],
      ${column(({ look }) => look)}::text[], ${column(({ state }) => state)}::text[],
      ${column(({ day }) => day)}::date[])`.execute(db)
  return rows.map(({ id }) => id)
}

/** A random id of a signature on the shelf of this digit. */
export const idOnShelf = (shelf: string): string => `${shelf}${randomUUID().slice(1)}`
