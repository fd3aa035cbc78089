import { z } from 'zod'
import { randomWords } from './random-words.ts'

/** What a person signs in with: 5 to 40 of a-z 0-9 - . */
export const Handle = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9.-]{5,40}$/, 'staff.handle.form')

/** Two random words with a hyphen, to which the person adds something of their own: `blue-lantern`. */
export function offerHandle(): string {
  return randomWords(2).join('-')
}
