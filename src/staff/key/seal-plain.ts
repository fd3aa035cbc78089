import { type Db, type Trx, transact } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { holdStaffKey, type Place, staffKey } from './staff-key.ts'

const BATCH = 500

/** A text that an earlier version stored plain, by the id of its row. An empty one was erased. */
export interface PlainText {
  id: string
  text: string
}

export type SealedText = PlainText & { sealed: Buffer }

/** A column of plain texts that belong to one campaign. */
export interface PlainColumn {
  campaignId: string
  column: Place['column']
  /** The next plain texts by id. */
  next: (db: Db, afterId: string | null, limit: number) => Promise<PlainText[]>
  /** Locks what goes before the rows, if anything does. */
  lock?: (trx: Trx) => Promise<unknown>
  /** Puts the sealed texts in the place of the plain ones, where these still stand. */
  replace: (trx: Trx, texts: SealedText[]) => Promise<void>
}

/**
 * Seals the plain texts of a column, 500 a transaction, and returns their number; after a kill the next call goes on.
 * Refuses (`unavailable`) without the staff key.
 */
export async function sealPlain(
  deps: Pick<Deps, 'db' | 'keys' | 'memory'>,
  { campaignId, column, next, lock, replace }: PlainColumn,
  signal?: AbortSignal,
): Promise<number> {
  let n = 0
  let last: string | null = null
  while (!signal?.aborted) {
    const texts: PlainText[] = await next(deps.db, last, BATCH)
    last = texts.at(-1)?.id ?? null
    if (last === null) return n
    const key = texts.some(({ text }) => text !== '') ? await staffKey(deps, campaignId) : null
    const sealed = texts.map(({ id, text }) => ({
      ...{ id, text },
      sealed: key && text !== '' ? key.seal({ column, row: id }, text) : Buffer.alloc(0),
    }))
    await transact(deps.db, async (trx) => {
      await lock?.(trx)
      if (key) await holdStaffKey(trx, campaignId, key)
      await replace(trx, sealed)
    })
    n += texts.length
  }
  return n
}
