import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { recallAppeal } from '../../src/appeals/recall.ts'
import { asAddress } from '../../src/core/secret-text.ts'
import type { Deps } from '../../src/deps.ts'
import { mailboxOf } from '../../src/signatures/mailbox.ts'
import { findMailboxSignatures } from '../../src/signatures/mailbox-store.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { temporaryFolder } from '../support/folders.ts'
import { endorsed } from '../support/offers.ts'
import { runApp } from '../support/running-app.ts'
import { slowRows } from '../support/slow-rows.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'
import { gapOf, noiseOf, timed } from './times.ts'

/** Tables that can be searched for an address. The outbox cannot be searched: its letters are sealed. */
const TABLES = ['signatures', 'inbox', 'pending_signatures', 'withdrawn', 'letter_tallies', 'silences', 'endorsements']

/** States of an address in the tables. `new` is another address each time, with nothing stored. */
const STATES = ['new', 'counted', 'waiting', 'pending', 'represents'] as const
type State = (typeof STATES)[number]

const addressIn = (state: State): string =>
  state === 'new' ? `new-${randomUUID()}@example.org` : `${state}@example.org`

/** Does as an oracle would: looks up whether somebody has signed with the address. */
async function lookUp(deps: Deps, address: string): Promise<boolean> {
  const appeal = (await recallAppeal(deps, 'release'))?.appeal
  if (!appeal) throw new Error('no appeal')
  const found = await findMailboxSignatures(deps.db, await mailboxOf(deps, appeal, asAddress(address)))
  return found.length > 0
}

interface Asked {
  path: string
  headers?: Record<string, string>
  body: string | URLSearchParams
}

const json = (path: string, body: object): Asked => ({
  path,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})
const form = (path: string, body: Record<string, string>): Asked => ({ path, body: new URLSearchParams(body) })

const person = { visibility: 'public', name: 'Maryia Kazlova' }
const REQUESTS: Record<string, (email: string) => Asked> = {
  'signing by the API': (email) => json('/api/v1/appeals/release/signatures', { ...person, consent: true, email }),
  'signing by the form': (email) => form('/a/release/sign', { ...person, consent: 'true', email }),
  'offering an endorsement by the API': (email) =>
    json('/api/v1/appeals/release/endorsements', {
      organisation: { name: 'Ringers' },
      contact: { name: 'Maryia Kazlova', role: 'secretary', email },
      consent: true,
    }),
  'asking for links by the API': (email) => json('/api/v1/manage-links', { appeal: 'release', email }),
  'asking for links by the form': (email) => form('/a/release/manage', { email }),
}

postgresOnly('the same time for every address', (use) => {
  /** Serves the app on a database where each row found is slow, with an address in every state. */
  async function serve() {
    const secret = { SECRET_KEY: randomBytes(32).toString('base64'), DATA_DIR: temporaryFolder() }
    const owner = await testDeps(use(), { env: secret })
    await makeCampaign(owner)
    await makeAppeal(owner)
    await signed(owner, 'release', { address: addressIn('counted') })
    await settled(owner, 'release')
    await signed(owner, 'release', { address: addressIn('waiting') })
    await signAs(owner, 'release', { address: addressIn('pending') })
    await endorsed(owner, 'release', { address: addressIn('represents') })
    const { on, setDelay } = await slowRows(use(), TABLES)
    const { url, deps } = await runApp(on, { env: { ...secret, TRUST_PROXY: '1', SIGN_LIMIT: '0' } })
    return { url, deps, setDelay }
  }

  // On a noisy machine the delay is long, and so is the test.
  const patient = { timeout: 120_000 }
  test.each(Object.entries(REQUESTS))(
    '%s, where a row found would cost ten times the noise',
    patient,
    async (_name, request) => {
      const { url, deps, setDelay } = await serve()
      const ask = async (state: State) => {
        const { path, headers, body } = request(addressIn(state))
        const from = { 'X-Forwarded-For': `198.51.${randomInt(256)}.${randomInt(256)}` }
        const answer = await fetch(url + path, { method: 'POST', headers: { ...headers, ...from }, body })
        await answer.text()
        expect([200, 202]).toContain(answer.status)
      }
      // Warm-up: the first requests are slow for other reasons.
      await timed(STATES, 5, ask)
      const delay = Math.max(100, 10 * noiseOf(await timed(STATES, 15, ask)))
      await setDelay(delay)

      expect(gapOf(await timed(STATES, 40, ask))).toBeLessThan(delay / 2)
      // A real lookup is seen in the times: otherwise the test would prove nothing.
      for (const known of ['counted', 'waiting'] as const) {
        const lookups = await timed(['new', known], 3, (state) => lookUp(deps, addressIn(state)))
        expect(gapOf(lookups)).toBeGreaterThan(delay / 2)
      }
    },
  )
})
