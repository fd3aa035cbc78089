import type { Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import type { TypedCode } from './enter-code.ts'
import type { Session } from './session.ts'

/**
 * Lets the session do for ten minutes what needs the second factor again, under a new token. In the demo's session,
 * which has no factor, nothing is asked. Refuses as `enterCode` does.
 */
export async function stepUp(_deps: Deps, _session: Session, _typed: TypedCode): Promise<{ token: Token }> {
  throw new Error('to be built')
}
