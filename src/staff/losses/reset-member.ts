import { Refusal } from '../../core/errors.ts'
import { newToken } from '../../core/random.ts'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale/locale.ts'
import { accountOf, unknownHandle } from '../account-of.ts'
import { lockAccount } from '../account-store.ts'
import { act } from '../act.ts'
import type { StaffActor } from '../actor.ts'
import { linkEnd, queueOwnLetter } from '../letters/letters.ts'
import { prepareOwnLetter } from '../own-account/own-letter.ts'
import { insertReset } from './reset-store.ts'
import { RESET_WAIT, stopHash, type WaitingReset } from './waiting-reset.ts'

export interface MemberReset {
  handle: string
  what: 'factor' | 'both'
  /** The language of the letter where the account has none: that of the page. */
  locale?: Locale | undefined
}

/**
 * Asks for a reset of another member's second factor, or of passphrase and factor. Both are told, and for 24 hours either
 * can stop it; until then everything stays. Refuses with not_found (`unknown_handle`), conflict (`own_account`,
 * `reset_waits`; `letters_spent`: the member had three such letters today, and would not hear of it), forbidden (a token)
 * and unavailable.
 */
export async function resetMember(
  deps: Deps,
  actor: StaffActor,
  { handle, what, locale }: MemberReset,
): Promise<WaitingReset> {
  const { id, campaign } = await accountOf(deps.db, actor, handle)
  // The waiting reset is joined to the owner's account, which a token does not have.
  if (actor.is === 'token') throw new Refusal('forbidden', { reason: 'role' })
  if (id === actor.id) throw new Refusal('conflict', { reason: 'own_account' })
  const token = newToken()
  const dueAt = linkEnd(deps.clock.now(), RESET_WAIT)
  const waiting = await act(
    deps,
    actor,
    { action: 'staff.reset_asked', campaign: campaign.id },
    {
      prepare: () =>
        prepareOwnLetter(
          deps,
          { id, campaignId: campaign.id, locale },
          { kind: 'staff_reset_waiting', token, validUntil: dueAt, what },
        ),
      work: async (trx, now, letter) => {
        if (!(await lockAccount(trx, id))) throw unknownHandle(handle)
        const row = { account_id: id, what, asked_by: actor.id, stop_hash: stopHash(deps, token), due_at: dueAt }
        if (!(await insertReset(trx, row))) throw new Refusal('conflict', { reason: 'reset_waits' })
        if (letter && !(await queueOwnLetter(trx, id, letter, now)))
          throw new Refusal('conflict', { reason: 'letters_spent' })
        return { result: { what, dueAt }, entry: { subject: id, detail: { what } } }
      },
    },
  )
  deps.nudge.outbox()
  return waiting
}
