import { Refusal } from '../../core/errors.ts'
import { asToken, type Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import { findHandoverRow, listHandoverRows } from '../access/link-store.ts'
import { act, read } from '../act.ts'
import type { StaffActor } from '../actor.ts'
import { staffKey } from '../key/staff-key.ts'
import { listWaitingResets } from '../losses/reset-store.ts'
import type { WaitingReset } from '../losses/waiting-reset.ts'

/** A reset of a member that waits and can be stopped. */
export interface MemberInReset extends WaitingReset {
  handle: string
}

/** A one-time link that an owner hands over in person: after a reset of both, or of the factor of a member without address. */
export interface Handover {
  /** The id of the link, in hex. */
  id: string
  handle: string
  what: 'factor' | 'both'
  expiresAt: Date
}

/** The resets of the campaign's members: those that wait, and the links to be handed over. */
export interface Resets {
  waiting: MemberInReset[]
  handovers: Handover[]
}

/** The resets of the actor's own campaign. */
export const listResets = (deps: Pick<Deps, 'db' | 'clock'>, actor: StaffActor): Promise<Resets> =>
  read(deps, actor, { action: 'staff.read', campaign: actor.campaign }, async (db) => {
    const [waiting, links] = await Promise.all([
      listWaitingResets(db, actor.campaign),
      listHandoverRows(db, actor.campaign, deps.clock.now()),
    ])
    return {
      waiting: waiting.map(({ handle, what, due_at }) => ({ handle, what, dueAt: due_at })),
      handovers: links.map(({ id, handle, purpose, expires_at }) => ({
        ...{ id: id.toString('hex'), handle, expiresAt: expires_at },
        what: purpose === 'factor' ? 'factor' : 'both',
      })),
    }
  })

/**
 * The token of a link to be handed over: `/staff/reset/TOKEN`. The log says which owner took it. Needs a step-up. Refuses
 * with gone and unavailable.
 */
export async function readHandover(
  deps: Deps,
  actor: StaffActor,
  id: string,
): Promise<{ token: Token; expiresAt: Date }> {
  const { campaign } = actor
  return act(
    deps,
    actor,
    { action: 'staff.reset_link_made', campaign },
    {
      prepare: () => staffKey(deps, campaign),
      work: async (trx, now, key) => {
        const row = await findHandoverRow(trx, campaign, Buffer.from(id, 'hex'), now)
        if (!row?.token || row.account_id === null) throw new Refusal('gone')
        const token = asToken(key.open({ column: 'token', row: id }, row.token))
        return { result: { token, expiresAt: row.expires_at }, entry: { subject: row.account_id } }
      },
    },
  )
}
