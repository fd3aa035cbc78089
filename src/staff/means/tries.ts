import type { TryKind } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import { quarterOf } from './coarse-time.ts'
import { deleteTries, insertTry, type TryKey } from './tries-store.ts'

const MOST_TRIES = 10
const UNKNOWN_DEVICES = Buffer.alloc(0)

export interface Try {
  /** Null: no account has the handle; the same statement runs and finds nothing. */
  accountId: string | null
  /** The id of a known device; null: any unknown one. */
  device: Buffer | null
  kind: TryKind
}

/**
 * Takes one of the ten tries in this quarter of an hour, each known device's own and all unknown ones' together, in one
 * conditional update. False: they are spent.
 */
export async function takeTry({ db, clock }: Pick<Deps, 'db' | 'clock'>, one: Try): Promise<boolean> {
  return insertTry(db, keyOf(one), { quarter: quarterOf(clock.now()), most: MOST_TRIES })
}

/** Gives the tries back after a success. */
export async function forgetTries({ db }: Pick<Deps, 'db'>, one: Try): Promise<void> {
  await deleteTries(db, keyOf(one))
}

const keyOf = ({ device, ...rest }: Try): TryKey => ({ ...rest, device: device ?? UNKNOWN_DEVICES })
