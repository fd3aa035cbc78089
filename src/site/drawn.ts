import type { Cached } from '../http/cached.ts'

/** The images that were drawn last, by what they show. All who ask for one that is being drawn get the same. */
export class Drawn {
  readonly #images = new Map<string, Promise<Cached>>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get(what: string, draw: () => Promise<Cached>): Promise<Cached> {
    const image = this.#images.get(what) ?? draw()
    this.#images.delete(what)
    this.#images.set(what, image)
    // What failed is tried again.
    image.catch(() => this.#images.get(what) === image && this.#images.delete(what))
    if (this.#images.size > this.#most) this.#images.delete(this.#images.keys().next().value as string)
    return image
  }
}
