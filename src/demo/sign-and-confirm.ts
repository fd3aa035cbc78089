import type { Address, Network } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { confirm } from '../signing/confirm.ts'
import { sign } from '../signing/sign.ts'
import type { DemoPerson } from './people.ts'
import { tokensOfNewLetters } from './tokens-of-new-letters.ts'

/** Signs for an invented person, opens the letter that waits in the outbox, and confirms with its token. */
export async function signAndConfirm(deps: Deps, slug: string, person: DemoPerson, address: Address): Promise<void> {
  // A network of its own for each address: the limits, meant for strangers, would otherwise stop the demo.
  const ownNetwork = `demo ${address}` as Network
  const submission = { ...person, address, locale: 'be' as const }
  // Confirming deletes what a killed start has left of the same chain.
  const tokens = await tokensOfNewLetters(deps, () =>
    sign(deps, slug, {
      ...{ submission, chain: `demo ${address}` },
      ...{ origin: deps.config.publicUrl, network: ownNetwork },
    }),
  )
  for (const token of tokens) await confirm(deps, { token, as: 'replace', retry: undefined })
}
