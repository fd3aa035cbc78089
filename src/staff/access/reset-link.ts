import { after, ceilHour, HOUR } from '../../core/clock.ts'
import { keyedHash } from '../../core/crypto.ts'
import { newToken } from '../../core/random.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { insertAccountLink } from './link-store.ts'

/** How long a link of staff works, then rounded up to the full hour. */
export const STAFF_LINK_TIME = 72 * HOUR

/** Wrong codes or passphrases that one link's page takes: a thief of the mailbox could go on guessing for months. */
export const MOST_LINK_TRIES = 5

/** The id of a staff link's row: the row does not reveal the token, and the database alone makes no link. */
export const staffLinkId = ({ secrets }: Pick<Deps, 'secrets'>, token: Token): Buffer =>
  keyedHash(secrets.access, 'link', token)

/** Stores a link that gives the account a new passphrase and factor, once and within 72 hours. Returns its token. */
export async function insertResetLink(
  deps: Pick<Deps, 'secrets'>,
  trx: Trx,
  { campaignId, accountId }: { campaignId: string; accountId: string },
  now: Date,
): Promise<Token> {
  const token = newToken()
  const expiresAt = ceilHour(after(now, STAFF_LINK_TIME))
  await insertAccountLink(trx, { id: staffLinkId(deps, token), purpose: 'reset', campaignId, accountId, expiresAt })
  return token
}
