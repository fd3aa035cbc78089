import { z } from 'zod'
import { randomWords } from './random-words.ts'

/** The name with which a person signs in: 5 to 40 of a-z 0-9 - . with three letters or digits at least. */
export const Handle = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=(?:[.-]*[a-z0-9]){3})[a-z0-9.-]{5,40}$/, 'staff.handle.form')

/** Words that nobody wants in a name, least of all beside each other. */
const UNKIND = new Set(
  (
    'abuse arrest assault attack bitter blame bleak blood bomb cage crime cruel damage danger debris deny destroy ' +
    'dirt disease divorce dumb enemy erode evil execute fatal fat fatigue fault fever garbage ghost gloom grief ' +
    'guard guilt gun hurt ill illegal injury jealous judge kick knife lawsuit liar lonely mad misery monster ' +
    'nasty neglect obscure orphan panic pig pistol poverty prison punch rebel rifle rude sad scare shoot sick ' +
    'soldier sorry spy suffer suspect sword tank target toilet tragic trap trash ugly unfair unhappy useless ' +
    'vicious virus warrior weapon weird whip wreck wrong'
  ).split(' '),
)

/** Two random words with a hyphen, to which the person adds something of their own: `blue-lantern`. */
export function offerHandle(): string {
  return randomWords(2, UNKIND).join('-')
}
