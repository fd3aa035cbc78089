import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { TryKind } from '../../db/values.ts'
import { meantOrAny } from '../account-store.ts'

export interface TryKey {
  accountId: string | null
  /** Empty: all unknown devices together. */
  device: Buffer
  kind: TryKind
}

/**
 * Counts a try unless `most` were counted in the quarter. Without such an account nothing is counted, but a row is locked
 * all the same: a commit that writes nothing would be quicker, and so tell that the account does not exist.
 */
export async function insertTry(
  db: Db,
  { accountId, device, kind }: TryKey,
  { quarter, most }: { quarter: number; most: number },
): Promise<boolean> {
  const { rows } = await sql`
    with account as (
      select id, id = ${accountId}::uuid as is_meant from staff_accounts where id = ${meantOrAny(accountId)} for key share
    )
    insert into staff_tries as tries (account_id, device, kind, quarter, n)
    select id, ${device}::bytea, ${kind}, ${quarter}::smallint, 1 from account where is_meant
    on conflict (account_id, device, kind) do update
      set n = case when tries.quarter = excluded.quarter then tries.n + 1 else 1 end, quarter = excluded.quarter
      where tries.quarter <> excluded.quarter or tries.n < ${most}
    returning 1`.execute(db)
  return rows.length > 0
}

export async function deleteTries(db: Db, { accountId, device, kind }: TryKey): Promise<void> {
  await db
    .deleteFrom('staff_tries')
    .where('account_id', '=', accountId)
    .where('device', '=', device)
    .where('kind', '=', kind)
    .execute()
}
