import { type Clock, SECOND } from './clock.ts'

interface Remembered {
  value: unknown
  at: number
}

interface Loading {
  value: Promise<unknown>
  /** When the load began: what it brings may be as old as that. */
  at: number
}

const LONG_AGO = Number.NEGATIVE_INFINITY

const MOST = 1_000

/**
 * What a process remembers of the database, at most `maxAge` old. While the database is away it gives what it
 * last knew, marked stale. Callers that ask for the same key at once share one load.
 */
export class Memory {
  readonly #entries = new Map<string, Remembered>()
  readonly #loading = new Map<string, Loading>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** What is remembered and may still be used as it is; without waiting, and without loading. */
  peek<T>(key: string, fresh: number | ((value: T) => boolean) = SECOND): T | undefined {
    const entry = this.#entries.get(key)
    return entry && this.#isFresh(entry, fresh) ? (entry.value as T) : undefined
  }

  /**
   * The value, and whether it is older than it should be because loading failed. `load` is given the last value. `fresh`
   * says how long a value may be used, in milliseconds, or looks at it and tells whether it may.
   */
  async recall<T>(
    key: string,
    load: (last: T | undefined) => Promise<T>,
    fresh: number | ((value: T) => boolean) = SECOND,
  ): Promise<{ value: T; stale: boolean }> {
    const entry = this.#entries.get(key)
    if (entry && this.#isFresh(entry, fresh)) return { value: entry.value as T, stale: false }
    try {
      return { value: (await this.#load(key, load, entry)) as T, stale: false }
    } catch (error) {
      if (!entry) throw error
      return { value: entry.value as T, stale: true }
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
    for (const [key, entry] of this.#entries) if (key.startsWith(prefix)) entry.at = LONG_AGO
    for (const [key, loading] of this.#loading) if (key.startsWith(prefix)) loading.at = LONG_AGO
  }

  #isFresh<T>(entry: Remembered, fresh: number | ((value: T) => boolean)): boolean {
    return typeof fresh === 'number' ? this.#clock.now().getTime() - entry.at < fresh : fresh(entry.value as T)
  }

  #load<T>(key: string, load: (last: T | undefined) => Promise<T>, entry: Remembered | undefined): Promise<unknown> {
    const under = this.#loading.get(key)
    if (under) return under.value
    const loading: Loading = {
      at: this.#clock.now().getTime(),
      value: load(entry?.value as T | undefined).then(
        (value) => {
          // A value whose loading began before a forget() is handed to who waits for it, and not kept.
          if (this.#loading.get(key) === loading) {
            this.#loading.delete(key)
            this.#keep(key, { value, at: loading.at })
          }
          return value
        },
        (error) => {
          if (this.#loading.get(key) === loading) this.#loading.delete(key)
          throw error
        },
      ),
    }
    this.#loading.set(key, loading)
    return loading.value
  }

  #keep(key: string, entry: Remembered): void {
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    if (this.#entries.size > MOST) this.#entries.delete(this.#entries.keys().next().value as string)
  }
}
