import { Refusal } from '../../core/errors.ts'
import type { Token } from '../../core/secret-text.ts'
import { transact } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { silenceOf } from '../../outbox/silence.ts'
import { addSilence } from '../../outbox/silence-store.ts'
import { deletePendingOfMailbox } from '../../pending/pending-store.ts'
import { readOfferLetter } from './pending-offer.ts'

/**
 * "This isn't me": deletes every offer that waits with the letter's address for the appeal. Returns the end of the silence
 * of all letters to the address, or null without `silence`. Refuses with gone, as `reject` of a signature.
 */
export async function rejectOffer(
  deps: Deps,
  { token, silence }: { token: Token; silence?: boolean | undefined },
): Promise<Date | null> {
  const letter = await readOfferLetter(deps, token)
  if (!letter) throw new Refusal('gone')
  const now = deps.clock.now()
  const silent = silence ? await silenceOf(deps, letter.mailbox.address, now) : null
  await transact(deps.db, async (trx) => {
    if (!(await deletePendingOfMailbox(trx, 'endorsement', letter.id, now))) throw new Refusal('gone')
    if (silent) await addSilence(trx, silent)
  })
  return silent?.expiresAt ?? null
}
