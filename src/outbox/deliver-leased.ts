import { randomUUID } from 'node:crypto'
import { after, dayOf, SECOND } from '../core/clock.ts'
import type { Deps, Sent } from '../deps.ts'
import { freeze } from './freeze.ts'
import { openLeased, type Ready } from './open-leased.ts'
import { pauseAfter } from './pause.ts'
import type { Leased } from './queue-store.ts'
import { silentNow } from './silence.ts'
import { tally } from './tally-store.ts'
import { Verdicts } from './verdicts.ts'

/** Counts of letters: sent, to be tried again, and given up (refused, expired, beyond the limit or unreadable). */
export interface Delivered {
  sent: number
  later: number
  refused: number
}

/** The longest that a call of the mailer takes. A call that could outlast its lease is not begun. */
const LONGEST_CALL = 12 * SECOND

/** Opens, tallies and sends letters leased until `until`, in one call of the mailer; deletes or reschedules them. */
export async function deliverLeased(deps: Deps, rows: Leased[], until: Date): Promise<Delivered> {
  const verdicts = new Verdicts(deps.clockGuard.trusts(deps.clock.now()))
  const opened = await openLeased(deps, rows, verdicts)
  const allowed = await withinLimit(deps, await unlessSilent(deps, opened, verdicts), verdicts)
  const { letters, id } = deps.mailer.idempotent
    ? await freeze(deps.db, allowed)
    : { letters: allowed, id: randomUUID() }
  const sent = await send(deps, letters, id, until, verdicts)
  await verdicts.write(deps.db, deps.clock.now(), until)
  return { sent, later: verdicts.later.length, refused: verdicts.givenUp.length }
}

/** Drops letters to addresses that asked for silence: no failure is stored, no letter tallied, nobody notified. */
async function unlessSilent(deps: Deps, letters: Ready[], verdicts: Verdicts): Promise<Ready[]> {
  const hashes = letters.flatMap(({ silenceHashes }) => silenceHashes)
  const silent = await silentNow(deps, hashes, deps.clock.now())
  const isSilent = ({ silenceHashes, ownAccount }: Ready) =>
    !ownAccount && silenceHashes.some((hash) => silent.has(hash.toString('hex')))
  for (const letter of letters) if (isSilent(letter)) verdicts.done.push(letter.row.id)
  return letters.filter((letter) => !isSilent(letter))
}

async function withinLimit(deps: Deps, letters: Ready[], verdicts: Verdicts): Promise<Ready[]> {
  const limited = letters.filter(({ ownAccount }) => !ownAccount)
  if (limited.length === 0) return letters
  const given = limited.map(({ toTally }) => toTally)
  const { allowed, beyond } = await tally(deps.db, dayOf(deps.clock.now()), given)
  for (const { row, company } of limited) if (beyond.has(row.id)) verdicts.giveUp(row, company, 'limit')
  return letters.filter(({ row, ownAccount }) => ownAccount || allowed.has(row.id))
}

async function send(deps: Deps, letters: Ready[], id: string, until: Date, verdicts: Verdicts): Promise<number> {
  if (letters.length === 0 || after(deps.clock.now(), LONGEST_CALL) > until) return 0
  const given = letters.map(({ letter }) => letter)
  const outcomes = await deps.mailer.send(given, id)
  const now = deps.clock.now()
  pauseAfter(deps.mailer, outcomes, now)
  report(deps, outcomes)
  letters.forEach(({ row, company }, i) => {
    const outcome = outcomes[i] ?? NO_ANSWER
    if (outcome.is === 'sent') verdicts.done.push(row.id)
    else if (outcome.is === 'refused') verdicts.giveUp(row, company, outcome.class)
    else verdicts.tryAgain(row, company, outcome.class, now, outcome.retryAfter)
  })
  return outcomes.filter(({ is }) => is === 'sent').length
}

const NO_ANSWER: Sent = { is: 'later', class: 'connection' }

/** Logs one line for each kind of failure in a call of the mailer. */
function report(deps: Deps, outcomes: readonly Sent[]): void {
  const failed = new Map<string, number>()
  for (const sent of outcomes) {
    if (sent.is === 'sent') continue
    const why = `${sent.is} ${sent.class}`
    failed.set(why, (failed.get(why) ?? 0) + 1)
  }
  for (const [why, letters] of failed) deps.log.warn('outbox.failed', { why, letters })
}
