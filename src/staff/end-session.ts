import type { Deps } from '../deps.ts'
import type { Session } from './session.ts'

/** Ends the session; its token is worth nothing from now on. */
export async function endSession(_deps: Pick<Deps, 'db'>, _session: Session): Promise<void> {
  throw new Error('to be built')
}
