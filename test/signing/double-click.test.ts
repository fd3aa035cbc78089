import { expect, test } from 'vitest'
import { newToken } from '../../src/core/random.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import type { Chosen } from '../../src/signing/choice.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { stopAfter } from '../support/stepping.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'

const ADDRESS = 'family@example.org'

postgresOnly('a double click whose second press finds the signature of the first in the mailbox', (use) => {
  async function world() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    return deps
  }
  type Deps = Awaited<ReturnType<typeof world>>

  /** Confirms twice: the second press has read the letter before the first one takes it. */
  async function confirmTwice(deps: Deps, chosen: Chosen, retry: string | undefined) {
    const token = await signAs(deps, 'release', { address: ADDRESS, name: 'Vera' })
    const stepping = stopAfter(use().pool, /from "pending_signatures"/)
    const second = confirm({ ...deps, db: stepping.db }, { ...chosen, token, retry })
    await stepping.reached
    const first = await confirm(deps, { ...chosen, token, retry })
    stepping.release()
    return { first, second }
  }

  /** Anna has signed from the mailbox; resolves to the id of her signature. */
  async function annaSigned(deps: Deps): Promise<string> {
    const link = await signed(deps, 'release', { address: ADDRESS, name: 'Anna' })
    await settled(deps, 'release')
    return (await seeSignature(deps, link)).signature.id
  }

  async function expectOneAnswer({ first, second }: Awaited<ReturnType<typeof confirmTwice>>, deps: Deps) {
    expect((await second).manageToken).toBe(first.manageToken)
    expect((await seeSignature(deps, first.manageToken)).signature).toMatchObject({ name: 'Vera', state: 'waiting' })
  }

  test('the first of the mailbox gets the same link twice', async () => {
    const deps = await world()
    await expectOneAnswer(await confirmTwice(deps, { as: 'first', shown: [] }, newToken()), deps)
  })

  test.each<[string, (anna: string) => Chosen]>([
    ['another person, on the last free seat,', (anna) => ({ as: 'another-person', shown: [anna] })],
    ['the successor of the signature on the page', (anna) => ({ as: 'replace', ref: anna, shown: [anna] })],
    ['the successor of the mailbox’s only signature, by the API,', () => ({ as: 'replace' })],
  ])('%s gets the same link twice', async (_, chosenBy) => {
    const deps = await world()
    const chosen = chosenBy(await annaSigned(deps))
    await expectOneAnswer(await confirmTwice(deps, chosen, newToken()), deps)
  })

  test('without a retry the second press is gone, and asks nobody to choose', async () => {
    const deps = await world()
    const { second } = await confirmTwice(deps, { as: 'first', shown: [] }, undefined)
    await expect(second).rejects.toMatchObject({ kind: 'gone' })
  })
})
