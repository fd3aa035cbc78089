import type { Db } from '../../db/database.ts'
import type { FunnelCell } from './funnel.ts'

/** The funnel of an appeal, day by day, the newest first; at most the last 60 days. */
export async function listFunnel(_db: Db, _appealId: string): Promise<FunnelCell[]> {
  throw new Error('to be built')
}
