import type { Kept } from '../http/kept.ts'
import type { Front } from './front.ts'

interface Made {
  state: string
  kept: Kept | Promise<Kept>
}

const made = new WeakMap<Front, Map<string, Made>>()

/** Names of answers can hold places in lists: there are as many as somebody cares to make up. */
const MOST = 200

/**
 * The answer of that name (an address and its language) which was made of this front, or is made now. `state` is
 * whatever else it depends on: of each name only the last state is kept. All of it goes when the front does, which is
 * when the appeal's version moves.
 */
export function answerOf<T extends Kept | Promise<Kept>>(front: Front, name: string, state: string, make: () => T): T {
  const answers = made.get(front) ?? new Map<string, Made>()
  made.set(front, answers)
  const known = answers.get(name)
  if (known?.state === state) return known.kept as T
  const kept = make()
  answers.delete(name)
  answers.set(name, { state, kept })
  if (answers.size > MOST) answers.delete(answers.keys().next().value as string)
  // What failed is tried again.
  if (kept instanceof Promise) kept.catch(() => answers.get(name)?.kept === kept && answers.delete(name))
  return kept
}
