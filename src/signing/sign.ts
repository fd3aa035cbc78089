import { randomInt } from 'node:crypto'
import { type Appeal, isOfText, isOpenAt, visibilitiesOnOffer } from '../appeals/appeal.ts'
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
import { sealMailbox } from '../pending/letter-mailbox.ts'
import { requestStatement } from '../pending/request-statement.ts'
import { pendingId } from '../pending/token-seal.ts'
import { addressMark } from '../signatures/mailbox.ts'
import { countStep } from './funnel/count-step.ts'
import { chainHash, type Submission, sealSubmission } from './submission.ts'
import { titleInLetter } from './title-in-letter.ts'

const LETTER_HOURS = 72

export interface SignRequest {
  submission: Submission
  /** The language of the text that the signer has read; undefined: that for the submission's locale. */
  language?: string | undefined
  /** The version of the text that the signer has read; undefined: of the current text. */
  textVersion?: string | undefined
  /** The chain from the form's earlier answer; undefined starts a new chain. */
  chain: string | undefined
  /** The configured origin from which the form was sent. */
  origin: string
  /** The sender's network, for limits in memory; never stored. */
  network: Network
}

export interface SignAnswer {
  appeal: Appeal
  words: string
  chain: string
  validUntil: Date
}

/**
 * Takes a submission: the same writes, time and answer for every address. Refuses with not_found, not_open, conflict
 * (reason `text_changed`), invalid (the visibility is not on offer) and unavailable (the appeal's key is missing).
 */
export async function sign(deps: Deps, slug: string, request: SignRequest): Promise<SignAnswer> {
  const now = deps.clock.now()
  const { submission, language = submission.locale } = request
  const appeal = await appealToSign(deps, slug, now)
  if (!isOfText(appeal, request)) throw new Refusal('conflict', { reason: 'text_changed' })
  if (!visibilitiesOnOffer(appeal).includes(submission.visibility))
    throw new Refusal('invalid', { errors: [{ path: 'visibility', message: 'sign.error.visibility_off' }] })
  const key = await appealKey(deps, appeal)

  const canonical = canonicalAddress(submission.address)
  const token = newToken()
  const id = pendingId(token)
  const chain = request.chain ?? newToken()
  const validUntil = expiry(now, LETTER_HOURS, appeal)
  const words = controlWords(submission.locale, (n) => randomInt(n))
  const requested = { network: request.network, canonical, appealId: appeal.id, kind: 'confirmation' } as const
  await limitLetter(deps, requested, async (limits) => {
    const letter = await prepareLetter(deps, appeal.id, {
      kind: 'confirmation',
      to: submission.address,
      token,
      words,
      locale: submission.locale,
      origin: request.origin,
      validUntil,
      title: titleInLetter(appeal, submission.visibility, language),
      ...limits,
    })
    await deps.batcher.run(requestStatement, {
      kind: 'signature',
      pendingId: id,
      appealId: appeal.id,
      ciphertext: sealSubmission(token, appeal.id, submission),
      mailbox: sealMailbox(token, 'mailbox', appeal.id, { ...submission, language, textVersion: appeal.textVersion }),
      mark: addressMark(key, canonical),
      chain: chainHash(appeal.id, chain),
      expiresAt: validUntil,
      letter,
    })
  })
  countStep(deps, appeal, 'asked', submission.locale)
  deps.nudge.outbox()
  return { appeal, words, chain, validUntil }
}

async function appealToSign(deps: Deps, slug: string, now: Date): Promise<Appeal> {
  const recalled = await recallAppeal(deps, slug)
  if (!recalled) throw new Refusal('not_found')
  if (!isOpenAt(recalled.appeal, now)) throw new Refusal('not_open')
  // The database is away: the appeal may have been closed or stopped since it was cached.
  if (recalled.stale) throw new Refusal('unavailable')
  return recalled.appeal
}
