import { randomInt } from 'node:crypto'
import { type Appeal, isOpenAt } from '../../appeals/appeal.ts'
import { appealKey } from '../../appeals/key.ts'
import { publicAppeal } from '../../appeals/public-appeal.ts'
import { canonicalAddress } from '../../core/email.ts'
import { Refusal } from '../../core/errors.ts'
import { newToken } from '../../core/random.ts'
import type { Network } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import { controlWords } from '../../locale/words.ts'
import { prepareLetter } from '../../outbox/prepare.ts'
import { expiry } from '../../pending/expiry.ts'
import { limitLetter } from '../../pending/letter-limit.ts'
import { sealMailbox } from '../../pending/letter-mailbox.ts'
import { requestStatement } from '../../pending/request-statement.ts'
import { pendingId } from '../../pending/token-seal.ts'
import { addressMark } from '../../signatures/mailbox.ts'
import { chainHash } from '../../signing/submission.ts'
import type { OfferedOrganisation, Representative } from '../organisation.ts'
import { sealOffer } from './sealed-offer.ts'

const LETTER_HOURS = 72

export interface OfferRequest {
  organisation: OfferedOrganisation
  representative: Representative
  /** The chain from the form's earlier answer; undefined starts a new chain. */
  chain: string | undefined
  /** The configured origin from which the form was sent. */
  origin: string
  /** The sender's network, for limits in memory; never stored. */
  network: Network
}

export interface OfferAnswer {
  appeal: Appeal
  words: string
  chain: string
  validUntil: Date
}

/**
 * Takes an offer: the same writes, time and answer for every address, as `sign`. Refuses with not_found, not_open and
 * unavailable (the appeal's key is missing, or the database is away).
 */
export async function offer(deps: Deps, slug: string, request: OfferRequest): Promise<OfferAnswer> {
  const { organisation, representative, origin, network } = request
  const { address, locale } = representative
  const now = deps.clock.now()
  const appeal = await openedAppeal(deps, slug, now)
  const key = await appealKey(deps, appeal)
  const canonical = canonicalAddress(address)
  const token = newToken()
  const chain = request.chain ?? newToken()
  const validUntil = expiry(now, LETTER_HOURS, appeal)
  const words = controlWords(locale, (n) => randomInt(n))
  const requested = { network, canonical, appealId: appeal.id, kind: 'endorsement' } as const
  await limitLetter(deps, requested, async (limits) =>
    deps.batcher.run(requestStatement, {
      kind: 'endorsement',
      pendingId: pendingId(token),
      appealId: appeal.id,
      ciphertext: sealOffer(token, appeal.id, { organisation, representative }),
      mailbox: sealMailbox(token, 'mailbox', appeal.id, { address, locale, textVersion: appeal.textVersion }),
      mark: addressMark(key, canonical),
      chain: offerChain(appeal.id, chain),
      expiresAt: validUntil,
      letter: await prepareLetter(deps, appeal.id, {
        ...{ kind: 'endorsement', to: address, token, words, locale, origin, validUntil, ...limits },
      }),
    }),
  )
  deps.nudge.outbox()
  return { appeal, words, chain, validUntil }
}

/** Another hash than that of signing: an offer empties no submission, whatever chain a client names. */
const offerChain = (appealId: string, chain: string): Buffer => chainHash(appealId, `endorsement ${chain}`)

async function openedAppeal(deps: Deps, slug: string, now: Date): Promise<Appeal> {
  const { appeal, stale } = await publicAppeal(deps, slug)
  if (!isOpenAt(appeal, now)) throw new Refusal('not_open')
  // The database is away: the appeal may have been closed or stopped since it was cached.
  if (stale) throw new Refusal('unavailable')
  return appeal
}
