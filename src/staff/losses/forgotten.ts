import { dayOf, HOUR } from '../../core/clock.ts'
import { isRefusal } from '../../core/errors.ts'
import { newToken } from '../../core/random.ts'
import { type Address, asAddress } from '../../core/secret-text.ts'
import { transact } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { isLocale, type Locale } from '../../locale/locale.ts'
import { staffLinkId } from '../access/reset-link.ts'
import { findForSignIn } from '../account-store.ts'
import { staffKey } from '../key/staff-key.ts'
import { linkEnd, MOST_A_DAY, prepareStaffLetter, queueLetter } from '../letters/letters.ts'
import { Handle } from '../means/handle.ts'
import { insertForgottenLink } from './forgotten-store.ts'

/** How long the link for a forgotten passphrase works; then rounded up to the full hour. */
const FORGOTTEN_TIME = HOUR

/** The id of no row: looked up where a handle is unknown, so that the work is the same. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Letters to it are queued muted, and dropped unsent. */
const NO_ADDRESS = asAddress('nobody@example.invalid')

/**
 * Sends the account's address a link to a new passphrase, three a day. A handle that is unknown, has no address or has had
 * its letters causes the same work and writes: a link that leads nowhere, and a letter that the outbox drops. Refuses
 * with unavailable.
 */
export async function askForPassphrase(
  deps: Deps,
  { handle, locale }: { handle: string; locale: Locale },
): Promise<void> {
  const found = await findForSignIn(deps.db, Handle.safeParse(handle).data ?? '')
  const account = found?.account
  const address = found && (await addressOf(deps, found))
  const now = deps.clock.now()
  const token = newToken()
  const validUntil = linkEnd(now, FORGOTTEN_TIME)
  const language = isLocale(account?.locale) ? account.locale : locale
  const letterTo = (to: Address, muted: boolean) =>
    prepareStaffLetter(
      deps,
      { kind: 'staff_passphrase', to, token, locale: language, validUntil, ownAccount: true },
      { muted },
    )
  const letter = await letterTo(address ?? NO_ADDRESS, address === null)
  const muted = await letterTo(NO_ADDRESS, true)
  await transact(deps.db, async (trx) => {
    const link = { id: staffLinkId(deps, token), accountId: account?.id ?? NOBODY, expiresAt: validUntil }
    const isLeft = await insertForgottenLink(trx, link, { kind: letter.kind, day: dayOf(now), most: MOST_A_DAY })
    await queueLetter(trx, isLeft ? letter : muted)
  })
  deps.nudge.outbox()
}

type Found = NonNullable<Awaited<ReturnType<typeof findForSignIn>>>

/** The account's address; null where there is none, or the staff key is missing: the answer says nothing of that. */
async function addressOf(deps: Deps, { campaignId, account }: Found): Promise<Address | null> {
  try {
    const key = await staffKey(deps, campaignId)
    if (!account?.address) return null
    return asAddress(key.open({ column: 'address', row: account.id }, account.address))
  } catch (error) {
    if (!isRefusal(error, 'unavailable')) throw error
    return null
  }
}
