import { BoundedMap } from '../core/bounded-map.ts'
import type { Deps } from '../deps.ts'
import type { Cached } from './cached.ts'

interface Answer {
  state: string
  cached: Cached | Promise<Cached>
}

/** Cached answers by name, the `most` used last. */
export class CachedAnswers {
  readonly #answers: BoundedMap<string, Answer>
  readonly #share: boolean

  constructor({ memory }: Pick<Deps, 'memory'>, most: number) {
    this.#answers = new BoundedMap(most)
    this.#share = memory.share
  }

  /** The answer of this name, if one is ready that was made in this state. */
  peek(name: string, state: string): Cached | undefined {
    const known = this.#answers.get(name)
    return known?.state !== state || known.cached instanceof Promise ? undefined : known.cached
  }

  /**
   * The answer of this name (content and language), made on the first call. `state` is all else that it depends on: a
   * name caches its last state only. Callers meanwhile share a promise; one that fails is not cached.
   */
  get(name: string, state: string, make: () => Cached | Promise<Cached>): Cached | Promise<Cached> {
    const known = this.#answers.get(name)
    if (known?.state === state) return known.cached
    const made = make()
    const answer: Answer = { state, cached: made }
    if (made instanceof Promise) answer.cached = this.#whenMade(name, answer, made)
    if (this.#share || !(made instanceof Promise)) this.#answers.set(name, answer)
    return answer.cached
  }

  async #whenMade(name: string, answer: Answer, made: Promise<Cached>): Promise<Cached> {
    try {
      answer.cached = await made
      if (!this.#share) this.#answers.set(name, answer)
      return answer.cached
    } catch (error) {
      if (this.#answers.get(name) === answer) this.#answers.delete(name)
      throw error
    }
  }
}

const MOST = 200

/** Answers made of one object, and the answers for names that clients invent (cursors, widget options). */
class AnswersOf extends CachedAnswers {
  /** In a map of their own, so that invented names drive out no other answer. */
  readonly invented: CachedAnswers

  constructor(deps: Pick<Deps, 'memory'>) {
    super(deps, MOST)
    this.invented = new CachedAnswers(deps, MOST)
  }
}

const answers = new WeakMap<object, AnswersOf>()

/** The answers made of `source` (a front, an appeal), cached for as long as that object is. */
export function cachedFor(deps: Pick<Deps, 'memory'>, source: object): AnswersOf {
  const known = answers.get(source)
  if (known) return known
  const made = new AnswersOf(deps)
  answers.set(source, made)
  return made
}
