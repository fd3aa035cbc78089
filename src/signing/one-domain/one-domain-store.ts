import type { Db } from '../../db/database.ts'

/** The days on which many confirmations of an appeal came from one mail domain, the newest first. */
export async function listOneDomainDays(_db: Db, _appealId: string): Promise<string[]> {
  throw new Error('to be built')
}
