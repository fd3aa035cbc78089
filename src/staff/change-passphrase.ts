import type { Deps } from '../deps.ts'
import type { Session } from './session.ts'

export interface PassphraseChange {
  passphrase: string
  next: string
  /** The cookie of a known device, unchecked. */
  device?: string | undefined
}

/**
 * Replaces the account's passphrase and ends its other sessions. Refuses with invalid (errors by field: `passphrase` when
 * the present one is wrong, `next`) and unavailable.
 */
export async function changePassphrase(
  _deps: Deps,
  _session: Session,
  _change: PassphraseChange,
  _forbidden: readonly string[],
): Promise<void> {
  throw new Error('to be built')
}
