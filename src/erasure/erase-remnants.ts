import type { Deps } from '../deps.ts'
import { PERSONAL } from './endings.ts'

/**
 * Removes from the database's files what is left there of rows that were erased, withdrawn or hidden; repeatable. Returns
 * the SQL commands that remain to be run by a superuser, in order; none on the embedded database.
 */
export async function eraseRemnants(deps: Deps): Promise<string[]> {
  return deps.remnants.erase(PERSONAL)
}
