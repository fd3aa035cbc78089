import { dayOf } from '../../core/clock.ts'
import { Refusal } from '../../core/errors.ts'
import type { Token } from '../../core/secret-text.ts'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { deleteLinksOf } from '../access/link-store.ts'
import { accountOf } from '../account-of.ts'
import { lockAccountAlone } from '../account-store.ts'
import { act, type Done } from '../act.ts'
import type { Actor, StaffActor } from '../actor.ts'
import { insertNotices } from '../own-account/notice-store.ts'
import { actorOf, type Session } from '../sessions/session.ts'
import { deleteReset, findResetByStop } from './reset-store.ts'
import { stopHash, type WaitingReset } from './waiting-reset.ts'

/** The change that a letter's link stops. Refuses with gone: it was stopped or is done, or there never was such a link. */
export async function findStoppable(deps: Pick<Deps, 'db' | 'secrets'>, token: Token): Promise<WaitingReset> {
  const row = await findResetByStop(deps.db, stopHash(deps, token))
  if (!row) throw new Refusal('gone')
  return { what: row.what, dueAt: row.due_at }
}

/** Stops the change that a letter told of: whoever reads the letter keeps the account as it is. Refuses with gone. */
export async function stopByLink(deps: Deps, token: Token): Promise<void> {
  const hash = stopHash(deps, token)
  const row = await findResetByStop(deps.db, hash)
  if (!row) throw new Refusal('gone')
  const { id, role, campaign_id } = row
  const person: StaffActor = { is: 'staff', id, campaign: campaign_id, role, steppedUp: false }
  await act(
    deps,
    person,
    { action: 'account.reset_stopped', campaign: campaign_id },
    { work: (trx, now) => stop(trx, { accountId: id, stopHash: hash }, now) },
  )
}

/** Stops what waits on the person's own account. Refuses with gone. */
export async function stopOwnReset(deps: Deps, session: Session): Promise<void> {
  const { id, campaign } = session.account
  await act(
    deps,
    actorOf(session),
    { action: 'account.reset_stopped', campaign: campaign.id },
    { work: (trx, now) => stop(trx, { accountId: id }, now) },
  )
}

/** Stops a reset of a member that an owner asked for. Refuses with not_found (`unknown_handle`) and gone. */
export async function stopMemberReset(deps: Deps, actor: Actor, { handle }: { handle: string }): Promise<void> {
  const { id, campaign } = await accountOf(deps.db, actor, handle)
  await act(
    deps,
    actor,
    { action: 'staff.reset_stopped', campaign: campaign.id },
    { work: (trx, now) => stop(trx, { accountId: id, isOfOwners: true }, now) },
  )
}

interface Stopped {
  accountId: string
  /** The hash of the token in the letter's link. */
  stopHash?: Buffer
  /** A change of address is the person's own. */
  isOfOwners?: boolean
}

/** Stops the reset, and tells the account's person and the owner who asked. */
async function stop(trx: Trx, { accountId, stopHash, isOfOwners }: Stopped, now: Date): Promise<Done<undefined>> {
  await lockAccountAlone(trx, accountId)
  const stopped = await deleteReset(trx, accountId, { stopHash })
  if (!stopped || (isOfOwners && stopped.asked_by === null)) throw new Refusal('gone')
  if (stopped.what === 'address') await deleteLinksOf(trx, accountId, ['address'])
  for (const told of [accountId, stopped.asked_by])
    if (told !== null) await insertNotices(trx, told, ['reset_stopped'], dayOf(now))
  return { result: undefined, entry: { subject: accountId, detail: { what: stopped.what } } }
}
