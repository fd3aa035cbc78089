import { randomUUID } from 'node:crypto'
import { dayOf } from '../../core/clock.ts'
import type { Trx } from '../../db/database.ts'
import type { StaffKey } from '../key/staff-key.ts'
import { replaceFactors } from './factor-store.ts'
import { replaceRecoveryCodes } from './recovery-code-store.ts'
import { codeHash } from './second-factor.ts'
import { takeCode } from './used-code-store.ts'

/** The factor and the recovery codes by which a person signs in from now on. */
export interface NewMeans {
  accountId: string
  key: StaffKey
  /** Base32. */
  secret: string
  /** The time step of the code that was given. */
  timeStep: number
  recoveryHashes: Buffer[]
}

/** Puts a factor and recovery codes in the place of those of a locked account. The code that was given is used. */
export async function setMeans(trx: Trx, means: NewMeans, now: Date): Promise<void> {
  const { accountId, key, timeStep, recoveryHashes } = means
  const id = randomUUID()
  const secret = key.seal({ column: 'secret', row: id }, means.secret)
  await replaceFactors(trx, { id, account_id: accountId, kind: 'totp', secret, since: dayOf(now) })
  await takeCode(trx, accountId, codeHash(key, id, timeStep), now)
  await replaceRecoveryCodes(trx, accountId, recoveryHashes)
}
