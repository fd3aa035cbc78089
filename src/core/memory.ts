import { BoundedMap } from './bounded-map.ts'
import { type Clock, SECOND } from './clock.ts'

/** A kind of cached value, declared once. */
export interface Cell<Value> {
  /** A name that no other cell has: entries of two cells never meet. */
  name: string
  /** Milliseconds for which a value is fresh. 0: every read loads, and the last value serves only while that fails. */
  fresh: number
  /** The id that a value belongs to, where only the value tells it. An id known before goes to `recall`. */
  of?(value: Value): string
}

/** The values of a cell, or those that belong to an id. */
type Which = Cell<never> | { of: string }

interface Held {
  cell: Cell<never>
  of: string | undefined
  /** Start of the load that gave the value, which may be as old as that; LONG_AGO once marked stale. */
  at: number
  /** Number of that load. No value replaces the value of a later load. */
  order: number
}

interface Entry extends Held {
  value: unknown
  /** Time of the last failed or late reload; LONG_AGO if none. */
  failedAt: number
}

interface Load extends Held {
  slot: string
  value: Promise<unknown>
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
 * Cache of database reads in one process; the 1,000 entries used last. While the database is away, or silent for
 * `timeout` milliseconds, readers get the last value, marked stale. Concurrent readers of one key share one load;
 * `share: false` is for hosts where no request may wait for another request's promise (Workers).
 */
export class Memory {
  /** Whether a request may wait for another request's promise. */
  readonly share: boolean
  readonly #clock: Clock
  readonly #timeout: number
  readonly #entries = new BoundedMap<string, Entry>(MAX_ENTRIES)
  /** The loads under way whose value will be stored. */
  readonly #loads = new Set<Load>()
  /** The loads, by slot, that further readers share. */
  readonly #shared = new Map<string, Load>()
  #order = 0

  constructor(clock: Clock, { timeout = TIMEOUT, share = true }: { timeout?: number; share?: boolean } = {}) {
    this.#clock = clock
    this.#timeout = timeout
    this.share = share
  }

  /** The cached value if it is fresh. Never waits and never loads. */
  peek<Value>(cell: Cell<Value>, key: string): Value | undefined {
    const entry = this.#entries.get(slotOf(cell, key))
    return entry && this.#isWithin(entry.at, cell.fresh) ? (entry.value as Value) : undefined
  }

  /**
   * The value; `stale` when it is too old because its reload failed or is late. `load` gets the last value; undefined
   * from `load` says that there is none (any more): it is returned but not stored, and the last value is dropped.
   */
  async recall<Value, Loaded extends Value | undefined>(
    cell: Cell<Value>,
    key: string,
    load: (last: Value | undefined) => Promise<Loaded>,
    { of }: { of?: string | undefined } = {},
  ): Promise<{ value: Value | Loaded; stale: boolean }> {
    const slot = slotOf(cell, key)
    const entry = this.#entries.get(slot)
    const last = entry?.value as Value | undefined
    if (entry && this.#isWithin(entry.at, cell.fresh)) return { value: last as Value, stale: false }
    if (entry && this.#isWithin(entry.failedAt, RETRY_PAUSE)) return { value: last as Value, stale: true }
    const shared = this.#shared.get(slot)
    // A load that was marked stale under way may bring the state before the change: wait for it, then load again.
    const isOutdated = shared?.at === LONG_AGO
    const { value, late } = shared ?? this.#begin({ cell, slot, of }, entry, () => load(last))
    try {
      const loaded = await (entry ? Promise.race([value, late]) : value)
      if (loaded !== LATE && isOutdated) return await this.recall(cell, key, load, { of })
      if (loaded !== LATE) return { value: loaded as Loaded, stale: false }
    } catch (error) {
      if (!entry) throw error
    }
    return { value: last as Value, stale: true }
  }

  /**
   * Drops entries, for data that this process itself has just changed. Loads under way answer their readers, but are
   * not stored; a load whose id only its value will tell counts as one of them.
   */
  forget(which: Which): void {
    for (const [slot, entry] of this.#entries) if (isOf(entry, which)) this.#entries.delete(slot)
    for (const load of this.#loads) if (mayBeOf(load, which)) this.#drop(load)
  }

  /**
   * Marks entries stale: the next read reloads them, but they still serve while the database is away. `forget` drops
   * them. For changes that come every second.
   */
  markStale(which: Which): void {
    for (const [, entry] of this.#entries)
      if (isOf(entry, which)) {
        entry.at = LONG_AGO
        entry.failedAt = LONG_AGO
      }
    for (const load of this.#loads) if (mayBeOf(load, which)) load.at = LONG_AGO
  }

  /** Whether `since` is less than `ms` ago. A time in the future (clock set back) counts as expired. */
  #isWithin(since: number, ms: number): boolean {
    const age = this.#clock.now().getTime() - since
    return age >= 0 && age < ms
  }

  #begin<Value>(
    { cell, slot, of }: { cell: Cell<Value>; slot: string; of: string | undefined },
    last: Entry | undefined,
    read: () => Promise<Value | undefined>,
  ): Load {
    const late = Promise.withResolvers<typeof LATE>()
    const onTimeout = () => {
      this.#markFailed(load)
      late.resolve(LATE)
    }
    const wasAway = last !== undefined && last.failedAt !== LONG_AGO
    const timeout = wasAway ? Math.min(SHORT_TIMEOUT, this.#timeout) : this.#timeout
    const timer = this.#timeout === Infinity ? undefined : setTimeout(onTimeout, timeout)
    const at = this.#clock.now().getTime()
    const value = read()
      .finally(() => clearTimeout(timer))
      .then((found) => {
        if (found !== undefined) load.of ??= cell.of?.(found)
        this.#store(load, found)
        return found
      })
      .catch((error: unknown) => {
        this.#markFailed(load)
        throw error
      })
      .finally(() => this.#drop(load))
    const load: Load = { cell, slot, of, at, order: ++this.#order, value, late: late.promise }
    this.#loads.add(load)
    if (this.share) this.#shared.set(slot, load)
    return load
  }

  #store(load: Load, value: unknown): void {
    if (!this.#isNewest(load)) return
    const { cell, slot, of, at, order } = load
    if (value === undefined) this.#entries.delete(slot)
    else this.#entries.set(slot, { cell, of, value, at, order, failedAt: LONG_AGO })
  }

  #markFailed(load: Load): void {
    const entry = this.#entries.get(load.slot)
    if (entry && this.#isNewest(load)) entry.failedAt = this.#clock.now().getTime()
  }

  /** Whether what the load brings may still be stored. */
  #isNewest(load: Load): boolean {
    return this.#loads.has(load) && (this.#entries.get(load.slot)?.order ?? 0) < load.order
  }

  #drop(load: Load): void {
    this.#loads.delete(load)
    if (this.#shared.get(load.slot) === load) this.#shared.delete(load.slot)
  }
}

const slotOf = ({ name }: Cell<never>, key: string): string => `${name} ${key}`

const isOf = ({ cell, of }: Held, which: Which): boolean => ('name' in which ? cell === which : of === which.of)

/** True also while only the value, still to come, can tell the id. */
const mayBeOf = (load: Load, which: Which): boolean =>
  isOf(load, which) || (!('name' in which) && load.of === undefined && load.cell.of !== undefined)
