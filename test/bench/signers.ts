import { manifestoPeople } from '../../src/demo/people.ts'
import type { Deps } from '../../src/deps.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { sign } from '../../src/signing/sign.ts'
import { queuedLetters } from '../support/world.ts'

/** How many sign or confirm at once. */
const AT_ONCE = 8

/** Has that many invented people sign; the tokens of their letters. */
export async function signMany(deps: Deps, slug: string, many: number): Promise<string[]> {
  await inParallel(many, async (n) => {
    const person = manifestoPeople[n % manifestoPeople.length] as (typeof manifestoPeople)[number]
    const address = `signer-${n}@example.org`
    const submission = { ...person, address, locale: 'be' as const }
    await sign(deps, slug, { submission, chain: undefined, origin: deps.config.publicUrl, network: address })
  })
  return (await queuedLetters(deps)).map(({ token }) => token)
}

/** Confirms with each of the tokens. */
export const confirmAll = (deps: Deps, tokens: string[]): Promise<void> =>
  inParallel(tokens.length, async (n) => {
    await confirm(deps, { token: tokens[n] as string, as: 'replace', retry: undefined })
  })

async function inParallel(many: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let n = next++; n < many; n = next++) await work(n)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
