import type { Appeal } from '../appeals/appeal.ts'
import { lockForLetter } from '../appeals/lock-store.ts'
import { forgetAppeal, recallAppealById } from '../appeals/recall.ts'
import { after, MINUTE } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { isToken } from '../core/random.ts'
import type { Token } from '../core/secret-text.ts'
import { type Trx, transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { addReceipt, findReceipt, takeLetter } from '../pending/pending-store.ts'
import { type Mailbox, mailboxOf } from '../signatures/mailbox.ts'
import { lockMailboxSignatures, type MailboxSignature } from '../signatures/mailbox-store.ts'
import { manageHash, renewalReceiptId, renewedTokenFor } from '../signatures/manage-token.ts'
import { findOwn, setManageHash } from '../signatures/own-row-store.ts'
import { type ListingLetter, readListingLetter } from './recovery.ts'

export interface RenewRequest {
  token: Token
  /** Ids of signatures; ids that are not the mailbox's are ignored. */
  refs: string[]
  /** Random, made for the page: the same retry gets the same answer again for thirty minutes. */
  retry: string | undefined
}

export interface Renewed {
  appeal: Appeal
  signatures: (MailboxSignature & { manageToken: Token })[]
}

/** Attempts: the key or the appeal can change between reading and taking, then both are read again. */
const TRIES = 3

/**
 * Makes new manage tokens for the named signatures of a mailbox and kills their old manage tokens; the letter's token
 * works once, and a confirmation letter taken for this confirms nothing any more. Refuses with gone (used, expired, unknown: all alike), with invalid (no ref is the mailbox's: the token
 * stays usable) and with unavailable.
 */
export async function renewLinks(deps: Deps, request: RenewRequest): Promise<Renewed> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const letter = await readListingLetter(deps, request.token)
    if (!letter) return renewedBefore(deps, request)
    const mailbox = await mailboxOf(deps, letter.appeal, letter.mailbox.address)
    const taken = await transact(deps.db, (trx) => take(deps, trx, letter, mailbox, request))
    if (taken) return { appeal: letter.appeal, signatures: taken }
    // A double click also ends here. Forget the appeal only while the token works, else every reader pays a reload.
    if (await readListingLetter(deps, request.token)) forgetAppeal(deps, letter.appeal)
  }
  throw new Refusal('unavailable', { reason: 'moving', retryAfter: 5 })
}

/** Takes the token and renews; null, with nothing written, when the token or the key has changed since the read. */
async function take(
  deps: Deps,
  trx: Trx,
  letter: ListingLetter,
  mailbox: Mailbox,
  { token, refs, retry }: RenewRequest,
): Promise<Renewed['signatures'] | null> {
  const now = deps.clock.now()
  if (!(await lockForLetter(trx, mailbox, now))) return null
  // A concurrent request with the same token waits here for the first, and then finds no row.
  if (!(await takeLetter(trx, ['recovery', 'signature'], letter.id, now))) return null
  const rows = refs.length === 0 ? [] : await lockMailboxSignatures(trx, mailbox, refs)
  // Throwing rolls back, so the token stays usable.
  if (rows.length === 0) throw new Refusal('invalid', { errors: [{ path: 'refs', message: 'recover.error.none' }] })
  const renewed: Renewed['signatures'] = []
  for (const { place, ...signature } of rows) {
    const manageToken = renewedTokenFor(deps, token, signature.id, retry)
    await setManageHash(trx, { id: signature.id, place }, manageHash(manageToken))
    renewed.push({ ...signature, manageToken })
  }
  if (retry !== undefined) await addReceipt(trx, renewalReceiptId(token, retry), after(now, 30 * MINUTE))
  return renewed
}

/** Repeats the answer of an earlier renewal with the same retry, for a client that lost the first answer. */
async function renewedBefore(deps: Deps, { token, refs, retry }: RenewRequest): Promise<Renewed> {
  if (retry === undefined || !isToken(token)) throw new Refusal('gone')
  if (!(await findReceipt(deps.db, [renewalReceiptId(token, retry)], deps.clock.now()))) throw new Refusal('gone')
  const signatures: Renewed['signatures'] = []
  let appeal: Appeal | undefined
  for (const ref of [...new Set(refs)].sort()) {
    const manageToken = renewedTokenFor(deps, token, ref, retry)
    const row = await findOwn(deps.db, manageHash(manageToken))
    if (!row) continue
    appeal ??= (await recallAppealById(deps, row.appealId))?.appeal
    // A change of visibility since then gave the row another id: the answer repeats the one that was asked for.
    signatures.push({
      id: ref,
      visibility: row.visibility,
      name: row.visibility === 'public' ? row.name : null,
      day: row.day,
      manageToken,
    })
  }
  if (!appeal) throw new Refusal('gone')
  return { appeal, signatures }
}
