import type { Deps } from '../../deps.ts'
import { findAccount } from '../account-store.ts'
import { knownDevice } from './device.ts'

/** Whether the cookie is that of a known device of the account with this handle. */
export async function isKnownDevice(
  deps: Pick<Deps, 'db' | 'secrets' | 'clock'>,
  handle: string,
  cookie: string | undefined,
): Promise<boolean> {
  const account = await findAccount(deps.db, handle)
  return account !== null && knownDevice(deps, account.id, cookie) !== null
}
