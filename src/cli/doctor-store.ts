import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

/** The database's own time. */
export async function databaseTime(db: Db): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database gave no time')
  return row.now
}

/** Appeals whose key must be there: opened, and not shredded. */
export async function appealsWithKeys(db: Db) {
  return db
    .selectFrom('appeals')
    .select(['id', 'slug', 'key_fingerprint'])
    .where('state', 'in', ['open', 'closed'])
    .where('shredded_at', 'is', null)
    .orderBy('slug')
    .execute()
}

/** Open appeals set to offer private signing, with the number of proven recipients in the campaign's epoch. */
export async function privateAppeals(db: Db): Promise<{ slug: string; campaign: string; proven: number }[]> {
  return db
    .selectFrom('appeals')
    .innerJoin('campaigns', 'campaigns.id', 'appeals.campaign_id')
    .leftJoin('epochs', (join) =>
      join.onRef('epochs.campaign_id', '=', 'campaigns.id').onRef('epochs.number', '=', 'campaigns.epoch'),
    )
    .select(['appeals.slug', 'campaigns.slug as campaign'])
    .select(sql<number>`coalesce(cardinality(epochs.recipients), 0)`.as('proven'))
    .where('appeals.state', '=', 'open')
    .where(sql<boolean>`'private' = any(appeals.visibilities)`)
    .orderBy('appeals.slug')
    .execute()
}

/** The number of confirmed rows that no settle could move. */
export async function setAsideRows(db: Db): Promise<number> {
  const row = await db
    .selectFrom('inbox')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('set_aside', '=', true)
    .executeTakeFirstOrThrow()
  return row.n
}

/** The check value by which the database recognises its SECRET_KEY; null before the first start. */
export async function secretCheck(db: Db): Promise<Buffer | null> {
  const row = await db.selectFrom('instance').select('secret_check').executeTakeFirst()
  return row?.secret_check ?? null
}
