import { Refusal } from '../core/errors.ts'
import type { Db, Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { act, type Done, read } from '../staff/act.ts'
import type { Actor } from '../staff/actor.ts'
import type { Action } from '../staff/roles.ts'
import type { Appeal } from './appeal.ts'
import { type Authenticator, authenticate } from './authenticate.ts'
import { lockAppeal, lockAppealExclusively } from './lock-store.ts'
import { forgetAppeal } from './recall.ts'
import { bumpVersion, findAppeal } from './store.ts'

interface ActOnAppeal<Prepared> {
  slug: string
  action: Action
  /** `alone` keeps out everybody who writes signatures of the appeal, or its state, until the commit. */
  lock: 'shared' | 'alone'
  /** Slow work before the transaction, such as sealing, with the appeal as it was read unlocked. */
  prepare?: (appeal: Appeal) => Promise<Prepared>
}

interface Acting<Prepared> {
  trx: Trx
  now: Date
  /** As it is under the lock. */
  appeal: Appeal
  prepared: Prepared
}

/**
 * Runs one act on an appeal: finds it, asks the role table, locks it, runs `work`, writes the log, bumps the version,
 * commits, and forgets the appeal in this process. Refuses an unknown appeal, or one of another campaign, with not_found.
 */
export async function actOnAppeal<T, Prepared = undefined>(
  deps: Pick<Deps, 'db' | 'clock' | 'memory' | 'secrets' | 'keys' | 'log'>,
  actor: Actor,
  { slug, action, lock, prepare }: ActOnAppeal<Prepared>,
  work: (acting: Acting<Prepared>) => Promise<Done<T>>,
): Promise<T> {
  const found = await appealOf(deps, deps.db, slug)
  const campaign = found.campaign.id
  const takeLock = lock === 'alone' ? lockAppealExclusively : lockAppeal
  const result = await act(
    deps,
    actor,
    { action, campaign },
    {
      ...(prepare && { prepare: () => prepare(found) }),
      work: async (trx, now, prepared) => {
        await takeLock(trx, found.id)
        const appeal = await appealOf(deps, trx, slug)
        // Deleted meanwhile: by now the slug is another appeal's, which is not locked.
        if (appeal.id !== found.id) throw unknownAppeal(slug)
        return work({ trx, now, appeal, prepared })
      },
      last: (trx) => bumpVersion(trx, found.id),
    },
  )
  forgetAppeal(deps, found)
  return result
}

/** Runs a read of an appeal that only staff of its campaign, or the operator, may do. Refuses as `actOnAppeal` does. */
export async function readAppeal<T>(
  deps: Authenticator & Pick<Deps, 'db'>,
  actor: Actor,
  { slug, action }: { slug: string; action: Action },
  work: (db: Db, appeal: Appeal) => Promise<T>,
): Promise<T> {
  const appeal = await appealOf(deps, deps.db, slug)
  return read(deps, actor, { action, campaign: appeal.campaign.id }, (db) => work(db, appeal))
}

async function appealOf(deps: Authenticator, db: Db | Trx, slug: string): Promise<Appeal> {
  const found = await findAppeal(db, slug)
  if (!found) throw unknownAppeal(slug)
  return authenticate(deps, found)
}

const unknownAppeal = (slug: string) => new Refusal('not_found', { reason: 'unknown_appeal', params: { slug } })
