import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { BoundedMap } from '../../core/bounded-map.ts'
import { dayOf } from '../../core/clock.ts'
import { keyedHash } from '../../core/crypto.ts'
import { inMemory } from '../../core/in-memory.ts'
import type { MailDomain } from '../../core/secret-text.ts'

/** The most confirmations of an appeal on a day that one domain may have unnoticed: a school, a small firm. */
const USUAL = 20
const MOST = 50_000

export interface DomainDay {
  appealId: string
  day: string
}

/**
 * Confirmations by appeal and mail domain, held as hashes under a random seed; every day (UTC) the seed and all counts are
 * dropped. The longest unused counts go when there are too many.
 */
export class DomainCounts {
  #day = ''
  #seed: KeyObject = newSeed()
  readonly #counts = new BoundedMap<string, number>(MOST)
  #noticed: DomainDay[] = []

  add(appealId: string, domain: MailDomain, now: Date): void {
    this.#freshen(now)
    const hash = keyedHash(this.#seed, appealId, domain).toString('base64')
    const n = (this.#counts.get(hash) ?? 0) + 1
    this.#counts.set(hash, n)
    if (n === USUAL + 1) this.notice({ appealId, day: this.#day })
  }

  /** Keeps the day for `takeNoticed`. */
  notice(noticed: DomainDay): void {
    this.#noticed.push(noticed)
  }

  /** Takes out the days on which a domain had more than is usual, since the last call. */
  takeNoticed(now: Date): DomainDay[] {
    this.#freshen(now)
    const noticed = this.#noticed
    this.#noticed = []
    return noticed
  }

  #freshen(now: Date): void {
    const day = dayOf(now)
    if (day === this.#day) return
    this.#day = day
    this.#seed = newSeed()
    this.#counts.clear()
  }
}

const newSeed = (): KeyObject => createSecretKey(randomBytes(32))

export const domainCounts = inMemory(() => new DomainCounts())
