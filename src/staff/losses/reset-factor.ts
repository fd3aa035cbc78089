import { digest } from '../../core/crypto.ts'
import { Refusal } from '../../core/errors.ts'
import { newToken } from '../../core/random.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import type { Begun } from '../access/begin-access.ts'
import type { Access, SecondStep } from '../access/finish-access.ts'
import { keepStep, openStep } from '../access/kept-step.ts'
import { readAccountLink } from '../access/link.ts'
import { deleteLinksOf, takeLink, takeLinkTry } from '../access/link-store.ts'
import { MOST_LINK_TRIES } from '../access/reset-link.ts'
import { findMeans, lockAccountAlone } from '../account-store.ts'
import { act } from '../act.ts'
import { holdStaffKey, staffKey } from '../key/staff-key.ts'
import { knownDevice, newDevice } from '../means/device.ts'
import { normalPassphrase } from '../means/passphrase.ts'
import { newRecoveryCodes, recoveryHashes } from '../means/recovery-codes.ts'
import { wrongCode } from '../means/second-factor.ts'
import { setMeans } from '../means/set-means.ts'
import { newTotpSecret, totpStep, totpUri } from '../means/totp.ts'
import { takeTry } from '../means/tries.ts'
import { prepareChangeLetter, tellOfChange } from '../own-account/own-letter.ts'
import { deleteSessionsOf, insertSession } from '../sessions/session-store.ts'
import { newSession } from '../sessions/session-token.ts'
import { deleteReset } from './reset-store.ts'

/** Recognises the passphrase that was given, in case it is changed before the last step. */
const markOf = (passphrase: Buffer): string => digest('present passphrase', passphrase).toString('base64url')

/**
 * The first step of a lost factor: the present passphrase; then a secret for a new app. Stores nothing. Refuses with
 * unauthorized (`sign_in`: wrong, or the tries of account or link are spent), gone and unavailable.
 */
export async function beginFactorReset(
  deps: Deps,
  link: Token,
  { passphrase, device: cookie }: { passphrase: string; device?: string | undefined },
): Promise<Begun> {
  const { id, account } = await readAccountLink(deps, { token: link, purpose: 'factor' })
  const key = await staffKey(deps, account.campaign.id)
  const device = knownDevice(deps, account.id, cookie)
  const hasTry =
    (await takeTry(deps, { accountId: account.id, device, kind: 'passphrase' })) &&
    (await takeLinkTry(deps.db, id, MOST_LINK_TRIES))
  const present = (await findMeans(deps.db, account.id))?.passphrase ?? null
  const phc = present && key.open({ column: 'passphrase', row: account.id }, present)
  const isRight = await deps.passwords.verify(phc, normalPassphrase(passphrase), { known: device !== null })
  if (!present || !hasTry || !isRight) throw new Refusal('unauthorized', { reason: 'sign_in' })
  const secret = newTotpSecret()
  const { handle, campaign } = account
  const kept = keepStep(key, id.toString('hex'), { handle, phc: markOf(present), secret }, deps.clock.now())
  return { handle, secret, uri: totpUri(secret, { issuer: campaign.name, handle }), kept }
}

/**
 * The last step: a code of the new app. Replaces factor and recovery codes, ends all sessions, and begins one. Refuses with
 * unauthorized (`code`), malformed (the sealed part: too old, or the passphrase was changed), gone and unavailable.
 */
export async function finishFactorReset(deps: Deps, link: Token, { kept, code, locale }: SecondStep): Promise<Access> {
  const { id, account } = await readAccountLink(deps, { token: link, purpose: 'factor' })
  const { id: accountId, campaign, handle } = account
  const key = await staffKey(deps, campaign.id)
  const step = openStep(key, id.toString('hex'), kept, deps.clock.now())
  if (!step) throw new Refusal('malformed')
  const timeStep = totpStep(step.secret, code, deps.clock.now())
  if (timeStep === null) throw wrongCode()
  const letter = await prepareChangeLetter(deps, { id: accountId, campaignId: campaign.id, locale }, 'factor')
  const token = newToken()
  const recoveryCodes = newRecoveryCodes()
  const hashes = recoveryHashes(deps, accountId, recoveryCodes)
  await act(
    deps,
    { is: 'staff', id: accountId, campaign: campaign.id, role: account.role, steppedUp: false },
    { action: 'account.factor_reset', campaign: campaign.id },
    {
      work: async (trx, now) => {
        await holdStaffKey(trx, campaign.id, key)
        const locked = await lockAccountAlone(trx, accountId)
        if (!locked || !(await takeLink(trx, id))) throw new Refusal('gone')
        if (!locked.passphrase || markOf(locked.passphrase) !== step.phc) throw new Refusal('malformed')
        await deleteReset(trx, accountId)
        await deleteLinksOf(trx, accountId, ['factor', 'passphrase'])
        await deleteSessionsOf(trx, accountId)
        await setMeans(trx, { accountId, key, secret: step.secret, timeStep, recoveryHashes: hashes }, now)
        await insertSession(trx, newSession(deps, token, { accountId, signedIn: true, now }))
        await tellOfChange(trx, accountId, { notices: ['factor', 'codes'], letter }, now)
        return { result: undefined, entry: { subject: accountId } }
      },
    },
  )
  deps.nudge.outbox()
  return { is: 'signed_in', token, device: newDevice(deps, accountId), handle, recoveryCodes }
}
