import { sql } from 'kysely'
import { dayOf } from '../../core/clock.ts'
import type { Trx } from '../../db/database.ts'
import type { ExpiryCondition } from '../../db/expiry.ts'

/** Counts a letter about an account, unless `most` of its kind were counted that day. Two at once wait for each other. */
export async function countLetter(
  trx: Trx,
  { accountId, kind, day }: { accountId: string; kind: string; day: string },
  most: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into staff_letters as letters (account_id, kind, day, n) values (${accountId}, ${kind}, ${day}::date, 1)
    on conflict (account_id, kind, day) do update set n = letters.n + 1 where letters.n < ${most}
    returning 1`.execute(trx)
  return rows.length > 0
}

export const isLetterCountExpired: ExpiryCondition = ({ now }) => sql`day < ${dayOf(now)}::date`
