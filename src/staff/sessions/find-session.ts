import type { Token } from '../../core/secret-text.ts'
import { troubleOf } from '../../db/trouble.ts'
import type { Deps } from '../../deps.ts'
import { noticesIn } from '../own-account/news.ts'
import type { Session } from './session.ts'
import { findSessionRow, moveIdleEnd } from './session-store.ts'
import { earlierHashes, halfSessionHash, idleEnd, sessionHash } from './session-token.ts'

/**
 * The session of a cookie's token, or null when it has ended, was idle for two hours, or never was. Moves its idle end,
 * at most once an hour. Nothing is remembered: a removal holds at the next request of any process.
 */
export async function findSession(
  deps: Pick<Deps, 'db' | 'clock' | 'config' | 'secrets'>,
  token: Token,
): Promise<Session | null> {
  const now = deps.clock.now()
  const tokenHash = sessionHash(deps, token)
  const halfHash = halfSessionHash(deps, token)
  const row = await findSessionRow(deps.db, { tokenHash, halfHash, earlierHashes: earlierHashes(tokenHash, now) }, now)
  if (!row || (row.demo && !deps.config.local)) return null
  if (row.signed_in) await keepAwake(deps, row, now)
  return {
    id: row.id,
    account: {
      id: row.account_id,
      handle: row.handle,
      role: row.role,
      campaign: { id: row.campaign_id, slug: row.slug, name: row.name, demo: row.demo },
      news: {
        notices: noticesIn(row.notices),
        waiting: row.what && row.due_at && { what: row.what, dueAt: row.due_at },
      },
    },
    signedIn: row.signed_in,
    steppedUp: row.stepped_up_until !== null && row.stepped_up_until > now,
  }
}

/** A database that takes no writes still lets staff read. */
async function keepAwake({ db }: Pick<Deps, 'db'>, row: { id: string; idle_ends_at: Date }, now: Date): Promise<void> {
  const to = idleEnd(now)
  if (row.idle_ends_at >= to) return
  try {
    await moveIdleEnd(db, row.id, to)
  } catch (error) {
    if (!troubleOf(error)) throw error
  }
}
