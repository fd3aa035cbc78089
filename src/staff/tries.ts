import type { TryKind } from '../db/values.ts'
import type { Deps } from '../deps.ts'

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
export async function takeTry(_deps: Pick<Deps, 'db' | 'clock'>, _one: Try): Promise<boolean> {
  throw new Error('to be built')
}

/** Gives the tries back after a success. */
export async function forgetTries(_deps: Pick<Deps, 'db'>, _one: Try): Promise<void> {
  throw new Error('to be built')
}
