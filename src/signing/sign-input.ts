import { z } from 'zod'
import { VISIBILITIES, type Visibility } from '../core/visibility.ts'
import { isCountry } from '../locale/countries.ts'
import { LOCALES } from '../locale/locale.ts'
import type { MessageKey } from '../locale/translate.ts'
import { descriptorField, Email, nameField } from '../signatures/fields.ts'

/** The choices that an appeal offers now. */
export interface Offer {
  visibilities: readonly Visibility[]
  country: boolean
}

/** What a person signs with; name, words and country of an anonymous signature are null. */
export type SignInput = z.infer<ReturnType<typeof named>> | z.infer<ReturnType<typeof anonymous>>

const NAMED_ONLY = ['name', 'descriptor', 'country', 'updates']

/** 22 to 43 characters of base64url: room for at least 128 random bits. */
const CHAIN = /^[A-Za-z0-9_-]{22,43}$/

const Country = z
  .string({ error: 'sign.error.country' satisfies MessageKey })
  .refine((code) => code === '' || isCountry(code), { error: 'sign.error.country' satisfies MessageKey })
  .transform((code) => (code === '' ? null : code))

const common = (offer: Offer) => ({
  visibility: z
    .enum(VISIBILITIES, { error: 'sign.error.visibility' satisfies MessageKey })
    .refine((visibility) => offer.visibilities.includes(visibility), {
      error: 'sign.error.visibility_off' satisfies MessageKey,
    }),
  email: Email,
  locale: z.enum(LOCALES).optional(),
  consent: z.literal(true, { error: 'sign.error.consent' satisfies MessageKey }),
  chain: z
    .string({ error: 'sign.error.chain' satisfies MessageKey })
    .regex(CHAIN, { error: 'sign.error.chain' satisfies MessageKey })
    .optional(),
})

const named = (offer: Offer) =>
  z.strictObject({
    ...common(offer),
    // The message mentions signing without a name only where `anonymous` is on offer.
    name: nameField(offer.visibilities.includes('anonymous') ? 'sign.error.name' : 'sign.error.name_only'),
    descriptor: descriptorField.nullish().transform((text) => text ?? null),
    country: Country.nullish().transform((code) => code ?? null),
  })

const anonymous = (offer: Offer) =>
  z.strictObject(common(offer)).transform((input) => ({ ...input, name: null, descriptor: null, country: null }))

/**
 * The schema of a submission to the API or the form. For `anonymous`, name, descriptor and country are dropped unread;
 * a country and `updates` that are not on offer are dropped too.
 */
export function signInput(offer: Offer): ReturnType<typeof schemaFor> {
  const key = `${offer.visibilities.join()} ${offer.country}`
  const schema = schemaByOffer.get(key) ?? schemaFor(offer)
  schemaByOffer.set(key, schema)
  return schema
}

/** A cache of at most sixteen schemas: building a schema costs more than using it. */
const schemaByOffer = new Map<string, ReturnType<typeof schemaFor>>()

// z.record would drop a field "__proto__" silently; every unknown field has to be reported.
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

function schemaFor(offer: Offer) {
  const schemas = { named: named(offer), anonymous: anonymous(offer) }
  return z
    .custom<Record<string, unknown>>(isRecord, { error: 'field.type' satisfies MessageKey })
    .transform((raw, context): SignInput => {
      const isAnonymous = raw.visibility === 'anonymous'
      const dropped = isAnonymous ? NAMED_ONLY : offer.country ? ['updates'] : ['updates', 'country']
      const fields = Object.fromEntries(Object.entries(raw).filter(([field]) => !dropped.includes(field)))
      const parsed = (isAnonymous ? schemas.anonymous : schemas.named).safeParse(fields)
      if (parsed.success) return parsed.data
      for (const issue of parsed.error.issues) context.issues.push({ ...issue, input: undefined } as never)
      return z.NEVER
    })
}

/** The body of a submission, as the API documents it; `signInput` checks it. */
export const SignBody = z.strictObject({
  visibility: z.enum(VISIBILITIES),
  name: z.string().describe('1 to 100 characters; not for anonymous').optional(),
  descriptor: z.string().describe('at most 140 characters').nullish(),
  country: z.string().describe('ISO 3166-1 alpha-2, where the appeal asks for it').nullish(),
  email: z.string().describe('at most 254 characters'),
  locale: z.enum(LOCALES).optional(),
  consent: z.literal(true),
  updates: z.boolean().describe('dropped while news are not on offer').optional(),
  chain: z.string().regex(CHAIN).describe('random; the letters of one chain to another address die').optional(),
})
