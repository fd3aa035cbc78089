import type { Token } from '../core/secret-text.ts'
import type { StaffLinkPurpose } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import type { Begun } from './begin-access.ts'
import type { SignedIn } from './sign-in.ts'

/** Access is set up: the session, and the recovery codes, which are shown this once. */
export interface Access extends SignedIn {
  handle: string
  recoveryCodes: string[]
}

/** The second step as sent: what `beginAccess` sealed, and a code of the app. */
export interface SecondStep {
  kept: string
  code: string
}

/** What the page of the second step shows again after a wrong code. Null: the sealed part is not of this link, or too old. */
export async function readBegun(
  _deps: Deps,
  _link: { token: Token; purpose: StaffLinkPurpose },
  _kept: string,
): Promise<Begun | null> {
  throw new Error('to be built')
}

/**
 * Uses the link: makes the account, or gives it a new passphrase and factor and ends its sessions, in one transaction.
 * Refuses with unauthorized (`code`), conflict (`handle_taken`), malformed (the sealed part) and gone.
 */
export async function finishAccess(
  _deps: Deps,
  _link: { token: Token; purpose: StaffLinkPurpose },
  _step: SecondStep,
): Promise<Access> {
  throw new Error('to be built')
}
