import type { Db } from '../db/database.ts'
import type { Action } from './roles.ts'

/** The number of a campaign's entries, and the hash of the last of them; null: it has none. */
export async function findCampaignEnd(db: Db, campaignId: string): Promise<{ entries: number; hash: Buffer } | null> {
  const row = await db
    .selectFrom('audit_log')
    .select((eb) => [
      eb.fn.countAll<number>().as('entries'),
      eb
        .selectFrom('audit_log as last')
        .select('last.hash')
        .where('last.campaign_id', '=', campaignId)
        .orderBy('last.seq', 'desc')
        .limit(1)
        .as('hash'),
    ])
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow()
  return row.hash ? { entries: row.entries, hash: row.hash } : null
}

/** `limit` entries of a campaign by their order, without the first `offset`. */
export const listCampaignEntries = (db: Db, campaignId: string, { offset, limit }: { offset: number; limit: number }) =>
  db
    .selectFrom('audit_log')
    .select(['at', 'actor', 'action', 'subject', 'detail'])
    .where('campaign_id', '=', campaignId)
    .orderBy('seq')
    .offset(offset)
    .limit(limit)
    .execute()

/** Whether a campaign's log has an entry of this action about this subject. */
export async function hasEntry(
  db: Db,
  campaignId: string,
  { action, subject }: { action: Action; subject: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('audit_log')
    .select('seq')
    .where('campaign_id', '=', campaignId)
    .where('action', '=', action)
    .where('subject', '=', subject)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The handles of a campaign's accounts by their ids. */
export async function listHandles(db: Db, campaignId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('staff_accounts')
    .select(['id', 'handle'])
    .where('campaign_id', '=', campaignId)
    .execute()
  return new Map(rows.map(({ id, handle }) => [id, handle]))
}
