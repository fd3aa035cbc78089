import type { Trx } from '../db/database.ts'

/** The lock with which every transaction begins that writes inbox or signature rows; undefined: no such appeal. */
export const lockAppeal = (trx: Trx, id: string) =>
  trx
    .selectFrom('appeals')
    .select(['id', 'campaign_id', 'slug', 'state', 'safety', 'policy', 'goal', 'shredded_at', 'stopped_at'])
    .where('id', '=', id)
    .forKeyShare()
    .executeTakeFirst()

export type LockedAppeal = NonNullable<Awaited<ReturnType<typeof lockAppeal>>>

/** Waits until nobody writes signatures of the appeal, and keeps them out until the commit. Shred, stop and rekey only. */
export const lockAppealAlone = (trx: Trx, id: string) =>
  trx
    .selectFrom('appeals')
    .select(['id', 'shredded_at', 'stopped_at', 'key_fingerprint'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Keeps shred, stop and rekey out until the commit; false when one of them was faster. */
export async function lockForRecovery(
  trx: Trx,
  { appealId, keyFingerprint }: { appealId: string; keyFingerprint: Buffer },
  now: Date,
): Promise<boolean> {
  const locked = await trx
    .selectFrom('appeals')
    .select('id')
    .where('id', '=', appealId)
    .where('key_fingerprint', '=', keyFingerprint)
    .where('state', 'in', ['open', 'closed'])
    .where('stopped_at', 'is', null)
    .where('shredded_at', 'is', null)
    .where((eb) => eb.or([eb('late_until', 'is', null), eb('late_until', '>', now)]))
    .forKeyShare()
    .executeTakeFirst()
  return locked !== undefined
}
