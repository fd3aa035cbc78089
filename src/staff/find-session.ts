import type { Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import type { Session } from './session.ts'

/**
 * The session of a cookie's token, or null when it has ended, was idle for two hours, or never was. Moves its idle end,
 * at most once an hour.
 */
export async function findSession(
  _deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  _token: Token,
): Promise<Session | null> {
  throw new Error('to be built')
}
