import type { Config } from '../config.ts'

/** A setting that is accepted, and that an operator should not leave as it is. */
export interface Risk {
  setting: string
  found: string
  /** The advice for the operator. */
  mend: string
}

/** The risks that the settings of a public installation take. The start logs each, and `doctor` fails for it. */
export function risksOf({ signLimit, local }: Pick<Config, 'signLimit' | 'local'>): Risk[] {
  if (local || signLimit) return []
  const found = 'SIGN_LIMIT=0: one network may cause any number of letters and signatures'
  return [{ setting: 'SIGN_LIMIT', found, mend: 'unset SIGN_LIMIT, or set it higher, such as 600/6000' }]
}
