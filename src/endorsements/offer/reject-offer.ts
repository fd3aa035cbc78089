import type { Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'

/** "This isn't me": as `reject` of a signature. Returns the end of the silence, or null. Refuses with gone. */
export async function rejectOffer(
  _deps: Deps,
  _request: { token: Token; silence?: boolean | undefined },
): Promise<Date | null> {
  throw new Error('to be built')
}
