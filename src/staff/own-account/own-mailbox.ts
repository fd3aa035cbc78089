import { isRefusal } from '../../core/errors.ts'
import { type Address, asAddress } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import { isLocale, type Locale } from '../../locale/locale.ts'
import { findMailbox, setLocale } from '../account-store.ts'
import { staffKey } from '../key/staff-key.ts'
import { setDailyLetter } from '../letters/daily-letter-store.ts'
import type { Session } from '../sessions/session.ts'

/** The address of the account's letters and their language, as its person sees them; `locale` null: that of the page. */
export interface OwnMailbox {
  address: Address | null
  locale: Locale | null
  /** There is an address, but the staff key that opens it is missing. */
  isSealed: boolean
  /** The person wants the daily letter of the campaign. */
  dailyLetter: boolean
}

export async function readOwnMailbox(deps: Deps, { account }: Session): Promise<OwnMailbox> {
  const found = await findMailbox(deps.db, account.id)
  const locale = isLocale(found?.locale) ? found.locale : null
  const wanted = { locale, dailyLetter: found?.daily_letter ?? false }
  if (!found?.address) return { ...wanted, address: null, isSealed: false }
  try {
    const key = await staffKey(deps, account.campaign.id)
    const address = asAddress(key.open({ column: 'address', row: account.id }, found.address))
    return { ...wanted, address, isSealed: false }
  } catch (error) {
    if (!isRefusal(error, 'unavailable')) throw error
    return { ...wanted, address: null, isSealed: true }
  }
}

/** Sets the language of the account's letters. */
export const setLetterLanguage = ({ db }: Pick<Deps, 'db'>, { account }: Session, locale: Locale): Promise<void> =>
  setLocale(db, account.id, locale)

/** Switches the daily letter on or off for the account. */
export const wantDailyLetter = ({ db }: Pick<Deps, 'db'>, { account }: Session, wanted: boolean): Promise<void> =>
  setDailyLetter(db, account.id, wanted)
