import { randomUUID } from 'node:crypto'
import { dayOf } from '../../core/clock.ts'
import { Refusal } from '../../core/errors.ts'
import { newToken } from '../../core/random.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Trx } from '../../db/database.ts'
import type { StaffLinkPurpose } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale/locale.ts'
import { insertAccount, lockAccountAlone, setPassphrase } from '../account-store.ts'
import { act } from '../act.ts'
import { holdStaffKey, type StaffKey, staffKey } from '../key/staff-key.ts'
import { deleteReset } from '../losses/reset-store.ts'
import { newDevice } from '../means/device.ts'
import { newRecoveryCodes, recoveryHashes } from '../means/recovery-codes.ts'
import { wrongCode } from '../means/second-factor.ts'
import { type NewMeans, setMeans } from '../means/set-means.ts'
import { totpStep, totpUri } from '../means/totp.ts'
import { prepareChangeLetter, tellOfChange } from '../own-account/own-letter.ts'
import { deleteSessionsOf, insertSession } from '../sessions/session-store.ts'
import { newSession } from '../sessions/session-token.ts'
import type { SignedIn } from '../sessions/sign-in.ts'
import { endInvitation } from '../team/invitation-store.ts'
import type { Begun } from './begin-access.ts'
import { type KeptStep, openStep } from './kept-step.ts'
import { endedLink, type LinkInside, readLink } from './link.ts'
import { deleteLinksOf, takeLink } from './link-store.ts'

/** Access is set up: the session, and the recovery codes, which are shown this once. */
export interface Access extends SignedIn {
  handle: string
  recoveryCodes: string[]
}

/** The second step as sent: what `beginAccess` sealed, and a code of the app. */
export interface SecondStep {
  kept: string
  code: string
  /** The page's language, for later letters unless the account has one. */
  locale?: Locale | undefined
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
  { kept, code, locale }: SecondStep,
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
  const told = { id: accountId, campaignId: campaign.id, locale }
  const letter = isNew ? null : await prepareChangeLetter(deps, told, 'access')
  await act(deps, { is: 'staff', id: accountId, campaign: campaign.id, role, steppedUp: false }, wanted, {
    work: async (trx, now) => {
      await holdStaffKey(trx, campaign.id, key)
      const hashes = recoveryHashes(deps, accountId, recoveryCodes)
      const means = { accountId, step, key, secret: step.secret, timeStep, recoveryHashes: hashes }
      if (isNew) await addAccount(trx, inside, { ...means, locale }, now)
      else await resetAccount(trx, inside, means)
      await setMeans(trx, means, now)
      if (!isNew) await tellOfChange(trx, accountId, { notices: ['passphrase', 'factor', 'codes'], letter }, now)
      await insertSession(trx, newSession(deps, token, { accountId, signedIn: true, now }))
      return { result: undefined, entry: { subject: accountId, ...(isNew && { detail: { role } }) } }
    },
  })
  deps.nudge.outbox()
  return { is: 'signed_in', token, device: newDevice(deps, accountId), handle: step.handle, recoveryCodes }
}

interface Means extends NewMeans {
  step: KeptStep
}

const sealedPassphrase = ({ accountId, step, key }: Means): Buffer =>
  key.seal({ column: 'passphrase', row: accountId }, step.phc)

async function addAccount(
  trx: Trx,
  link: LinkInside,
  means: Means & Pick<SecondStep, 'locale'>,
  now: Date,
): Promise<void> {
  const { accountId, step, key, locale = null } = means
  const endedBefore = await endInvitation(trx, link.id, 'used')
  if (endedBefore) throw endedBefore === 'gone' ? new Refusal('gone') : endedLink(endedBefore)
  const isAdded = await insertAccount(trx, {
    id: accountId,
    campaign_id: link.campaign.id,
    handle: step.handle,
    role: link.role,
    passphrase: sealedPassphrase(means),
    address: link.address && resealed(key, link.address, { from: link.id.toString('hex'), to: accountId }),
    ...{ locale, since: dayOf(now) },
  })
  if (!isAdded) throw new Refusal('conflict', { reason: 'handle_taken', params: { handle: step.handle } })
}

function resealed(key: StaffKey, address: Buffer, { from, to }: { from: string; to: string }): Buffer {
  return key.seal({ column: 'address', row: to }, key.open({ column: 'address', row: from }, address))
}

/** Waiting changes, links and sessions of the account end: whoever had it before has nothing of it any more. */
async function resetAccount(trx: Trx, link: LinkInside, means: Means): Promise<void> {
  const { accountId } = means
  const isThere = await lockAccountAlone(trx, accountId)
  if (!isThere || !(await takeLink(trx, link.id))) throw new Refusal('gone')
  await setPassphrase(trx, accountId, sealedPassphrase(means))
  await deleteReset(trx, accountId)
  await deleteLinksOf(trx, accountId)
  await deleteSessionsOf(trx, accountId)
}
