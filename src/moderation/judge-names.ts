import type { Look, SignatureState } from '../db/values.ts'
import type { Deps } from '../deps.ts'
import type { LockedSignature } from './decision-store.ts'
import { LOOKS } from './name-store.ts'
import { type CurrentName, nameVersion } from './name-version.ts'

/** A name that is another one by now: nothing was decided. `gone`: no public signature of the appeal has the id. */
export type ChangedName =
  | (CurrentName & { version: string; look: Look; state: SignatureState })
  | { id: string; name: null; descriptor: null; version: null; look: null; state: 'gone' }

/** Something wanted of a name by the version that was seen; without one it fits whatever stands there. */
interface Wanted {
  id: string
  version?: string | undefined
  /** The look that it leaves; null: none, the signature goes. */
  look: Look | null
}

/** A decision that is wanted of a locked name, and can be taken; `isDone`: it was done before. */
export type Standing<W extends Wanted> = W & { row: LockedSignature; isDone: boolean }

/** Parts what is wanted by whether the names are still those that were seen; of an `unfinished` name no decision is done. */
export function judgeNames<W extends Wanted>(
  deps: Pick<Deps, 'secrets'>,
  wanted: readonly W[],
  rows: ReadonlyMap<string, LockedSignature>,
  unfinished: ReadonlySet<string> = new Set(),
): { standing: Standing<W>[]; changed: ChangedName[] } {
  const standing: Standing<W>[] = []
  const changed: ChangedName[] = []
  for (const each of wanted) {
    const row = rows.get(each.id)
    if (row?.visibility !== 'public' || row.name === null) changed.push(gone(each.id))
    else if (each.version === undefined || each.version === nameVersion(deps, row))
      standing.push({ ...each, row, isDone: false })
    else if (row.look === each.look && !unfinished.has(row.id) && isOfWords(deps, row, each.version))
      standing.push({ ...each, row, isDone: true })
    else changed.push(present(deps, row))
  }
  return { standing, changed }
}

const STATES: readonly SignatureState[] = ['counted', 'held', 'invalid']

/** Whether the version is an earlier one of the same words: somebody has decided since. */
const isOfWords = (deps: Pick<Deps, 'secrets'>, row: LockedSignature, version: string): boolean =>
  STATES.some((state) => LOOKS.some((look) => nameVersion(deps, { ...row, state, look }) === version))

const gone = (id: string): ChangedName => ({
  ...{ id, name: null, descriptor: null, version: null, look: null },
  state: 'gone',
})

function present(deps: Pick<Deps, 'secrets'>, row: LockedSignature): ChangedName {
  const { id, name, descriptor, look, state } = row
  return { id, version: nameVersion(deps, row), name, descriptor, look, state }
}
