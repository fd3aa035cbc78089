import { after, DAY } from '../../src/core/clock.ts'
import type { FunnelStep } from '../../src/db/values.ts'
import type { TestDeps } from '../support/deps.ts'

/** Writes the funnel of an appeal: `asked` and `confirmed` a day, 0 for fewer than ten. `locale` empty: it is protected. */
export async function writeFunnel(
  deps: TestDeps,
  appealId: string,
  days: readonly (readonly [day: string, locale: string, asked: number, confirmed: number])[],
): Promise<void> {
  const cells = days.flatMap(([day, locale, asked, confirmed]) =>
    Object.entries({ asked, confirmed }).map(([step, n]) => ({
      ...{ appeal_id: appealId, day, locale, n },
      step: step as FunnelStep,
    })),
  )
  await deps.db.insertInto('funnel_cells').values(cells).execute()
}

/** `n` days of February and March 2027, the last one first. */
export const lastDays = (n: number): string[] =>
  Array.from({ length: n }, (_, i) => new Date(Date.UTC(2027, 2, 11) - i * DAY).toISOString().slice(0, 10))

/** Lets every session go on, as if each member had just signed in. */
export async function stayingSignedIn({ db, clock }: TestDeps): Promise<void> {
  const end = after(clock.now(), DAY)
  await db.updateTable('staff_sessions').set({ ends_at: end, idle_ends_at: end }).execute()
}
