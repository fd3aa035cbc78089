import type { Deps } from '../deps.ts'
import type { Session } from './session.ts'

/** Ten new recovery codes in the place of the old ones. Needs a step-up. */
export async function renewRecoveryCodes(_deps: Deps, _session: Session): Promise<string[]> {
  throw new Error('to be built')
}

/** How many of the account's recovery codes are left. */
export async function countRecoveryCodes(_deps: Pick<Deps, 'db'>, _session: Session): Promise<number> {
  throw new Error('to be built')
}
