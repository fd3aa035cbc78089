import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'

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

/** Open appeals set to offer private signing, with the slugs of their campaigns. */
export async function privateAppeals(db: Db): Promise<{ slug: string; campaign: string }[]> {
  return db
    .selectFrom('appeals')
    .innerJoin('campaigns', 'campaigns.id', 'appeals.campaign_id')
    .select(['appeals.slug', 'campaigns.slug as campaign'])
    .where('appeals.state', '=', 'open')
    .where(sql<boolean>`'private' = any(appeals.visibilities)`)
    .orderBy('appeals.slug')
    .execute()
}

/** The slugs of all campaigns. */
export async function campaignSlugs(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('campaigns').select('slug').orderBy('slug').execute()
  return rows.map(({ slug }) => slug)
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

/** Whether PostgreSQL lets statements of this role run for ever. */
export async function hasNoTimeLimit(db: Db): Promise<boolean> {
  const { rows } = await sql<{ limit: string }>`select current_setting('statement_timeout') as limit`.execute(db)
  return rows[0]?.limit === '0'
}
