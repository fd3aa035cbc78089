import type { Deps } from '../../deps.ts'
import type { Session } from '../sessions/session.ts'
import { noticesText } from './news.ts'
import { deleteNotices } from './notice-store.ts'

/** Takes notices off the account's pages. `seen`: those of the page that was read, as one text; a newer one stays. */
export function dismissNotices({ db }: Pick<Deps, 'db'>, { account }: Session, seen: string): Promise<void> {
  const read = seen.split(',')
  const notices = account.news?.notices.filter((notice) => read.includes(noticesText([notice]))) ?? []
  return deleteNotices(db, account.id, notices)
}
