import { z } from 'zod'
import { LOCALES } from '../locale/locale.ts'
import type { MessageKey } from '../locale/translate.ts'
import { Email } from '../signatures/fields.ts'
import { ConfirmInput } from '../signing/confirm-input.ts'

/** Most boxes on a page and refs in a request: a mailbox has a few seats and gets a few letters a day. */
export const MOST_REFS = 50

/** The request for a recovery letter. */
export const LinksInput = z.strictObject({
  appeal: z.string().describe('slug'),
  email: Email,
  locale: z.enum(LOCALES).optional(),
})

export const OpenLinksInput = ConfirmInput.pick({ token: true })

/** The request for new links of the named signatures. */
export const RenewInput = ConfirmInput.pick({ token: true, retry: true }).extend({
  refs: z
    .array(z.uuid().toLowerCase(), { error: 'recover.error.none' satisfies MessageKey })
    .min(1, { error: 'recover.error.none' satisfies MessageKey })
    .max(MOST_REFS)
    .describe('of those that are listed; others are passed over'),
})
