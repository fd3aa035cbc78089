import type { Appeal } from '../../appeals/appeal.ts'
import type { FunnelStep } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import { funnelDay, tellsLanguages } from './funnel.ts'
import { funnelCounts } from './funnel-counts.ts'

/** Counts a step in memory. The time is read here: a slow request counts in the day that still runs. */
export function countStep(
  deps: Pick<Deps, 'clock' | 'memory'>,
  appeal: Pick<Appeal, 'id' | 'safety' | 'policy'>,
  step: FunnelStep,
  locale: string,
): void {
  const { day, endsAt } = funnelDay(appeal, deps.clock.now())
  const told = tellsLanguages(appeal) ? locale : ''
  funnelCounts(deps).add({ appealId: appeal.id, day, endsAt, step, locale: told, n: 1 })
}
