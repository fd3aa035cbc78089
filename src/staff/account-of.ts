import { Refusal } from '../core/errors.ts'
import type { Db } from '../db/database.ts'
import type { Account } from './account.ts'
import { findAccount } from './account-store.ts'
import { type Actor, isStaff } from './actor.ts'

/** The account of a handle. Refuses an unknown handle, and one of another campaign than the actor's, with the same not_found. */
export async function accountOf(db: Db, actor: Actor, handle: string): Promise<Account> {
  const account = await findAccount(db, handle.trim().toLowerCase())
  if (account && !(isStaff(actor) && actor.campaign !== account.campaign.id)) return account
  throw unknownHandle(handle)
}

export const unknownHandle = (handle: string) =>
  new Refusal('not_found', { reason: 'unknown_handle', params: { handle } })
