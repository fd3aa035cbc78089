import { HOUR } from '../../core/clock.ts'
import { keyedHash } from '../../core/crypto.ts'
import type { Token } from '../../core/secret-text.ts'
import type { StaffResetKind } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'

/** How long a reset, or another address, can be stopped; then rounded up to the full hour. */
export const RESET_WAIT = 24 * HOUR

/** A change of an account that waits until `dueAt`, a full hour. */
export interface WaitingReset {
  what: StaffResetKind
  dueAt: Date
}

/** The hash by which [Stop this] of a letter finds its reset. */
export const stopHash = ({ secrets }: Pick<Deps, 'secrets'>, token: Token): Buffer =>
  keyedHash(secrets.access, 'stop', token)
