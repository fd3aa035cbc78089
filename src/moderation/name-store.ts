import type { Db } from '../db/database.ts'
import type { Look, SignatureState, Source } from '../db/values.ts'
import type { CurrentName } from './name-version.ts'

export interface StoredName extends CurrentName {
  day: string
  source: Source
  state: SignatureState
  look: Look
}

/** Public names with one of the looks, the oldest day first. */
export const listByLook = (db: Db, appealId: string, looks: readonly Look[]): Promise<StoredName[]> =>
  db
    .selectFrom('signatures')
    .select(['id', 'name', 'descriptor', 'day', 'source', 'state', 'look'])
    .where('appeal_id', '=', appealId)
    .where('kind', '=', 'public')
    .where('look', 'in', looks)
    .where('name', 'is not', null)
    .orderBy('day')
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
