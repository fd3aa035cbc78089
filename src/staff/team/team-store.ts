import { Refusal } from '../../core/errors.ts'
import type { Db, Trx } from '../../db/database.ts'
import type { StaffRole } from '../../db/values.ts'
import type { Actor } from '../actor.ts'

/** The members of a campaign by handle, and whether each has a second factor. */
export const findMembers = (db: Db, campaignId: string) =>
  db
    .selectFrom('staff_accounts as account')
    .select(['account.id', 'account.handle', 'account.role', 'account.since'])
    .select((eb) => [
      eb.exists(eb.selectFrom('staff_factors').select('id').whereRef('account_id', '=', 'account.id')).as('hasFactor'),
    ])
    .where('account.campaign_id', '=', campaignId)
    .orderBy('account.handle')
    .execute()

/** Locks all accounts of a campaign in one order: of two owners who remove each other one stays. */
const lockTeam = (trx: Trx, campaignId: string): Promise<{ id: string; role: StaffRole }[]> =>
  trx
    .selectFrom('staff_accounts')
    .select(['id', 'role'])
    .where('campaign_id', '=', campaignId)
    .orderBy('id')
    .forUpdate()
    .execute()

/** The member as locked, and whether the campaign has no other owner. */
interface LockedMember {
  role: StaffRole
  isLastOwner: boolean
}

/**
 * Locks the campaign's accounts for a change of one of them; null: the member is gone. Refuses (`role`) an actor who was
 * removed, or is no owner any more, while the locks were waited for.
 */
export async function lockMember(
  trx: Trx,
  actor: Actor,
  { id, campaignId }: { id: string; campaignId: string },
): Promise<LockedMember | null> {
  const team = await lockTeam(trx, campaignId)
  const isOwner = (accountId: string) => team.some((account) => account.id === accountId && account.role === 'owner')
  if (actor.is === 'staff' && !isOwner(actor.id)) throw new Refusal('forbidden', { reason: 'role' })
  const role = team.find((account) => account.id === id)?.role
  if (!role) return null
  return { role, isLastOwner: isOwner(id) && team.filter((account) => account.role === 'owner').length === 1 }
}

export async function setRole(trx: Trx, id: string, role: StaffRole): Promise<void> {
  await trx.updateTable('staff_accounts').set({ role }).where('id', '=', id).execute()
}

/**
 * Ends what an owner has begun on other accounts: resets that wait, and the campaign's links to be handed over, which the
 * owner may have copied.
 */
export async function endResetsOf(trx: Trx, { id, campaignId }: { id: string; campaignId: string }): Promise<void> {
  await trx.deleteFrom('staff_resets').where('asked_by', '=', id).execute()
  await trx
    .deleteFrom('staff_links')
    .where('campaign_id', '=', campaignId)
    .where('account_id', 'is not', null)
    .where('token', 'is not', null)
    .execute()
}
