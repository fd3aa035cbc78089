import { sql } from 'kysely'
import { after, HOUR } from '../core/clock.ts'
import type { Db } from '../db/database.ts'
import type { ClockDoubt } from '../db/values.ts'

/** The observations of earlier runs, and of other processes, about their clocks. */
export interface ClockWatch {
  /** The last full hour in which a process trusted its clock. */
  trustedHour: Date | null
  heldUntil: Date | null
  doubt: ClockDoubt | null
}

export async function readWatch(db: Db): Promise<ClockWatch> {
  const row = await db
    .selectFrom('clock_watch')
    .select(['trusted_hour as trustedHour', 'held_until as heldUntil', 'doubt'])
    .executeTakeFirst()
  return row ?? { trustedHour: null, heldUntil: null, doubt: null }
}

/** Stores a trusted hour, and drops a doubt that is over or was stored by a clock that was ahead. */
export async function storeTrust(db: Db, now: Date, hour: Date): Promise<void> {
  const isHeld = sql`clock_watch.held_until > ${now} and clock_watch.held_until <= ${after(now, HOUR)}`
  await sql`
    insert into clock_watch (trusted_hour) values (${hour})
    on conflict (one) do update set
      trusted_hour = greatest(clock_watch.trusted_hour, excluded.trusted_hour),
      held_until = case when ${isHeld} then clock_watch.held_until end,
      doubt = case when ${isHeld} then clock_watch.doubt end`.execute(db)
}

/** Stores a doubt, for the doctor and for a process that starts while it lasts. */
export async function storeDoubt(db: Db, doubt: ClockDoubt, heldUntil: Date): Promise<void> {
  await db
    .insertInto('clock_watch')
    .values({ trusted_hour: null, held_until: heldUntil, doubt })
    .onConflict((conflict) => conflict.column('one').doUpdateSet({ held_until: heldUntil, doubt }))
    .execute()
}
