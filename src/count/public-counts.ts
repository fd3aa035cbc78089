import type { Appeal } from '../appeals/appeal.ts'
import type { Policy } from '../appeals/policy.ts'
import { VISIBILITIES, type Visibility } from '../core/visibility.ts'
import type { Counts, PublicCounts } from './counts.ts'

/** The fewest confirmed signatures with which the total is published. */
const LEAST_TOTAL = 10
/** The fewest confirmed signatures, and the fewest of each visibility, with which the split is published. */
const LEAST_SPLIT = 25
const LEAST_OF_EACH = 10

type Counted = Pick<Appeal, 'policy' | 'visibilities' | 'goal'>

/** The published counts, for pages, JSON and everything else that the public sees. */
export function publicCounts(appeal: Counted, counts: Counts): PublicCounts {
  const confirmed = confirmedOf(counts)
  const withhold = appeal.policy.withholdSmallCounts
  const showTotal = isTotalShown(appeal.policy, counts)
  const showSplit = !withhold || (confirmed >= LEAST_SPLIT && everyVisibilityIsLarge(appeal, counts))
  return {
    total: showTotal ? confirmed + counts.imported : null,
    confirmed: showTotal ? confirmed : null,
    public: showSplit ? counts.public : null,
    private: showSplit ? counts.private : null,
    anonymous: showSplit ? counts.anonymous : null,
    imported: counts.imported,
    goal: appeal.goal,
    asOf: counts.asOf.toISOString(),
  }
}

type Confirmed = Record<Visibility, number>

const confirmedOf = (counts: Confirmed): number => counts.public + counts.private + counts.anonymous

/** Whether the total is published. */
export const isTotalShown = (policy: Policy, counts: Confirmed): boolean =>
  !policy.withholdSmallCounts || confirmedOf(counts) >= LEAST_TOTAL

/** Whether each visibility on offer or in use has enough signatures: a small count could be matched with a person. */
function everyVisibilityIsLarge(appeal: Counted, counts: Counts): boolean {
  const used = VISIBILITIES.filter((visibility) => appeal.visibilities.includes(visibility) || counts[visibility] > 0)
  return used.every((visibility) => counts[visibility] >= LEAST_OF_EACH)
}
