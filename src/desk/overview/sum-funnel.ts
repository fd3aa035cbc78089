import type { FunnelStep } from '../../db/values.ts'
import type { FunnelCell } from '../../signing/funnel/funnel.ts'

/** Several cells of the funnel as one number: the sum of those from ten up, and how many are smaller. */
export interface About {
  known: number
  small: number
}

/** The funnel of a day, or of a language. */
export interface FunnelRow extends Record<FunnelStep, About> {
  of: string
}

/** Sums the cells up by day or by language, in the order in which these come first. Cells without the key are left out. */
export function sumFunnel(cells: readonly FunnelCell[], by: 'day' | 'locale'): FunnelRow[] {
  const rows = new Map<string, FunnelRow>()
  for (const { [by]: of, step, n } of cells) {
    if (of === null) continue
    const row = rows.get(of) ?? { of, asked: { known: 0, small: 0 }, confirmed: { known: 0, small: 0 } }
    rows.set(of, row)
    if (n === null) row[step].small++
    else row[step].known += n
  }
  return [...rows.values()]
}
