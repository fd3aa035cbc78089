import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { BoundedMap } from '../core/bounded-map.ts'
import { type Clock, DAY, MINUTE, SECOND } from '../core/clock.ts'
import { keyedHash } from '../core/crypto.ts'
import type { Limit, Limiter } from '../deps.ts'

interface Window {
  /** The index of the window, counted from 1970. */
  index: number
  count: number
  /** The count of the previous window, to be weighed by the share of that window in the last `seconds`. */
  previous: number
  /** The end of the next window, in milliseconds since 1970: from then on this count matters to no limit. */
  ends: number
}

/**
 * Limits in memory by sliding windows: the count of this window plus the remaining share of the previous count. Keys
 * are held only as hashes under a random seed; every day the seed and all counts are dropped. At most `most` windows
 * are held, so that a flood of networks cannot fill the memory; the longest unused are dropped.
 */
export function memoryLimiter(clock: Clock, most = 200_000): Limiter {
  let seed: KeyObject
  let day = Number.NaN
  let swept = 0
  const windows = new BoundedMap<string, Window>(most)

  function freshen(now: number): void {
    const today = Math.floor(now / DAY)
    if (today !== day) {
      day = today
      seed = createSecretKey(randomBytes(32))
      windows.clear()
    }
    // A sweep that is still to come: the clock was set back.
    if (now >= swept && now - swept < MINUTE) return
    swept = now
    for (const [hash, window] of windows) if (window.ends <= now) windows.delete(hash)
  }

  function windowAt(hash: string, now: number, length: number): Window {
    const index = Math.floor(now / length)
    const known = windows.get(hash)
    if (known?.index === index) return known
    const previous = known?.index === index - 1 ? known.count : 0
    return { index, count: 0, previous, ends: (index + 2) * length }
  }

  const hashOf = (key: string, { seconds, most }: Limit): string =>
    keyedHash(seed, key, String(seconds), String(most)).toString('base64')

  return {
    giveBack(key, limits) {
      freshen(clock.now().getTime())
      for (const limit of limits) {
        const window = windows.get(hashOf(key, limit))
        if (window && window.count > 0) window.count -= 1
      }
    },
    take(key, limits) {
      const now = clock.now().getTime()
      freshen(now)
      const taken: [string, Window][] = []
      let wait = 0
      for (const limit of limits) {
        const length = limit.seconds * SECOND
        const hash = hashOf(key, limit)
        const window = windowAt(hash, now, length)
        const passed = (now % length) / length
        if (window.count + window.previous * (1 - passed) + 1 > limit.most)
          wait = Math.max(wait, secondsUntilRoom(window, limit.most, now, length))
        taken.push([hash, window])
      }
      if (wait > 0) return wait
      for (const [hash, window] of taken) {
        window.count += 1
        windows.set(hash, window)
      }
      return null
    },
  }
}

/** Seconds until the sliding count has room for one more, if nothing else is counted meanwhile; at least 1. */
function secondsUntilRoom(window: Window, most: number, now: number, length: number): number {
  const start = window.index * length
  const room = most - 1 - window.count
  // Room comes within this window when enough of the previous window slides out, else within the next window.
  const at =
    room >= 0
      ? start + length * (1 - room / window.previous)
      : start + length + length * (1 - Math.max(0, most - 1) / window.count)
  return Math.max(1, Math.ceil((at - now) / SECOND))
}
