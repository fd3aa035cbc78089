import type { z } from 'zod'
import type { Db, Trx } from '../db/database.ts'
import type { Campaign, NewCampaign } from './campaign.ts'

export async function findCampaign(db: Db | Trx, slug: string): Promise<Campaign | null> {
  const row = await db
    .selectFrom('campaigns')
    .select(['id', 'slug', 'name', 'demo', 'epoch'])
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row ?? null
}

/** Locks the campaign's row, so that epochs are numbered one by one. Inserts that refer to the row need not wait. */
export async function lockCampaign(trx: Trx, slug: string): Promise<Campaign | null> {
  const row = await trx
    .selectFrom('campaigns')
    .select(['id', 'slug', 'name', 'demo', 'epoch'])
    .where('slug', '=', slug)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function insertCampaign(trx: Trx, campaign: NewCampaignRow): Promise<void> {
  await trx
    .insertInto('campaigns')
    .values({
      id: campaign.id,
      slug: campaign.slug,
      name: campaign.name,
      contact: campaign.contact ?? null,
      press_contact: campaign.pressContact ?? null,
      controller: campaign.controller ?? null,
      server_location: campaign.serverLocation ?? null,
      demo: campaign.demo,
    })
    .execute()
}

type NewCampaignRow = z.output<typeof NewCampaign> & { id: string; demo: boolean }

export interface StoredRecipient {
  id: string
  recipient: string
  label: string
  challengeHash: Buffer
  provenOn: string | null
}

export async function findRecipient(
  db: Db | Trx,
  campaignId: string,
  recipient: string,
): Promise<StoredRecipient | null> {
  const row = await db
    .selectFrom('recipients')
    .select(['id', 'recipient', 'label', 'challenge_hash', 'proven_on'])
    .where('campaign_id', '=', campaignId)
    .where('recipient', '=', recipient)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    recipient: row.recipient,
    label: row.label,
    challengeHash: row.challenge_hash,
    provenOn: row.proven_on,
  }
}

export async function insertRecipient(
  trx: Trx,
  campaign: Campaign,
  added: { id: string; recipient: string; label: string; challengeHash: Buffer },
): Promise<void> {
  await trx
    .insertInto('recipients')
    .values({
      id: added.id,
      campaign_id: campaign.id,
      recipient: added.recipient,
      label: added.label,
      demo: campaign.demo,
      challenge_hash: added.challengeHash,
      proven_on: null,
    })
    .execute()
}

/** Replaces the label and the challenge of a recipient. */
export async function renewChallenge(
  trx: Trx,
  recipientId: string,
  renewed: { label: string; challengeHash: Buffer },
): Promise<void> {
  await trx
    .updateTable('recipients')
    .set({ label: renewed.label, challenge_hash: renewed.challengeHash })
    .where('id', '=', recipientId)
    .execute()
}

export async function markProven(trx: Trx, recipientId: string, day: string): Promise<void> {
  await trx.updateTable('recipients').set({ proven_on: day }).where('id', '=', recipientId).execute()
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

/** The campaign's proven recipients, always in the same order. */
export async function listProven(db: Db | Trx, campaignId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('recipients')
    .select('recipient')
    .where('campaign_id', '=', campaignId)
    .where('proven_on', 'is not', null)
    .orderBy('recipient')
    .execute()
  return rows.map((row) => row.recipient)
}

/** The number of the campaign's current epoch. */
export async function currentEpoch(trx: Trx, campaignId: string): Promise<number> {
  const { epoch } = await trx
    .selectFrom('campaigns')
    .select('epoch')
    .where('id', '=', campaignId)
    .executeTakeFirstOrThrow()
  return epoch
}

/** Makes `recipients` the next epoch and returns its number. The caller has locked the campaign's row. */
export async function beginEpoch(trx: Trx, campaign: Campaign, recipients: string[], since: string): Promise<number> {
  const number = campaign.epoch + 1
  await trx.insertInto('epochs').values({ campaign_id: campaign.id, number, recipients, since }).execute()
  await trx.updateTable('campaigns').set({ epoch: number }).where('id', '=', campaign.id).execute()
  return number
}
