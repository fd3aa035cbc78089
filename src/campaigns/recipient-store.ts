import type { Db, Trx } from '../db/database.ts'
import type { Campaign } from './campaign.ts'

export interface StoredRecipient {
  id: string
  recipient: string
  /** Plain until the job has sealed it. */
  label: string | null
  labelSealed: Buffer | null
  challengeHash: Buffer
  /** The day on which the holder first opened a challenge. */
  provenOn: string | null
  /** The day on which the holder last opened one. */
  answeredOn: string | null
  retiredOn: string | null
  proof: Buffer | null
}

export const findRecipient = (
  db: Db | Trx,
  campaignId: string,
  recipient: string,
): Promise<StoredRecipient | undefined> =>
  selectRecipients(db, campaignId).where('recipient', '=', recipient).executeTakeFirst()

/** The campaign's recipients, retired ones too, always in the same order. */
export const listRecipients = (db: Db | Trx, campaignId: string): Promise<StoredRecipient[]> =>
  selectRecipients(db, campaignId).orderBy('recipient').execute()

const selectRecipients = (db: Db | Trx, campaignId: string) =>
  db
    .selectFrom('recipients')
    .select(['id', 'recipient', 'label', 'label_sealed as labelSealed'])
    .select(['challenge_hash as challengeHash', 'proven_on as provenOn'])
    .select(['answered_on as answeredOn', 'retired_on as retiredOn', 'proof'])
    .where('campaign_id', '=', campaignId)

export async function insertRecipient(
  trx: Trx,
  campaign: Campaign,
  added: { id: string; recipient: string; labelSealed: Buffer; challengeHash: Buffer },
): Promise<void> {
  await trx
    .insertInto('recipients')
    .values({
      id: added.id,
      campaign_id: campaign.id,
      recipient: added.recipient,
      label_sealed: added.labelSealed,
      demo: campaign.demo,
      challenge_hash: added.challengeHash,
      proven_on: null,
    })
    .execute()
}

/** Replaces the challenge of a recipient, and the label if there is a new one. */
export async function renewChallenge(
  trx: Trx,
  recipientId: string,
  { labelSealed, challengeHash }: { labelSealed?: Buffer; challengeHash: Buffer },
): Promise<void> {
  await trx
    .updateTable('recipients')
    .set({ challenge_hash: challengeHash, ...(labelSealed && { label: null, label_sealed: labelSealed }) })
    .where('id', '=', recipientId)
    .execute()
}

/** Stores that the challenge was answered on that day; `spent` takes the place of its hash, so that it counts once. */
export async function markAnswered(trx: Trx, recipientId: string, day: string, spent: Buffer): Promise<void> {
  await trx
    .updateTable('recipients')
    .set({ answered_on: day, challenge_hash: spent })
    .where('id', '=', recipientId)
    .execute()
}

export async function markProven(trx: Trx, recipientId: string, day: string, proof: Buffer): Promise<void> {
  await trx.updateTable('recipients').set({ proven_on: day, proof }).where('id', '=', recipientId).execute()
}

export async function markRetired(trx: Trx, recipientId: string, day: string): Promise<void> {
  await trx.updateTable('recipients').set({ retired_on: day, proof: null }).where('id', '=', recipientId).execute()
}

/** The number of a campaign's recipients whose holders have not opened a challenge yet. */
export async function countUnproven(db: Db, campaignId: string): Promise<number> {
  const { n } = await db
    .selectFrom('recipients')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('campaign_id', '=', campaignId)
    .where('proven_on', 'is', null)
    .where('retired_on', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}

/** The proven recipients of all campaigns. */
export const listProven = (db: Db): Promise<{ id: string; campaignId: string; recipient: string }[]> =>
  db
    .selectFrom('recipients')
    .select(['id', 'campaign_id as campaignId', 'recipient'])
    .where('proven_on', 'is not', null)
    .execute()

export async function setProof(db: Db, recipientId: string, proof: Buffer): Promise<void> {
  await db.updateTable('recipients').set({ proof }).where('id', '=', recipientId).execute()
}

/** Whether the recipient was made for demo data: its secret identity lies on the disk where the demo was tried. */
export async function isDemoRecipient(db: Db | Trx, recipient: string): Promise<boolean> {
  const row = await db
    .selectFrom('recipients')
    .select('id')
    .where('recipient', '=', recipient)
    .where('demo', '=', true)
    .executeTakeFirst()
  return row !== undefined
}
