import type { Db } from '../db/database.ts'
import type { LineCause } from '../db/values.ts'
import type { Counts } from './counts.ts'
import type { NumberChange } from './number-changes-store.ts'

/** The counts as the last settle wrote them; undefined before the appeal opens. */
export const findCounts = async (db: Db, appealId: string): Promise<Counts | undefined> =>
  (await findCountsOf(db, [appealId])).get(appealId)

/** The counts of several appeals by the appeal's id; none of those that have not opened. */
export async function findCountsOf(db: Db, appealIds: readonly string[]): Promise<Map<string, Counts>> {
  if (appealIds.length === 0) return new Map()
  const rows = await db.selectFrom('counts').selectAll().where('appeal_id', 'in', appealIds).execute()
  return new Map(
    rows.map((row) => [
      row.appeal_id,
      {
        public: row.public,
        private: row.private,
        anonymous: row.anonymous,
        imported: row.imported,
        held: row.held,
        heldSince: row.held_since,
        asOf: row.as_of,
      },
    ]),
  )
}

export interface PublicLine {
  day: string
  cause: LineCause
  reason: string
  n: number
}

/** The public lines that say why the number changed, the newest first; at most 200. */
export const listLines = (db: Db, appealId: string): Promise<PublicLine[]> =>
  db
    .selectFrom('count_lines')
    .select(['day', 'cause', 'reason', 'n'])
    .where('appeal_id', '=', appealId)
    .orderBy('day', 'desc')
    .orderBy('cause')
    .orderBy('reason')
    .limit(200)
    .execute()

/** One public line, as the settles so far have summed it up. */
export const findLine = (
  db: Db,
  appealId: string,
  { day, cause, reason }: Omit<PublicLine, 'n'>,
): Promise<PublicLine | undefined> =>
  db
    .selectFrom('count_lines')
    .select(['day', 'cause', 'reason', 'n'])
    .where('appeal_id', '=', appealId)
    .where('day', '=', day)
    .where('cause', '=', cause)
    .where('reason', '=', reason)
    .executeTakeFirst()

/** The changes of the number that wait for the next settle and are told by the same public line as `change`. */
export async function countChangesToCome(
  db: Db,
  appealId: string,
  { n, cause, reason }: NumberChange,
): Promise<number> {
  const { waiting } = await db
    .selectFrom('count_changes')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('appeal_id', '=', appealId)
    .where('n', '=', n)
    .where('cause', '=', cause)
    .where('reason', reason === null ? 'is' : '=', reason)
    .executeTakeFirstOrThrow()
  return waiting
}

/** The milestones that the total has reached, the lowest first, each with its day. */
export const listMilestones = (db: Db, appealId: string): Promise<{ n: number; day: string }[]> =>
  db.selectFrom('milestones').select(['n', 'day']).where('appeal_id', '=', appealId).orderBy('n').execute()
