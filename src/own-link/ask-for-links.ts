import { randomInt } from 'node:crypto'
import { type Appeal, takesLettersAt } from '../appeals/appeal.ts'
import { appealKey } from '../appeals/key.ts'
import { recallAppeal } from '../appeals/recall.ts'
import { canonicalAddress } from '../core/email.ts'
import { Refusal } from '../core/errors.ts'
import { newToken } from '../core/random.ts'
import type { Network } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { controlWords } from '../locale/words.ts'
import { prepareLetter } from '../outbox/prepare.ts'
import { expiry } from '../pending/expiry.ts'
import { limitLetter } from '../pending/letter-limit.ts'
import { type LetterMailbox, sealMailbox } from '../pending/letter-mailbox.ts'
import { requestStatement } from '../pending/request-statement.ts'
import { pendingId } from '../pending/token-seal.ts'
import { chainHash } from '../signing/submission.ts'

const LETTER_HOURS = 24

export interface LinksRequest extends LetterMailbox {
  /** The configured origin from which the form was sent. */
  origin: string
  /** The sender's network, for limits in memory; never stored. */
  network: Network
}

/**
 * Queues a letter with a link to the mailbox's signatures on an appeal: the same writes, time, answer and letter for
 * every address, without any lookup. Refuses with not_found, with conflict once the email index is destroyed, and with
 * unavailable (without the appeal's key no signature can be found).
 */
export async function askForLinks(
  deps: Deps,
  slug: string,
  request: LinksRequest,
): Promise<{ words: string; validUntil: Date }> {
  const now = deps.clock.now()
  const { address, locale, origin } = request
  const appeal = await appealToRecover(deps, slug)
  await appealKey(deps, appeal)
  const token = newToken()
  const validUntil = expiry(now, LETTER_HOURS, appeal)
  const words = controlWords(locale, (n) => randomInt(n))
  const about = { appealId: appeal.id, kind: 'recovery' } as const
  const requested = { network: request.network, canonical: canonicalAddress(address), ...about }
  await limitLetter(deps, requested, async (limits) =>
    deps.batcher.run(requestStatement, {
      kind: 'recovery',
      pendingId: pendingId(token),
      appealId: appeal.id,
      ciphertext: sealMailbox(token, 'recovery', appeal.id, request),
      mailbox: sealMailbox(token, 'mailbox', appeal.id, request),
      mark: null,
      chain: chainHash(appeal.id, newToken()),
      expiresAt: validUntil,
      letter: await prepareLetter(deps, appeal.id, {
        ...{ kind: 'recovery', to: address, token, words, locale, origin, validUntil, ...limits },
      }),
    }),
  )
  deps.nudge.outbox()
  return { words, validUntil }
}

/** The appeal of a slug, if its links can be asked for; refuses like `askForLinks`. */
export async function appealToRecover(deps: Deps, slug: string): Promise<Appeal> {
  const recalled = await recallAppeal(deps, slug)
  if (!recalled) throw new Refusal('not_found')
  if (!takesLettersAt(recalled.appeal, deps.clock.now())) throw new Refusal('conflict', { reason: 'shredded' })
  if (recalled.stale) throw new Refusal('unavailable')
  return recalled.appeal
}
