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

export interface OpenReport {
  signatureId: string
  reason: ReportReason
  words: string | null
  day: string
}

/** The open reports of the signatures, the oldest first. */
export async function findOpenReports(db: Db, signatureIds: readonly string[]): Promise<OpenReport[]> {
  if (signatureIds.length === 0) return []
  return db
    .selectFrom('reports')
    .select(['signature_id as signatureId', 'reason', 'words', 'day'])
    .where('signature_id', '=', sql<string>`any(${signatureIds}::uuid[])`)
    .where('decided_on', 'is', null)
    .orderBy('day')
    .orderBy('id')
    .execute()
}

/** A decision about one signature with its reports. */
export interface DecidedReports {
  id: string
  decision: ReportDecision
}

const relation = (decided: readonly DecidedReports[]) => sql`
  unnest(${decided.map(({ id }) => id)}::uuid[], ${decided.map(({ decision }) => decision)}::text[]) as decided (id, decision)`

/** Closes the open reports of locked signatures; returns the ids of those that had any. A day that lies ahead becomes `day`. */
export async function closeReports(
  trx: Trx,
  appealId: string,
  decided: readonly DecidedReports[],
  day: string,
): Promise<Set<string>> {
  if (decided.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    update reports set decision = decided.decision, decided_on = ${day}::date, day = least(day, ${day}::date)
    from ${relation(decided)}
    where appeal_id = ${appealId}::uuid and signature_id = decided.id and decided_on is null
    returning signature_id as id`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}

/** The signatures whose reports were closed by this decision on this day. */
export async function findClosedReports(
  trx: Trx,
  decided: readonly DecidedReports[],
  day: string,
): Promise<Set<string>> {
  if (decided.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select distinct signature_id as id from reports join ${relation(decided)} on signature_id = decided.id
    where reports.decision = decided.decision and decided_on = ${day}::date`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}

/** Opens the reports of locked signatures again that the latest such decision closed. */
export async function reopenReports(trx: Trx, appealId: string, decided: readonly DecidedReports[]): Promise<void> {
  if (decided.length === 0) return
  await sql`
    update reports set decision = null, decided_on = null
    from ${relation(decided)}
    where appeal_id = ${appealId}::uuid and signature_id = decided.id and reports.decision = decided.decision
      and decided_on = (
        select max(decided_on) from reports latest
        where latest.signature_id = decided.id and latest.decision = decided.decision)`.execute(trx)
}

/** Mutes names: their reports are dropped until the day. A second call replaces the day. */
export async function muteReports(trx: Trx, signatureIds: readonly string[], until: string): Promise<void> {
  if (signatureIds.length === 0) return
  await trx
    .insertInto('mutes')
    .values(signatureIds.map((id) => ({ signature_id: id, until })))
    .onConflict((conflict) => conflict.column('signature_id').doUpdateSet({ until }))
    .execute()
}

/** Lets names be reported again. */
export async function unmuteReports(trx: Trx, signatureIds: readonly string[]): Promise<void> {
  if (signatureIds.length === 0) return
  await trx.deleteFrom('mutes').where('signature_id', 'in', signatureIds).execute()
}
