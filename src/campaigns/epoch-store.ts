import type { Db, Trx } from '../db/database.ts'
import type { Campaign } from './campaign.ts'
import type { Epoch } from './proofs.ts'

export interface StoredEpoch {
  number: number
  recipients: string[]
  since: string
  proof: Buffer | null
}

export const findEpoch = (db: Db | Trx, campaignId: string, number: number): Promise<StoredEpoch | undefined> =>
  db
    .selectFrom('epochs')
    .select(['number', 'recipients', 'since', 'proof'])
    .where('campaign_id', '=', campaignId)
    .where('number', '=', number)
    .executeTakeFirst()

/** The number of the campaign's current epoch. */
export async function currentEpoch(trx: Trx, campaignId: string): Promise<number> {
  const { epoch } = await trx
    .selectFrom('campaigns')
    .select('epoch')
    .where('id', '=', campaignId)
    .executeTakeFirstOrThrow()
  return epoch
}

/** The highest number of the campaign's epochs in the database; 0 without one. */
export async function highestEpoch(trx: Trx, campaignId: string): Promise<number> {
  const { number } = await trx
    .selectFrom('epochs')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow()
  return number ?? 0
}

/** The epochs of all campaigns. */
export const listEpochs = (db: Db): Promise<(Epoch & { isCurrent: boolean })[]> =>
  db
    .selectFrom('epochs as e')
    .innerJoin('campaigns as c', 'c.id', 'e.campaign_id')
    .select(['e.campaign_id as campaignId', 'c.demo', 'e.number', 'e.recipients', 'e.since'])
    .select((eb) => eb('c.epoch', '=', eb.ref('e.number')).$castTo<boolean>().as('isCurrent'))
    .execute()

export async function setEpochProof(db: Db, { campaignId, number }: Epoch, proof: Buffer): Promise<void> {
  await db
    .updateTable('epochs')
    .set({ proof })
    .where('campaign_id', '=', campaignId)
    .where('number', '=', number)
    .execute()
}

/** Makes an epoch the campaign's current one. The caller has locked the campaign's row. */
export async function insertEpoch(trx: Trx, campaign: Pick<Campaign, 'id'>, epoch: StoredEpoch): Promise<void> {
  await trx
    .insertInto('epochs')
    .values({ campaign_id: campaign.id, ...epoch })
    .execute()
  await trx.updateTable('campaigns').set({ epoch: epoch.number }).where('id', '=', campaign.id).execute()
}
