import type { Deps } from '../../deps.ts'
import type { Actor } from '../../staff/actor.ts'

/** The outcome of a list: lines count from 1, with the head. */
export interface Entered {
  added: number
  /** Lines of organisations that are listed, or wait, already. */
  already: number[]
  bad: { line: number; field: 'name' | 'country' | 'website' | 'line'; message: string }[]
}

/** Lists organisations from a CSV file that staff vouch for: name, country, website. No letter leaves. */
export function enterOrganisations(
  _deps: Deps,
  _actor: Actor,
  _list: { slug: string; csv: Uint8Array },
): Promise<Entered> {
  throw new Error('to be built')
}
