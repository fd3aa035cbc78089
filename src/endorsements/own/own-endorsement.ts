import type { Appeal } from '../../appeals/appeal.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import type { Organisation, OwnEndorsement } from '../organisation.ts'

export interface Owned {
  appeal: Appeal
  endorsement: OwnEndorsement
}

/** The endorsement of an own link. Refuses an unknown or dead token with gone. */
export async function seeEndorsement(_deps: Deps, _manageToken: Token): Promise<Owned> {
  throw new Error('to be built')
}

/**
 * Changes an endorsement: one that waits at once; a listed one keeps its entry until the organisers have looked. Refuses
 * with gone, and with conflict once it was declined, removed, or the appeal takes no more.
 */
export async function changeEndorsement(_deps: Deps, _manageToken: Token, _organisation: Organisation): Promise<Owned> {
  throw new Error('to be built')
}

/** Withdraws an endorsement in any state: the row goes, and then its key. Returns it as it was. Refuses with gone. */
export async function withdrawEndorsement(_deps: Deps, _manageToken: Token): Promise<Owned> {
  throw new Error('to be built')
}
