import type { Appeal } from '../../appeals/appeal.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import type { Organisation, Representative } from '../organisation.ts'

/** What the page of a letter shows before its button is pressed. */
export interface PendingOffer {
  appeal: Appeal
  organisation: Organisation
  representative: Representative
}

/** The offer of a letter's token; null for every token that does not work, as `readPending`. */
export async function readOffer(_deps: Deps, _token: Token): Promise<PendingOffer | null> {
  throw new Error('to be built')
}

/**
 * Confirms the mailbox of an offer: it waits for the organisers. One of several calls wins; a repeat with the same `retry`
 * within thirty minutes gets the same answer. Refuses with gone (used, expired, unknown: all alike).
 */
export async function confirmOffer(
  _deps: Deps,
  _request: { token: Token; retry?: string | undefined },
): Promise<{ appeal: Appeal; manageToken: Token }> {
  throw new Error('to be built')
}
