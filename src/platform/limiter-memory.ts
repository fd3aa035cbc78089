import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { type Clock, DAY, MINUTE, SECOND } from '../core/clock.ts'
import { keyedHash } from '../core/crypto.ts'
import type { Limiter } from '../deps.ts'

interface Window {
  /** The number of the window since the epoch. */
  number: number
  count: number
  /** What the window before held: it is weighed by how much of it still lies in the last `seconds`. */
  before: number
  /** When nothing of it matters any more. */
  ends: number
}

/**
 * Limits in memory by sliding windows (the count of this window, and of the last one by its remaining share).
 * Keys are kept only as hashes under a random seed that is thrown away daily, and with it all counts. At most `most`
 * windows are kept; beyond that the oldest are forgotten first, so that a flood of networks cannot fill the memory.
 */
export function memoryLimiter(clock: Clock, most = 200_000): Limiter {
  let seed: KeyObject
  let day = Number.NaN
  let swept = 0
  const windows = new Map<string, Window>()

  function freshen(now: number): void {
    const today = Math.floor(now / DAY)
    if (today !== day) {
      day = today
      seed = createSecretKey(randomBytes(32))
      windows.clear()
    }
    if (now - swept < MINUTE) return
    swept = now
    for (const [hash, window] of windows) if (window.ends <= now) windows.delete(hash)
  }

  function windowAt(hash: string, now: number, length: number): Window {
    const number = Math.floor(now / length)
    const known = windows.get(hash)
    if (known?.number === number) return known
    const before = known?.number === number - 1 ? known.count : 0
    return { number, count: 0, before, ends: (number + 2) * length }
  }

  return {
    take(key, limits) {
      const now = clock.now().getTime()
      freshen(now)
      const taken: [string, Window][] = []
      let wait = 0
      for (const limit of limits) {
        const length = limit.seconds * SECOND
        const hash = keyedHash(seed, key, String(limit.seconds), String(limit.most)).toString('base64')
        const window = windowAt(hash, now, length)
        const passed = (now % length) / length
        if (window.count + window.before * (1 - passed) + 1 > limit.most)
          wait = Math.max(wait, secondsUntilRoom(window, limit.most, now, length))
        taken.push([hash, window])
      }
      if (wait > 0) return wait
      for (const [hash, window] of taken) {
        window.count += 1
        windows.delete(hash)
        windows.set(hash, window)
      }
      while (windows.size > most) windows.delete(windows.keys().next().value as string)
      return null
    },
  }
}

/** When the sliding count has room for one more, if nobody else takes any; at least one second. */
function secondsUntilRoom(window: Window, most: number, now: number, length: number): number {
  const start = window.number * length
  const room = most - 1 - window.count
  // In this window, once enough of the last one has slid out; else in the next, once enough of this one has.
  const at =
    room >= 0
      ? start + length * (1 - room / window.before)
      : start + length + length * (1 - Math.max(0, most - 1) / window.count)
  return Math.max(1, Math.ceil((at - now) / SECOND))
}
