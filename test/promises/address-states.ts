import type { Safety } from '../../src/db/values.ts'
import { withdrawEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { holdSignature, invalidateSignature } from '../../src/moderation/states.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { reject } from '../../src/signing/reject.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import type { TestDeps } from '../support/deps.ts'
import { endorsed, offerAs } from '../support/offers.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'

export const addressOf = (state: string) => `a.person.who.is.${state}@mail.example`

/** States of an address before somebody signs with it. Each function creates its state. */
const STATES: Record<string, (deps: TestDeps, address: string) => Promise<unknown>> = {
  unknown: async () => undefined,
  counted: (deps, address) => signed(deps, 'release', { address }),
  'counted-privately': (deps, address) => signed(deps, 'release', { address, visibility: 'private' }),
  'counted-namelessly': (deps, address) => signed(deps, 'release', { address, visibility: 'anonymous' }),
  'on-both-seats': async (deps, address) => {
    await signed(deps, 'release', { address })
    await signed(deps, 'release', { address, name: 'Other', as: 'another-person' })
  },
  withdrawn: async (deps, address) => withdraw(deps, await signed(deps, 'release', { address })),
  held: (deps, address) => signed(deps, 'release', { address, name: 'To Hold' }),
  invalid: (deps, address) => signed(deps, 'release', { address, name: 'To Invalidate' }),
  represents: (deps, address) => endorsed(deps, 'release', { address }),
  'withdrawn-organisation': async (deps, address) =>
    withdrawEndorsement(deps, await endorsed(deps, 'release', { address })),
  elsewhere: (deps, address) => signed(deps, 'another', { address }),
}

/** More states of an address, created after the settle. */
const STATES_AFTER_SETTLE: Record<string, (deps: TestDeps, address: string) => Promise<unknown>> = {
  waiting: (deps, address) => signed(deps, 'release', { address }),
  offered: (deps, address) => offerAs(deps, 'release', { address }),
  pending: (deps, address) => signAs(deps, 'release', { address }),
  rejected: async (deps, address) => reject(deps, { token: await signAs(deps, 'release', { address }) }),
  silenced: async (deps, address) => reject(deps, { token: await signAs(deps, 'release', { address }), silence: true }),
  'beyond-the-letters-of-a-day': async (deps, address) => {
    // Each from a network of its own: twelve of them leave.
    for (let n = 0; n < 13; n++) {
      await signAs(deps, 'release', { address })
      await offerAs(deps, 'release', { address })
    }
    await deliver(deps)
  },
  'beyond-the-letters-of-a-network': async (deps, address) => {
    for (let n = 0; n < 2; n++) await signAs(deps, 'release', { address, network: USED_UP_NETWORK })
  },
}
export const ALL_STATES = [...Object.keys(STATES), ...Object.keys(STATES_AFTER_SETTLE)]
/** States in which no letter is sent. No answer and no write may show that. */
export const UNSENT = new Set(['silenced', 'beyond-the-letters-of-a-day', 'beyond-the-letters-of-a-network'])

/** A network that has used up its letters of the day to one address. */
export const USED_UP_NETWORK = '198.51.100.250'

/** Makes two appeals, and an address in each of the states. */
export async function makeStates(deps: TestDeps, safety: Safety): Promise<void> {
  await makeCampaign(deps)
  await makeAppeal(deps, 'release', { safety })
  await makeAppeal(deps, 'another', { safety })
  for (const [state, make] of Object.entries(STATES)) await make(deps, addressOf(state))
  await settled(deps, 'release')
  await settled(deps, 'another')
  const idOf = async (name: string) =>
    (await deps.db.selectFrom('signatures').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
  const decision = { slug: 'release', reason: 'checked' }
  await holdSignature(deps, OPERATOR, { ...decision, id: await idOf('To Hold') })
  await invalidateSignature(deps, OPERATOR, { ...decision, id: await idOf('To Invalidate') })
  await settled(deps, 'release')
  for (const [state, make] of Object.entries(STATES_AFTER_SETTLE)) await make(deps, addressOf(state))
}
