import type { Deps } from '../../deps.ts'
import type { Session } from '../sessions/session.ts'
import { deleteNotices } from './notice-store.ts'

/** Takes the notices off the account's pages: its person has read them. */
export const dismissNotices = ({ db }: Pick<Deps, 'db'>, { account }: Session): Promise<void> =>
  deleteNotices(db, account.id)
