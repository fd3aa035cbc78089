import { after, ceilHour, dayOf } from '../core/clock.ts'
import type { Address, Token } from '../core/secret-text.ts'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Locale } from '../locale/locale.ts'
import type { KindName, LetterContent } from '../mail/kinds.ts'
import { type PreparedLetter, prepareLetter } from '../outbox/prepare.ts'
import { insertLetter } from '../outbox/queue-store.ts'
import { countLetter } from './letter-count-store.ts'

/** The kinds of letters to staff. */
export type StaffLetterKind = Extract<KindName, `staff_${string}`>

/** A letter to staff, ready to be queued in a transaction. */
export interface StaffLetter {
  kind: StaffLetterKind
  prepared: PreparedLetter
  expiresAt: Date
}

export interface StaffLetterContent {
  kind: StaffLetterKind
  to: Address
  token: Token
  locale: Locale
  /** The end of the link, a full hour. */
  validUntil: Date
  /** About the person's own account, so that neither a silence nor the limit of the address stops it. */
  ownAccount: boolean
}

/** Seals a letter to staff for the outbox; its link leads to the desk's own origin. Call it before the transaction. */
export async function prepareStaffLetter(deps: Deps, content: StaffLetterContent): Promise<StaffLetter> {
  const { kind, validUntil } = content
  const letter: LetterContent<StaffLetterKind> = { ...content, origin: deps.config.staffUrl }
  const prepared = await prepareLetter(deps, null, { ...letter, muted: false, firstOfNetwork: false })
  return { kind, prepared, expiresAt: validUntil }
}

/** Queues a letter that obeys the limits of every letter: an invitation. Nudge the outbox after the transaction. */
export const queueLetter = (trx: Trx, { prepared, expiresAt }: StaffLetter): Promise<void> =>
  insertLetter(trx, prepared, expiresAt)

/**
 * Queues a letter about the person's own account, three of a kind a day at most. False: the account has had them, and
 * nothing is queued.
 */
export async function queueOwnLetter(trx: Trx, accountId: string, letter: StaffLetter, now: Date): Promise<boolean> {
  if (!(await countLetter(trx, { accountId, kind: letter.kind, day: dayOf(now) }, MOST_A_DAY))) return false
  await insertLetter(trx, letter.prepared, letter.expiresAt)
  return true
}

const MOST_A_DAY = 3

/** The end of a link that is made now and works for so many milliseconds at least: a full hour. */
export const linkEnd = (now: Date, time: number): Date => ceilHour(after(now, time))
