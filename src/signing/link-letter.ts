import type { Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { type PreparedLetter, prepareLetter } from '../outbox/prepare.ts'
import { isSilent } from '../outbox/silence.ts'
import type { Content } from './change-submission.ts'
import type { Pending } from './pending-signature.ts'

/** The letter with the own link: not asked for, queued, or stopped, because the mailbox asked for no letters. */
export const LINK_LETTERS = ['unasked', 'queued', 'stopped'] as const
export type LinkLetter = (typeof LINK_LETTERS)[number]

/** Prepares the letter with the own link, where the signer asked for it under the origin of `sendLink`. */
export async function prepareLinkLetter(
  deps: Deps,
  { appeal, mailbox: { address, locale } }: Pending,
  { visibility }: Content,
  token: Token,
  sendLink: { origin: string } | undefined,
): Promise<{ linkLetter: LinkLetter; letter: PreparedLetter | null }> {
  if (!sendLink || visibility === 'anonymous') return { linkLetter: 'unasked', letter: null }
  if (await isSilent(deps, address, deps.clock.now())) return { linkLetter: 'stopped', letter: null }
  const content = { kind: 'manage', to: address, token, locale, origin: sendLink.origin } as const
  // Each letter to this mailbox causes one own link at most, for its holder: it may leave beyond the five of a day.
  const letter = await prepareLetter(deps, appeal.id, { ...content, muted: false, firstOfNetwork: true })
  return { linkLetter: 'queued', letter }
}
