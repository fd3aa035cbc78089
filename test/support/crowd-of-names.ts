import { sql } from 'kysely'
import type { Db } from '../../src/db/database.ts'
import { listSignatures } from './listed-names.ts'

/** Lists more names than a search finds, which fit what a listed name fits. */
export async function listCrowd(db: Db, appealId: string, like: string, look: 'waiting' | 'shown'): Promise<void> {
  await listSignatures(db, appealId, { names: 150, look })
  await sql`
    update signatures set search_key = (
      select regexp_replace(search_key::text, '''[0-9a-f]', '''0', 'g')::tsvector from signatures where name = ${like})
    where name like 'Name %'`.execute(db)
}
