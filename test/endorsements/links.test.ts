import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { HOUR } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { confirmOffer } from '../../src/endorsements/offer/confirm-offer.ts'
import { seeEndorsement, withdrawEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { openEndorsementLinks, renewEndorsementLinks } from '../../src/endorsements/own/own-link.ts'
import { rekeyAppeal } from '../../src/erasure/rekey.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { openLinks } from '../../src/own-link/open-links.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { endorsed, lostLinkAs, offerAs } from '../support/offers.ts'
import { makeAppeal, makeCampaign, queuedLetters, recoverAs } from '../support/world.ts'

const ALENA = 'alena@ringers.example'
const GONE = { kind: 'gone' }

eachDatabase('a lost own link of an organisation', (use) => {
  /** Two organisations of one mailbox, one of another, and one of the same mailbox on another appeal. */
  async function world(): Promise<{ deps: TestDeps; own: Token[] }> {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    for (const slug of ['release', 'another']) await makeAppeal(deps, slug)
    const own = []
    for (const [slug, address, name] of [
      ['release', ALENA, 'Ringers of Minsk'],
      ['release', 'Alena@Ringers.Example', 'Ringers of Hrodna'],
      ['release', 'other@ringers.example', 'Other'],
      ['another', ALENA, 'Elsewhere'],
    ] as const)
      own.push(await endorsed(deps, slug, { address, name }))
    return { deps, own }
  }
  const namesOf = (list: { name: string }[] | undefined) => list?.map(({ name }) => name).sort()
  const works = (deps: TestDeps, own: Token) =>
    seeEndorsement(deps, own).then(
      () => true,
      () => false,
    )

  test('the letter lists nothing; its page lists the mailbox’s own and changes nothing', async () => {
    const { deps, own } = await world()
    const token = await lostLinkAs(deps, 'release', ALENA)
    const [letter] = await queuedLetters(deps)
    expect(letter).toMatchObject({ kind: 'endorsement_link', to: ALENA })
    expect(JSON.stringify(letter)).not.toContain('Ringers of')
    for (let n = 0; n < 2; n++) {
      const found = await openEndorsementLinks(deps, token)
      expect(found?.appeal.slug).toBe('release')
      expect(namesOf(found?.endorsements)).toEqual(['Ringers of Hrodna', 'Ringers of Minsk'])
    }
    expect(await Promise.all(own.map((each) => works(deps, each)))).toEqual([true, true, true, true])
  })

  test('new links, once: the old ones of the mailbox die, all others live', async () => {
    const { deps, own } = await world()
    const token = await lostLinkAs(deps, 'release', ALENA)
    const { links } = await renewEndorsementLinks(deps, { token })
    expect(namesOf(links)).toEqual(['Ringers of Hrodna', 'Ringers of Minsk'])
    for (const { id, manageToken } of links) expect((await seeEndorsement(deps, manageToken)).endorsement.id).toBe(id)
    expect(await Promise.all(own.map((each) => works(deps, each)))).toEqual([false, false, true, true])
    await expect(renewEndorsementLinks(deps, { token })).rejects.toMatchObject(GONE)
    expect(await openEndorsementLinks(deps, token)).toBeNull()
    expect(await queuedLetters(deps)).toEqual([])
  })

  test('a lost answer: the same retry gives the same links, also of two presses at once, and without one withdrawn since', async () => {
    const { deps } = await world()
    const token = await lostLinkAs(deps, 'release', ALENA)
    const retry = newToken()
    const renew = () => renewEndorsementLinks(deps, { token, retry })
    const [first, second] = await Promise.all([renew(), renew()])
    expect(second).toEqual(first)
    const [one, other] = first?.links ?? []
    if (!one || !other) throw new Error('two links were to come')
    await withdrawEndorsement(deps, one.manageToken)
    expect((await renew()).links).toEqual([other])
    await expect(renewEndorsementLinks(deps, { token, retry: newToken() })).rejects.toMatchObject(GONE)
    deps.clock.advance(HOUR)
    await expect(renew()).rejects.toMatchObject(GONE)
  })

  test('a mailbox that stands for nobody gets a letter, and an empty page', async () => {
    const { deps } = await world()
    const token = await lostLinkAs(deps, 'release', 'stranger@ringers.example')
    expect((await openEndorsementLinks(deps, token))?.endorsements).toEqual([])
    expect((await renewEndorsementLinks(deps, { token })).links).toEqual([])
    await expect(renewEndorsementLinks(deps, { token })).rejects.toMatchObject(GONE)
  })

  test('letters of other kinds lead to nothing, and this one to no signature', async () => {
    const { deps } = await world()
    const token = await lostLinkAs(deps, 'release', ALENA)
    await expect(openLinks(deps, token)).rejects.toMatchObject(GONE)
    await expect(confirmOffer(deps, { token })).rejects.toMatchObject(GONE)
    for (const other of [await recoverAs(deps, 'release', ALENA), await offerAs(deps, 'release', { address: ALENA })]) {
      expect(await openEndorsementLinks(deps, other)).toBeNull()
      await expect(renewEndorsementLinks(deps, { token: other })).rejects.toMatchObject(GONE)
    }
  })

  test('works for 24 hours; after the marks are destroyed it is refused to everybody', async () => {
    const { deps, own } = await world()
    const token = await lostLinkAs(deps, 'release', ALENA)
    deps.clock.advance(25 * HOUR)
    await expect(renewEndorsementLinks(deps, { token })).rejects.toMatchObject(GONE)
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    const late = await lostLinkAs(deps, 'release', ALENA)
    expect((await openEndorsementLinks(deps, late))?.endorsements).toHaveLength(2)
    deps.clock.advance(26 * HOUR)
    await shredDue(deps)
    for (const address of [ALENA, 'stranger@ringers.example'])
      await expect(lostLinkAs(deps, 'release', address)).rejects.toMatchObject({ kind: 'conflict', reason: 'shredded' })
    const marks = await use().db.selectFrom('endorsements').select('name').where('mark', 'is not', null).execute()
    expect(namesOf(marks)).toEqual(['Elsewhere'])
    // The link itself still works.
    expect(await Promise.all(own.map((each) => works(deps, each)))).toEqual([true, true, true, true])
  })

  test('after a new key earlier ones cannot be found, and letters under way stay usable', async () => {
    const { deps, own } = await world()
    const token = await lostLinkAs(deps, 'release', ALENA)
    const offered = await offerAs(deps, 'release', { address: ALENA, name: 'Late ringers' })
    await rekeyAppeal(deps, OPERATOR, { slug: 'release', replaceGoodKey: true })
    await confirmOffer(deps, { token: offered })
    expect(namesOf((await openEndorsementLinks(deps, token))?.endorsements)).toEqual(['Late ringers'])
    await renewEndorsementLinks(deps, { token })
    expect(await Promise.all(own.map((each) => works(deps, each)))).toEqual([true, true, true, true])
  })
})
