import { Refusal } from '../core/errors.ts'
import { auditHead, headText } from '../db/audit-head.ts'
import type { Db } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { read } from './act.ts'
import type { Actor } from './actor.ts'
import { findCampaignEnd, listCampaignEntries, listHandles } from './log-store.ts'

/** An entry of a campaign's log. */
export interface LogEntry {
  /** Counts the entries of this campaign alone: a gap would tell that others act. */
  seq: number
  /** A full hour. */
  at: Date
  /** `id`: an account's, `token:` and a token's, `cli` or `system`. `handle` null: no account, or one that is gone. */
  actor: { id: string; handle: string | null }
  action: string
  subject: string
  /** The handle of the account that the entry is about. */
  subjectHandle: string | null
  detail: Record<string, unknown>
}

/** A page of a campaign's log, the newest entry first. */
export interface LogPage {
  entries: LogEntry[]
  /** The cursor of the page after; null: there is none. */
  next: string | null
  /** Recognises the log as it is now; null while the campaign has no entry. */
  head: string | null
}

const CURSOR = /^[1-9]\d{0,14}$/

/** Reads the log of a campaign. Refuses a cursor that no page gave with invalid (`after`), and as `read` does. */
export const readLog = (
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { campaignId, after, limit }: { campaignId: string; after?: string | undefined; limit: number },
): Promise<LogPage> =>
  read(deps, actor, { action: 'log.read', campaign: campaignId }, async (db) => {
    const end = await findCampaignEnd(db, campaignId)
    const all = end?.entries ?? 0
    const before = after === undefined ? all + 1 : cursorOf(after, all)
    const first = Math.max(1, before - limit)
    const page = { offset: first - 1, limit: before - first }
    const entries = await entriesOf(db, campaignId, page)
    return {
      entries,
      next: first > 1 ? String(first) : null,
      head: end && headText(auditHead(end.hash, all)),
    }
  })

/** The number before which a page ends. */
function cursorOf(after: string, all: number): number {
  const number = CURSOR.test(after) ? Number(after) : 0
  if (number >= 2 && number <= all) return number
  throw new Refusal('invalid', { errors: [{ path: 'after', message: 'field.after' }] })
}

async function entriesOf(db: Db, campaignId: string, page: { offset: number; limit: number }): Promise<LogEntry[]> {
  const rows = await listCampaignEntries(db, campaignId, page)
  const handles = await listHandles(db, campaignId)
  return rows
    .map(({ at, actor, action, subject, detail }, i) => ({
      seq: page.offset + i + 1,
      at,
      actor: { id: actor, handle: handles.get(actor) ?? null },
      action,
      subject,
      subjectHandle: handles.get(subject) ?? null,
      detail,
    }))
    .reverse()
}
