import { after, ceilHour, dayOf } from '../../core/clock.ts'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { KindName, LetterContent } from '../../mail/kinds.ts'
import { type PreparedLetter, prepareLetter } from '../../outbox/prepare.ts'
import { insertLetter } from '../../outbox/queue-store.ts'
import { countLetter } from './letter-count-store.ts'

/** The kinds of letters to staff. */
export type StaffLetterKind = Extract<KindName, `staff_${string}`>

/** A letter to staff, ready to be queued in a transaction. */
export interface StaffLetter {
  kind: StaffLetterKind
  prepared: PreparedLetter
  expiresAt: Date
}

/**
 * The content of a letter to staff. `ownAccount`: it is about the person's own account, so that neither a silence nor the
 * limit of the address stops it.
 */
export type StaffLetterContent = {
  [Kind in StaffLetterKind]: Omit<LetterContent<Kind>, 'origin'> & { ownAccount: boolean }
}[StaffLetterKind]

/** Seals a letter to staff for the outbox; its link leads to the desk's own origin. `muted`: it is never sent. Call it before the transaction. */
export async function prepareStaffLetter(
  deps: Deps,
  content: StaffLetterContent,
  { muted = false }: { muted?: boolean } = {},
): Promise<StaffLetter> {
  const { kind, validUntil } = content
  const letter = { ...content, origin: deps.config.staffUrl, muted, firstOfNetwork: false }
  return { kind, prepared: await prepareLetter(deps, null, letter), expiresAt: validUntil }
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

/** Letters of one kind about one account on one day. */
export const MOST_A_DAY = 3

/** The end of a link that is made now and works for so many milliseconds at least: a full hour. */
export const linkEnd = (now: Date, time: number): Date => ceilHour(after(now, time))
