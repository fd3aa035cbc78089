import type { Db } from '../db/database.ts'

/** The fingerprint of the campaign's staff key; null until the key is made. */
export async function findFingerprint(db: Db, campaignId: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom('staff_keys')
    .select('fingerprint')
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  return row?.fingerprint ?? null
}

/** Stores the fingerprint unless there is one. */
export async function insertFingerprint(db: Db, campaignId: string, fingerprint: Buffer): Promise<void> {
  await db
    .insertInto('staff_keys')
    .values({ campaign_id: campaignId, fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
