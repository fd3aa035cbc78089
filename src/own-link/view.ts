import { z } from 'zod'
import { VisibilitySchema } from '../core/visibility.ts'
import type { OwnSignature } from './see.ts'
import { isShown } from './shown.ts'

/** What a manage token sees. The name only when it is public: of a private one the server holds nothing readable. */
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

/** Who can read the name now. A public one that waits for a look, is hidden, or outside the number, is read by the organisers alone. */
export function ownView(own: OwnSignature): z.infer<typeof OwnView> {
  const { appeal, signature } = own
  const { state, visibility, name, descriptor, country, day } = signature
  // Of a stopped appeal no name is kept, whatever the signature was.
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
