import { after, ceilHour, DAY } from '../../core/clock.ts'
import { newToken } from '../../core/random.ts'
import type { Trx } from '../../db/database.ts'
import type { SeenFact } from '../../db/schema-endorsements.ts'
import type { Deps } from '../../deps.ts'
import { translator } from '../../locale/translate.ts'
import { type PreparedLetter, prepareLetter } from '../../outbox/prepare.ts'
import { insertLetter } from '../../outbox/queue-store.ts'
import { openRepresentative } from '../representative.ts'
import { shortened } from '../shortened.ts'
import type { DueProof } from './proof-store.ts'
import { seenInWords } from './seen-in-words.ts'
import type { StoredProof } from './stored-proof.ts'

/** A letter that tells of a lost line, ready to be queued in its transaction. */
export interface LostLetter {
  prepared: PreparedLetter
  appealId: string
  expiresAt: Date
}

/** The letter waits no longer than its key may be kept. */
const WAITS = 3 * DAY
/** Bytes as they are sealed, since letters have one size for all: of the name, and of what was seen. */
const LONGEST_NAME = 100
const LONGEST_SEEN = 400

/**
 * Seals the letter that tells a representative of a lost line, in that person's language. Null where nobody can be told any
 * more. Call it before the transaction.
 */
export async function prepareLostLetter(
  deps: Deps,
  { endorsementId, appealId, slug, organisation, sealedRepresentative }: DueProof,
  { method, domain, seenOn, seen }: StoredProof,
): Promise<LostLetter | null> {
  const representative = await openRepresentative(deps, endorsementId, sealedRepresentative)
  if (!representative || seenOn === null) return null
  const { address, locale } = representative
  const content = {
    ...({ kind: 'endorsement_proof_lost', to: address, token: newToken(), locale } as const),
    ...{ origin: deps.config.publicUrl, slug, organisation: shortened(organisation, LONGEST_NAME) },
    ...{ method, domain, seenOn, id: endorsementId },
    seen: thatFit(seenInWords(translator(locale), seen.map(withoutTexts))),
  }
  const prepared = await prepareLetter(deps, appealId, { ...content, muted: false, firstOfNetwork: false })
  return { prepared, appealId, expiresAt: ceilHour(after(deps.clock.now(), WAITS)) }
}

/** Queues it. Nudge the outbox after the transaction. */
export const queueLostLetter = (trx: Trx, { prepared, appealId, expiresAt }: LostLetter): Promise<void> =>
  insertLetter(trx, prepared, expiresAt, appealId)

/** A letter quotes no text of a domain, which may be in others' hands by now, and no address: it has one link. */
const withoutTexts = ({ found: _, at, to, ...fact }: SeenFact): SeenFact => ({
  ...fact,
  ...(at !== undefined && { at: hostOf(at) }),
  ...(to !== undefined && { to: hostOf(to) }),
})

const hostOf = (text: string): string => (URL.canParse(text) ? new URL(text).hostname || text : text)

/** The first sentences, as many as fit; of a longer first one its beginning. */
function thatFit(sentences: readonly string[]): string[] {
  const [first, ...others] = sentences
  if (first === undefined) return []
  const all = [shortened(first, LONGEST_SEEN)]
  for (const sentence of others) {
    if (Buffer.byteLength(JSON.stringify([...all, sentence])) > LONGEST_SEEN) break
    all.push(sentence)
  }
  return all
}
