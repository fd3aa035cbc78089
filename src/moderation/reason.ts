import { Refusal } from '../core/errors.ts'
import { checkDescriptor } from '../core/plain-text.ts'

/** Checks the published reason of a decision about the number, by the rules of a descriptor; refuses with invalid. */
export function publicReason(reason: string | undefined): string {
  const checked = checkDescriptor(reason ?? '')
  if (checked.ok && checked.value) return checked.value
  throw new Refusal('invalid', { reason: 'reason_needed' })
}

/** Checks a reason that may be left out, by the same rules; refuses with invalid. */
export const optionalReason = (reason: string | undefined): string | null =>
  reason === undefined ? null : publicReason(reason)
