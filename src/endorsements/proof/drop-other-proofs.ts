import type { Trx } from '../../db/database.ts'
import { deleteProofs } from './proof-store.ts'
import { provableDomain } from './provable-domain.ts'

/**
 * Deletes what was seen at other domains than that of the website, which a locked endorsement now has. Tells whether there
 * was anything.
 */
export function dropOtherProofs(trx: Trx, id: string, website: string | null): Promise<boolean> {
  const of = provableDomain(website)
  return deleteProofs(trx, id, 'domain' in of ? of.domain : null)
}
