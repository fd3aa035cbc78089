import type { Appeal } from '../../appeals/appeal.ts'
import type { CanonicalAddress, Network, Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale/locale.ts'

/** Mails a letter with which a lost own link is found, the same for every address. Refuses with not_found, and conflict once the marks are destroyed. */
export async function askForEndorsementLink(
  _deps: Deps,
  _slug: string,
  _request: { address: CanonicalAddress; locale: Locale; origin: string; network: Network },
): Promise<void> {
  throw new Error('to be built')
}

/** The endorsements of the letter's mailbox; changes nothing. Null for a dead token. */
export async function openEndorsementLinks(
  _deps: Deps,
  _token: Token,
): Promise<{ appeal: Appeal; endorsements: { id: string; name: string }[] } | null> {
  throw new Error('to be built')
}

/** A new own link for each endorsement of the letter's mailbox, once; with the same `retry` the same again. Refuses with gone. */
export async function renewEndorsementLinks(
  _deps: Deps,
  _request: { token: Token; retry?: string | undefined },
): Promise<{ appeal: Appeal; links: { id: string; name: string; manageToken: Token }[] }> {
  throw new Error('to be built')
}
