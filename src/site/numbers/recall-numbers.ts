import type { Appeal } from '../../appeals/appeal.ts'
import { MINUTE } from '../../core/clock.ts'
import type { Cell } from '../../core/memory.ts'
import type { Numbers } from '../../count/series/numbers.ts'
import { findNumbers } from '../../count/series/numbers-store.ts'
import { isByDay } from '../../count/series/series-step.ts'
import type { Deps } from '../../deps.ts'

/** Numbers belong to no id here: what settles on an appeal each second would have them read each second. */
const NUMBERS: Cell<Numbers> = { name: 'numbers', fresh: MINUTE }

/**
 * The key under which the numbers are remembered. Where counts are live it moves with the state alone, so that they are
 * read once a minute at most and a stop shows at once; elsewhere each version has its own.
 */
function keyOf({ id, state, stoppedAt, shreddedAt, policy, version }: Appeal): string {
  if (!isByDay(policy)) return `${id} ${version}`
  return [id, state, stoppedAt?.getTime(), shreddedAt?.getTime()].join(' ')
}

/**
 * The numbers of a public appeal: the same object for page, JSON and CSV. While the database is away, the last known
 * ones of the appeal's state; without any it throws.
 */
export async function recallNumbers(deps: Pick<Deps, 'db' | 'memory'>, appeal: Appeal): Promise<Numbers> {
  const { value } = await deps.memory.recall(NUMBERS, keyOf(appeal), async () => {
    const found = await findNumbers(deps.db, appeal.id)
    if (!found) throw new Error(`appeal ${appeal.slug} has no counts`)
    return found
  })
  return value
}

/** The numbers from memory alone, without waiting; undefined when the database would have to be asked. */
export const peekNumbers = ({ memory }: Pick<Deps, 'memory'>, appeal: Appeal): Numbers | undefined =>
  memory.peek(NUMBERS, keyOf(appeal))
