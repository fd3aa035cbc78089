import { isRefusal } from '../core/errors.ts'
import { oneByOne } from '../core/one-by-one.ts'
import { type Closed, type Closer, closeAsOf } from './close-appeal.ts'
import { listDue } from './state-store.ts'

/**
 * Closes the open appeals whose planned closing has passed, as of that closing; gives those it closed. For the timer:
 * any number of processes may run it at once. Signing ends at the planned moment whether or not this has run. One that
 * fails keeps no other open, and is thrown at the end.
 */
export async function closeDue(deps: Closer): Promise<Closed[]> {
  const closed: Closed[] = []
  await oneByOne(await listDue(deps.db, deps.clock.now()), async (appeal) => {
    try {
      closed.push(await closeAsOf(deps, appeal, appeal.closesAt, 'system'))
    } catch (error) {
      // Another process was first.
      if (!isRefusal(error, 'conflict')) throw error
    }
  })
  return closed
}
