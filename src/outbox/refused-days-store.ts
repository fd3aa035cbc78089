import type { Db } from '../db/database.ts'

/**
 * How many letters were given up on each day, the newest first, without those beyond the limit of an address: anybody can
 * cause such.
 */
export const givenUpByDay = (
  db: Db,
  { from, to }: { from: string; to: string },
): Promise<{ day: string; letters: number }[]> =>
  db
    .selectFrom('letter_failures')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('class', '<>', 'limit')
    .groupBy('day')
    .orderBy('day', 'desc')
    .select((eb) => ['day', eb.fn.sum<number>('letters').as('letters')])
    .execute()
