import { z } from 'zod'
import { VisibilitySchema } from '../core/visibility.ts'
import type { OwnSignature } from './see.ts'
import { isShown } from './shown.ts'

/** The own signature, as the API answers it. Only a public name is included: the server cannot read a private name. */
export const OwnView = z.object({
  appeal: z.string().describe('slug'),
  state: z.enum(['waiting', 'counted', 'held', 'invalid']),
  visibility: VisibilitySchema,
  name: z.string().optional(),
  descriptor: z.string().optional(),
  country: z.string().optional(),
  signedOn: z.iso.date().optional().describe('once it is counted'),
  readableBy: z.enum(['everyone', 'organisers', 'nobody']),
})

/** The API's view. A public name that waits, is hidden or is outside the number is readable by `organisers` only. */
export function ownView(own: OwnSignature): z.infer<typeof OwnView> {
  const { appeal, signature } = own
  const { state, visibility, name, descriptor, country, day } = signature
  // A stopped appeal has no names left, whatever the visibility.
  const isNameless = visibility === 'anonymous' || appeal.stoppedAt !== null
  return {
    appeal: appeal.slug,
    state,
    visibility,
    ...(name !== null && { name }),
    ...(descriptor !== null && { descriptor }),
    ...(country !== null && { country }),
    ...(day !== null && { signedOn: day }),
    readableBy: isNameless ? 'nobody' : isShown(own) ? 'everyone' : 'organisers',
  }
}
