import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from './database.ts'
import type { Schema } from './schema.ts'

/** The moment for which expired rows are looked for. */
export interface Moment {
  now: Date
  /**
   * Ids of stopped and shredded appeals. Read before in a query of its own: given the ids, the planner expects few rows
   * and finds them by an index.
   */
  stoppedOrShredded: string[]
}

/** The condition, in SQL, for the expired rows of a table. */
export type ExpiryCondition = (moment: Moment) => RawBuilder<unknown>

/** Numbers of rows, by the kind under which the operator sees them. */
export type RowNumbers<Kind extends string> = [Kind, number][]

/** Rows that expire, of one kind or of several kinds that are deleted by one statement. */
export interface Expiry<Kind extends string> {
  tables: (keyof Schema)[]
  /** Counts the rows that `delete` would delete. Changes nothing. */
  count(db: Db, moment: Moment): Promise<RowNumbers<Kind>>
  delete(trx: Trx, moment: Moment): Promise<RowNumbers<Kind>>
}

/** The expiry of a table whose rows are deleted without regard to other tables. */
export const expiryOf = <Kind extends string>(
  kind: Kind,
  table: keyof Schema,
  isExpired: ExpiryCondition,
): Expiry<Kind> => ({
  tables: [table],
  count: async (db, moment) => [[kind, await countRows(db, table, isExpired(moment))]],
  async delete(trx, moment) {
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.table(table)} where ${isExpired(moment)}`.execute(trx)
    return [[kind, Number(numAffectedRows)]]
  },
})

/** Counts the rows of a table for which the condition holds. */
export async function countRows(db: Db, table: keyof Schema, condition: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from ${sql.table(table)} where ${condition}`.execute(db)
  return rows[0]?.n ?? 0
}
