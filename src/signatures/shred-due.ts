import { appealKeyName } from '../appeals/key.ts'
import type { Deps } from '../deps.ts'
import { shredAppeal } from './shred.ts'
import { appealsToShred, shreddedAppeals } from './shred-store.ts'

/** Shreds every appeal whose late letters are over, and deletes key files of shredded ones that are still there. */
export async function shredDue(deps: Deps): Promise<void> {
  for (const { id } of await appealsToShred(deps.db, deps.clock.now())) await shredAppeal(deps, id)
  const names = new Set(await deps.keys.list())
  for (const { id } of await shreddedAppeals(deps.db))
    if (names.has(appealKeyName(id))) await deps.keys.destroy(appealKeyName(id))
}
