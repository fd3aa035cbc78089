import { Refusal } from '../../src/core/errors.ts'
import type { Deps } from '../../src/deps.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { settled } from '../support/world.ts'

/** What either of two processes does when it is told to; `on` is the appeal's slug, or the token that the verb takes. */
const VERBS = {
  settle: (deps: Deps, on: string) => settled(deps, on),
  withdraw: (deps: Deps, on: string) => withdraw(deps, on),
  hide: (deps: Deps, on: string) => changeSignature(deps, on, { visibility: 'private' }),
  name: (deps: Deps, on: string) => changeSignature(deps, on, { visibility: 'public', name: 'Anna again' }),
  replace: (deps: Deps, on: string) => confirm(deps, { token: on, as: 'replace', retry: undefined }),
  shred: (deps: Deps) => shredDue(deps),
}

export interface Order {
  verb: keyof typeof VERBS
  on: string
}

/** Does it; `done`, or the kind of the refusal, or the fault. */
export async function outcomeOf(deps: Deps, { verb, on }: Order): Promise<string> {
  try {
    await VERBS[verb](deps, on)
    return 'done'
  } catch (error) {
    return error instanceof Refusal ? error.kind : `fault: ${error}`
  }
}
