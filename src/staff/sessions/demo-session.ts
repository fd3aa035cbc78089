import { randomUUID } from 'node:crypto'
import { dayOf } from '../../core/clock.ts'
import { Refusal } from '../../core/errors.ts'
import { newToken } from '../../core/random.ts'
import type { Token } from '../../core/secret-text.ts'
import { type Trx, transact } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { findAccount, findDemoCampaign, insertAccount } from '../account-store.ts'
import { DEMO_OWNER } from '../demo-owner.ts'
import { insertSession } from './session-store.ts'
import { newSession, sessionHash } from './session-token.ts'

/**
 * Opens the demo campaign's desk to the holder of the link that `npm start` prints: an owner without a factor, made at the
 * first use. Refuses with not_found where there is no demo, and with gone a link of an earlier start.
 */
export async function openDemoSession(deps: Deps, token: Token): Promise<{ token: Token }> {
  const { config, demoStaff } = deps
  const campaign = config.demo && config.local && demoStaff ? await findDemoCampaign(deps.db) : null
  if (!campaign || !demoStaff) throw new Refusal('not_found')
  // Hashes are compared, so that the time tells nothing of the token.
  if (!sessionHash(deps, token).equals(sessionHash(deps, demoStaff.token))) throw new Refusal('gone')
  const opened = newToken()
  await transact(deps.db, async (trx) => {
    const now = deps.clock.now()
    const accountId = await demoOwner(trx, campaign.id, now)
    await insertSession(trx, newSession(deps, opened, { accountId, signedIn: true, now }))
  })
  return { token: opened }
}

async function demoOwner(trx: Trx, campaignId: string, now: Date): Promise<string> {
  await insertAccount(trx, {
    id: randomUUID(),
    campaign_id: campaignId,
    handle: DEMO_OWNER,
    role: 'owner',
    passphrase: null,
    address: null,
    since: dayOf(now),
  })
  const account = await findAccount(trx, DEMO_OWNER)
  // Somebody of another campaign has taken the handle.
  if (account?.campaign.id !== campaignId)
    throw new Refusal('conflict', { reason: 'handle_taken', params: { handle: DEMO_OWNER } })
  return account.id
}
