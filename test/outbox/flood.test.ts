import { expect, test } from 'vitest'
import { DAY, SECOND } from '../../src/core/clock.ts'
import { asAddress, type Network } from '../../src/core/secret-text.ts'
import type { Mailer } from '../../src/deps.ts'
import { shredAppeal } from '../../src/erasure/shred.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { askForLinks } from '../../src/own-link/ask-for-links.ts'
import { mailboxMailer } from '../../src/platform/mail/mailbox.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { reject } from '../../src/signing/reject.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, queuedLetters, signAs } from '../support/world.ts'

const ANNA = 'anna@example.org'

type Ask = (deps: TestDeps, network: string) => Promise<unknown>

const confirmation =
  (slug: string): Ask =>
  (deps, network) =>
    signAs(deps, slug, { address: ANNA, network })
const release = confirmation('release')
const another = confirmation('another')
const links: Ask = (deps, network) =>
  askForLinks(deps, 'release', {
    ...{ address: asAddress(ANNA), locale: 'en', origin: deps.config.publicUrl, network: network as Network },
  })

eachDatabase('a flood of letters to one address', (use) => {
  async function world(): Promise<TestDeps> {
    const deps = await testDeps(use(), { now: '2027-03-12T10:00:00Z' })
    deps.mailer = mailboxMailer(deps.clock)
    await makeCampaign(deps)
    await makeAppeal(deps, 'release')
    await makeAppeal(deps, 'another')
    return deps
  }

  /** Asks for a letter; returns 1 if it left, else 0. */
  async function sent(deps: TestDeps, network: string, ask: Ask): Promise<number> {
    await ask(deps, network)
    return (await deliver(deps)).sent
  }

  /** Each network asks three times for each of the letters; returns how many left. */
  async function flood(deps: TestDeps, networks: number, asks: Ask[]): Promise<number> {
    let all = 0
    for (let round = 0; round < 3; round++)
      for (let n = 0; n < networks; n++) for (const ask of asks) all += await sent(deps, `stranger ${n}`, ask)
    return all
  }

  /** The numbers in the tallies, the highest first. */
  async function tallies(deps: TestDeps): Promise<number[]> {
    const rows = await deps.db.selectFrom('letter_tallies').select('letters').orderBy('letters', 'desc').execute()
    return rows.map(({ letters }) => letters)
  }

  const one = [release]
  const lost = [links]
  const two = [release, another]
  const both = [release, links]

  // The last column: whether Anna, at home, still gets a letter to sign, and another one; and, with her phone, one to
  // find lost links, and one to sign the other appeal. Without it, twelve live letters of that kind are in her mailbox.
  test.each([
    ['confirmation letters of one appeal', 1, one, 2, [1, 1, 1, 1]],
    ['confirmation letters of one appeal', 2, one, 4, [1, 0, 1, 1]],
    ['confirmation letters of one appeal', 6, one, 6, [1, 0, 1, 1]],
    ['confirmation letters of one appeal', 20, one, 12, [0, 0, 1, 1]],
    ['recovery letters', 1, lost, 2, [1, 1, 1, 1]],
    ['recovery letters', 2, lost, 4, [1, 0, 1, 1]],
    ['recovery letters', 6, lost, 6, [1, 0, 1, 1]],
    ['recovery letters', 20, lost, 12, [1, 0, 0, 1]],
    ['confirmation letters of two appeals', 1, two, 2, [1, 1, 1, 1]],
    ['confirmation letters of two appeals', 2, two, 4, [1, 0, 1, 1]],
    ['confirmation letters of two appeals', 6, two, 12, [1, 0, 1, 1]],
    ['confirmation letters of two appeals', 20, two, 24, [0, 0, 1, 0]],
    ['confirmation and recovery letters', 1, both, 2, [1, 1, 1, 1]],
    ['confirmation and recovery letters', 2, both, 4, [1, 0, 1, 1]],
    ['confirmation and recovery letters', 6, both, 12, [1, 0, 1, 1]],
    ['confirmation and recovery letters', 20, both, 24, [0, 0, 0, 1]],
  ])('%s from %i networks', async (_name, networks, asks, all, hers) => {
    const deps = await world()
    expect(await flood(deps, networks, asks)).toBe(all)
    expect([
      await sent(deps, 'home', release),
      await sent(deps, 'home', release),
      await sent(deps, 'phone', links),
      await sent(deps, 'phone', another),
    ]).toEqual(hers)
    // Only letters that left are tallied: once for the address and once for appeal and kind.
    const left = deps.mailer.letters?.().length ?? 0
    const [ofAddress, ...ofPurposes] = await tallies(deps)
    expect(ofAddress).toBe(left)
    expect(ofPurposes.reduce((a, b) => a + b)).toBe(left)

    deps.clock.advance(DAY)
    expect([await sent(deps, 'home', release), await sent(deps, 'home', release)]).toEqual([1, 1])
  })

  test('a flood that is delivered at once: the first letter of each network leaves, and at most five others', async () => {
    const deps = await world()
    for (let round = 0; round < 3; round++)
      for (const network of ['a', 'b', 'c', 'd', 'e', 'f']) await release(deps, network)
    const { sent: all } = await deliver(deps)
    expect(all).toBeGreaterThanOrEqual(6)
    expect(all).toBeLessThanOrEqual(11)
    expect(await tallies(deps)).toEqual([all, all])
  })

  test('a network gets two letters, of all kinds and appeals together, and what it asks beyond uses up nothing', async () => {
    const deps = await world()
    for (const ask of [release, links, another, release, links, another]) await ask(deps, 'stranger')
    expect(await deliver(deps)).toEqual({ sent: 2, later: 0, refused: 0 })
    expect(await tallies(deps)).toEqual([2, 1, 1])
    expect(await sent(deps, 'home', release)).toBe(1)
    expect(await sent(deps, 'home', release)).toBe(1)
    expect(await sent(deps, 'phone', release)).toBe(1)
  })

  test('once an appeal is stopped or shredded, nothing tells that a letter about it went to an address', async () => {
    const deps = await world()
    for (const [slug, end] of [
      ['release', () => stopAppeal(deps, OPERATOR, { slug: 'release' })],
      ['another', () => shredAppeal(deps, 'another')],
    ] as const) {
      expect(await sent(deps, 'home', confirmation(slug))).toBe(1)
      expect(await tallies(deps)).toEqual([1, 1])
      await end()
      expect(await tallies(deps)).toEqual([])
    }
  })

  test('silence wins over the first letter of a network, and uses up nothing', async () => {
    const deps = await world()
    await flood(deps, 2, one)
    const before = await tallies(deps)
    const token = await signAs(deps, 'release', { address: ANNA })
    await reject(deps, { token, silence: true })
    expect(await sent(deps, 'home', release)).toBe(0)
    expect(await sent(deps, 'phone', links)).toBe(0)
    expect(await tallies(deps)).toEqual(before)
  })

  test('the own link that she asks for when she confirms leaves too', async () => {
    const deps = await world()
    await flood(deps, 20, one)
    const token = await signAs(deps, 'another', { address: ANNA, network: 'home' })
    await deliver(deps)
    const sendLink = { origin: deps.config.publicUrl }
    await confirm(deps, { token, as: 'replace', retry: undefined, sendLink })
    expect((await queuedLetters(deps)).map(({ kind }) => kind)).toEqual(['manage'])
    expect((await deliver(deps)).sent).toBe(1)
  })

  test('a process that dies between lease and sending: the letter leaves later, tallied once', async () => {
    const deps = await world()
    await flood(deps, 2, one)
    expect(await tallies(deps)).toEqual([4, 4])
    await release(deps, 'home')
    await new Promise<void>((calling) => {
      const dying: Mailer = {
        ...deps.mailer,
        send() {
          calling()
          return new Promise(() => undefined)
        },
      }
      void deliver({ ...deps, mailer: dying })
    })
    expect(await tallies(deps)).toEqual([5, 5])
    deps.clock.advance(30 * SECOND)
    expect((await deliver(deps)).sent).toBe(1)
    expect(await tallies(deps)).toEqual([5, 5])
  })
})
