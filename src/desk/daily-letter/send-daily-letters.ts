import { decideLetters, findUndecided, listLetterCampaigns } from '../../campaigns/letter-day-store.ts'
import { DAY } from '../../core/clock.ts'
import { oneByOne } from '../../core/one-by-one.ts'
import { newToken } from '../../core/random.ts'
import { asAddress } from '../../core/secret-text.ts'
import { timeIn } from '../../core/zone-time.ts'
import { auditHead, headText } from '../../db/audit-head.ts'
import { transact } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { isLocale } from '../../locale/locale.ts'
import { holdStaffKey, type StaffKey, staffKey } from '../../staff/key/staff-key.ts'
import { type DailyReader, listDailyReaders } from '../../staff/letters/daily-letter-store.ts'
import { linkEnd, prepareStaffLetter, queueLetter, type StaffLetter } from '../../staff/letters/letters.ts'
import { findCampaignEnd } from '../../staff/log-store.ts'
import { waitingIn } from '../waiting/list-waiting.ts'
import { type DailyContent, dailyContent } from './daily-content.ts'

/** The hour of the campaign's time zone from which on its letters of the day are decided about. */
const MORNING = 7

interface LetterCampaign {
  id: string
  slug: string
  timeZone: string
}

/** A letter, and its reader as it was sealed for. */
interface ReadersLetter {
  reader: DailyReader
  letter: StaffLetter
}

/**
 * Tells the staff of each campaign once a day, from seven in its morning on, what waits; when nothing does, its owners
 * once a week. While the clock is in doubt nothing is decided. A campaign that fails stops no other, and is tried again; its
 * error is thrown at the end.
 */
export async function sendDailyLetters(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  if (!deps.clockGuard.trusts(now)) return
  await oneByOne(await listLetterCampaigns(deps.db), async (campaign) => {
    const { day, hour } = timeIn(campaign.timeZone, now)
    if (hour < MORNING) return
    const undecided = await findUndecided(deps.db, campaign.id, day)
    if (undecided) await decide(deps, campaign, { day, ...undecided })
  })
}

/** Marks the day and queues its letters in one transaction: of two processes one does, and none leaves a half. */
async function decide(
  deps: Deps,
  campaign: LetterCampaign,
  { day, weekIsOver }: { day: string; weekIsOver: boolean },
): Promise<void> {
  const contents = await contentsFor(deps, campaign, weekIsOver)
  const key = contents.length > 0 ? await staffKey(deps, campaign.id) : null
  const letters: ReadersLetter[] = []
  if (key)
    for (const { reader, content } of contents) letters.push({ reader, letter: await seal(deps, key, reader, content) })
  await transact(deps.db, async (trx) => {
    if (!(await decideLetters(trx, campaign.id, { day, areSent: letters.length > 0 })) || !key) return
    await holdStaffKey(trx, campaign.id, key)
    const present = new Map((await listDailyReaders(trx, campaign.id)).map((reader) => [reader.id, reader]))
    for (const { reader, letter } of letters) if (isSame(reader, present.get(reader.id))) await queueLetter(trx, letter)
  })
  if (letters.length > 0) deps.nudge.outbox()
}

/** The readers with something to be told, each by the role. */
async function contentsFor(
  deps: Deps,
  campaign: LetterCampaign,
  weekIsOver: boolean,
): Promise<{ reader: DailyReader; content: DailyContent }[]> {
  const readers = await listDailyReaders(deps.db, campaign.id)
  if (readers.length === 0) return []
  const items = await waitingIn(deps, [campaign])
  const end = await findCampaignEnd(deps.db, campaign.id)
  const head = end && headText(auditHead(end.hash, end.entries))
  return readers.flatMap((reader) => {
    const content = dailyContent(reader.role, { items, head, weekIsOver })
    return content ? [{ reader, content }] : []
  })
}

function seal(deps: Deps, key: StaffKey, reader: DailyReader, content: DailyContent): Promise<StaffLetter> {
  const to = asAddress(key.open({ column: 'address', row: reader.id }, reader.address))
  const locale = isLocale(reader.locale) ? reader.locale : 'en'
  // The next morning's letter says more than one that waited until then.
  const validUntil = linkEnd(deps.clock.now(), DAY)
  const letter = { kind: 'staff_daily', to, token: newToken(), locale, validUntil, ...content } as const
  return prepareStaffLetter(deps, { ...letter, ownAccount: false })
}

/** Nobody gets a letter of another role, or at an address that was changed meanwhile. */
const isSame = (reader: DailyReader, present: DailyReader | undefined): boolean =>
  present !== undefined && present.role === reader.role && present.address.equals(reader.address)
