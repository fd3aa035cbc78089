import { after, ceilHour, DAY, dayOf, HOUR } from '../core/clock.ts'
import type { FieldError } from '../core/errors.ts'
import type { Detail } from '../db/audit.ts'
import { type Appeal, isOpenAt, LEAST_RECIPIENTS } from './appeal.ts'
import type { AppealChange, ChangeField, ChangeLine, PlannedChange } from './change.ts'
import { policyOf } from './policy.ts'

/** The hours between an earlier closing and its announcement: no letter in a mailbox is valid for longer than 72. */
const NOTICE = 48 * HOUR
/** The hour (UTC) of the daily settle, with which counts become live again: nothing of the grid waits then. */
const LIVE_AGAIN = 3 * HOUR

export interface Plan {
  write: PlannedChange
  changed: ChangeField[]
  /** The old and the new value of each change, for the log; only the languages of a text, since it may hold a name. */
  detail: Detail
  lines: ChangeLine[]
  errors: FieldError[]
}

interface Circumstances {
  now: Date
  /** Whether somebody has signed, or holds a letter with which they can: else everything can change. */
  isSigned: boolean
  /** Whether the closing was put off after people had signed. */
  wasPutOff: boolean
}

/** The columns that a change writes and the lines that the page shows about it, or the reasons of a refusal by field. */
export function planChange(appeal: Appeal, change: AppealChange, circumstances: Circumstances): Plan {
  const plan: Plan = { write: {}, changed: [], detail: {}, lines: [], errors: [] }
  planGoal(plan, appeal, change)
  planNoEmail(plan, appeal, change)
  planClosing(plan, appeal, change, circumstances)
  planPolicy(plan, appeal, change, circumstances)
  planVisibilities(plan, appeal, change, circumstances)
  return plan
}

/** Notes a change with its old and new value; a list stands with spaces. */
function note({ changed, detail }: Plan, field: ChangeField, before: unknown, after: unknown): void {
  changed.push(field)
  detail[field] = `${before ?? 'none'} → ${after ?? 'none'}`
}

function planGoal(plan: Plan, appeal: Appeal, { goal }: AppealChange): void {
  if (goal === undefined || goal === appeal.goal) return
  plan.write.goal = goal
  note(plan, 'goal', appeal.goal, goal)
}

function planNoEmail(
  { write, changed, detail, errors }: Plan,
  appeal: Appeal,
  { no_email: given = {} }: AppealChange,
): void {
  const news = Object.entries(given).filter(([locale, line]) => {
    const text = Object.hasOwn(appeal.texts, locale) ? appeal.texts[locale] : undefined
    if (!text) errors.push({ path: `no_email.${locale}`, message: 'the appeal has no text in this language' })
    return text && text.noEmail !== line
  })
  if (news.length === 0) return
  write.noEmail = Object.fromEntries(news)
  changed.push('no_email')
  detail.no_email = news.map(([locale]) => locale).join(' ')
}

function planClosing(plan: Plan, appeal: Appeal, { closes }: AppealChange, circumstances: Circumstances): void {
  const { write, lines, errors } = plan
  const before = appeal.closesAt
  if (closes === undefined || closes?.getTime() === before?.getTime()) return
  const message = whyNot(appeal, closes, circumstances)
  if (message) errors.push({ path: 'closes', message })
  write.closesAt = closes
  note(plan, 'closes', before?.toISOString(), closes?.toISOString())
  const day = dayOf(circumstances.now)
  if (circumstances.isSigned) lines.push({ day, what: 'closing', closedBefore: before, closedAfter: closes })
}

function whyNot(appeal: Appeal, closes: Date | null, { now, isSigned, wasPutOff }: Circumstances): string | null {
  if (appeal.state !== 'draft' && !isOpenAt(appeal, now)) return 'signing has ended, and does not begin again'
  if (closes && closes <= now) return 'has passed'
  if (!isSigned) return null
  const isLater = appeal.closesAt !== null && (closes === null || closes > appeal.closesAt)
  if (isLater) return wasPutOff ? 'was put off before, which can be done once' : null
  const earliest = ceilHour(after(now, NOTICE))
  return closes && closes < earliest ? `must be announced 48 hours before: at ${earliest.toISOString()} or later` : null
}

