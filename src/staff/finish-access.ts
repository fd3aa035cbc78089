import { randomUUID } from 'node:crypto'
import { dayOf } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { newToken } from '../core/random.ts'
import type { Token } from '../core/secret-text.ts'
import type { Trx } from '../db/database.ts'
import type { StaffLinkPurpose } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import { insertAccount, lockAccountAlone, setPassphrase } from './account-store.ts'
import { act } from './act.ts'
import type { Begun } from './begin-access.ts'
import { newDevice } from './device.ts'
import { replaceFactors } from './factor-store.ts'
import { type KeptStep, openStep } from './kept-step.ts'
import { type LinkInside, readLink } from './link.ts'
import { deleteLinksOf, takeLink } from './link-store.ts'
import { replaceRecoveryCodes } from './recovery-code-store.ts'
import { newRecoveryCodes, recoveryHashes } from './recovery-codes.ts'
import { codeHash, wrongCode } from './second-factor.ts'
import { deleteSessionsOf, insertSession } from './session-store.ts'
import { newSession } from './session-token.ts'
import type { SignedIn } from './sign-in.ts'
import { holdStaffKey, type StaffKey, staffKey } from './staff-key.ts'
import { totpStep, totpUri } from './totp.ts'
import { takeCode } from './used-code-store.ts'

/** Access is set up: the session, and the recovery codes, which are shown this once. */
export interface Access extends SignedIn {
  handle: string
  recoveryCodes: string[]
}

/** The second step as sent: what `beginAccess` sealed, and a code of the app. */
export interface SecondStep {
  kept: string
  code: string
}

/** The second step's page once more, after a wrong code. Null: the sealed part is not of this link, or too old. */
export async function readBegun(
  deps: Deps,
  link: { token: Token; purpose: StaffLinkPurpose },
  kept: string,
): Promise<Begun | null> {
  const { id, campaign } = await readLink(deps, link)
  const key = await staffKey(deps, campaign.id)
  const step = openStep(key, id.toString('hex'), kept, deps.clock.now())
  if (!step) return null
  const { handle, secret } = step
  return { handle, secret, uri: totpUri(secret, { issuer: campaign.name, handle }), kept }
}

/**
 * Uses the link: makes the account, or gives it a new passphrase and factor and ends its sessions, in one transaction.
 * Refuses with unauthorized (`code`), conflict (`handle_taken`), malformed (the sealed part) and gone.
 */
export async function finishAccess(
  deps: Deps,
  link: { token: Token; purpose: StaffLinkPurpose },
  { kept, code }: SecondStep,
): Promise<Access> {
  const inside = await readLink(deps, link)
  const { campaign, role, id } = inside
  const key = await staffKey(deps, campaign.id)
  const step = openStep(key, id.toString('hex'), kept, deps.clock.now())
  if (!step) throw new Refusal('malformed')
  const timeStep = totpStep(step.secret, code, deps.clock.now())
  if (timeStep === null) throw wrongCode()
  const accountId = inside.accountId ?? randomUUID()
  const token = newToken()
  const recoveryCodes = newRecoveryCodes()
  const isNew = inside.accountId === null
  const wanted = { action: isNew ? 'staff.joined' : 'staff.access_reset', campaign: campaign.id } as const
  await act(deps, { is: 'staff', id: accountId, campaign: campaign.id, role, steppedUp: false }, wanted, {
    work: async (trx, now) => {
      await holdStaffKey(trx, campaign.id, key)
      const means = { accountId, step, key, timeStep, recoveryHashes: recoveryHashes(deps, accountId, recoveryCodes) }
      if (isNew) await addAccount(trx, inside, means, now)
      else await resetAccount(trx, inside, means)
      await setMeans(trx, means, now)
      await insertSession(trx, newSession(deps, token, { accountId, signedIn: true, now }))
      return { result: undefined, entry: { subject: accountId, ...(isNew && { detail: { role } }) } }
    },
  })
  return { is: 'signed_in', token, device: newDevice(deps, accountId), handle: step.handle, recoveryCodes }
}

/** The means by which the person signs in from now on. */
interface Means {
  accountId: string
  step: KeptStep
  key: StaffKey
  /** The time step of the code that was given. */
  timeStep: number
  recoveryHashes: Buffer[]
}

const sealedPassphrase = ({ accountId, step, key }: Means): Buffer =>
  key.seal({ column: 'passphrase', row: accountId }, step.phc)

async function addAccount(trx: Trx, link: LinkInside, means: Means, now: Date): Promise<void> {
  const { accountId, step, key } = means
  if (!(await takeLink(trx, link.id))) throw new Refusal('gone')
  const isAdded = await insertAccount(trx, {
    id: accountId,
    campaign_id: link.campaign.id,
    handle: step.handle,
    role: link.role,
    passphrase: sealedPassphrase(means),
    address: link.address && resealed(key, link.address, { from: link.id.toString('hex'), to: accountId }),
    since: dayOf(now),
  })
  if (!isAdded) throw new Refusal('conflict', { reason: 'handle_taken', params: { handle: step.handle } })
}

function resealed(key: StaffKey, address: Buffer, { from, to }: { from: string; to: string }): Buffer {
  return key.seal({ column: 'address', row: to }, key.open({ column: 'address', row: from }, address))
}

/** The links and sessions of the account end: whoever had the account before has nothing of it any more. */
async function resetAccount(trx: Trx, link: LinkInside, means: Means): Promise<void> {
  const { accountId } = means
  const isThere = await lockAccountAlone(trx, accountId)
  if (!isThere || !(await takeLink(trx, link.id))) throw new Refusal('gone')
  await setPassphrase(trx, accountId, sealedPassphrase(means))
  await deleteLinksOf(trx, accountId)
  await deleteSessionsOf(trx, accountId)
}

async function setMeans(trx: Trx, { accountId, step, key, timeStep, recoveryHashes }: Means, now: Date): Promise<void> {
  const id = randomUUID()
  const secret = key.seal({ column: 'secret', row: id }, step.secret)
  await replaceFactors(trx, { id, account_id: accountId, kind: 'totp', secret, since: dayOf(now) })
  await takeCode(trx, accountId, codeHash(key, id, timeStep), now)
  await replaceRecoveryCodes(trx, accountId, recoveryHashes)
}
