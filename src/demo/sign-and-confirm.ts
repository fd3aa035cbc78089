import type { Address, Network } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { readOutboxKey } from '../outbox/day-key.ts'
import { openLetter } from '../outbox/seal.ts'
import { confirm } from '../signing/confirm.ts'
import { sign } from '../signing/sign.ts'
import type { DemoPerson } from './people.ts'
import { waitingLetters } from './seed-store.ts'

/** Signs for an invented person, opens the letter that waits in the outbox, and confirms with its token. */
export async function signAndConfirm(deps: Deps, slug: string, person: DemoPerson, address: Address): Promise<void> {
  // A network of its own for each address: the limits, meant for strangers, would otherwise stop the demo.
  const ownNetwork = `demo ${address}` as Network
  const submission = { ...person, address, locale: 'be' as const }
  const earlier = new Set((await waitingLetters(deps.db)).map(({ id }) => id))
  // Confirming deletes what a killed start has left of the same chain.
  await sign(deps, slug, {
    ...{ submission, chain: `demo ${address}` },
    ...{ origin: deps.config.publicUrl, network: ownNetwork },
  })
  for (const { id, appeal_id, key_day, sealed } of await waitingLetters(deps.db)) {
    const key = earlier.has(id) ? undefined : await readOutboxKey(deps, key_day)
    if (!key) continue
    const { token } = openLetter(key, appeal_id, id, sealed)
    await confirm(deps, { token, as: 'replace', retry: undefined })
  }
}
