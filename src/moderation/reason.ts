import { Refusal } from '../core/errors.ts'
import { checkDescriptor } from '../core/plain-text.ts'

/** Checks the published reason of a decision about the number, by the rules of a descriptor; refuses with invalid. */
export function publicReason(reason: string | undefined): string {
  const checked = checkDescriptor(reason ?? '')
  if (checked.ok && checked.value) return checked.value
  throw new Refusal('invalid', {
    message:
      'a reason is needed: it is published with the number; at most 140 characters, no links, no telephone numbers',
    errors: [{ path: 'reason', message: 'a reason is needed' }],
  })
}
