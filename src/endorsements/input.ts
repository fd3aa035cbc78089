import { z } from 'zod'
import { PROOF_METHODS } from '../db/values.ts'
import { LOCALES } from '../locale/locale.ts'
import type { MessageKey } from '../locale/translate.ts'
import { ConfirmInput, RejectInput } from '../signing/confirm-input.ts'
import { SignBody } from '../signing/sign-input.ts'
import { ContactFields, FurtherFields, OrganisationFields } from './fields.ts'

/** An offer, by API. */
export const OfferInput = z.strictObject({
  organisation: z.strictObject(OrganisationFields),
  contact: z.strictObject(ContactFields).describe('the representative: for the organisers only'),
  locale: z.enum(LOCALES).optional(),
  consent: z
    .literal(true, { error: 'endorse.error.consent' satisfies MessageKey })
    .describe('the representative is authorised to endorse for the organisation'),
  chain: SignBody.shape.chain,
})

/** The confirmation of an offer, by API or form. Any text passes as token: a malformed one is answered as gone. */
export const ConfirmOfferInput = ConfirmInput.pick({ token: true, retry: true })

/** "This isn't me", by API or form. */
export const RejectOfferInput = RejectInput

/** A check of the line at the organisation's domain, by API. */
export const CheckProofInput = z.strictObject({ method: z.enum(PROOF_METHODS) })

/** A representative's change, by API. Fields that are not sent stay as they are; an optional one that is empty goes. */
export const ChangeOfferInput = z.strictObject({
  organisation: z.strictObject({ ...OrganisationFields, ...FurtherFields }).partial(),
})
