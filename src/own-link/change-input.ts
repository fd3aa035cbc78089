import { z } from 'zod'
import { VisibilitySchema } from '../core/visibility.ts'
import { descriptorField, nameField } from '../signatures/fields.ts'

const DROPPED = 'dropped where the signature is, or becomes, anonymous'

/** A signer's change of their signature, by API. Fields that are not sent stay as they are. */
export const ChangeInput = z.strictObject({
  visibility: VisibilitySchema.optional(),
  name: nameField('sign.error.name_only').describe(DROPPED).optional(),
  descriptor: descriptorField.nullable().describe(DROPPED).optional(),
})
