import type { Deps } from '../deps.ts'

/** A result of a check. `broken` makes the doctor fail; `note` is worth knowing. */
export interface Finding {
  check: string
  is: 'sound' | 'note' | 'broken'
  found: string
  /** The advice for the operator. */
  mend?: string
}

/** Checks one part of the installation. An error that a check throws counts as `broken`. */
export type Check = (deps: Deps) => Promise<Finding[]>

export const sound = (check: string, found: string): Finding => ({ check, is: 'sound', found })
export const note = (check: string, found: string, mend: string): Finding => ({ check, is: 'note', found, mend })
export const broken = (check: string, found: string, mend: string): Finding => ({ check, is: 'broken', found, mend })

const SIGNS = { sound: 'ok    ', note: 'note  ', broken: 'BROKEN' } as const

/** A finding in a line, with the advice in another. */
export const lineOf = ({ check, is, found, mend }: Finding): string =>
  `${SIGNS[is]}  ${check}: ${found}${mend ? `\n        → ${mend}` : ''}`
