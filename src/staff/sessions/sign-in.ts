import { Refusal } from '../../core/errors.ts'
import { newToken } from '../../core/random.ts'
import type { Token } from '../../core/secret-text.ts'
import { transact } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { findForSignIn, lockAccount } from '../account-store.ts'
import { staffKey } from '../key/staff-key.ts'
import { knownDevice, newDevice } from '../means/device.ts'
import { Handle } from '../means/handle.ts'
import { normalPassphrase } from '../means/passphrase.ts'
import { hasRecoveryCode, takeRecoveryCode } from '../means/recovery-code-store.ts'
import { recoveryHash } from '../means/recovery-codes.ts'
import { forgetTries, takeTry } from '../means/tries.ts'
import { deleteSessionByToken, insertSession } from './session-store.ts'
import { halfSessionHash, newSession, sessionHash } from './session-token.ts'

/** Signed in: the token of the session, and the text that makes the browser a known device. */
export interface SignedIn {
  is: 'signed_in'
  token: Token
  device: string
}

export type PassphraseTaken = SignedIn | { is: 'code_needed'; token: Token }

export interface SignIn {
  handle: string
  passphrase: string
  /** A recovery code in the place of the code, for browsers that have no tries left. */
  recovery?: string | undefined
  /** The cookie of a known device, unchecked. */
  device?: string | undefined
  /** The session that the browser had until now; it ends. */
  earlier?: Token | undefined
}

/** The id of no row: looked up where a handle is unknown, so that the work is the same. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Begins a session. Refuses with unauthorized (`sign_in`) an unknown handle, a wrong passphrase and a spent bucket of
 * tries, with the same work, and with unavailable (`passwords`, `staff_key`). A right recovery code beside a right
 * passphrase needs no try, and waits for its hash as a known device does.
 */
export async function signIn(deps: Deps, given: SignIn): Promise<PassphraseTaken> {
  const handle = Handle.safeParse(given.handle)
  const found = await findForSignIn(deps.db, handle.data ?? '')
  const account = found?.account ?? null
  const device = account ? knownDevice(deps, account.id, given.device) : null
  const one = { accountId: account?.id ?? null, device, kind: 'passphrase' } as const
  const hasTry = await takeTry(deps, one)
  const accountId = account?.id ?? NOBODY
  const recovery = given.recovery ? recoveryHash(deps, accountId, given.recovery) : null
  const isRecovery = recovery !== null && (await hasRecoveryCode(deps.db, accountId, recovery))
  const key = found && (await staffKey(deps, found.campaignId))
  const sealed = account?.passphrase
  const phc = (sealed && key?.open({ column: 'passphrase', row: accountId }, sealed)) || null
  const isRight = await deps.passwords.verify(phc, normalPassphrase(given.passphrase), {
    known: device !== null || isRecovery,
  })
  if (!account || !isRight || !(hasTry || isRecovery)) throw wrong()
  const token = newToken()
  const signedIn = await transact(deps.db, async (trx) => {
    // A reset in the meantime has ended all sessions: none may begin after it with the passphrase before it.
    const locked = await lockAccount(trx, account.id)
    if (!locked?.passphrase || !account.passphrase?.equals(locked.passphrase)) throw wrong()
    const isTaken = recovery !== null && isRecovery && (await takeRecoveryCode(trx, account.id, recovery))
    if (!isTaken && !hasTry) throw wrong()
    if (given.earlier)
      await deleteSessionByToken(trx, [sessionHash(deps, given.earlier), halfSessionHash(deps, given.earlier)])
    await insertSession(
      trx,
      newSession(deps, token, { accountId: account.id, signedIn: isTaken, now: deps.clock.now() }),
    )
    return isTaken
  })
  await forgetTries(deps, one)
  if (!signedIn) return { is: 'code_needed', token }
  await forgetTries(deps, { ...one, kind: 'code' })
  return { is: 'signed_in', token, device: newDevice(deps, account.id) }
}

const wrong = () => new Refusal('unauthorized', { reason: 'sign_in' })
