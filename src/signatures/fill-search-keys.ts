import { lockAppeal } from '../appeals/lock-store.ts'
import { oneByOne } from '../core/one-by-one.ts'
import { type Db, transact } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { appealsWithKeylessNames, lockKeylessNames, writeSearchKeys } from './search-key-store.ts'
import { shelvedKey } from './shelved-key.ts'

const BATCH = 500

/**
 * Gives the names that an earlier version stored without a search key theirs, 500 a transaction; after a kill the next
 * call goes on. Names that waited in the inbox get theirs once they are in the list.
 */
export async function fillSearchKeys({ db }: Pick<Deps, 'db'>, signal: AbortSignal): Promise<void> {
  await oneByOne(await appealsWithKeylessNames(db), async (appealId) => {
    let last: string | undefined
    do last = await fillBatch(db, appealId, last ?? null)
    while (last !== undefined && !signal.aborted)
  })
}

/** Fills in the next keys by id; returns the last id, or undefined when none was left. */
const fillBatch = (db: Db, appealId: string, afterId: string | null): Promise<string | undefined> =>
  transact(db, async (trx) => {
    await lockAppeal(trx, appealId)
    const names = await lockKeylessNames(trx, appealId, afterId, BATCH)
    await writeSearchKeys(
      trx,
      names.map(({ id, name, descriptor }) => ({ id, key: shelvedKey(id, name, descriptor) })),
    )
    return names.at(-1)?.id
  })
