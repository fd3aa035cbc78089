import { lockAppealsOfCampaign } from '../appeals/lock-store.ts'
import { actOnCampaign } from '../campaigns/act-on-campaign.ts'
import { lockCampaign } from '../campaigns/store.ts'
import { Refusal } from '../core/errors.ts'
import type { Token } from '../core/secret-text.ts'
import { type Trx, transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { insertResetLink } from '../staff/access/reset-link.ts'
import type { Actor } from '../staff/actor.ts'
import { lockAccountsOfCampaign } from '../staff/key/rekey-store.ts'
import {
  fingerprintOf,
  forgetStaffKey,
  newStaffKeyName,
  readMatchingStaffKey,
  staffKeyNames,
} from '../staff/key/staff-key.ts'
import { lockFingerprint, replaceFingerprint } from '../staff/key/staff-key-store.ts'
import type { Role } from '../staff/roles.ts'
import { forgetSealed } from './erase.ts'

export interface StaffRekey {
  slug: string
  /** Replaces the present key even when it is there and fits. */
  replaceGoodKey?: boolean
}

/** A link by which an account gets a new passphrase and factor, once and within 72 hours. */
export interface LinkAfterRekey {
  handle: string
  role: Role
  token: Token
}

/**
 * Gives a campaign whose staff key is lost or another one a new key, empties what the old one sealed, ends all access of
 * its staff, and returns a link for each account. Refuses with not_found and conflict (`key_fits`: the present key is
 * good). After a crash the campaign has its old key or the new one, and the next call destroys the unused one.
 */
export async function rekeyStaff(
  deps: Deps,
  actor: Actor,
  { slug, replaceGoodKey }: StaffRekey,
): Promise<LinkAfterRekey[]> {
  const wanted = { slug, action: 'staff.rekeyed' } as const
  // The files are worked on under the lock: of two calls at once the second would destroy the first one's new key.
  const { campaignId, links } = await actOnCampaign(deps, actor, wanted, async (trx, { id: campaignId }, now) => {
    // In the order of everybody who stores what is sealed: appeals, then the key.
    await lockAppealsOfCampaign(trx, campaignId)
    const present = await lockFingerprint(trx, campaignId)
    if ((await destroyUnusedKeys(deps, campaignId, present)) && !replaceGoodKey)
      throw new Refusal('conflict', { reason: 'key_fits', params: { slug } })
    // A second key beside the old key, which the campaign uses until the commit.
    const next = fingerprintOf(await deps.keys.make(newStaffKeyName(campaignId)))
    await replaceFingerprint(trx, campaignId, next)
    const links = await resetAll(deps, trx, campaignId, now)
    return { result: { campaignId, links }, entry: { subject: slug, detail: { accounts: links.length } } }
  })
  forgetStaffKey(deps, campaignId)
  await transact(deps.db, async (trx) => {
    await lockCampaign(trx, slug)
    await destroyUnusedKeys(deps, campaignId, await lockFingerprint(trx, campaignId))
  })
  return links
}

/** Empties what the old key sealed, and makes the links. */
async function resetAll(
  deps: Pick<Deps, 'secrets'>,
  trx: Trx,
  campaignId: string,
  now: Date,
): Promise<LinkAfterRekey[]> {
  const accounts = await lockAccountsOfCampaign(trx, campaignId)
  await forgetSealed(trx, campaignId)
  const links: LinkAfterRekey[] = []
  for (const { id: accountId, handle, role } of accounts)
    links.push({ handle, role, token: await insertResetLink(deps, trx, { campaignId, accountId }, now) })
  return links
}

/**
 * Destroys all keys of the campaign's staff except the one with this fingerprint, under the campaign's lock. Returns
 * false, with nothing destroyed, when that key is missing.
 */
async function destroyUnusedKeys(deps: Deps, campaignId: string, fingerprint: Buffer | null): Promise<boolean> {
  const unused: string[] = []
  let isKeyThere = false
  for (const name of await staffKeyNames(deps, campaignId)) {
    if (await readMatchingStaffKey(deps, name, fingerprint)) isKeyThere = true
    else unused.push(name)
  }
  if (isKeyThere) for (const name of unused) await deps.keys.destroy(name)
  return isKeyThere
}
