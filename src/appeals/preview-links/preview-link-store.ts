import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { ExpiryCondition } from '../../db/expiry.ts'

export async function insertPreviewLink(
  trx: Trx,
  link: { id: Buffer; appealId: string; expiresAt: Date },
): Promise<void> {
  const { id, appealId, expiresAt } = link
  await trx.insertInto('preview_links').values({ id, appeal_id: appealId, expires_at: expiresAt }).execute()
}

/** Deletes all preview links of an appeal, and returns their number. */
export async function deletePreviewLinks(trx: Trx, appealId: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('preview_links')
    .where('appeal_id', '=', appealId)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** The id of the draft that a preview link shows; undefined when the link is unknown or over, or the draft was opened. */
export async function findPreviewed(db: Db, id: Buffer, now: Date): Promise<string | undefined> {
  const row = await db
    .selectFrom('preview_links')
    .innerJoin('appeals', 'appeals.id', 'preview_links.appeal_id')
    .select('appeals.id')
    .where('preview_links.id', '=', id)
    .where('preview_links.expires_at', '>', now)
    .where('appeals.state', '=', 'draft')
    .executeTakeFirst()
  return row?.id
}

export const isPreviewLinkExpired: ExpiryCondition = ({ now }) => sql`expires_at <= ${now}`
