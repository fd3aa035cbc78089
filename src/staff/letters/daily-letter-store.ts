import type { Db, Trx } from '../../db/database.ts'
import type { StaffRole } from '../../db/values.ts'

/** An account that gets daily letters. */
export interface DailyReader {
  id: string
  role: StaffRole
  /** Sealed. */
  address: Buffer
  locale: string | null
}

/** The accounts of a campaign that have an address and want daily letters. */
export const listDailyReaders = (db: Db | Trx, campaignId: string): Promise<DailyReader[]> =>
  db
    .selectFrom('staff_accounts')
    .select(['id', 'role', 'address', 'locale'])
    .where('campaign_id', '=', campaignId)
    .where('daily_letter', '=', true)
    .where('address', 'is not', null)
    .orderBy('id')
    .$narrowType<{ address: Buffer }>()
    .execute()

export async function setDailyLetter(db: Db, accountId: string, wanted: boolean): Promise<void> {
  await db.updateTable('staff_accounts').set({ daily_letter: wanted }).where('id', '=', accountId).execute()
}
