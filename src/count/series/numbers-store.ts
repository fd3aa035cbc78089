import type { Db } from '../../db/database.ts'
import type { Numbers } from './numbers.ts'

/** The numbers of an appeal, all of one moment; undefined before it opens. Reads no signatures. */
export async function findNumbers(_db: Db, _appealId: string): Promise<Numbers | undefined> {
  throw new Error('to be built')
}
