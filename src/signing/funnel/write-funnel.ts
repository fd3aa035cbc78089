import type { LockedAppeal } from '../../appeals/lock-store.ts'
import { policyOf } from '../../appeals/policy.ts'
import { inAppeal } from '../../appeals/touch.ts'
import { oneByOne } from '../../core/one-by-one.ts'
import type { Deps } from '../../deps.ts'
import { LEAST_TOLD, tellsLanguages } from './funnel.ts'
import { type CountedCell, funnelCounts } from './funnel-counts.ts'
import { addCells } from './funnel-store.ts'

/** Writes what this process counted on days that are over, once. Of a stopped appeal nothing is written. */
export async function writeFunnel(deps: Pick<Deps, 'db' | 'clock' | 'memory'>): Promise<void> {
  const counts = funnelCounts(deps)
  await oneByOne(counts.takeOver(deps.clock.now()), async ([appealId, cells]) => {
    let commits = false
    try {
      await inAppeal(deps, appealId, async ({ trx, locked }) => {
        commits = false
        if (locked && !locked.stopped_at) await addCells(trx, appealId, toldCells(locked, cells))
        commits = true
      })
    } catch (error) {
      // A commit whose answer was lost may have happened: a number that is short is better than one that is doubled.
      if (!commits) for (const cell of cells) counts.add(cell)
      throw error
    }
  })
}

/** Writes what is over before the process ends, and says in the log that the rest of an open appeal is lost. */
export async function endFunnel(deps: Pick<Deps, 'db' | 'clock' | 'memory' | 'log'>): Promise<void> {
  try {
    await writeFunnel(deps)
  } finally {
    // The log says nothing of protected appeals: it would tell that somebody came on that day.
    if (funnelCounts(deps).hasLanguages()) deps.log.info('funnel.lost')
  }
}

/** The cells as they are stored. On a protected appeal a small one would tell that somebody came on that day. */
function toldCells({ safety, policy }: LockedAppeal, cells: CountedCell[]): CountedCell[] {
  if (tellsLanguages({ safety, policy: policyOf(safety, policy) }))
    return cells.map((cell) => ({ ...cell, n: cell.n >= LEAST_TOLD ? cell.n : 0 }))
  return withoutLanguages(cells).filter(({ n }) => n >= LEAST_TOLD)
}

/** Adds up languages that were counted before the appeal became protected. */
function withoutLanguages(cells: CountedCell[]): CountedCell[] {
  const sums = new Map<string, CountedCell>()
  for (const cell of cells) {
    const key = `${cell.day} ${cell.step}`
    sums.set(key, { ...cell, locale: '', n: cell.n + (sums.get(key)?.n ?? 0) })
  }
  return [...sums.values()]
}
