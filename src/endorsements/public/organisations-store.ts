import type { Db } from '../../db/database.ts'
import type { ListedOrganisation } from '../organisation.ts'

/** The listed organisations of an appeal by alphabet, initiators first. */
export async function listOrganisations(_db: Db, _appealId: string): Promise<ListedOrganisation[]> {
  throw new Error('to be built')
}

/** How many organisations each appeal lists. */
export async function countOrganisations(_db: Db, _appealIds: readonly string[]): Promise<Map<string, number>> {
  throw new Error('to be built')
}
