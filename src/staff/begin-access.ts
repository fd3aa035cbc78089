import type { Token } from '../core/secret-text.ts'
import type { StaffLinkPurpose } from '../db/values.ts'
import type { Deps } from '../deps.ts'

/** The first step behind a link: the handle (of an invitation only) and the passphrase. */
export interface Chosen {
  handle?: string | undefined
  passphrase: string
}

/** The second step's page: the secret to put into the app, and the first step, sealed, as a hidden field. */
export interface Begun {
  handle: string
  /** Base32, for those who cannot scan. */
  secret: string
  /** The `otpauth:` URL that the QR code holds. */
  uri: string
  /** Sealed: handle, hash of the passphrase, secret. */
  kept: string
}

/**
 * Checks handle and passphrase and makes a secret; stores nothing, and the link stays good. Refuses with invalid (errors
 * by field, keys of messages), gone, and unavailable (`passwords`, `staff_key`). `forbidden`: texts that a passphrase
 * must not hold, such as titles.
 */
export async function beginAccess(
  _deps: Deps,
  _link: { token: Token; purpose: StaffLinkPurpose },
  _chosen: Chosen,
  _forbidden: readonly string[],
): Promise<Begun> {
  throw new Error('to be built')
}
