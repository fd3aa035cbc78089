import type { Kept } from '../http/kept.ts'
import type { Front } from './front.ts'

interface Made {
  state: string
  kept: Kept
}

const made = new WeakMap<Front, Map<string, Made>>()

/**
 * The answer of that name (an address and its language) which was made of this front, or is made now. `state` is
 * whatever else it depends on: of each name only the last state is kept. All of it goes when the front does, which is when the
 * appeal's version moves.
 */
export function answerOf(front: Front, name: string, state: string, make: () => Kept): Kept {
  const answers = made.get(front) ?? new Map<string, Made>()
  made.set(front, answers)
  const known = answers.get(name)
  if (known?.state === state) return known.kept
  const kept = make()
  answers.set(name, { state, kept })
  return kept
}
