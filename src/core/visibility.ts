import { z } from 'zod'

/** The readers of a signer's name: everyone, the campaign's key holders, nobody. */
export const VISIBILITIES = ['public', 'private', 'anonymous'] as const

export type Visibility = (typeof VISIBILITIES)[number]

export const VisibilitySchema = z.enum(VISIBILITIES)
