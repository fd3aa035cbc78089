import type { StoredAppeal } from '../../appeals/appeal.ts'
import type { Db } from '../../db/database.ts'
import { countWaitingEndorsements } from '../../endorsements/decide/waiting-store.ts'
import type { WaitingItem } from './waiting-item.ts'

/** The organisations of these appeals that wait for a decision: offers, changes, and reported ones. */
export async function waitingEndorsements(db: Db, appeals: readonly StoredAppeal[]): Promise<WaitingItem[]> {
  const waiting = await countWaitingEndorsements(
    db,
    appeals.map(({ id }) => id),
  )
  return appeals.flatMap(({ id, slug, campaign }) => {
    const own = waiting.get(id)
    return own ? [{ of: 'endorsements' as const, ...own.all, campaign: campaign.slug, appeal: slug }] : []
  })
}
