import type { LetterContent } from '../../mail/kinds.ts'
import type { Role } from '../../staff/roles.ts'
import { oldestFirst, roleSees, type WaitingItem } from '../waiting/waiting-item.ts'

/** The parts of a daily letter that depend on the day. */
export type DailyContent = Pick<LetterContent<'staff_daily'>, 'waits' | 'head'>
type Sum = DailyContent['waits'][number]

/**
 * The daily letter for a role: sums over all appeals, so that a lost phone tells of none; for owners the head of the log.
 * Null: nothing is to be told.
 */
export function dailyContent(
  role: Role,
  { items, head, weekIsOver }: { items: readonly WaitingItem[]; head: string | null; weekIsOver: boolean },
): DailyContent | null {
  const waits = sumsOf(items.filter((item) => roleSees(role, item)))
  const isOwner = role === 'owner'
  if (waits.length === 0 && !(isOwner && weekIsOver)) return null
  return { waits, head: isOwner ? head : null }
}

function sumsOf(items: readonly WaitingItem[]): Sum[] {
  const sums = new Map<Sum['of'], Sum>()
  // The first of each matter is the oldest one.
  for (const { of, n, since } of oldestFirst(items)) {
    const sum = sums.get(of)
    if (sum) sum.n += n
    else sums.set(of, { of, n, since })
  }
  return [...sums.values()]
}
