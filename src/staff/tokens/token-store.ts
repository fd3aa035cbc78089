import { type Insertable, sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { ExpiryCondition } from '../../db/expiry.ts'
import type { Schema } from '../../db/schema.ts'
import type { StaffRole } from '../../db/values.ts'

/** Finds a token that works on that day, by its hash. */
export const findTokenRow = (db: Db, hash: Buffer, today: string) =>
  db
    .selectFrom('staff_tokens')
    .select(['id', 'campaign_id', 'role', 'access', 'step_up', 'used_on'])
    .where('token_hash', '=', hash)
    .where('until', '>=', today)
    .executeTakeFirst()

/** The role of a token that works on that day; undefined: it was revoked, or has expired. */
export async function findRoleOfToken(db: Db, id: string, today: string): Promise<StaffRole | undefined> {
  const row = await db
    .selectFrom('staff_tokens')
    .select('role')
    .where('id', '=', id)
    .where('until', '>=', today)
    .executeTakeFirst()
  return row?.role
}

/** Sets the day of last use, once a day however many requests come at once. */
export async function setUsedOn(db: Db, id: string, today: string): Promise<void> {
  await db
    .updateTable('staff_tokens')
    .set({ used_on: today })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('used_on', 'is', null), eb('used_on', '<>', today)]))
    .execute()
}

export async function insertToken(trx: Trx, row: Insertable<Schema['staff_tokens']>): Promise<void> {
  await trx.insertInto('staff_tokens').values(row).execute()
}

/** Locks a token; undefined: it is gone, or of another campaign. */
export const lockToken = (trx: Trx, { id, campaignId }: { id: string; campaignId: string }) =>
  trx
    .selectFrom('staff_tokens')
    .select(['id', 'role', 'access'])
    .where('id', '=', id)
    .where('campaign_id', '=', campaignId)
    .forUpdate()
    .executeTakeFirst()

export async function deleteToken(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('staff_tokens').where('id', '=', id).execute()
}

export async function deleteTokensOfCampaign(trx: Trx, campaignId: string): Promise<void> {
  await trx.deleteFrom('staff_tokens').where('campaign_id', '=', campaignId).execute()
}

/** The campaign of a token; undefined: there is no such token. */
export async function campaignOfToken(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('staff_tokens').select('campaign_id').where('id', '=', id).executeTakeFirst()
  return row?.campaign_id
}

/** The tokens of one campaign or of all that work on that day, by campaign and by the day of their end. */
export const listTokenRows = (db: Db, today: string, campaignId?: string) =>
  db
    .selectFrom('staff_tokens as token')
    .innerJoin('campaigns as campaign', 'campaign.id', 'token.campaign_id')
    .select(['token.id', 'token.role', 'token.access', 'token.step_up', 'token.name'])
    .select(['token.since', 'token.until', 'token.used_on', 'campaign.id as campaign_id', 'campaign.slug as campaign'])
    .where('token.until', '>=', today)
    .$if(campaignId !== undefined, (query) => query.where('campaign.id', '=', campaignId ?? ''))
    .orderBy('campaign.slug')
    .orderBy('token.until')
    .orderBy('token.id')
    .execute()

/** Retention in doubt of the clock asks as of 1970. */
export const isTokenExpired: ExpiryCondition = ({ now }) => sql`until < ${now.toISOString().slice(0, 10)}::date`
