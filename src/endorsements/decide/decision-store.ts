import { sql, type Updateable } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Schema } from '../../db/schema.ts'

/** Locks an organisation of the appeal until the commit. */
export async function lockEndorsement(trx: Trx, appealId: string, id: string): Promise<boolean> {
  const locked = await trx
    .selectFrom('endorsements')
    .select('id')
    .where('id', '=', id)
    .where('appeal_id', '=', appealId)
    .forUpdate()
    .executeTakeFirst()
  return locked !== undefined
}

/** Sets columns of a locked organisation. */
export async function setEndorsement(trx: Trx, id: string, columns: Updateable<Schema['endorsements']>): Promise<void> {
  await trx.updateTable('endorsements').set(columns).where('id', '=', id).execute()
}

/** Deletes a locked organisation, with the reports about it. */
export async function deleteEndorsement(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('endorsements').where('id', '=', id).execute()
}

/** Closes the open reports about a locked organisation. A day that lies ahead becomes `day`. */
export async function closeOrganisationReports(trx: Trx, id: string, day: string): Promise<void> {
  await trx
    .updateTable('endorsement_reports')
    .set({ decided_on: day, day: sql<string>`least(day, ${day}::date)` })
    .where('endorsement_id', '=', id)
    .where('decided_on', 'is', null)
    .execute()
}

/** Deletes all reports about a locked organisation, with their words. */
export async function deleteOrganisationReports(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('endorsement_reports').where('endorsement_id', '=', id).execute()
}
