import type { Visibility } from '../../core/visibility.ts'
import type { Bucket, ChangeCause, SignatureState } from '../../db/values.ts'

/** Confirmed signatures of the running period, and the private and anonymous ones among them; fewer than none is possible. */
export interface Filled {
  confirmed: number
  unnamed: number
}

/** The rows of one settle. */
interface SettledRows {
  arrived: readonly { row: { visibility: Visibility }; state: SignatureState }[]
  replaced: readonly { state: SignatureState }[]
  /** Rows of the list under the visibility that their signers changed to. */
  moving: readonly { row: { visibility: Visibility } }[]
  changes: readonly { bucket: Bucket; n: number; cause: ChangeCause }[]
}

/**
 * How a settle fills the running period. Each signature that leaves takes away from both, and none that comes back adds:
 * after everything that public lines and the names of each day tell is taken off a period, that many are left.
 */
export function filledBy({ arrived, replaced, moving, changes }: SettledRows): Filled {
  const counted = arrived.filter(({ state }) => state === 'counted')
  const left =
    replaced.filter(({ state }) => state === 'counted').length +
    changes.filter(({ bucket, n, cause }) => bucket !== 'imported' && n < 0 && cause !== 'changed').length
  // Names that come to stand under this day without a signature that the period counts: held ones, and changed ones.
  const names =
    arrived.filter(({ row, state }) => row.visibility === 'public' && state === 'held').length +
    moving.filter(({ row }) => row.visibility === 'public').length
  const unnamed = counted.filter(({ row }) => row.visibility !== 'public').length
  return { confirmed: counted.length - left, unnamed: unnamed - left - names }
}
