import { isAppealKey } from '../appeals/key.ts'
import { appealsToShred, shreddedAppeals } from '../appeals/state-store.ts'
import { oneByOne } from '../core/one-by-one.ts'
import type { Deps } from '../deps.ts'
import { shredAppeal } from './shred.ts'

/**
 * Shreds every appeal that was stopped, or whose late letters are over at `now`, and deletes key files that shredded
 * appeals still have. A failure does not stop the others and is thrown at the end. Returns the number of appeals shredded.
 */
export async function shredDue(deps: Deps, now = deps.clock.now()): Promise<number> {
  let shredded = 0
  const shred = async () =>
    oneByOne(await appealsToShred(deps.db, now), async ({ slug }) => {
      await shredAppeal(deps, slug)
      shredded++
    })
  const destroyKeys = async () => {
    const names = await deps.keys.list()
    const left = (await shreddedAppeals(deps.db)).flatMap(({ id }) => names.filter((name) => isAppealKey(name, id)))
    await oneByOne(left, (name) => deps.keys.destroy(name))
  }
  await oneByOne([shred, destroyKeys], (step) => step())
  return shredded
}
