import type { Visibility } from '../../core/visibility.ts'
import type { SignatureState } from '../../db/values.ts'

interface Row {
  visibility: Visibility
  country: string | null
}

interface SettledRows {
  arrived: readonly { row: Row; state: SignatureState }[]
  replaced: readonly (Row & { state: SignatureState })[]
  changes: readonly { country: string | null; n: number }[]
}

/** How a settle moves the counted public signatures of each country. */
export function countriesMoved({ arrived, replaced, changes }: SettledRows): Map<string, number> {
  const moved = new Map<string, number>()
  const add = (country: string | null, n: number) => {
    if (country !== null) moved.set(country, (moved.get(country) ?? 0) + n)
  }
  for (const { row, state } of arrived) if (state === 'counted' && row.visibility === 'public') add(row.country, 1)
  for (const { visibility, country, state } of replaced)
    if (state === 'counted' && visibility === 'public') add(country, -1)
  for (const { country, n } of changes) add(country, n)
  return moved
}
