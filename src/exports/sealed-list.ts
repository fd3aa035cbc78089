import { z } from 'zod'

/** The format of a sealed list, which `unseal` reads: JSON Lines, each line ended by one LF. */
export const SEALED_LIST = 'undersigned-sealed-list/1'

const id = z.uuid()
const source = z.enum(['confirmed', 'collected', 'conveyed'])
const count = z.int().min(0).nullable()
/** `unseal` shows it at a terminal, which obeys control characters. */
const recipient = z.string().regex(/^age1[0-9a-z]+$/)

/** The first line. `counts` as the public page has them, held back as there. */
export const SealedHead = z.strictObject({
  format: z.literal(SEALED_LIST),
  appeal: z.string(),
  title: z.string(),
  exportedOn: z.iso.date(),
  counts: z.strictObject({
    total: count,
    confirmed: count,
    public: count,
    private: count,
    anonymous: count,
    imported: z.int().min(0),
  }),
  anonymous: count,
  epochs: z.array(z.strictObject({ number: z.int().min(1), recipients: z.array(recipient) })),
})

/** A public signature, plain. */
export const PublicLine = z.strictObject({
  id,
  visibility: z.literal('public'),
  name: z.string(),
  words: z.string().nullable(),
  country: z.string().nullable(),
  day: z.iso.date(),
  source,
})

/** A private signature as it lies in the database: `sealed` is an age file in base64. `day` on open appeals only. */
export const PrivateLine = z.strictObject({
  id,
  visibility: z.literal('private'),
  day: z.iso.date().optional(),
  source,
  epoch: z.int().min(1),
  sealed: z.base64(),
})

/** The id of a signature that earlier lists may hold, and that is gone. */
export const WithdrawnLine = z.strictObject({ withdrawn: id })

/** The last line. `rows`: the signatures before it. `sha256`: over all bytes before it, in hex. */
export const SealedEnd = z.strictObject({
  end: z.literal(true),
  rows: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export type SealedHead = z.infer<typeof SealedHead>
export type PublicLine = z.infer<typeof PublicLine>
export type PrivateLine = z.infer<typeof PrivateLine>
export type WithdrawnLine = z.infer<typeof WithdrawnLine>
export type SealedEnd = z.infer<typeof SealedEnd>
