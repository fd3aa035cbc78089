import { type Insertable, sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { ExpiryCondition } from '../../db/expiry.ts'
import type { Schema } from '../../db/schema.ts'
import type { StaffRole } from '../../db/values.ts'
import { noticesOf } from '../own-account/notice-store.ts'

/** The hashes that a token may have in a row. */
export interface TokenHashes {
  /** The hash of a session that is signed in. */
  tokenHash: Buffer
  /** The hash of a session that waits for its second factor. */
  halfHash: Buffer
  /** The hashes of the token before the last change. */
  earlierHashes: Buffer[]
}

/** Finds a live session with its account by the hashes of its token. */
export const findSessionRow = (db: Db, { tokenHash, halfHash, earlierHashes }: TokenHashes, now: Date) =>
  db
    .selectFrom('staff_sessions as session')
    .innerJoin('staff_accounts as account', 'account.id', 'session.account_id')
    .innerJoin('campaigns as campaign', 'campaign.id', 'account.campaign_id')
    .select(['session.id', 'session.signed_in', 'session.idle_ends_at', 'session.stepped_up_until'])
    .select(['account.id as account_id', 'account.handle', 'account.role'])
    .select(['campaign.id as campaign_id', 'campaign.slug', 'campaign.name', 'campaign.demo'])
    .leftJoin('staff_resets as reset', 'reset.account_id', 'account.id')
    .select(['reset.what', 'reset.due_at'])
    .select((eb) => noticesOf(eb.ref('account.id')).as('notices'))
    .where((eb) =>
      eb.or([
        eb('token_hash', '=', tokenHash).and('signed_in', '=', true),
        eb('earlier_hash', 'in', earlierHashes).and('signed_in', '=', true),
        eb('token_hash', '=', halfHash).and('signed_in', '=', false),
      ]),
    )
    .where('session.ends_at', '>', now)
    .where('session.idle_ends_at', '>', now)
    .executeTakeFirst()

/** The live sessions of an account in which somebody is signed in, the newest first. */
export const listSessionRows = (db: Db, accountId: string, now: Date) =>
  db
    .selectFrom('staff_sessions')
    .select(['id', 'began_on', 'name'])
    .where('account_id', '=', accountId)
    .where('signed_in', '=', true)
    .where('ends_at', '>', now)
    .where('idle_ends_at', '>', now)
    .orderBy('ends_at', 'desc')
    .orderBy('id')
    .execute()

/** The role of the account that is signed in with a live session; undefined: the session has ended. */
export async function findRoleOfSession(db: Db, id: string, now: Date): Promise<StaffRole | undefined> {
  const row = await db
    .selectFrom('staff_sessions as session')
    .innerJoin('staff_accounts as account', 'account.id', 'session.account_id')
    .select('account.role')
    .where('session.id', '=', id)
    .where('signed_in', '=', true)
    .where('ends_at', '>', now)
    .where('idle_ends_at', '>', now)
    .executeTakeFirst()
  return row?.role
}

export async function setSessionName(trx: Trx, id: string, name: Buffer | null): Promise<void> {
  await trx.updateTable('staff_sessions').set({ name }).where('id', '=', id).execute()
}

/** Ends one session of an account. */
export async function deleteSessionOf(db: Db, accountId: string, id: string): Promise<void> {
  await db.deleteFrom('staff_sessions').where('id', '=', id).where('account_id', '=', accountId).execute()
}

/** Moves the idle end ahead; a later one that somebody else has set stays. */
export async function moveIdleEnd(db: Db, id: string, to: Date): Promise<void> {
  await db
    .updateTable('staff_sessions')
    .set({ idle_ends_at: to })
    .where('id', '=', id)
    .where('idle_ends_at', '<', to)
    .execute()
}

export async function insertSession(trx: Trx, row: Insertable<Schema['staff_sessions']>): Promise<void> {
  await trx.insertInto('staff_sessions').values(row).execute()
}

/** Completes a sign-in, under a new token; the old one is dead. False: the session is gone, or complete already. */
export async function completeSession(
  trx: Trx,
  id: string,
  set: { token_hash: Buffer; began_on: string; ends_at: Date; idle_ends_at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('staff_sessions')
    .set({ ...set, signed_in: true })
    .where('id', '=', id)
    .where('signed_in', '=', false)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Locks a session, and gives the hash of its present token; undefined: it is gone, or not signed in. */
export const lockSession = (trx: Trx, id: string) =>
  trx
    .selectFrom('staff_sessions')
    .select('token_hash')
    .where('id', '=', id)
    .where('signed_in', '=', true)
    .forUpdate()
    .executeTakeFirst()

/** Gives a locked session a new token and a step-up. */
export async function setStepUp(
  trx: Trx,
  id: string,
  set: { token_hash: Buffer; earlier_hash: Buffer; stepped_up_until: Date },
): Promise<void> {
  await trx.updateTable('staff_sessions').set(set).where('id', '=', id).execute()
}

export async function deleteSession(db: Db | Trx, id: string): Promise<void> {
  await db.deleteFrom('staff_sessions').where('id', '=', id).execute()
}

export async function deleteSessionByToken(trx: Trx, hashes: Buffer[]): Promise<void> {
  await trx.deleteFrom('staff_sessions').where('token_hash', 'in', hashes).execute()
}

/** Ends all sessions of an account, except the one that is given. */
export async function deleteSessionsOf(trx: Db | Trx, accountId: string, except?: string): Promise<void> {
  await trx
    .deleteFrom('staff_sessions')
    .where('account_id', '=', accountId)
    .$if(except !== undefined, (query) => query.where('id', '<>', except ?? ''))
    .execute()
}

export const isSessionExpired: ExpiryCondition = ({ now }) => sql`(ends_at <= ${now} or idle_ends_at <= ${now})`

/** Empties the minute of each step-up that is over, or that a clock which was ahead has written, and the token before. */
export async function forgetStepUps(trx: Trx, { now, latest }: { now: Date; latest: Date }): Promise<void> {
  await trx
    .updateTable('staff_sessions')
    .set({ stepped_up_until: null, earlier_hash: null })
    .where((eb) => eb.or([eb('stepped_up_until', '<=', now), eb('stepped_up_until', '>', latest)]))
    .execute()
}