/** The points that only tighten once somebody has signed, each with its tight value. */
const TIGHT = {
  withhold_small_counts: ['withholdSmallCounts', true],
  names_by_day: ['namesByDay', true],
  names_as_json: ['namesAsJson', false],
} as const
const TIGHTENING = Object.keys(TIGHT) as (keyof typeof TIGHT)[]

const LOOSER = 'can only become stricter: somebody has signed or is about to'

function planPolicy(plan: Plan, appeal: Appeal, change: AppealChange, circumstances: Circumstances): void {
  const { write, lines, errors } = plan
  const { now, isSigned } = circumstances
  const line = (what: ChangeLine['what']) =>
    lines.push({ day: dayOf(now), what, closedBefore: null, closedAfter: null })
  const safety = change.safety ?? appeal.safety
  const isOther = safety !== appeal.safety
  if (isOther && isSigned && safety === 'open') {
    errors.push({ path: 'safety', message: LOOSER })
    return
  }
  if (isOther) {
    Object.assign(write, { safety, policy: {}, liveFrom: null })
    note(plan, 'safety', appeal.safety, safety)
    if (isSigned) line('safety')
  }
  const otherwise = isOther ? policyOf(safety, {}) : appeal.policy
  for (const field of TIGHTENING) {
    const [point, tight] = TIGHT[field]
    const value = change[field] ?? otherwise[point]
    if (isSigned && appeal.policy[point] === tight && value !== tight) errors.push({ path: field, message: LOOSER })
    if (value === otherwise[point]) continue
    write.policy = { ...write.policy, [point]: value }
    note(plan, field, otherwise[point], value)
    if (isSigned && value === tight) line(field)
  }
  planLiveCounts(plan, appeal, change.live_counts, circumstances)
}

/** Counts leave the live way at once, and come back to it with the daily settle. */
function planLiveCounts(plan: Plan, appeal: Appeal, live: boolean | undefined, { now, isSigned }: Circumstances): void {
  const { write } = plan
  const goesLive = appeal.policy.liveCounts || appeal.liveFrom !== null
  if (live === undefined || (live === goesLive && write.safety === undefined)) return
  const waits = live && isSigned && !appeal.policy.liveCounts
  write.policy = { ...write.policy, liveCounts: live && !waits }
  write.liveFrom = waits ? nextDailySettle(now) : null
  if (live !== goesLive) note(plan, 'live_counts', goesLive, live)
}

function nextDailySettle(now: Date): Date {
  const today = after(new Date(`${dayOf(now)}T00:00Z`), LIVE_AGAIN)
  return today > now ? today : after(today, DAY)
}

function planVisibilities(
  plan: Plan,
  appeal: Appeal,
  { visibilities }: AppealChange,
  { isSigned }: Circumstances,
): void {
  if (visibilities === undefined) return
  const { write, errors } = plan
  const removed = appeal.visibilities.filter((visibility) => !visibilities.includes(visibility))
  const added = visibilities.filter((visibility) => !appeal.visibilities.includes(visibility))
  if (removed.length + added.length === 0) return
  const hasKeys = appeal.campaign.recipients.length >= LEAST_RECIPIENTS
  for (const visibility of added) {
    if (visibility === 'private' && !hasKeys && appeal.state !== 'draft')
      errors.push({ path: 'visibilities', message: `private needs ${LEAST_RECIPIENTS} proven keys` })
    if (visibility !== 'private' && isSigned && !appeal.takenAway.includes(visibility))
      errors.push({
        path: 'visibilities',
        message: `${visibility} was never on offer: somebody has signed or is about to`,
      })
  }
  write.visibilities = visibilities
  write.takenAway = [...new Set([...appeal.takenAway, ...removed])]
  note(plan, 'visibilities', appeal.visibilities.join(' '), visibilities.join(' '))
}
