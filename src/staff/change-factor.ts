import type { Deps } from '../deps.ts'
import type { Begun } from './begin-access.ts'
import type { Session } from './session.ts'

/** A new secret for the app, not stored yet. `kept`: a form's secret that is shown again. Needs a step-up. */
export async function offerFactor(
  _deps: Deps,
  _session: Session,
  _kept?: string,
): Promise<Pick<Begun, 'secret' | 'uri' | 'kept'>> {
  throw new Error('to be built')
}

/** Replaces the account's factor once a code of the new one was given. Refuses with unauthorized (`code`), malformed. */
export async function changeFactor(
  _deps: Deps,
  _session: Session,
  _step: { kept: string; code: string },
): Promise<void> {
  throw new Error('to be built')
}
