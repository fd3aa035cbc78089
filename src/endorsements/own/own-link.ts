import { randomInt } from 'node:crypto'
import { type Appeal, takesLettersAt } from '../../appeals/appeal.ts'
import { appealKey } from '../../appeals/key.ts'
import { lockForLetter } from '../../appeals/lock-store.ts'
import { publicAppeal } from '../../appeals/public-appeal.ts'
import { forgetAppeal, recallAppealById } from '../../appeals/recall.ts'
import { after, MINUTE } from '../../core/clock.ts'
import { canonicalAddress } from '../../core/email.ts'
import { Refusal } from '../../core/errors.ts'
import { isToken, newToken } from '../../core/random.ts'
import type { Address, Network, Token } from '../../core/secret-text.ts'
import { transact } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale/locale.ts'
import { controlWords } from '../../locale/words.ts'
import { prepareLetter } from '../../outbox/prepare.ts'
import { expiry } from '../../pending/expiry.ts'
import { limitLetter } from '../../pending/letter-limit.ts'
import { type LetterMailbox, sealMailbox } from '../../pending/letter-mailbox.ts'
import { addReceipt, findReceipt, takeLetter } from '../../pending/pending-store.ts'
import { requestStatement } from '../../pending/request-statement.ts'
import { pendingId } from '../../pending/token-seal.ts'
import { mailboxOf } from '../../signatures/mailbox.ts'
import { manageHash, renewalReceiptId, renewedTokenFor } from '../../signatures/manage-token.ts'
import { chainHash } from '../../signing/submission.ts'
import { type ReadLetter, readLetter } from '../read-letter.ts'
import { findOfHashes, findOfMailbox, lockOfMailbox, setManageHash } from './own-store.ts'

const LETTER_HOURS = 24

interface LinkRequest {
  address: Address
  locale: Locale
  /** The configured origin from which the form was sent. */
  origin: string
  /** The sender's network, for limits in memory; never stored. */
  network: Network
}

/**
 * Queues a letter by which a lost own link is found: the same writes, time, answer and letter for every address, without
 * any lookup. Refuses with not_found, with conflict once the marks are destroyed, and with unavailable.
 */
export async function askForEndorsementLink(
  deps: Deps,
  slug: string,
  { address, locale, origin, network }: LinkRequest,
): Promise<{ words: string; validUntil: Date }> {
  const now = deps.clock.now()
  const { appeal, stale } = await publicAppeal(deps, slug)
  if (!takesLettersAt(appeal, now)) throw new Refusal('conflict', { reason: 'shredded' })
  if (stale) throw new Refusal('unavailable')
  await appealKey(deps, appeal)
  const token = newToken()
  const validUntil = expiry(now, LETTER_HOURS, appeal)
  const words = controlWords(locale, (n) => randomInt(n))
  const about = { appealId: appeal.id, kind: 'endorsement_link' } as const
  await limitLetter(deps, { network, canonical: canonicalAddress(address), ...about }, async (limits) =>
    deps.batcher.run(requestStatement, {
      ...about,
      pendingId: pendingId(token),
      ciphertext: sealMailbox(token, 'recovery', appeal.id, { address, locale }),
      mailbox: sealMailbox(token, 'mailbox', appeal.id, { address, locale }),
      mark: null,
      chain: chainHash(appeal.id, newToken()),
      expiresAt: validUntil,
      letter: await prepareLetter(deps, appeal.id, {
        ...{ kind: about.kind, to: address, token, words, locale, origin, validUntil, ...limits },
      }),
    }),
  )
  deps.nudge.outbox()
  return { words, validUntil }
}

/** An endorsement of a mailbox, for the holder of a letter to that mailbox. */
export interface FoundEndorsement {
  id: string
  name: string
}

