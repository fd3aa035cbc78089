import type { Ending } from '../db/ending.ts'

const CAUSE = 'a word or a reason of staff, as the public line says it'

export const countEnding: Ending = {
  stays: {
    counts: 'is the number, which a stop keeps',
    count_changes: 'is taken by the next settle',
    count_lines: 'says in public why the number moved',
    milestones: 'says in public when the number was reached',
  },
  leftByStop: {
    count_changes: { bucket: 'a part of the number', cause: CAUSE, reason: CAUSE },
    count_lines: { cause: CAUSE, reason: CAUSE },
  },
}
