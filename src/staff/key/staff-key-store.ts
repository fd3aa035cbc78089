import type { Db, Trx } from '../../db/database.ts'

/** The fingerprint of the campaign's staff key; null until the key is made. */
export async function findFingerprint(db: Db, campaignId: string): Promise<Buffer | null> {
  const row = await db
    .selectFrom('staff_keys')
    .select('fingerprint')
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  return row?.fingerprint ?? null
}

/** The fingerprint, which nobody replaces before the commit. */
export async function shareFingerprint(trx: Trx, campaignId: string): Promise<Buffer | undefined> {
  const row = await trx
    .selectFrom('staff_keys')
    .select('fingerprint')
    .where('campaign_id', '=', campaignId)
    .forShare()
    .executeTakeFirst()
  return row?.fingerprint
}

/** The fingerprint, locked for its replacement: whoever holds it with `shareFingerprint` has committed. */
export async function lockFingerprint(trx: Trx, campaignId: string): Promise<Buffer | null> {
  const row = await trx
    .selectFrom('staff_keys')
    .select('fingerprint')
    .where('campaign_id', '=', campaignId)
    .forUpdate()
    .executeTakeFirst()
  return row?.fingerprint ?? null
}

/** Stores the fingerprint of the key that takes the place of the present one, if any. */
export async function replaceFingerprint(trx: Trx, campaignId: string, fingerprint: Buffer): Promise<void> {
  await trx
    .insertInto('staff_keys')
    .values({ campaign_id: campaignId, fingerprint })
    .onConflict((conflict) => conflict.column('campaign_id').doUpdateSet({ fingerprint }))
    .execute()
}

/** Stores the fingerprint unless there is one. */
export async function insertFingerprint(db: Db, campaignId: string, fingerprint: Buffer): Promise<void> {
  await db
    .insertInto('staff_keys')
    .values({ campaign_id: campaignId, fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
