import { dayOf } from '../../core/clock.ts'
import { newToken } from '../../core/random.ts'
import type { Deps } from '../../deps.ts'
import { knownDevice, newDevice } from '../means/device.ts'
import { useCode } from '../means/second-factor.ts'
import { forgetTries } from '../means/tries.ts'
import type { Session } from './session.ts'
import { completeSession } from './session-store.ts'
import { endsOf, sessionHash } from './session-token.ts'
import type { SignedIn } from './sign-in.ts'

/** A code of the app, or a recovery code, as typed. */
export interface TypedCode {
  code?: string | undefined
  recovery?: string | undefined
  /** The cookie of a known device, unchecked. */
  device?: string | undefined
}

/**
 * Completes the sign-in, under a new token; the one before is dead at once, since somebody else may have planted it.
 * Refuses with unauthorized (`code`) a wrong or used code and a spent bucket.
 */
export async function enterCode(deps: Deps, session: Session, typed: TypedCode): Promise<SignedIn> {
  const { account } = session
  const token = newToken()
  await useCode(deps, account, typed, (trx, now) => {
    const { endsAt, idleEndsAt } = endsOf(now, true)
    const set = {
      token_hash: sessionHash(deps, token),
      began_on: dayOf(now),
      ends_at: endsAt,
      idle_ends_at: idleEndsAt,
    }
    return completeSession(trx, session.id, set)
  })
  const device = knownDevice(deps, account.id, typed.device)
  await forgetTries(deps, { accountId: account.id, device, kind: 'passphrase' })
  return { is: 'signed_in', token, device: newDevice(deps, account.id) }
}
