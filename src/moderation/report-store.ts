import { sql } from 'kysely'
import type { Db, Trx } from '../db/database.ts'
import type { ReportDecision, ReportReason } from '../db/values.ts'

/** The public name that the report page shows. */
export interface ReportedName {
  id: string
  name: string
  descriptor: string | null
}

/** A name that everybody can see, by the id of its signature; undefined for any other id. */
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

/** Open reports stored for one name; further reports would tell a moderator nothing new. */
const MOST_OPEN_REPORTS = 100

/**
 * Stores a report of a shown and unmuted name; drops any other report. Locks the signature: a deletion either comes
 * later and deletes the report too, or is waited for, and then no signature is found.
 */
export async function insertReport(trx: Trx, report: NewReport): Promise<void> {
  const { id, appealId, signatureId, reason, words, day } = report
  // Waits for a settle that moves the row to its batch: a statement of its own then sees the moved row.
  await trx.selectFrom('signatures').select('id').where('id', '=', signatureId).forShare().execute()
  await sql`
    insert into reports (id, appeal_id, signature_id, reason, words, day)
    select ${id}::uuid, appeal_id, id, ${reason}, ${words}, ${day}::date from signatures
    where id = ${signatureId}::uuid and appeal_id = ${appealId}::uuid
      and kind = 'public' and state = 'counted' and look = 'shown' and name is not null
      and not exists (select 1 from mutes where mutes.signature_id = signatures.id and until > ${day}::date)
      and (select count(*) from reports r where r.signature_id = signatures.id and r.decided_on is null)
        < ${MOST_OPEN_REPORTS}
    for share`.execute(trx)
}

/** Open reports with their names, the oldest first. */
export const listOpenReports = (db: Db, slug?: string) =>
  db
    .selectFrom('reports')
    .innerJoin('signatures', 'signatures.id', 'reports.signature_id')
    .innerJoin('appeals', 'appeals.id', 'reports.appeal_id')
    .select(['appeals.slug', 'signatures.id', 'signatures.name', 'signatures.descriptor'])
    .select(['signatures.look', 'signatures.state'])
    .select(['reports.reason', 'reports.words', 'reports.day'])
    .where('reports.decided_on', 'is', null)
    .$if(slug !== undefined, (query) => query.where('appeals.slug', '=', slug ?? ''))
    .orderBy('reports.day')
    .orderBy('reports.id')
    .execute()

export type OpenReport = Awaited<ReturnType<typeof listOpenReports>>[number]

/** Closes the case of a name; false when none is open. A report whose day lies ahead gets the day of the decision. */
export async function closeReports(
  trx: Trx,
  appealId: string,
  signatureId: string,
  decision: ReportDecision,
  day: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('reports')
    .set({ decision, decided_on: day, day: sql<string>`least(day, ${day}::date)` })
    .where('appeal_id', '=', appealId)
    .where('signature_id', '=', signatureId)
    .where('decided_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Mutes a name: its reports are dropped until the day. A second call replaces the day. */
export async function muteReports(trx: Trx, signatureId: string, until: string): Promise<void> {
  await trx
    .insertInto('mutes')
    .values({ signature_id: signatureId, until })
    .onConflict((conflict) => conflict.column('signature_id').doUpdateSet({ until }))
    .execute()
}

/** Deletes a locked signature; returns the row as it was. */
export const deleteSignature = (trx: Trx, id: string) =>
  trx
    .deleteFrom('signatures')
    .where('id', '=', id)
    .returning(['id', 'kind as visibility', 'source', 'state'])
    .executeTakeFirstOrThrow()
