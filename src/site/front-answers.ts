import type { Cached } from '../http/cached.ts'
import type { Locale } from '../locale/locale.ts'
import type { Front } from './front.ts'

/** Names of answers that are asked for in more than one place. */
export const COUNTS = 'counts'
export const pageIn = (locale: Locale): string => `page ${locale}`

interface Made<T> {
  state: string
  cached: T
}

type Answers<T> = WeakMap<Front, Map<string, Made<T>>>

const answers: Answers<Cached> = new WeakMap()
const manyAnswers: Answers<Cached | Promise<Cached>> = new WeakMap()

/**
 * The answer of that name (what it is, and in which language) which was made of this front, or is made now. `state` is
 * whatever else it depends on: of each name only the last state is cached. All of it goes when the front does, which is
 * when the appeal's version moves.
 */
export const answerOf = (front: Front, name: string, state: string, make: () => Cached): Cached =>
  peekAnswer(front, name, state) ?? remember(answers, front, name, { state, cached: make() })

/** The same, if it was made already. */
export function peekAnswer(front: Front, name: string, state: string): Cached | undefined {
  const known = answers.get(front)?.get(name)
  return known?.state === state ? known.cached : undefined
}

const MOST = 200

/**
 * The same for names of which there are as many as somebody cares to make up, such as places in a list: the last ones
 * only, and apart, so that they drive out no other.
 */
export function oneAnswerOfMany<T extends Cached | Promise<Cached>>(
  front: Front,
  name: string,
  state: string,
  make: () => T,
): T {
  const known = manyAnswers.get(front)?.get(name)
  if (known?.state === state) return known.cached as T
  const cached = remember(manyAnswers, front, name, { state, cached: make() }) as T
  const all = manyAnswers.get(front)
  if (all && all.size > MOST) all.delete(all.keys().next().value as string)
  // What failed is tried again.
  if (cached instanceof Promise) cached.catch(() => all?.get(name)?.cached === cached && all.delete(name))
  return cached
}

function remember<T>(to: Answers<T>, front: Front, name: string, made: Made<T>): T {
  const all = to.get(front) ?? new Map<string, Made<T>>()
  to.set(front, all)
  all.delete(name)
  all.set(name, made)
  return made.cached
}
