import type { z } from 'zod'
import type { Db, Trx } from '../db/database.ts'
import type { Campaign, CampaignChange, CampaignFact, NewCampaign } from './campaign.ts'

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

/** A campaign with what its pages say of it, and its time zone. */
export type DescribedCampaign = Campaign & { [fact in CampaignFact]: string | null } & {
  timeZone: string
  proofChecks: boolean
}

/** All campaigns, or the one with `slug`, by slug. */
export const listDescribed = (db: Db | Trx, slug?: string): Promise<DescribedCampaign[]> =>
  db
    .selectFrom('campaigns')
    .select(['id', 'slug', 'name', 'demo', 'epoch', 'contact', 'controller'])
    .select(['press_contact as pressContact', 'server_location as serverLocation', 'time_zone as timeZone'])
    .select('proof_checks as proofChecks')
    .$if(slug !== undefined, (query) => query.where('slug', '=', slug ?? ''))
    .orderBy('slug')
    .execute()

/** Writes the given fields of a locked campaign; the others stay. */
export async function updateCampaign(trx: Trx, id: string, given: z.output<typeof CampaignChange>): Promise<void> {
  const row = {
    contact: given.contact,
    press_contact: given.pressContact,
    controller: given.controller,
    server_location: given.serverLocation,
    time_zone: given.timeZone,
    proof_checks: given.proofChecks,
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
      ...(campaign.timeZone !== undefined && { time_zone: campaign.timeZone }),
      ...(campaign.proofChecks !== undefined && { proof_checks: campaign.proofChecks }),
      demo: campaign.demo,
    })
    .execute()
}

type NewCampaignRow = z.output<typeof NewCampaign> & { id: string; demo: boolean }
