import { sql } from 'kysely'
import type { Trx } from '../db/database.ts'

/**
 * Takes the shared lock on an appeal. Every transaction that writes inbox or signature rows begins with this lock.
 * Undefined when the appeal does not exist.
 */
export const lockAppeal = (trx: Trx, id: string) =>
  trx
    .selectFrom('appeals')
    .select(['id', 'campaign_id', 'slug', 'state', 'safety', 'policy', 'visibilities', 'goal', 'opened_on'])
    .select(['shredded_at', 'stopped_at'])
    .where('id', '=', id)
    .forKeyShare()
    .executeTakeFirst()

export type LockedAppeal = NonNullable<Awaited<ReturnType<typeof lockAppeal>>>

/** Takes the exclusive lock: nobody else writes the appeal's signatures until the commit. For shred, stop and rekey. */
export const lockAppealExclusively = (trx: Trx, id: string) =>
  trx
    .selectFrom('appeals')
    .select(['id', 'shredded_at', 'stopped_at', 'key_fingerprint'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Takes the exclusive locks on all appeals of a campaign, for a new staff key. */
export async function lockAppealsOfCampaign(trx: Trx, campaignId: string): Promise<void> {
  await trx.selectFrom('appeals').select('id').where('campaign_id', '=', campaignId).orderBy('id').forUpdate().execute()
}

/**
 * Takes the shared lock against shred, stop and rekey. False when one of these came first, late letters are over, or the
 * text is another one than `textVersion`, if given.
 */
export async function lockForLetter(
  trx: Trx,
  { appealId, keyFingerprint }: { appealId: string; keyFingerprint: Buffer },
  now: Date,
  textVersion?: string,
): Promise<boolean> {
  const locked = await trx
    .selectFrom('appeals')
    .select('id')
    .where('id', '=', appealId)
    .where('key_fingerprint', '=', keyFingerprint)
    .where('state', 'in', ['open', 'closed'])
    .where('stopped_at', 'is', null)
    .where('shredded_at', 'is', null)
    .where(sql<boolean>`coalesce(late_until, closes_at + interval '24 hours', 'infinity') > ${now}`)
    .$if(textVersion !== undefined, (query) => query.where('text_version', '=', textVersion ?? ''))
    .forKeyShare()
    .executeTakeFirst()
  return locked !== undefined
}
