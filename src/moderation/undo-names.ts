import type { Deps } from '../deps.ts'
import type { Actor } from '../staff/actor.ts'
import type { DecidedNames } from './decide-names.ts'

/** A decision to take back, by the version that it left. */
export interface UndoneName {
  id: string
  version: string
  /** The decision closed reports: they are open again. */
  reopen: boolean
}

/**
 * Takes back decisions to keep or hide: the names wait for a look again, never shown unseen, and the reports that the
 * decision closed are open again. A name that is another one by now is left as it is and told. Refuses as `decideNames` does.
 */
export async function undoNames(
  _deps: Deps,
  _actor: Actor,
  _wanted: { slug: string; undone: readonly UndoneName[] },
): Promise<DecidedNames> {
  throw new Error('to be built')
}
