import type { Insertable } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { Schema } from '../../db/schema.ts'
import type { InvitationEnd, StaffRole } from '../../db/values.ts'

/** Inserts a link by which a person gets an account. */
export async function insertInvitation(
  trx: Trx,
  link: Omit<Insertable<Schema['staff_links']>, 'purpose' | 'account_id'>,
): Promise<void> {
  await trx
    .insertInto('staff_links')
    .values({ ...link, purpose: 'invite' })
    .execute()
}

/** The campaign's invitations that still work, the next to expire first. */
export const findOpenInvitations = (db: Db, campaignId: string, now: Date) =>
  db
    .selectFrom('staff_links')
    .select(['id', 'role', 'token', 'letter_id', 'expires_at'])
    .where('campaign_id', '=', campaignId)
    .where('purpose', '=', 'invite')
    .where('ended', 'is', null)
    .where('expires_at', '>', now)
    // Each invitation has one: a constraint of the table says so.
    .$narrowType<{ role: StaffRole }>()
    .orderBy('expires_at')
    .orderBy('id')
    .execute()

/** Locks an open invitation of the campaign, whose slug is given with it; undefined: there is none. */
export const lockInvitation = (trx: Trx, id: Buffer, campaignId: string) =>
  trx
    .selectFrom('staff_links as link')
    .innerJoin('campaigns as campaign', 'campaign.id', 'link.campaign_id')
    .select(['link.role', 'link.letter_id', 'campaign.slug'])
    .where('link.id', '=', id)
    .where('campaign.id', '=', campaignId)
    .where('link.purpose', '=', 'invite')
    .where('link.ended', 'is', null)
    .forUpdate('link')
    .executeTakeFirst()

/**
 * Ends an invitation: its row keeps nothing that was sealed, and stays until it would have expired. Null: it is ended now;
 * of two at once the second learns how the first one ended it. `gone`: there is no row.
 */
export async function endInvitation(
  trx: Trx,
  id: Buffer,
  ended: InvitationEnd,
): Promise<InvitationEnd | 'gone' | null> {
  const { numUpdatedRows } = await trx
    .updateTable('staff_links')
    .set({ ended, address: null, token: null, letter_id: null })
    .where('id', '=', id)
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n) return null
  const row = await trx.selectFrom('staff_links').select('ended').where('id', '=', id).executeTakeFirst()
  return row?.ended ?? 'gone'
}
