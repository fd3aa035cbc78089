import type { Cached } from '../http/cached.ts'
import type { Locale } from '../locale/locale.ts'
import type { Front } from './front.ts'

/** Names of answers that more than one file asks for. */
export const COUNTS = 'counts'
export const pageIn = (locale: Locale): string => `page ${locale}`

interface Entry<T> {
  state: string
  cached: T
}

type Answers<T> = WeakMap<Front, Map<string, Entry<T>>>

const answers: Answers<Cached> = new WeakMap()
const manyAnswers: Answers<Cached | Promise<Cached>> = new WeakMap()

/**
 * The answer of a front under `name` (content and language), made on the first call. `state` is all else that it
 * depends on: a name caches its last state only. When the appeal's version moves, a new front begins with no answers.
 */
export const answerOf = (front: Front, name: string, state: string, make: () => Cached): Cached =>
  peekAnswer(front, name, state) ?? remember(answers, front, name, { state, cached: make() })

/** The cached answer of a front under `name`; undefined when none was made in this `state`. */
export function peekAnswer(front: Front, name: string, state: string): Cached | undefined {
  const known = answers.get(front)?.get(name)
  return known?.state === state ? known.cached : undefined
}

const MOST = 200

/**
 * Like `answerOf`, for names that clients can invent (cursors, widget options): only the newest 200 are cached, in a
 * map of their own, so that invented names displace no other answer.
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
  // A failed answer leaves the cache, so that the next request tries again.
  if (cached instanceof Promise) cached.catch(() => all?.get(name)?.cached === cached && all.delete(name))
  return cached
}

function remember<T>(to: Answers<T>, front: Front, name: string, entry: Entry<T>): T {
  const all = to.get(front) ?? new Map<string, Entry<T>>()
  to.set(front, all)
  all.delete(name)
  all.set(name, entry)
  return entry.cached
}
