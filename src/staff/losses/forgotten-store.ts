import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import { meantOrAny } from '../account-store.ts'

/**
 * Inserts a link to a new passphrase, and counts its letter. Without such an account, or when `most` letters were counted
 * that day, the link leads to no account: the rows that are written are the same. True: the letter may leave.
 */
export async function insertForgottenLink(
  trx: Trx,
  { id, accountId, expiresAt }: { id: Buffer; accountId: string; expiresAt: Date },
  { kind, day, most }: { kind: string; day: string; most: number },
): Promise<boolean> {
  const { rows } = await sql<{ is_left: boolean }>`
    with account as (
      select id, campaign_id, id = ${accountId}::uuid as is_meant from staff_accounts
      where id = ${meantOrAny(accountId)} for key share),
    counted as (
      insert into staff_letters as letters (account_id, kind, day, n)
      select id, ${kind}, ${day}::date, 1 from account where is_meant
      on conflict (account_id, kind, day) do update set n = letters.n + 1 where letters.n < ${most}
      returning account_id)
    insert into staff_links (id, purpose, campaign_id, account_id, expires_at)
    select ${id}::bytea, 'passphrase', campaign_id, (select account_id from counted), ${expiresAt}::timestamptz
    from account
    returning account_id is not null as is_left`.execute(trx)
  return rows[0]?.is_left ?? false
}
