import type { Refusal } from '../core/errors.ts'

/** Runs `work` when its turn has come. Refuses when too many wait. */
export type TakeTurn = <T>(by: { known: boolean }, work: () => Promise<T>) => Promise<T>

/**
 * Runs at most `atOnce` works at a time while `most` wait, known ones first and otherwise in the order of arrival. A
 * known one that finds the queue full takes the place of the last unknown one; whoever has no place meets `full`.
 */
export function knownFirst({ atOnce, most, full }: { atOnce: number; most: number; full(): Refusal }): TakeTurn {
  const known: PromiseWithResolvers<void>[] = []
  const unknown: PromiseWithResolvers<void>[] = []
  let running = 0

  async function turn(isKnown: boolean): Promise<void> {
    if (running < atOnce) {
      running++
      return
    }
    if (known.length + unknown.length >= most) {
      const displaced = isKnown ? unknown.pop() : undefined
      if (!displaced) throw full()
      displaced.reject(full())
    }
    const place = Promise.withResolvers<void>()
    const line = isKnown ? known : unknown
    line.push(place)
    await place.promise
  }

  function end(): void {
    // The next one takes over the place, so that nobody who arrives now can slip in between.
    const next = known.shift() ?? unknown.shift()
    if (next) next.resolve()
    else running--
  }

  return async (by, work) => {
    await turn(by.known)
    try {
      return await work()
    } finally {
      end()
    }
  }
}
