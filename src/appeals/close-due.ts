import { isRefusal } from '../core/errors.ts'
import { oneByOne } from '../core/one-by-one.ts'
import { system } from '../staff/actor.ts'
import { type Closed, type Closer, closeAppeal } from './close-appeal.ts'
import { listDue } from './state-store.ts'

/**
 * Closes the open appeals whose planned closing has passed at `now`, as of that closing, and returns them. Any number of
 * processes may run this job at once; signing ends on time even before the job runs. A failure does not stop the other
 * appeals: it is thrown at the end.
 */
export async function closeDue(deps: Closer, now = deps.clock.now()): Promise<Closed[]> {
  const closed: Closed[] = []
  await oneByOne(await listDue(deps.db, now), async (appeal) => {
    try {
      closed.push(await closeAppeal(deps, system('retention'), appeal))
    } catch (error) {
      // Another process closed the appeal first.
      if (!isRefusal(error, 'conflict')) throw error
    }
  })
  return closed
}
