import type { Deps } from '../deps.ts'
import type { ListedOrganisation } from '../endorsements/organisation.ts'
import { listOrganisations } from '../endorsements/public/organisations-store.ts'
import type { Front } from './front.ts'

const known = new WeakMap<Front, Promise<ListedOrganisation[]>>()

/** All listed organisations of a front, read once for its page and its JSON in every language; a failure is not kept. */
export function listedOrganisations({ db, memory }: Pick<Deps, 'db' | 'memory'>, front: Front) {
  const before = known.get(front)
  if (before) return before
  const listed = listOrganisations(db, front.appeal)
  if (memory.share) {
    known.set(front, listed)
    listed.catch(() => known.delete(front))
  }
  return listed
}
