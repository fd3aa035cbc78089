import type { Cached } from '../http/cached.ts'

/** Caches the images that were asked for last. Callers that ask while an image is being drawn share that drawing. */
export class Drawn {
  readonly #images = new Map<string, Promise<Cached>>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get(key: string, draw: () => Promise<Cached>): Promise<Cached> {
    const image = this.#images.get(key) ?? draw()
    this.#images.delete(key)
    this.#images.set(key, image)
    // A failed drawing leaves the cache, so that the next caller tries again.
    image.catch(() => this.#images.get(key) === image && this.#images.delete(key))
    if (this.#images.size > this.#most) this.#images.delete(this.#images.keys().next().value as string)
    return image
  }
}
