import type { Deps } from '../deps.ts'
import type { Session } from './session.ts'
import type { SignedIn } from './sign-in.ts'

/** A code of the app, or a recovery code, as typed. */
export interface TypedCode {
  code?: string | undefined
  recovery?: string | undefined
  /** The cookie of a known device, unchecked. */
  device?: string | undefined
}

/** Completes the sign-in, under a new token. Refuses with unauthorized (`code`) a wrong or used code and a spent bucket. */
export async function enterCode(_deps: Deps, _session: Session, _typed: TypedCode): Promise<SignedIn> {
  throw new Error('to be built')
}
