import { asAddress, type Network, type Token } from '../../src/core/secret-text.ts'
import { manifestoPeople } from '../../src/demo/people.ts'
import type { Deps } from '../../src/deps.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { sign } from '../../src/signing/sign.ts'
import { queuedLetters } from '../support/world.ts'

/** People who sign or confirm at the same time. */
const AT_ONCE = 8

/** Signs as `many` invented people; returns the tokens of their letters. */
export async function signMany(deps: Deps, slug: string, many: number): Promise<Token[]> {
  await inParallel(many, async (n) => {
    const person = manifestoPeople[n % manifestoPeople.length] as (typeof manifestoPeople)[number]
    const signer = `signer-${n}@example.org`
    const submission = { ...person, address: asAddress(signer), locale: 'be' as const }
    await sign(deps, slug, { submission, chain: undefined, origin: deps.config.publicUrl, network: signer as Network })
  })
  return (await queuedLetters(deps)).map(({ token }) => token)
}

/** Confirms each token. */
export const confirmAll = (deps: Deps, tokens: Token[]): Promise<void> =>
  inParallel(tokens.length, async (n) => {
    await confirm(deps, { token: tokens[n] as Token, as: 'replace', retry: undefined })
  })

async function inParallel(many: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let n = next++; n < many; n = next++) await work(n)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
