import { Refusal } from '../../core/errors.ts'
import { type Trx, transact } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Account } from '../account.ts'
import { lockAccount } from '../account-store.ts'
import { type StaffKey, staffKey } from '../key/staff-key.ts'
import type { TypedCode } from '../sessions/enter-code.ts'
import { knownDevice } from './device.ts'
import { findTotp } from './factor-store.ts'
import { takeRecoveryCode } from './recovery-code-store.ts'
import { recoveryHash } from './recovery-codes.ts'
import { totpStep } from './totp.ts'
import { forgetTries, takeTry } from './tries.ts'
import { takeCode } from './used-code-store.ts'

/** The HMAC by which a code is remembered as used: of its factor and its time step. */
export const codeHash = (key: StaffKey, factorId: string, step: number): Buffer =>
  key.hash('code', factorId, String(step))

/** A code or recovery code that was looked at, and is used up by `take` in a transaction, once. */
export interface CodeInHand {
  /** False: it was wrong, used before, or the tries are spent. */
  take(trx: Trx): Promise<boolean>
  /** Gives the tries back, after a success. */
  forgetTries(): Promise<void>
}

/** Looks at a code before the transaction. `hasTry`: false where other tries than those of the account are spent. */
export async function readCode(
  deps: Deps,
  account: Account,
  typed: TypedCode,
  { hasTry = true }: { hasTry?: boolean } = {},
): Promise<CodeInHand> {
  const one = { accountId: account.id, device: knownDevice(deps, account.id, typed.device), kind: 'code' } as const
  const mayTry = (await takeTry(deps, one)) && hasTry
  const now = deps.clock.now()
  const code = mayTry && typed.code ? await rightCode(deps, account, typed.code, now) : null
  const recovery = typed.recovery ? recoveryHash(deps, account.id, typed.recovery) : null
  return {
    take: async (trx) =>
      (code !== null && (await takeCode(trx, account.id, code, now))) ||
      (recovery !== null && (await takeRecoveryCode(trx, account.id, recovery))),
    forgetTries: () => forgetTries(deps, one),
  }
}

/**
 * Uses up a code of the account's second factor, or a recovery code, in the transaction of `change`. Refuses with
 * unauthorized (`code`) a wrong or used one, a spent bucket of tries (recovery codes need none), and when `change` is false.
 */
export async function useCode(
  deps: Deps,
  account: Account,
  typed: TypedCode,
  change: (trx: Trx, now: Date) => Promise<boolean>,
): Promise<void> {
  const code = await readCode(deps, account, typed)
  const now = deps.clock.now()
  await transact(deps.db, async (trx) => {
    if (!(await lockAccount(trx, account.id))) throw wrongCode()
    if (!(await code.take(trx)) || !(await change(trx, now))) throw wrongCode()
  })
  await code.forgetTries()
}

async function rightCode(deps: Deps, account: Account, typed: string, now: Date): Promise<Buffer | null> {
  const factor = await findTotp(deps.db, account.id)
  if (!factor) return null
  const key = await staffKey(deps, account.campaign.id)
  const step = totpStep(key.open({ column: 'secret', row: factor.id }, factor.secret), typed, now)
  return step === null ? null : codeHash(key, factor.id, step)
}

export const wrongCode = () => new Refusal('unauthorized', { reason: 'code' })
