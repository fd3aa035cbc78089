import { sealLabels } from '../campaigns/seal-labels.ts'
import { oneByOne } from '../core/one-by-one.ts'
import type { Deps } from '../deps.ts'
import { sealCollectors } from '../imports/seal-collectors.ts'
import { eraseRemnants } from './erase-remnants.ts'

/**
 * Seals the labels and collectors that an earlier version stored plain. On the embedded database their old copies leave
 * the files at once; on PostgreSQL with the nightly script.
 */
export async function sealStored(deps: Deps, signal: AbortSignal): Promise<void> {
  let n = 0
  await oneByOne([sealLabels, sealCollectors], async (seal) => {
    n += await seal(deps, signal)
  })
  if (n > 0 && deps.config.database.kind === 'embedded') await eraseRemnants(deps)
}
