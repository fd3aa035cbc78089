import { randomUUID } from 'node:crypto'
import type { Appeal } from '../appeals/appeal.ts'
import { forgetAppeal, recallAppealById } from '../appeals/recall.ts'
import { after, ceilHour, HOUR, MINUTE } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { isToken } from '../core/random.ts'
import type { Token } from '../core/secret-text.ts'
import type { Visibility } from '../core/visibility.ts'
import type { Deps } from '../deps.ts'
import { findReceipt } from '../pending/pending-store.ts'
import { firstLook } from '../signatures/first-look.ts'
import { mailboxOf } from '../signatures/mailbox.ts'
import { findMailboxSignatures } from '../signatures/mailbox-store.ts'
import { manageHash, manageTokenFor, receiptId } from '../signatures/manage-token.ts'
import { findOwn } from '../signatures/own-row-store.ts'
import { storedForm } from '../signatures/stored-form.ts'
import { type Changes, changedContent } from './change-submission.ts'
import { ChoiceNeeded, type Chosen, wishFor } from './choice.ts'
import { confirmStatement } from './confirm-statement.ts'
import { countStep } from './funnel/count-step.ts'
import { LINK_LETTERS, type LinkLetter, prepareLinkLetter } from './link-letter.ts'
import { countDomain } from './one-domain/count-domain.ts'
import { type Pending, readPending } from './pending-signature.ts'

export interface ConfirmRequest extends Chosen {
  token: Token
  /** Random, made for the page: the same retry gets the same answer again for thirty minutes. */
  retry?: string | undefined
  /** The content to sign instead of the submission. */
  changes?: Changes | undefined
  /** Mails the own link under this origin. Ignored for an anonymous signature. */
  sendLink?: { origin: string } | undefined
}

export interface Confirmed {
  appeal: Appeal
  visibility: Visibility
  /** Whether a public name shows only after the organisers have looked at it. */
  nameWaits: boolean
  manageToken: Token
  /** In a repeated answer as in the first, whatever this request asked for. */
  linkLetter: LinkLetter
}

/** Attempts: the key or the recipients can change between reading and taking, then both are read again. */
const TRIES = 3

/**
 * Confirms a signature: one of several concurrent calls wins. Refuses with gone (used, expired, unknown: all alike), with
 * invalid (a change that cannot be signed) and with unavailable (key missing, or private signing paused); after these
 * two, and after a ChoiceNeeded, the token stays usable.
 */
export async function confirm(deps: Deps, request: ConfirmRequest): Promise<Confirmed> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const pending = await readPending(deps, request.token)
    if (!pending) return confirmedBefore(deps, request)
    try {
      const confirmed = await take(deps, pending, request)
      if (confirmed) return confirmed
    } catch (error) {
      // The second press of a double click may find the signature of the first in the mailbox: nobody has to choose.
      if (!(error instanceof ChoiceNeeded) || (await readPending(deps, request.token))) throw error
    }
    // A double click also ends here. Forget the appeal only while the token works, else every reader pays a reload.
    if (await readPending(deps, request.token)) forgetAppeal(deps, pending.appeal)
  }
  throw new Refusal('unavailable', { reason: 'moving', retryAfter: 5 })
}

async function take(deps: Deps, pending: Pending, request: ConfirmRequest): Promise<Confirmed | null> {
  const { appeal } = pending
  const content = changedContent(appeal, pending.submission, request.changes ?? {})
  const mailbox = await mailboxOf(deps, appeal, pending.mailbox.address)
  const now = deps.clock.now()
  const signatureId = randomUUID()
  const manageToken = manageTokenFor(deps, request.token, request.retry)
  const { linkLetter, letter } = await prepareLinkLetter(deps, pending, content, manageToken, request.sendLink)
  const taken = await deps.batcher.run(confirmStatement, {
    pendingId: pending.id,
    chain: pending.chain,
    appealId: appeal.id,
    keyFingerprint: mailbox.keyFingerprint,
    now,
    signatureId,
    ...(await storedForm(appeal, signatureId, content)),
    epoch: appeal.campaign.epoch,
    textVersion: appeal.textVersion,
    mark: mailbox.mark,
    emailIndexes: mailbox.indexes,
    ...wishFor(await findMailboxSignatures(deps.db, mailbox), appeal.seats, request),
    manageHash: manageHash(manageToken),
    receiptId: request.retry === undefined ? null : receiptId(request.token, request.retry, linkLetter),
    receiptExpiresAt: after(now, 30 * MINUTE),
    letter,
    letterExpiresAt: ceilHour(after(now, 72 * HOUR)),
  })
  if (!taken) return null
  countStep(deps, appeal, 'confirmed', pending.mailbox.locale)
  countDomain(deps, appeal, pending.mailbox.address)
  deps.nudge.settle()
  if (letter) deps.nudge.outbox()
  const nameWaits = firstLook(content, appeal.policy.namesWait) === 'waiting'
  return { appeal, visibility: content.visibility, nameWaits, manageToken, linkLetter }
}

/** Repeats the answer of an earlier confirmation with the same retry, for a client that lost the first answer. */
async function confirmedBefore(deps: Deps, { token, retry }: ConfirmRequest): Promise<Confirmed> {
  if (retry === undefined || !isToken(token)) throw new Refusal('gone')
  const ids = LINK_LETTERS.map((linkLetter) => receiptId(token, retry, linkLetter))
  const found = await findReceipt(deps.db, ids, deps.clock.now())
  const linkLetter = LINK_LETTERS.find((_, at) => found && ids[at]?.equals(found))
  if (!linkLetter) throw new Refusal('gone')
  const manageToken = manageTokenFor(deps, token, retry)
  const row = await findOwn(deps.db, manageHash(manageToken))
  const appeal = row && (await recallAppealById(deps, row.appealId))?.appeal
  if (!appeal) throw new Refusal('gone')
  const nameWaits = (row.look ?? firstLook(row, appeal.policy.namesWait)) === 'waiting'
  return { appeal, visibility: row.visibility, nameWaits, manageToken, linkLetter }
}
