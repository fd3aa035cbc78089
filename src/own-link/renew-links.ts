import type { Appeal } from '../appeals/appeal.ts'
import { lockForRecovery } from '../appeals/lock-store.ts'
import { forgetAppeal, recallAppealById } from '../appeals/recall.ts'
import { after, MINUTE } from '../core/clock.ts'
import { Refusal } from '../core/errors.ts'
import { isToken } from '../core/random.ts'
import { type Trx, transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { addReceipt, hasReceipt, takeRecovery } from '../pending/pending-store.ts'
import { type Mailbox, mailboxOf } from '../signatures/mailbox.ts'
import { lockOfMailbox, type MailboxSignature, setManageHash } from '../signatures/mailbox-store.ts'
import { manageHash, renewalReceiptId, renewedTokenFor } from '../signatures/manage-token.ts'
import { findByManageHash } from '../signatures/own-row-store.ts'
import { type PendingRecovery, readRecovery } from './recovery.ts'

export interface RenewRequest {
  token: string
  /** Ids of signatures; those that are not the mailbox's are passed over. */
  refs: string[]
  /** Made for the page; with it the same answer can be asked again for thirty minutes. */
  retry: string | undefined
}

export interface Renewed {
  appeal: Appeal
  signatures: (MailboxSignature & { manageToken: string })[]
}

/** The key or the appeal can move between reading and taking; then both are read again. */
const TRIES = 3

/**
 * Gives new manage tokens for signatures of a mailbox, once a token; only then the old ones are dead, and only of
 * these. Refuses with gone (used, expired, unknown: all alike), with invalid (none of the refs is the mailbox's: the
 * token stays usable) and with unavailable.
 */
export async function renewLinks(deps: Deps, request: RenewRequest): Promise<Renewed> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const pending = await readRecovery(deps, request.token)
    if (!pending) return renewedBefore(deps, request)
    const mailbox = await mailboxOf(deps, pending.appeal, pending.recovery.address)
    const taken = await transact(deps.db, (trx) => take(deps, trx, pending, mailbox, request))
    if (taken) return { appeal: pending.appeal, signatures: taken }
    // Not when somebody has only followed the link twice: no page of a crowd is thrown away for that.
    if (await readRecovery(deps, request.token)) forgetAppeal(deps, pending.appeal)
  }
  throw new Refusal('unavailable', { reason: 'moving', retryAfter: 5 })
}

/** Null when the token or the key is no longer what was read: then nothing is written. */
async function take(
  deps: Deps,
  trx: Trx,
  pending: PendingRecovery,
  mailbox: Mailbox,
  { token, refs, retry }: RenewRequest,
): Promise<Renewed['signatures'] | null> {
  const now = deps.clock.now()
  if (!(await lockForRecovery(trx, mailbox, now))) return null
  // One taker: whoever comes second waits here for the first, and then finds nothing.
  if (!(await takeRecovery(trx, pending.id, now))) return null
  const rows = refs.length === 0 ? [] : await lockOfMailbox(trx, mailbox, refs)
  // Thrown, so that what was taken is put back.
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

/** The answer that was lost on the way, when it is asked again with the same retry. */
async function renewedBefore(deps: Deps, { token, refs, retry }: RenewRequest): Promise<Renewed> {
  if (retry === undefined || !isToken(token)) throw new Refusal('gone')
  if (!(await hasReceipt(deps.db, renewalReceiptId(token, retry), deps.clock.now()))) throw new Refusal('gone')
  const signatures: Renewed['signatures'] = []
  let appeal: Appeal | undefined
  for (const ref of [...new Set(refs)].sort()) {
    const manageToken = renewedTokenFor(deps, token, ref, retry)
    const row = await findByManageHash(deps.db, manageHash(manageToken))
    if (!row) continue
    appeal ??= (await recallAppealById(deps, row.appealId))?.appeal
    signatures.push({ id: row.id, visibility: row.visibility, day: row.day, manageToken })
  }
  if (!appeal) throw new Refusal('gone')
  return { appeal, signatures }
}
