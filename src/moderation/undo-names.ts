import { actOnAppeal } from '../appeals/act-on-appeal.ts'
import { Refusal } from '../core/errors.ts'
import type { Deps } from '../deps.ts'
import { rememberUndone } from '../signatures/decided-store.ts'
import type { Actor } from '../staff/actor.ts'
import { type DecidedNames, MOST_DECISIONS } from './decide-names.ts'
import { lockSignatures, setLooks } from './decision-store.ts'
import { judgeNames } from './judge-names.ts'
import { nameEntry } from './name-entry.ts'
import { nameVersion } from './name-version.ts'
import { reopenReports, unmuteReports } from './report-store.ts'

/** A decision to take back, by the version that it left. */
export interface UndoneName {
  id: string
  version: string
  /** The decision closed reports: they are open again. */
  reopen: boolean
}

/**
 * Takes back decisions to keep or hide: the names wait for a look again, never shown unseen, and the reports that the
 * decision closed are open again. A name that is another one by now is left as it is and told. Refuses as `decideNames` does.
 */
export async function undoNames(
  deps: Deps,
  actor: Actor,
  { slug, undone }: { slug: string; undone: readonly UndoneName[] },
): Promise<DecidedNames> {
  if (undone.length > MOST_DECISIONS) throw new Refusal('invalid')
  const wanted = undone.map((each) => ({ ...each, id: each.id.toLowerCase(), look: 'waiting' as const }))
  const once = [...new Map(wanted.map((each) => [each.id, each])).values()]
  return actOnAppeal(deps, actor, { slug, action: 'name.undone', lock: 'shared' }, async ({ trx, appeal }) => {
    const rows = await lockSignatures(
      trx,
      appeal.id,
      once.map(({ id }) => id),
    )
    const { standing, changed } = judgeNames(deps, once, rows)
    const written = standing.filter(({ row }) => row.look !== 'waiting')
    const reopened = written.filter(({ reopen }) => reopen)
    await setLooks(trx, written)
    const ids = written.map(({ id }) => id)
    await rememberUndone(trx, appeal.id, ids)
    await reopenReports(
      trx,
      appeal.id,
      reopened.map(({ id, row }) => ({ id, decision: row.look === 'shown' ? 'kept' : 'hidden' })),
    )
    await unmuteReports(
      trx,
      reopened.map(({ id }) => id),
    )
    const done = standing.map(({ row: { id, name, descriptor, state } }) => ({
      ...{ id, name, descriptor },
      version: nameVersion(deps, { id, name, descriptor, state, look: 'waiting' }),
      closedReports: false,
    }))
    return { result: { done, changed }, entry: ids.length === 0 ? null : nameEntry('name.undone', slug, ids, null) }
  })
}
