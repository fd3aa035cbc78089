import { z } from 'zod'
import { descriptorField, nameField } from './input.ts'

/** What a signer changes of their own signature; what is not sent stays. */
export const ChangeInput = z.strictObject({
  visibility: z.enum(['public', 'private', 'anonymous']).optional(),
  name: nameField('sign.error.name_only').optional(),
  descriptor: descriptorField.nullable().optional(),
})
