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
