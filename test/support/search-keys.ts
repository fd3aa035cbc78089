import { expect } from 'vitest'
import type { Db } from '../../src/db/database.ts'
import { shelvedKey } from '../../src/signatures/shelved-key.ts'

/** Expects each row of inbox and list to have the search key of its own name, and none without a name. Returns the number of keys. */
export async function expectSearchKeys(db: Db): Promise<number> {
  let n = 0
  for (const table of ['inbox', 'signatures'] as const) {
    const rows = await db.selectFrom(table).select(['id', 'name', 'descriptor', 'search_key as key']).execute()
    for (const { id, name, descriptor, key } of rows) {
      const forms = (text: string | null) => text?.split(' ').sort()
      expect(forms(key), `${table}: ${name}`).toEqual(forms(shelvedKey(id, name, descriptor)))
    }
    n += rows.filter(({ key }) => key !== null).length
  }
  return n
}
