import { z } from 'zod'
import { after, ceilHour, HOUR } from '../../core/clock.ts'
import type { StaffKey } from '../key/staff-key.ts'

/** The first step of setting up access, which the form of the second step carries, sealed. */
export interface KeptStep {
  handle: string
  /** Empty where only the factor changes. */
  phc: string
  /** The secret for codes, in base32. */
  secret: string
}

/** How long the sealed step is taken; then rounded up to the full hour. */
const KEPT_TIME = HOUR

const Kept = z.tuple([z.string(), z.string(), z.string(), z.coerce.date()])

/** Seals a step for the link or session with this id, for an hour or two. */
export function keepStep(key: StaffKey, row: string, { handle, phc, secret }: KeptStep, now: Date): string {
  const kept: z.input<typeof Kept> = [handle, phc, secret, ceilHour(after(now, KEPT_TIME)).toISOString()]
  return key.seal({ column: 'form', row }, JSON.stringify(kept)).toString('base64url')
}

/** Opens a sealed step. Null: made for another link or session, changed, or too old. */
export function openStep(key: StaffKey, row: string, kept: string, now: Date): KeptStep | null {
  try {
    const opened = key.open({ column: 'form', row }, Buffer.from(kept, 'base64url'))
    const [handle, phc, secret, until] = Kept.parse(JSON.parse(opened))
    return until > now ? { handle, phc, secret } : null
  } catch {
    return null
  }
}
