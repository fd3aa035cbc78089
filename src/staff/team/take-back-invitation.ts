import { Refusal } from '../../core/errors.ts'
import type { Deps } from '../../deps.ts'
import { removeLetter } from '../../outbox/queue-store.ts'
import { act } from '../act.ts'
import type { StaffActor } from '../actor.ts'
import { endInvitation, lockInvitation } from './invitation-store.ts'

/**
 * Takes an open invitation of the actor's own campaign back: its link is dead, and a letter that still waits is not sent.
 * Refuses with not_found, also one that was used in the meantime.
 */
export async function takeBackInvitation(deps: Deps, actor: StaffActor, { id }: { id: string }): Promise<void> {
  const wanted = { action: 'staff.invitation_taken_back', campaign: actor.campaign } as const
  await act(deps, actor, wanted, {
    work: async (trx) => {
      const link = Buffer.from(id, 'hex')
      const invitation = await lockInvitation(trx, link, actor.campaign)
      if (!invitation) throw new Refusal('not_found')
      await endInvitation(trx, link, 'taken_back')
      if (invitation.letter_id) await removeLetter(trx, invitation.letter_id)
      return { result: undefined, entry: { subject: invitation.slug, detail: { role: invitation.role } } }
    },
  })
}
