import type { StoredAppeal } from '../../appeals/appeal.ts'
import type { Db } from '../../db/database.ts'
import { countReportedNames, countWaitingNames } from '../../moderation/waiting-store.ts'
import type { WaitingItem } from './waiting-item.ts'

/** The public names of these appeals that wait for a look, and the reported ones that wait for a decision. */
export async function waitingNames(db: Db, appeals: readonly StoredAppeal[]): Promise<WaitingItem[]> {
  const ids = appeals.map(({ id }) => id)
  const [names, reports] = await Promise.all([countWaitingNames(db, ids), countReportedNames(db, ids)])
  return appeals.flatMap(({ id, slug, campaign }) => {
    const where = { campaign: campaign.slug, appeal: slug }
    const [waiting, reported] = [names.get(id), reports.get(id)]
    return [
      ...(reported ? [{ of: 'reports' as const, ...reported, ...where }] : []),
      ...(waiting ? [{ of: 'names' as const, ...waiting, ...where }] : []),
    ]
  })
}
