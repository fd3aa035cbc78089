import type { ChangeCause, LineCause } from '../db/values.ts'

/** The cause that a public line names for a change of the number; undefined when the change has no line. */
export function toldAs({ n, cause }: { n: number; cause: ChangeCause }): LineCause | undefined {
  // A change of visibility, and withdrawing while held, move no total and are the signer's own affair.
  if (cause === 'changed') return undefined
  if (n !== 0) return cause
  return cause === 'invalidated' || cause === 'removed' ? `held_${cause}` : undefined
}
