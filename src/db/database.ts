import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'

export type Db = Kysely<Schema>
export type Trx = Transaction<Schema>

const DEADLOCK = '40P01'
const SERIALIZATION_FAILURE = '40001'
const UNIQUE_VIOLATION = '23505'
const TRIES = 4

/**
 * Runs `work` in one transaction (READ COMMITTED), with up to three retries after a deadlock. `work` must use only its
 * `trx`: on the embedded database a query on `db` inside `work` would wait for the transaction itself, for ever.
 */
export const transact = <T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> =>
  retryDeadlocks(() => db.transaction().execute(work))

/** Runs `work`, which must be one transaction, with up to three retries after a deadlock. */
export async function retryDeadlocks<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      const code = codeOf(error)
      if (tries === TRIES || (code !== DEADLOCK && code !== SERIALIZATION_FAILURE)) throw error
    }
  }
}

/** The SQLSTATE of a database error, or the code of a system error. No class is checked: PGlite has its own classes. */
export function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === UNIQUE_VIOLATION

/** Whether the database refused the values themselves (SQLSTATE classes 22 and 23): a retry would not help. */
export const isDataError = (error: unknown): boolean => /^2[23]/.test(codeOf(error) ?? '')

/** The database's own time. */
export async function databaseTime(db: Db): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database gave no time')
  return row.now
}

/** Resolves when the database answers; rejects otherwise. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}
