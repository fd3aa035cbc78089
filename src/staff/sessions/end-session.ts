import type { Deps } from '../../deps.ts'
import type { Session } from './session.ts'
import { deleteSession } from './session-store.ts'

/** Ends the session; its token is worth nothing from now on. */
export const endSession = (deps: Pick<Deps, 'db'>, session: Session): Promise<void> =>
  deleteSession(deps.db, session.id)
