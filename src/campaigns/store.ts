import type { z } from 'zod'
import type { Db, Trx } from '../db/database.ts'
import type { Campaign, CampaignFact, CampaignFacts, NewCampaign } from './campaign.ts'

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

/** A campaign with what its pages say of it. */
export type DescribedCampaign = Campaign & { [fact in CampaignFact]: string | null }

/** All campaigns, or the one with `slug`, by slug. */
export const listDescribed = (db: Db | Trx, slug?: string): Promise<DescribedCampaign[]> =>
  db
    .selectFrom('campaigns')
    .select(['id', 'slug', 'name', 'demo', 'epoch', 'contact', 'controller'])
    .select(['press_contact as pressContact', 'server_location as serverLocation'])
    .$if(slug !== undefined, (query) => query.where('slug', '=', slug ?? ''))
    .orderBy('slug')
    .execute()

/** Writes the given facts of a locked campaign; the others stay. */
export async function updateFacts(trx: Trx, id: string, facts: z.output<typeof CampaignFacts>): Promise<void> {
  const row = {
    contact: facts.contact,
    press_contact: facts.pressContact,
    controller: facts.controller,
    server_location: facts.serverLocation,
  }
  await trx.updateTable('campaigns').set(row).where('id', '=', id).execute()
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
