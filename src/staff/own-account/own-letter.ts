import { dayOf, HOUR } from '../../core/clock.ts'
import { newToken } from '../../core/random.ts'
import { asAddress } from '../../core/secret-text.ts'
import type { Trx } from '../../db/database.ts'
import type { StaffNotice } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import { isLocale, type Locale } from '../../locale/locale.ts'
import type { StaffChange } from '../../mail/kinds/staff-changed.ts'
import { findMailbox } from '../account-store.ts'
import { staffKey } from '../key/staff-key.ts'
import {
  linkEnd,
  prepareStaffLetter,
  queueOwnLetter,
  type StaffLetter,
  type StaffLetterContent,
} from '../letters/letters.ts'
import { insertNotices } from './notice-store.ts'

/** The account that a letter is about. */
export interface Told {
  id: string
  campaignId: string
  /** The language of the page that causes the letter; the account's own choice goes before it. */
  locale?: Locale | undefined
}

type Unaddressed<Content> = Content extends StaffLetterContent ? Omit<Content, 'to' | 'locale' | 'ownAccount'> : never

/**
 * Seals a letter about the account to its own address; null: it has none. Call it before the transaction. Refuses with
 * unavailable (`staff_key`).
 */
export async function prepareOwnLetter(
  deps: Deps,
  { id, campaignId, locale = 'en' }: Told,
  content: Unaddressed<StaffLetterContent>,
): Promise<StaffLetter | null> {
  const mailbox = await findMailbox(deps.db, id)
  if (!mailbox?.address) return null
  const key = await staffKey(deps, campaignId)
  const to = asAddress(key.open({ column: 'address', row: id }, mailbox.address))
  const own = { to, locale: isLocale(mailbox.locale) ? mailbox.locale : locale, ownAccount: true }
  return prepareStaffLetter(deps, { ...content, ...own })
}

/** A letter that tells of a change is worth nothing after three days. */
const TOLD_FOR = 72 * HOUR

/** The letter that says on which day what of the account was changed; null: it has no address. */
export const prepareChangeLetter = (deps: Deps, told: Told, what: StaffChange): Promise<StaffLetter | null> => {
  const now = deps.clock.now()
  return prepareOwnLetter(deps, told, {
    ...{ kind: 'staff_changed', token: newToken(), what },
    ...{ day: dayOf(now), validUntil: linkEnd(now, TOLD_FOR) },
  })
}

/** Tells the account's person of a change: by a notice on every page, and by the letter if one of its kind is left today. */
export async function tellOfChange(
  trx: Trx,
  accountId: string,
  { notices, letter }: { notices: readonly StaffNotice[]; letter: StaffLetter | null },
  now: Date,
): Promise<void> {
  await insertNotices(trx, accountId, notices, dayOf(now))
  if (letter) await queueOwnLetter(trx, accountId, letter, now)
}