/** The endorsements of the letter's mailbox; changes nothing. Null for a dead token. Refuses with unavailable. */
export async function openEndorsementLinks(
  deps: Deps,
  token: Token,
): Promise<{ appeal: Appeal; mailbox: LetterMailbox; endorsements: FoundEndorsement[] } | null> {
  const letter = await readLetter(deps, 'endorsement_link', token)
  if (!letter) return null
  const { appeal, mailbox } = letter
  const endorsements = await findOfMailbox(deps.db, await mailboxOf(deps, appeal, mailbox.address))
  return { appeal, mailbox, endorsements }
}

interface Renewed {
  appeal: Appeal
  links: (FoundEndorsement & { manageToken: Token })[]
}

/** Attempts: the appeal's key can change between reading and taking, then both are read again. */
const TRIES = 3

/**
 * Makes a new own link for each endorsement of the letter's mailbox, once, and kills the old ones; with the same `retry`
 * within thirty minutes the same again. Refuses with gone (used, expired, unknown: all alike) and with unavailable.
 */
export async function renewEndorsementLinks(
  deps: Deps,
  request: { token: Token; retry?: string | undefined },
): Promise<Renewed> {
  for (let tries = 1; tries <= TRIES; tries++) {
    const letter = await readLetter(deps, 'endorsement_link', request.token)
    if (!letter) return renewedBefore(deps, request)
    const links = await take(deps, letter, request)
    if (links) return { appeal: letter.appeal, links }
    if (await readLetter(deps, 'endorsement_link', request.token)) forgetAppeal(deps, letter.appeal)
  }
  throw new Refusal('unavailable', { reason: 'moving', retryAfter: 5 })
}

/** Takes the letter and renews; null, with nothing written, when the letter or the key has gone meanwhile. */
async function take(
  deps: Deps,
  { id, appeal, mailbox: { address } }: ReadLetter,
  { token, retry }: { token: Token; retry?: string | undefined },
): Promise<Renewed['links'] | null> {
  const now = deps.clock.now()
  const mailbox = await mailboxOf(deps, appeal, address)
  return transact(deps.db, async (trx) => {
    if (!(await lockForLetter(trx, mailbox, now))) return null
    const found = (await lockOfMailbox(trx, mailbox)).slice(0, MOST_LINKS)
    if (!(await takeLetter(trx, ['endorsement_link'], id, now))) return null
    const links = found.map((row, n) => ({ ...row, manageToken: tokenOf(deps, token, n, retry) }))
    for (const link of links) await setManageHash(trx, link.id, manageHash(link.manageToken))
    if (retry !== undefined) await addReceipt(trx, renewalReceiptId(token, retry), after(now, 30 * MINUTE))
    return links
  })
}

/** The most links that one letter renews: an office stands for a few organisations. */
const MOST_LINKS = 50

/** By place and not by id: an answer can be repeated without the mailbox, which the taken letter held. */
const tokenOf = (deps: Deps, token: Token, n: number, retry: string | undefined): Token =>
  renewedTokenFor(deps, token, `endorsement ${n}`, retry)

/** Repeats the answer of an earlier renewal with the same retry, for a client that lost the first answer. */
async function renewedBefore(
  deps: Deps,
  { token, retry }: { token: Token; retry?: string | undefined },
): Promise<Renewed> {
  if (retry === undefined || !isToken(token)) throw new Refusal('gone')
  if (!(await findReceipt(deps.db, [renewalReceiptId(token, retry)], deps.clock.now()))) throw new Refusal('gone')
  const tokens = Array.from({ length: MOST_LINKS }, (_, n) => tokenOf(deps, token, n, retry))
  const rows = await findOfHashes(deps.db, tokens.map(manageHash))
  const appeal = rows[0] && (await recallAppealById(deps, rows[0].appealId))?.appeal
  if (!appeal) throw new Refusal('gone')
  const links = tokens.flatMap((manageToken) => {
    const row = rows.find(({ hash }) => hash.equals(manageHash(manageToken)))
    return row ? [{ id: row.id, name: row.name, manageToken }] : []
  })
  return { appeal, links }
}
