import { after, ceilHour, HOUR } from '../core/clock.ts'
import { digest } from '../core/crypto.ts'
import { newToken } from '../core/random.ts'
import type { Token } from '../core/secret-text.ts'
import type { Trx } from '../db/database.ts'
import { insertResetRow } from './link-store.ts'

/** How long a link of staff works, then rounded up to the full hour. */
export const STAFF_LINK_TIME = 72 * HOUR

/** The id of the row of a staff link: a SHA-256 hash, so that the row does not reveal the token. */
export const staffLinkId = (token: Token): Buffer => digest('staff link', token)

/** Stores a link that gives the account a new passphrase and factor, once and within 72 hours. Returns its token. */
export async function insertResetLink(
  trx: Trx,
  { campaignId, accountId }: { campaignId: string; accountId: string },
  now: Date,
): Promise<Token> {
  const token = newToken()
  const expiresAt = ceilHour(after(now, STAFF_LINK_TIME))
  await insertResetRow(trx, { id: staffLinkId(token), campaignId, accountId, expiresAt })
  return token
}
