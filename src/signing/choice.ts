import { Refusal } from '../core/errors.ts'
import type { Wish } from '../db/values.ts'
import type { MailboxSignature } from '../signatures/mailbox-store.ts'

/** The signatures and the seat from which a signer has to choose before a confirmation can be taken. */
export interface Choice {
  /** The mailbox's signatures of the appeal. */
  signatures: MailboxSignature[]
  /** Whether another person can sign from the mailbox. */
  seatFree: boolean
}

/** The mailbox holds signatures among which nobody has chosen; the token stays usable. */
export class ChoiceNeeded extends Refusal {
  readonly choice: Choice

  constructor(choice: Choice) {
    super('conflict', { reason: 'choose' })
    this.choice = choice
  }
}

export interface Chosen {
  /** `first`: the page showed that the mailbox had not signed. `replace` without `ref`: the mailbox's one signature. */
  as: Wish
  /** The id of the signature to replace. */
  ref?: string | undefined
  /** The ids that the page showed; undefined for a client without a page. */
  shown?: readonly string[] | undefined
}

/**
 * A signer's choice as the inbox keeps it. Throws ChoiceNeeded when nothing was chosen among several, when the chosen
 * one is not the mailbox's, when no seat is left for another person, and when the page showed something else.
 */
export function wishFor(
  signatures: MailboxSignature[],
  seats: number,
  { as, ref, shown }: Chosen,
): { wish: Wish; chosen: string | null } {
  const ids = signatures.map(({ id }) => id)
  // With one seat there is nothing to choose: its holder is always replaced.
  if (seats === 1) return { wish: 'replace', chosen: ids[0] ?? null }
  const seatFree = ids.length < seats
  const isAsShown = shown === undefined || (shown.length === ids.length && ids.every((id) => shown.includes(id)))
  const isClear =
    as === 'first'
      ? ids.length === 0
      : as === 'another-person'
        ? seatFree
        : ref === undefined
          ? ids.length <= 1
          : ids.includes(ref)
  if (!isAsShown || !isClear) throw new ChoiceNeeded({ signatures, seatFree })
  return { wish: as, chosen: as === 'replace' ? (ref ?? ids[0] ?? null) : null }
}
