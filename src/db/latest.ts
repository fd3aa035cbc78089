import { type RawBuilder, sql } from 'kysely'
import { after, ceilHour, daysBefore } from '../core/clock.ts'
import { type Db, retryDeadlocks } from './database.ts'
import type { Schema } from './schema.ts'

/** The latest value, in SQL, that a column can have at `now`. A later one was written by a clock that was ahead. */
export type Latest = (now: Date) => RawBuilder<unknown>

/** A time at most `ms` milliseconds ahead, rounded up to the full hour as every stored expiry. */
export const timeAhead =
  (ms: number): Latest =>
  (now) =>
    sql`${ceilHour(after(now, ms))}::timestamptz`

/** A day at most `days` ahead. */
export const dayAhead =
  (days: number): Latest =>
  (now) =>
    sql`${daysBefore(now, -days)}::date`

/** Lowers the columns of a table that lie beyond their latest value at `now` to that value. */
export async function bringBack(
  db: Db,
  table: keyof Schema,
  columns: Record<string, Latest | undefined>,
  now: Date,
): Promise<void> {
  const limits = Object.entries(columns).flatMap(([name, latest]) =>
    latest ? [{ column: sql.ref(name), latest: latest(now) }] : [],
  )
  const lowered = limits.map(
    ({ column, latest }) => sql`${column} = case when ${column} > ${latest} then ${latest} else ${column} end`,
  )
  const isBeyond = limits.map(({ column, latest }) => sql`${column} > ${latest}`)
  await retryDeadlocks(() =>
    sql`update ${sql.table(table)} set ${sql.join(lowered)} where ${sql.join(isBeyond, sql` or `)}`.execute(db),
  )
}
