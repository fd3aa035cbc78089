import { Refusal } from '../../core/errors.ts'
import { asToken, type Token } from '../../core/secret-text.ts'
import type { Deps } from '../../deps.ts'
import { letterStates } from '../../outbox/letter-state-store.ts'
import { read } from '../act.ts'
import type { StaffActor } from '../actor.ts'
import { staffKey } from '../key/staff-key.ts'
import { findOpenInvitations } from './invitation-store.ts'
import type { OpenInvitation } from './list-team.ts'

/**
 * An open invitation of the actor's own campaign with its link's token, to be handed over. Refuses with not_found and
 * unavailable (`staff_key`).
 */
export const readInvitation = (
  deps: Deps,
  actor: StaffActor,
  { id }: { id: string },
): Promise<OpenInvitation & { token: Token }> =>
  read(deps, actor, { action: 'staff.link_read', campaign: actor.campaign }, async (db) => {
    const open = await findOpenInvitations(db, actor.campaign, deps.clock.now())
    const found = open.find((row) => row.id.toString('hex') === id)
    if (!found?.token) throw new Refusal('not_found')
    const { role, expires_at: expiresAt, letter_id: letterId } = found
    const key = await staffKey(deps, actor.campaign)
    const token = asToken(key.open({ column: 'token', row: id }, found.token))
    const letter = letterId === null ? null : ((await letterStates(db, [letterId])).get(letterId) ?? null)
    return { id, role, expiresAt, letter, token }
  })
