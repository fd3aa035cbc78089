import type { Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'

/** Signed in: the token of the session, and the text that makes the browser a known device. */
export interface SignedIn {
  is: 'signed_in'
  token: Token
  device: string
}

export type PassphraseTaken = SignedIn | { is: 'code_needed'; token: Token }

export interface SignIn {
  handle: string
  passphrase: string
  /** A recovery code in the place of the code, for browsers that have no tries left. */
  recovery?: string | undefined
  /** The cookie of a known device, unchecked. */
  device?: string | undefined
  /** The session that the browser had until now; it ends. */
  earlier?: Token | undefined
}

/**
 * Begins a session. Refuses with unauthorized (`sign_in`) an unknown handle, a wrong passphrase and a spent bucket of
 * tries, with the same work, and with unavailable (`passwords`, `staff_key`).
 */
export async function signIn(_deps: Deps, _given: SignIn): Promise<PassphraseTaken> {
  throw new Error('to be built')
}
