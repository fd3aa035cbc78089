import type { Appeal } from '../../appeals/appeal.ts'
import { ownDomain } from '../../core/email.ts'
import type { Address } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import { domainCounts } from './domain-counts.ts'

/** Counts a confirmation by its mail domain, in the memory of this process; not where the signers are invented. */
export function countDomain(
  deps: Pick<Deps, 'clock' | 'memory'>,
  appeal: Pick<Appeal, 'id' | 'campaign'>,
  address: Address,
): void {
  const domain = ownDomain(address)
  if (domain && !appeal.campaign.demo) domainCounts(deps).add(appeal.id, domain, deps.clock.now())
}
