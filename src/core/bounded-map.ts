/**
 * A map that holds at most `most` entries. Beyond that the longest unused entry goes: values that many ask for stay,
 * however many other keys a client invents.
 */
export class BoundedMap<Key, Value> {
  /** The longest unused entry first. */
  readonly #entries = new Map<Key, Value>()
  readonly #most: number
  /** The key moved last. Reading it again moves nothing: a crowd asks for one key. */
  #newest: Key | undefined

  constructor(most: number) {
    this.#most = most
  }

  /** The value, which counts as used now. */
  get(key: Key): Value | undefined {
    const value = this.#entries.get(key)
    if (value !== undefined && key !== this.#newest) this.#moveToEnd(key, value)
    return value
  }

  set(key: Key, value: Value): void {
    this.#moveToEnd(key, value)
    if (this.#entries.size > this.#most) this.#entries.delete(this.#entries.keys().next().value as Key)
  }

  delete(key: Key): boolean {
    return this.#entries.delete(key)
  }

  clear(): void {
    this.#entries.clear()
  }

  /** All entries, the longest unused first. Iterating does not count as use; entries may be deleted meanwhile. */
  [Symbol.iterator](): IterableIterator<[Key, Value]> {
    return this.#entries.entries()
  }

  #moveToEnd(key: Key, value: Value): void {
    this.#entries.delete(key)
    this.#entries.set(key, value)
    this.#newest = key
  }
}
