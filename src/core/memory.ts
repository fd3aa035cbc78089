import { type Clock, SECOND } from './clock.ts'

interface Remembered {
  value: unknown
  at: number
  /** When loading it anew has failed, or was late, since it was loaded. */
  failedAt: number
}

interface Loading {
  value: Promise<unknown>
  /** When the load began: what it brings may be as old as that. */
  at: number
  /** Resolves once it has taken longer than readers wait who have something older. */
  late: Promise<typeof LATE>
}

const LATE = Symbol('late')

const LONG_AGO = Number.NEGATIVE_INFINITY

const MOST = 1_000

/** After a failure that long nobody tries again: while the database is away each try would cost a connection. */
const RESPITE = SECOND
/** So long is waited for a database that was away when it was asked last: one that is there again answers sooner. */
const BRIEF = SECOND / 4

/** A database that says nothing for so long is as good as away; a busy one is not. */
const PATIENCE = 3 * SECOND

/**
 * What a process remembers of the database, for a second or as long as it is said to be fresh. While the database is
 * away, or does not answer within `patience` milliseconds, it gives what it last knew, marked stale. Callers that ask for
 * the same key at once share one load.
 */
export class Memory {
  readonly #entries = new Map<string, Remembered>()
  readonly #loading = new Map<string, Loading>()
  readonly #clock: Clock
  readonly #patience: number

  constructor(clock: Clock, patience = PATIENCE) {
    this.#clock = clock
    this.#patience = patience
  }

  /** What is remembered and at most a second old; without waiting, and without loading. */
  peek<T>(key: string): T | undefined {
    const entry = this.#entries.get(key)
    return entry && this.#isFresh(entry, SECOND) ? (entry.value as T) : undefined
  }

  /**
   * The value, and whether it is older than it should be because loading failed, or has not ended yet. `load` is given
   * the last value. `fresh` says how long a value may be used, in milliseconds, or looks at it and tells whether it may.
   */
  async recall<T>(
    key: string,
    load: (last: T | undefined) => Promise<T>,
    fresh: number | ((value: T) => boolean) = SECOND,
  ): Promise<{ value: T; stale: boolean }> {
    const entry = this.#entries.get(key)
    if (entry && this.#isFresh(entry, fresh)) return { value: entry.value as T, stale: false }
    if (!entry) return { value: (await this.#load(key, load, entry).value) as T, stale: false }
    const last = { value: entry.value as T, stale: true }
    if (this.#isWithin(entry.failedAt, RESPITE)) return last
    const loading = this.#load(key, load, entry)
    try {
      const value = await Promise.race([loading.value, loading.late])
      return value === LATE ? last : { value: value as T, stale: false }
    } catch {
      return last
    }
  }

  /** Drops everything whose key begins so: a process forgets at once what it changed itself. */
  forget(prefix: string): void {
    for (const key of this.#entries.keys()) if (key.startsWith(prefix)) this.#entries.delete(key)
    for (const key of this.#loading.keys()) if (key.startsWith(prefix)) this.#loading.delete(key)
  }

  /**
   * Has everything whose key begins so loaded anew before long: a load under way is still given to who waits for it,
   * and is the last. Unlike what is forgotten it stays for the time when the database is away: for changes that come
   * every second.
   */
  outdate(prefix: string): void {
    for (const [key, entry] of this.#entries)
      if (key.startsWith(prefix)) {
        entry.at = LONG_AGO
        entry.failedAt = LONG_AGO
      }
    for (const [key, loading] of this.#loading) if (key.startsWith(prefix)) loading.at = LONG_AGO
  }

  #isFresh<T>(entry: Remembered, fresh: number | ((value: T) => boolean)): boolean {
    return typeof fresh === 'number' ? this.#isWithin(entry.at, fresh) : fresh(entry.value as T)
  }

  /** Not what is still to come: a clock that was put back would keep all of it until then. */
  #isWithin(since: number, ms: number): boolean {
    const age = this.#clock.now().getTime() - since
    return age >= 0 && age < ms
  }

  #load<T>(key: string, load: (last: T | undefined) => Promise<T>, entry: Remembered | undefined): Loading {
    const under = this.#loading.get(key)
    if (under) return under
    const late = Promise.withResolvers<typeof LATE>()
    const failed = () => {
      if (entry) entry.failedAt = this.#clock.now().getTime()
    }
    const isLate = () => {
      failed()
      late.resolve(LATE)
    }
    const wasAway = entry !== undefined && entry.failedAt !== LONG_AGO
    const patience = wasAway ? Math.min(BRIEF, this.#patience) : this.#patience
    const timer = this.#patience === Infinity ? undefined : setTimeout(isLate, patience)
    const loading: Loading = {
      at: this.#clock.now().getTime(),
      late: late.promise,
      value: load(entry?.value as T | undefined)
        .finally(() => clearTimeout(timer))
        .then(
          (value) => {
            // A value whose loading began before a forget() is handed to who waits for it, and not kept.
            if (this.#loading.get(key) === loading) {
              this.#loading.delete(key)
              this.#store(key, { value, at: loading.at, failedAt: LONG_AGO })
            }
            return value
          },
          (error) => {
            failed()
            if (this.#loading.get(key) === loading) this.#loading.delete(key)
            throw error
          },
        ),
    }
    this.#loading.set(key, loading)
    return loading
  }

  #store(key: string, entry: Remembered): void {
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    if (this.#entries.size > MOST) this.#entries.delete(this.#entries.keys().next().value as string)
  }
}
