import { actOnAppeal } from '../appeals/act-on-appeal.ts'
import { appealKeyNames, forgetAppealKeys } from '../appeals/key.ts'
import { markShredded } from '../appeals/state-store.ts'
import { settleAppeal } from '../count/settle.ts'
import { codeOf, isDataError } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { system } from '../staff/actor.ts'
import { deletePendingOfAppeal, eraseNames, forgetMarks } from './erase.ts'

/**
 * Destroys an appeal's email indexes and its key, for a stopped appeal also every name. Settles once more, erases under
 * the appeal's lock, commits, and only then deletes the key file.
 */
export async function shredAppeal(deps: Deps, slug: string): Promise<void> {
  const { id, unsettled } = await actOnAppeal(
    deps,
    system('erasure'),
    {
      slug,
      action: 'appeal.shredded',
      lock: 'alone',
      prepare: (appeal) => failureOf(settleAppeal(deps, appeal.id, deps.clock.now())),
    },
    async ({ trx, now, appeal, prepared: unsettled }) => {
      const { id, stoppedAt } = appeal
      if (appeal.shreddedAt) return { result: { id, unsettled }, entry: null }
      // Erase despite a data error, and after a stop despite any error: waiting rows settle later, without an index.
      if (unsettled && !stoppedAt && !isDataError(unsettled.error)) throw unsettled.error
      await forgetMarks(trx, id)
      await deletePendingOfAppeal(trx, id)
      if (stoppedAt) await eraseNames(deps, trx, id)
      await markShredded(trx, id, now)
      const action = stoppedAt ? 'appeal.erased' : 'appeal.shredded'
      return { result: { id, unsettled }, entry: { action, subject: slug } }
    },
  )
  for (const name of await appealKeyNames(deps, id)) await deps.keys.destroy(name)
  forgetAppealKeys(deps, id)
  if (unsettled) deps.log.error('shred.unsettled', { appeal: id, code: codeOf(unsettled.error) })
}

const failureOf = (work: Promise<unknown>): Promise<{ error: unknown } | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => ({ error }),
  )
