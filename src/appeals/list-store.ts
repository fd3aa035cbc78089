import type { Db } from '../db/database.ts'
import type { AppealState, Safety } from '../db/values.ts'

export interface ListedAppeal {
  id: string
  slug: string
  campaign: string
  state: AppealState
  safety: Safety
  openedOn: string | null
  closesAt: Date | null
  closedAt: Date | null
  stoppedAt: Date | null
  shreddedAt: Date | null
}

/** All appeals in every state, by campaign and slug. */
export const listAppealRows = (db: Db): Promise<ListedAppeal[]> =>
  db
    .selectFrom('appeals as a')
    .innerJoin('campaigns as c', 'c.id', 'a.campaign_id')
    .select(['a.id', 'a.slug', 'c.slug as campaign', 'a.state', 'a.safety', 'a.opened_on as openedOn'])
    .select(['a.closes_at as closesAt', 'a.closed_at as closedAt'])
    .select(['a.stopped_at as stoppedAt', 'a.shredded_at as shreddedAt'])
    .orderBy('c.slug')
    .orderBy('a.slug')
    .execute()
