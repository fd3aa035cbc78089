import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { ReportDecision, ReportReason } from '../db/schema.ts'

/** What is shown to whoever reports it. */
export interface ReportedName {
  id: string
  name: string
  descriptor: string | null
}

/** A name that everybody can see; undefined for any other id. */
export const findShownName = (db: Db, appealId: string, id: string): Promise<ReportedName | undefined> =>
  db
    .selectFrom('signatures')
    .select(['id', (eb) => eb.ref('name').$notNull().as('name'), 'descriptor'])
    .where('id', '=', id)
    .where('appeal_id', '=', appealId)
    .where('kind', '=', 'public')
    .where('state', '=', 'counted')
    .where('look', '=', 'shown')
    .where('name', 'is not', null)
    .executeTakeFirst()

export interface NewReport {
  id: string
  appealId: string
  signatureId: string
  reason: ReportReason
  words: string | null
  day: string
}

/** More open reports of one name tell nothing more. */
const MOST_A_NAME = 100

/**
 * Keeps a report of a name that everybody can see and that is not muted; drops any other. The name is locked: one that
 * is leaving takes the report along, or is waited for and then no longer found.
 */
export async function insertReport(trx: Trx, report: NewReport): Promise<void> {
  const { id, appealId, signatureId, reason, words, day } = report
  await sql`
    insert into reports (id, appeal_id, signature_id, reason, words, day)
    select ${id}::uuid, appeal_id, id, ${reason}, ${words}, ${day}::date from signatures
    where id = ${signatureId}::uuid and appeal_id = ${appealId}::uuid
      and kind = 'public' and state = 'counted' and look = 'shown' and name is not null
      and not exists (select 1 from mutes where mutes.signature_id = signatures.id and until > ${day}::date)
      and (select count(*) from reports r where r.signature_id = signatures.id and r.decided_on is null)
        < ${MOST_A_NAME}
    for share`.execute(trx)
}

/** Open reports with their names, the oldest first. */
export const listOpenReports = (db: Db, slug?: string) =>
  db
    .selectFrom('reports')
    .innerJoin('signatures', 'signatures.id', 'reports.signature_id')
    .innerJoin('appeals', 'appeals.id', 'reports.appeal_id')
    .select(['appeals.slug', 'signatures.id', 'signatures.name', 'signatures.descriptor', 'signatures.look'])
    .select(['reports.reason', 'reports.words', 'reports.day'])
    .where('reports.decided_on', 'is', null)
    .$if(slug !== undefined, (query) => query.where('appeals.slug', '=', slug ?? ''))
    .orderBy('reports.day')
    .orderBy('reports.id')
    .execute()

/** Closes the case of a name; false when none is open. */
export async function closeReports(
  trx: Trx,
  appealId: string,
  signatureId: string,
  decision: ReportDecision,
  day: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('reports')
    .set({ decision, decided_on: day })
    .where('appeal_id', '=', appealId)
    .where('signature_id', '=', signatureId)
    .where('decided_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Has reports of that name dropped until a day; a later one prolongs. */
export async function muteReports(trx: Trx, signatureId: string, until: string): Promise<void> {
  await trx
    .insertInto('mutes')
    .values({ signature_id: signatureId, until })
    .onConflict((conflict) => conflict.column('signature_id').doUpdateSet({ until }))
    .execute()
}

/** Deletes a signature that is locked; what it was. */
export const deleteSignature = (trx: Trx, id: string) =>
  trx
    .deleteFrom('signatures')
    .where('id', '=', id)
    .returning(['id', 'kind as visibility', 'source', 'state'])
    .executeTakeFirstOrThrow()
