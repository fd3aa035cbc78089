import { type Entered, enterOrganisations } from '../../src/endorsements/enter/enter-organisations.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import type { TestDeps } from '../support/deps.ts'
import { SLUG } from './decisions.ts'

/** Enters a list as the operator does. */
export const entered = (deps: TestDeps, csv: string | Uint8Array, slug = SLUG): Promise<Entered> =>
  enterOrganisations(deps, OPERATOR, { slug, csv: typeof csv === 'string' ? Buffer.from(csv) : csv })

/** A list of `n` organisations, with a bad line after each fiftieth where that is asked for. */
export function longList(n: number, { withBad = false } = {}): string {
  const lines = ['name,country,website']
  for (let i = 1; i <= n; i++) {
    lines.push(`Invented Union ${i},LT,union${i}.example`)
    if (withBad && i % 50 === 0) lines.push(`Bad Union ${i},Lithuania,`)
  }
  return lines.join('\r\n')
}
