import type { Db } from '../db/database.ts'
import { countChangesToCome, findLine, type PublicLine } from './counts-store.ts'
import type { NumberChange } from './number-changes-store.ts'
import { toldAs } from './told-as.ts'

/**
 * The public line after `change`, were it settled on `day`: with equal lines of that day and equal changes that wait,
 * which the settle adds up. Null when nothing is said in public.
 */
export async function lineToCome(
  db: Db,
  appealId: string,
  { day, ...change }: NumberChange & { day: string },
): Promise<PublicLine | null> {
  const cause = toldAs(change)
  if (!cause) return null
  const reason = change.reason ?? ''
  const [line, waiting] = await Promise.all([
    findLine(db, appealId, { day, cause, reason }),
    countChangesToCome(db, appealId, change),
  ])
  return { day, cause, reason, n: (line?.n ?? 0) + waiting + 1 }
}
