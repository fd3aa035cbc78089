import { type Clock, SECOND } from './clock.ts'

interface Entry {
  value: unknown
  /** Start of the load that gave the value: the value may be as old as that. */
  at: number
  /** Time of the last failed or late reload; LONG_AGO if none. */
  failedAt: number
}

interface Loading {
  value: Promise<unknown>
  /** Start of the load. */
  at: number
  /** Resolves at the timeout: readers that have an older value stop waiting. */
  late: Promise<typeof LATE>
}

const LATE = Symbol('late')

const LONG_AGO = Number.NEGATIVE_INFINITY

const MAX_ENTRIES = 1_000

/** Pause between a failed load and the next try: while the database is away each try would cost a connection. */
const RETRY_PAUSE = SECOND
/** Timeout after a failed load: a database that is back answers sooner. */
const SHORT_TIMEOUT = SECOND / 4

/** Timeout of a load: a database that is silent for longer counts as away, a busy database answers sooner. */
const TIMEOUT = 3 * SECOND

/**
 * Cache of database reads in one process; the last 1,000 entries. While the database is away, or silent for `timeout`
 * milliseconds, readers get the last value, marked stale. Concurrent readers of one key share one load.
 */
export class Memory {
  readonly #entries = new Map<string, Entry>()
  readonly #loading = new Map<string, Loading>()
  readonly #clock: Clock
  readonly #timeout: number

  constructor(clock: Clock, timeout = TIMEOUT) {
    this.#clock = clock
    this.#timeout = timeout
  }

  /** The cached value if at most a second old. Never waits and never loads. */
  peek<T>(key: string): T | undefined {
    const entry = this.#entries.get(key)
    return entry && this.#isFresh(entry, SECOND) ? (entry.value as T) : undefined
  }

  /**
   * The value; `stale` when the value is too old because its reload failed or is late. `load` gets the last value.
   * `fresh` is the lifetime of a value in milliseconds, or a function that tells whether a value is still fresh.
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
    if (this.#isWithin(entry.failedAt, RETRY_PAUSE)) return last
    const loading = this.#load(key, load, entry)
    try {
      const value = await Promise.race([loading.value, loading.late])
      return value === LATE ? last : { value: value as T, stale: false }
    } catch {
      return last
    }
  }

  /** Drops the entries whose key begins with `prefix`, for data that this process itself has just changed. */
  forget(prefix: string): void {
    for (const key of this.#entries.keys()) if (key.startsWith(prefix)) this.#entries.delete(key)
    for (const key of this.#loading.keys()) if (key.startsWith(prefix)) this.#loading.delete(key)
  }

  /**
   * Marks entries and running loads whose key begins with `prefix` as stale, so that they are soon loaded again. Unlike
   * forgotten entries, stale entries still serve while the database is away; for changes that come every second.
   */
  outdate(prefix: string): void {
    for (const [key, entry] of this.#entries)
      if (key.startsWith(prefix)) {
        entry.at = LONG_AGO
        entry.failedAt = LONG_AGO
      }
    for (const [key, loading] of this.#loading) if (key.startsWith(prefix)) loading.at = LONG_AGO
  }

  #isFresh<T>(entry: Entry, fresh: number | ((value: T) => boolean)): boolean {
    return typeof fresh === 'number' ? this.#isWithin(entry.at, fresh) : fresh(entry.value as T)
  }

  /** Whether `since` is less than `ms` ago. A time in the future (clock set back) counts as expired. */
  #isWithin(since: number, ms: number): boolean {
    const age = this.#clock.now().getTime() - since
    return age >= 0 && age < ms
  }

  #load<T>(key: string, load: (last: T | undefined) => Promise<T>, entry: Entry | undefined): Loading {
    const running = this.#loading.get(key)
    if (running) return running
    const late = Promise.withResolvers<typeof LATE>()
    const markFailed = () => {
      if (entry) entry.failedAt = this.#clock.now().getTime()
    }
    const onTimeout = () => {
      markFailed()
      late.resolve(LATE)
    }
    const wasAway = entry !== undefined && entry.failedAt !== LONG_AGO
    const timeout = wasAway ? Math.min(SHORT_TIMEOUT, this.#timeout) : this.#timeout
    const timer = this.#timeout === Infinity ? undefined : setTimeout(onTimeout, timeout)
    const loading: Loading = {
      at: this.#clock.now().getTime(),
      late: late.promise,
      value: load(entry?.value as T | undefined)
        .finally(() => clearTimeout(timer))
        .then(
          (value) => {
            // After a forget() meanwhile, the callers of this load get its value, but the value is not stored.
            if (this.#loading.get(key) === loading) {
              this.#loading.delete(key)
              this.#store(key, { value, at: loading.at, failedAt: LONG_AGO })
            }
            return value
          },
          (error) => {
            markFailed()
            if (this.#loading.get(key) === loading) this.#loading.delete(key)
            throw error
          },
        ),
    }
    this.#loading.set(key, loading)
    return loading
  }

  #store(key: string, entry: Entry): void {
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    if (this.#entries.size > MAX_ENTRIES) this.#entries.delete(this.#entries.keys().next().value as string)
  }
}
