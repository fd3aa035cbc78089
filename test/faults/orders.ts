import { Refusal } from '../../src/core/errors.ts'
import { asToken } from '../../src/core/secret-text.ts'
import type { Deps } from '../../src/deps.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { settled } from '../support/world.ts'

/** Actions that either of two processes can be ordered to do. `on` is the appeal's slug or the verb's token. */
const VERBS = {
  settle: (deps: Deps, on: string) => settled(deps, on),
  withdraw: (deps: Deps, on: string) => withdraw(deps, asToken(on)),
  hide: (deps: Deps, on: string) => changeSignature(deps, asToken(on), { visibility: 'private' }),
  name: (deps: Deps, on: string) => changeSignature(deps, asToken(on), { visibility: 'public', name: 'Anna again' }),
  replace: (deps: Deps, on: string) => confirm(deps, { token: asToken(on), as: 'replace', retry: undefined }),
  shred: (deps: Deps) => shredDue(deps),
}

export interface Order {
  verb: keyof typeof VERBS
  on: string
}

/** Carries out the order; resolves to `done`, the kind of the refusal, or `fault: …`. */
export async function outcomeOf(deps: Deps, { verb, on }: Order): Promise<string> {
  try {
    await VERBS[verb](deps, on)
    return 'done'
  } catch (error) {
    return error instanceof Refusal ? error.kind : `fault: ${error}`
  }
}
