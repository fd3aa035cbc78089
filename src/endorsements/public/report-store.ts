import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'

export interface NewReport {
  id: string
  appealId: string
  endorsementId: string
  words: string | null
  day: string
}

/** Open reports stored for one organisation; further reports would tell staff nothing new. */
const MOST_OPEN_REPORTS = 100

/**
 * Stores a report of a listed organisation; drops any other. Locks the organisation: a removal either comes later and
 * deletes the report too, or is waited for, and then nothing is listed.
 */
export async function insertReport(trx: Trx, { id, appealId, endorsementId, words, day }: NewReport): Promise<void> {
  await sql`
    insert into endorsement_reports (id, endorsement_id, words, day)
    select ${id}::uuid, id, ${words}, ${day}::date from endorsements
    where id = ${endorsementId}::uuid and appeal_id = ${appealId}::uuid and state = 'listed'
      and (select count(*) from endorsement_reports r where r.endorsement_id = endorsements.id and r.decided_on is null)
        < ${MOST_OPEN_REPORTS}
    for share`.execute(trx)
}
