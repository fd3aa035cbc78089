import { BoundedMap } from '../../core/bounded-map.ts'
import { inMemory } from '../../core/in-memory.ts'
import type { FunnelStep } from '../../db/values.ts'

/** A number that stands nowhere but in memory. */
export interface CountedCell {
  appealId: string
  day: string
  endsAt: Date
  step: FunnelStep
  /** Empty on protected appeals. */
  locale: string
  n: number
}

/** A thousand appeals with all their languages. */
const MOST = 12_000

/** Steps that one process has counted, until their day is over. When there are too many, the longest unused cells go. */
export class FunnelCounts {
  readonly #cells = new BoundedMap<string, CountedCell>(MOST)

  add(cell: CountedCell): void {
    const key = [cell.appealId, cell.day, cell.step, cell.locale].join(' ')
    const counted = this.#cells.get(key)
    if (counted) counted.n += cell.n
    else this.#cells.set(key, { ...cell })
  }

  /** Takes out the cells whose day is over, by their appeal. */
  takeOver(now: Date): Map<string, CountedCell[]> {
    const over = new Map<string, CountedCell[]>()
    for (const [key, cell] of this.#cells) {
      if (cell.endsAt > now) continue
      this.#cells.delete(key)
      over.set(cell.appealId, [...(over.get(cell.appealId) ?? []), cell])
    }
    return over
  }

  /** Whether a cell of an open appeal is still here. */
  hasLanguages(): boolean {
    return [...this.#cells].some(([, { locale }]) => locale !== '')
  }
}

export const funnelCounts = inMemory(() => new FunnelCounts())
