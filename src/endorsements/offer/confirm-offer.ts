import { randomUUID } from 'node:crypto'
import type { Appeal } from '../../appeals/appeal.ts'
import { lockForLetter } from '../../appeals/lock-store.ts'
import { forgetAppeal, recallAppealById } from '../../appeals/recall.ts'
import { after, dayOf, MINUTE } from '../../core/clock.ts'
import { Refusal } from '../../core/errors.ts'
import { isToken } from '../../core/random.ts'
import type { Token } from '../../core/secret-text.ts'
import { transact } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { addReceipt, findReceipt, takeWithChain } from '../../pending/pending-store.ts'
import { mailboxOf } from '../../signatures/mailbox.ts'
import { manageHash, manageTokenFor, receiptId } from '../../signatures/manage-token.ts'
import { columnsOf } from '../columns.ts'
import { organisationOfOffer } from '../organisation.ts'
import { findOwn, insertOffered } from '../own/own-store.ts'
import { destroyRepresentatives, sealRepresentative } from '../representative.ts'
import { type OfferLetter, readOfferLetter } from './pending-offer.ts'
import type { Offer } from './sealed-offer.ts'

interface ConfirmRequest {
  token: Token
  /** Random, made for the page: the same retry gets the same answer again for thirty minutes. */
  retry?: string | undefined
}

interface Confirmed {
  appeal: Appeal
  manageToken: Token
}

/** Attempts: the appeal's key or text can change between reading and taking, then both are read again. */
const TRIES = 3

/**
 * Confirms the mailbox of an offer: it waits for the organisers. One of several calls wins; a repeat with the same `retry`
 * within thirty minutes gets the same answer. Refuses with gone (used, expired, unknown, corrected: all alike) and with
 * unavailable (a key cannot be used); the token stays usable then.
 */
export async function confirmOffer(deps: Deps, request: ConfirmRequest): Promise<Confirmed> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const letter = await readOfferLetter(deps, request.token)
    if (!letter?.offer) return confirmedBefore(deps, request)
    const confirmed = await take(deps, { ...letter, offer: letter.offer }, request)
    if (confirmed) return confirmed
    // A double click also ends here. Forget the appeal only while the token still works.
    if (await readOfferLetter(deps, request.token)) forgetAppeal(deps, letter.appeal)
  }
  throw new Refusal('unavailable', { reason: 'moving', retryAfter: 5 })
}

type Taking = OfferLetter & { offer: Offer }

/** Takes the letter and stores the endorsement; null, with nothing written, when the letter or the key has gone meanwhile. */
async function take(deps: Deps, letter: Taking, { token, retry }: ConfirmRequest): Promise<Confirmed | null> {
  const { appeal, offer } = letter
  const now = deps.clock.now()
  const id = randomUUID()
  const mailbox = await mailboxOf(deps, appeal, letter.mailbox.address)
  const manageToken = manageTokenFor(deps, token, retry)
  const representative = await sealRepresentative(deps, id, offer.representative)
  const isTaken = await transact(deps.db, async (trx) => {
    if (!(await lockForLetter(trx, mailbox, now, appeal.textVersion))) return false
    if (!(await takeWithChain(trx, 'endorsement', letter.id, now))) return false
    if (retry !== undefined) await addReceipt(trx, receiptOf(token, retry), after(now, 30 * MINUTE))
    await insertOffered(trx, {
      id,
      appeal_id: appeal.id,
      ...columnsOf(organisationOfOffer(offer.organisation)),
      since: dayOf(now),
      representative,
      mark: mailbox.mark,
      manage_hash: manageHash(manageToken),
    })
    return true
  })
  if (isTaken) return { appeal, manageToken }
  // An error leaves the key to retention: the row may have been committed all the same.
  await destroyRepresentatives(deps, [id])
  return null
}

const receiptOf = (token: Token, retry: string): Buffer => receiptId(token, retry, 'endorsement')

/** Repeats the answer of an earlier confirmation with the same retry, for a client that lost the first answer. */
async function confirmedBefore(deps: Deps, { token, retry }: ConfirmRequest): Promise<Confirmed> {
  if (retry === undefined || !isToken(token)) throw new Refusal('gone')
  if (!(await findReceipt(deps.db, [receiptOf(token, retry)], deps.clock.now()))) throw new Refusal('gone')
  const manageToken = manageTokenFor(deps, token, retry)
  const row = await findOwn(deps.db, manageHash(manageToken))
  const appeal = row && (await recallAppealById(deps, row.appealId))?.appeal
  if (!appeal) throw new Refusal('gone')
  return { appeal, manageToken }
}
