import type { Appeal } from '../appeals/appeal.ts'
import { VISIBILITIES } from '../core/visibility.ts'
import type { Counts, PublicCounts } from './counts.ts'

/** Below that many confirmed signatures the whole number is held back. */
const LEAST_TOTAL = 10
/** Below that many confirmed, or with a kind below LEAST_OF_A_KIND, the split is held back. */
const LEAST_SPLIT = 25
const LEAST_OF_A_KIND = 10

/** The counts as anyone may see them, on the page, in the JSON and everywhere else. */
export function publicCounts(appeal: Appeal, counts: Counts): PublicCounts {
  const confirmed = counts.public + counts.private + counts.anonymous
  const withhold = appeal.policy.withholdSmallCounts
  const showTotal = !withhold || confirmed >= LEAST_TOTAL
  const showSplit = !withhold || (confirmed >= LEAST_SPLIT && everyKindIsLarge(appeal, counts))
  return {
    total: showTotal ? confirmed + counts.imported : null,
    confirmed: showTotal ? confirmed : null,
    public: showSplit ? counts.public : null,
    private: showSplit ? counts.private : null,
    anonymous: showSplit ? counts.anonymous : null,
    imported: counts.imported,
    organisations: 0,
    goal: appeal.goal,
    asOf: counts.asOf.toISOString(),
  }
}

/** Of the kinds on offer or ever used: a small one could be matched with a person. */
function everyKindIsLarge(appeal: Appeal, counts: Counts): boolean {
  const used = VISIBILITIES.filter((visibility) => appeal.visibilities.includes(visibility) || counts[visibility] > 0)
  return used.every((visibility) => counts[visibility] >= LEAST_OF_A_KIND)
}
