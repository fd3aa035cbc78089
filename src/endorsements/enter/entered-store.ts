import type { Trx } from '../../db/database.ts'
import type { EndorsementState } from '../../db/values.ts'
import type { columnsOf } from '../columns.ts'

/** The names of each organisation that the appeal has, whatever its state. */
export async function findNames(trx: Trx, appealId: string): Promise<{ names: string[]; state: EndorsementState }[]> {
  const rows = await trx
    .selectFrom('endorsements')
    .select(['name', 'name_en as nameEn', 'names', 'state'])
    .where('appeal_id', '=', appealId)
    .execute()
  return rows.map(({ name, nameEn, names, state }) => ({
    names: [name, ...(nameEn === null ? [] : [nameEn]), ...Object.values(names)],
    state,
  }))
}

/** Rows of one statement: far below the parameters that PostgreSQL takes. */
const AT_ONCE = 250

/** Lists organisations that staff entered. */
export async function insertEntered(
  trx: Trx,
  { appealId, day }: { appealId: string; day: string },
  rows: readonly { id: string; columns: ReturnType<typeof columnsOf> }[],
): Promise<void> {
  for (let first = 0; first < rows.length; first += AT_ONCE)
    await trx
      .insertInto('endorsements')
      .values(
        rows.slice(first, first + AT_ONCE).map(({ id, columns }) => ({
          ...{ id, appeal_id: appealId, state: 'listed' as const, origin: 'entered' as const },
          ...{ since: day, confirmed_on: day, ...columns },
        })),
      )
      .execute()
}
