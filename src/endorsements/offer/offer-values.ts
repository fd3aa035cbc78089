import type { Context } from 'hono'
import type { FieldError } from '../../core/errors.ts'
import { fieldErrors } from '../../http/field-errors.ts'
import { readForm } from '../../http/form-body.ts'
import type { Locale } from '../../locale/locale.ts'
import type { SwitchItem } from '../../ui/frame.ts'
import { ContactFields } from '../fields.ts'
import { OfferInput } from '../input.ts'
import {
  ORGANISATION_FIELDS,
  OrganisationForm,
  type OrganisationValues,
  organisationOf,
  organisationValues,
} from '../organisation-values.ts'
import type { OfferRequest } from './offer.ts'

/** The values of the form as typed. The keys are the names of its fields. */
export interface OfferValues extends OrganisationValues {
  /** The representative's name. */
  contact: string
  role: string
  email: string
  consent: boolean
  /** Random, from the first answer on: groups the letters of one opened form. */
  chain?: string | undefined
  /** The address that the form has already asked about: no second question about the same address. */
  keep?: string | undefined
  /** Whether the notice about the mail company was shown. */
  notice?: boolean | undefined
}

export const NOTHING_OFFERED: OfferValues = {
  ...organisationValues({}),
  contact: '',
  role: '',
  email: '',
  consent: false,
}

/** The id of the form, for the buttons of the language switch. */
export const OFFER_FORM = 'endorse-form'

/** The address to which the form is posted. */
export const offerPath = (slug: string, lang: string): string => `/a/${slug}/endorse?lang=${lang}`

/** The language switch: buttons that post the form, which comes back in the other language. */
export const offerSwitch =
  (slug: string) =>
  (language: string): SwitchItem => ({ language, form: OFFER_FORM, action: offerPath(slug, language) })

const FIELDS = [
  ...ORGANISATION_FIELDS,
  ...(['contact', 'role', 'email', 'consent', 'chain', 'keep', 'notice', 'use', 'language'] as const),
]

/** Reads the posted values, and the language, as it was sent, of a button of the language switch. */
export async function readOfferForm(c: Context): Promise<{ values: OfferValues; language: string | undefined }> {
  const sent = await readForm(c, FIELDS)
  // The button `use` carries the suggested address.
  const email = sent.use ?? sent.email ?? ''
  const values: OfferValues = {
    ...organisationValues(sent),
    contact: sent.contact ?? '',
    role: sent.role ?? '',
    email,
    consent: sent.consent === 'true',
    chain: sent.chain,
    keep: sent.use === undefined ? sent.keep : email,
    notice: sent.notice === 'seen',
  }
  return { values, language: sent.language }
}

/** The form's rules, in the order of the form. */
const OfferForm = OrganisationForm.extend({
  contact: ContactFields.name,
  role: ContactFields.role,
  email: ContactFields.email,
  consent: OfferInput.shape.consent,
  chain: OfferInput.shape.chain,
})

type CheckedOffer = Pick<OfferRequest, 'organisation' | 'representative' | 'chain'>

/** Checks the typed values; errors come in the reader's language and in the order of the form. */
export function checkOffer(values: OfferValues, locale: Locale): { offer?: CheckedOffer; errors: FieldError[] } {
  const parsed = OfferForm.safeParse(values)
  if (!parsed.success) return { errors: fieldErrors(parsed.error.issues, locale) }
  const { contact, role, email, chain } = parsed.data
  const representative = { name: contact, role, address: email, locale }
  return { offer: { organisation: organisationOf(parsed.data), representative, chain }, errors: [] }
}
