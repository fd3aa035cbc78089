import type { Token } from '../core/secret-text.ts'
import type { Deps } from '../deps.ts'
import { readOutboxKey } from '../outbox/day-key.ts'
import { openLetter } from '../outbox/seal.ts'
import { waitingLetters } from './seed-store.ts'

/** Runs `ask`, and opens the letters that wait in the outbox since then. */
export async function tokensOfNewLetters(deps: Deps, ask: () => Promise<unknown>): Promise<Token[]> {
  const earlier = new Set((await waitingLetters(deps.db)).map(({ id }) => id))
  await ask()
  const tokens: Token[] = []
  for (const { id, appeal_id, key_day, sealed } of await waitingLetters(deps.db)) {
    const key = earlier.has(id) ? undefined : await readOutboxKey(deps, key_day)
    if (key) tokens.push(openLetter(key, appeal_id, id, sealed).token)
  }
  return tokens
}
