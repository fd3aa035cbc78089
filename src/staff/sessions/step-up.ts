import { newToken } from '../../core/random.ts'
import type { Token } from '../../core/secret-text.ts'
import { type Trx, transact } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Account } from '../account.ts'
import { findMeans } from '../account-store.ts'
import { useCode, wrongCode } from '../means/second-factor.ts'
import type { TypedCode } from './enter-code.ts'
import type { Session } from './session.ts'
import { lockSession, setStepUp } from './session-store.ts'
import { earlierHash, sessionHash, stepUpEnd } from './session-token.ts'

/**
 * Lets the session do for ten minutes what needs the second factor again, under a new token; the one before is taken ten
 * seconds more. In the demo's session, which has no factor, nothing is asked. Refuses as `enterCode` does.
 */
export async function stepUp(deps: Deps, session: Session, typed: TypedCode): Promise<{ token: Token }> {
  const token = newToken()
  const change = async (trx: Trx, now: Date): Promise<boolean> => {
    const before = await lockSession(trx, session.id)
    if (!before) return false
    await setStepUp(trx, session.id, {
      token_hash: sessionHash(deps, token),
      earlier_hash: earlierHash(before.token_hash, now),
      stepped_up_until: stepUpEnd(now),
    })
    return true
  }
  if (await isWithoutFactor(deps, session.account))
    await transact(deps.db, async (trx) => {
      if (!(await change(trx, deps.clock.now()))) throw wrongCode()
    })
  else await useCode(deps, session.account, typed, change)
  return { token }
}

/** The demo's own account, which nobody else's desk can hold. */
async function isWithoutFactor({ db, config }: Deps, { id, campaign }: Account): Promise<boolean> {
  if (!campaign.demo || !config.local) return false
  const means = await findMeans(db, id)
  return means?.passphrase === null && !means.hasFactor
}
