import { LEAST_RECIPIENTS, type StoredAppeal } from '../../appeals/appeal.ts'
import { isAppealKey, readMatchingKey } from '../../appeals/key.ts'
import { countUnproven } from '../../campaigns/recipient-store.ts'
import { trustIn } from '../../campaigns/trust.ts'
import { isRefusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import type { Matter } from '../../mail/kinds/staff-daily.ts'
import { readStaffKey } from '../../staff/key/staff-key.ts'
import { findFingerprint } from '../../staff/key/staff-key-store.ts'
import type { WaitingItem } from './waiting-item.ts'

type KeyDeps = Pick<Deps, 'db' | 'keys' | 'secrets'>
type Found = Pick<WaitingItem, 'of' | 'n' | 'appeal'>

/** Faults of a campaign's keys. Their age is not known. */
export async function waitingKeys(
  deps: KeyDeps,
  campaign: { id: string; slug: string },
  appeals: readonly StoredAppeal[],
): Promise<WaitingItem[]> {
  const found = [...(await inKeyStore(deps, campaign.id, appeals)), ...(await unproven(deps, campaign.id))]
  return found.map((item) => ({ ...item, since: null, campaign: campaign.slug }))
}

/** Keys that are missing, or the key store itself. */
async function inKeyStore(deps: KeyDeps, campaignId: string, appeals: readonly StoredAppeal[]): Promise<Found[]> {
  try {
    return [
      ...(await staffKeyFault(deps, campaignId)),
      ...(await appealKeyFaults(deps, appeals)),
      ...(await recipientsFault(deps, appeals)),
    ]
  } catch (error) {
    if (!isRefusal(error, 'unavailable')) throw error
    return [whole('key_store', 1)]
  }
}

async function staffKeyFault(deps: KeyDeps, campaignId: string): Promise<Found[]> {
  const fingerprint = await findFingerprint(deps.db, campaignId)
  if (!fingerprint) return []
  try {
    await readStaffKey(deps, campaignId, fingerprint)
    return []
  } catch (error) {
    if (!isRefusal(error, 'unavailable') || error.reason !== 'staff_key') throw error
    return [whole('staff_key', 1)]
  }
}

async function appealKeyFaults({ keys }: KeyDeps, appeals: readonly StoredAppeal[]): Promise<Found[]> {
  const names = await keys.list()
  const faults: Found[] = []
  for (const { id, slug, state, shreddedAt, keyFingerprint } of appeals) {
    if ((state !== 'open' && state !== 'closed') || shreddedAt) continue
    const own = names.filter((name) => isAppealKey(name, id))
    const fits = await Promise.all(own.map((name) => readMatchingKey({ keys }, name, keyFingerprint)))
    if (!fits.some((key) => key)) faults.push({ of: 'appeal_key', n: 1, appeal: slug })
  }
  return faults
}

/** Where private signing is on offer: recipients that are too few, or not those that this server proved. */
async function recipientsFault(deps: KeyDeps, appeals: readonly StoredAppeal[]): Promise<Found[]> {
  const offering = appeals.find(({ state, visibilities }) => state === 'open' && visibilities.includes('private'))
  if (!offering) return []
  const { id: campaignId, demo, epoch: number, recipients, since, proof } = offering.campaign
  const trust = await trustIn(deps, { campaignId, demo, number, recipients, since: since ?? '', proof })
  if (trust === 'unknown') return [whole('key_store', 1)]
  if (trust === 'forged') return [whole('untrusted_keys', 1)]
  return recipients.length < LEAST_RECIPIENTS ? [whole('few_keys', recipients.length)] : []
}

async function unproven({ db }: KeyDeps, campaignId: string): Promise<Found[]> {
  const n = await countUnproven(db, campaignId)
  return n > 0 ? [whole('unproven_keys', n)] : []
}

const whole = (of: Matter, n: number): Found => ({ of, n, appeal: null })
