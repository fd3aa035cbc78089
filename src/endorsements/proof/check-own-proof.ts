import type { Token } from '../../core/secret-text.ts'
import type { ProofMethod } from '../../db/values.ts'
import type { Deps } from '../../deps.ts'
import type { Owned } from '../own/own-endorsement.ts'

/** Checks a representative's domain now, and keeps what was seen with its day. */
export function checkOwnProof(
  _deps: Deps,
  _manageToken: Token,
  _method: ProofMethod,
): Promise<{ owned: Owned; proven: boolean }> {
  throw new Error('to be built')
}
