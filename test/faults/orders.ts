import { Refusal } from '../../src/core/errors.ts'
import { asToken, type Token } from '../../src/core/secret-text.ts'
import type { Deps } from '../../src/deps.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { ChoiceNeeded } from '../../src/signing/choice.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { settled } from '../support/world.ts'

/** Actions that either of two processes can be ordered to do. `on` is the appeal's slug or the verb's token. */
const VERBS = {
  settle: (deps: Deps, on: string) => settled(deps, on),
  withdraw: (deps: Deps, on: string) => withdraw(deps, asToken(on)),
  hide: (deps: Deps, on: string) => changeSignature(deps, asToken(on), { visibility: 'private' }),
  name: (deps: Deps, on: string) => changeSignature(deps, asToken(on), { visibility: 'public', name: 'Anna again' }),
  replace: (deps: Deps, on: string) => replaceCounted(deps, asToken(on)),
  shred: (deps: Deps) => shredDue(deps),
}

/** Confirms in place of the mailbox's signature that is counted. */
async function replaceCounted(deps: Deps, token: Token): Promise<unknown> {
  const replace = (ref?: string) => confirm(deps, { token, as: 'replace', ref, retry: undefined })
  try {
    return await replace()
  } catch (error) {
    if (!(error instanceof ChoiceNeeded)) throw error
    return replace(error.choice.signatures.find(({ day }) => day !== null)?.id)
  }
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
