import type { Appeal } from '../../appeals/appeal.ts'
import { after, ceilHour, DAY } from '../../core/clock.ts'
import { newToken } from '../../core/random.ts'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { type PreparedLetter, prepareLetter } from '../../outbox/prepare.ts'
import { insertLetter } from '../../outbox/queue-store.ts'
import type { Organisation, Representative } from '../organisation.ts'
import { shortened } from '../shortened.ts'
import type { DecisionMade } from './judge-decision.ts'

/** A letter about a decision, ready to be queued in its transaction. */
export interface DecisionLetter {
  prepared: PreparedLetter
  /** Null for an appeal whose index is destroyed: letters of such a one do not leave. */
  appealId: string | null
  expiresAt: Date
}

/** The letter waits no longer than its key may be kept. */
const WAITS = 3 * DAY
/** Bytes of a name as it is sealed: letters have one size for all, and the reason is told in full. */
const LONGEST_NAME = 160

interface Told {
  made: Exclude<DecisionMade, 'kept'>
  reason: string | null
  organisation: Pick<Organisation, 'name'>
  representative: Representative
}

/** Seals the letter that tells a representative of a decision, in that person's language. Call it before the transaction. */
export async function prepareDecisionLetter(
  deps: Deps,
  appeal: Pick<Appeal, 'id' | 'slug' | 'shreddedAt'>,
  { made, reason, organisation, representative: { address, locale } }: Told,
): Promise<DecisionLetter> {
  const appealId = appeal.shreddedAt ? null : appeal.id
  const content = {
    ...({ kind: 'endorsement_decided', to: address, token: newToken(), locale } as const),
    ...{
      origin: deps.config.publicUrl,
      slug: appeal.slug,
      made,
      reason,
      organisation: shortened(organisation.name, LONGEST_NAME),
    },
  }
  const prepared = await prepareLetter(deps, appealId, { ...content, muted: false, firstOfNetwork: false })
  return { prepared, appealId, expiresAt: ceilHour(after(deps.clock.now(), WAITS)) }
}

/** Queues it. Nudge the outbox after the transaction. */
export const queueDecisionLetter = (trx: Trx, { prepared, appealId, expiresAt }: DecisionLetter): Promise<void> =>
  insertLetter(trx, prepared, expiresAt, appealId)
