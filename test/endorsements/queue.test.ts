import { expect, test } from 'vitest'
import { DAY } from '../../src/core/clock.ts'
import { listEndorsements } from '../../src/endorsements/decide/list-endorsements.ts'
import { countWaitingEndorsements } from '../../src/endorsements/decide/waiting-store.ts'
import { changeEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { endorsed } from '../support/offers.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { decided, organisation, queueOf, reported, SLUG } from './decisions.ts'

const namesOf = async (deps: TestDeps, queue: Parameters<typeof queueOf>[1] = 'waiting') =>
  (await queueOf(deps, queue)).map((found) => (found.proposed ?? found.organisation).name)

eachDatabase('the queue of organisations', (use) => {
  async function world() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const text = { title: 'T', short_title: 'T', opening: 'to all', byline: 'By', body: 'Text.' }
    const id = await makeAppeal(deps, SLUG, {
      texts: {
        en: { ...text, initiators: [{ name: 'Human Rights Centre “Viasna”', descriptor: '' }] },
        be: { ...text, initiators: [{ name: 'Праваабарончы цэнтр «Вясна»', descriptor: '' }] },
      },
    })
    const offers = async (name: string, more: object = {}) =>
      endorsed(deps, SLUG, { address: `${crypto.randomUUID()}@example.org`, name, ...more })
    return { deps, id, offers }
  }

  test('opens the representatives of a page with one look at the list of keys, however many they are', async () => {
    const { deps, offers } = await world()
    let lists = 0
    const list = () => {
      lists++
      return deps.keys.list()
    }
    const keys: TestDeps['keys'] = Object.create(deps.keys, { list: { value: list } })
    const looked = async () => {
      lists = 0
      const found = await queueOf({ ...deps, keys })
      for (const { organisation, representative } of found)
        expect(representative?.name).toBe(`Alena ${organisation.name}`)
      return { lists, found: found.length }
    }
    await offers('First', { person: 'Alena First' })
    await looked()
    const one = await looked()
    for (const name of ['Second', 'Third']) await offers(name, { person: `Alena ${name}` })
    expect([one.found, await looked()]).toEqual([1, { ...one, found: 3 }])
  })

  test('begins with initiators in any language, then goes by age, page by page without a gap', async () => {
    const { deps, offers } = await world()
    await offers('Second')
    await offers('First')
    deps.clock.advance(3 * DAY)
    for (const name of ['Third', 'праваабарончы цэнтр Вясна', 'Human Rights Centre Viasna', 'Fourth'])
      await offers(name)
    const all = await namesOf(deps)
    expect(all.slice(0, 2).sort()).toEqual(['Human Rights Centre Viasna', 'праваабарончы цэнтр Вясна'])
    expect(all.slice(2, 4).sort()).toEqual(['First', 'Second'])
    expect((await queueOf(deps)).filter(({ initiates }) => initiates)).toHaveLength(2)
    const paged: string[] = []
    let after: string | undefined
    do {
      const page = await listEndorsements(deps, OPERATOR, { slug: SLUG, queue: 'waiting', after, limit: 1 })
      paged.push(...page.endorsements.map((found) => found.organisation.name))
      after = page.next ?? undefined
    } while (after)
    expect(paged).toEqual(all)
    for (const wrong of [
      'x',
      '2.2027-03-12.00000000-0000-4000-8000-000000000000',
      '1.2027-13-12.00000000-0000-4000-8000-000000000000',
    ])
      await expect(
        listEndorsements(deps, OPERATOR, { slug: SLUG, queue: 'waiting', after: wrong, limit: 1 }),
      ).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('does not take a look-alike for an initiator', async () => {
    const { deps, offers } = await world()
    await offers('Human Rights Centre “Viаsna”')
    expect((await queueOf(deps))[0]).toMatchObject({
      initiates: false,
      foreignLetters: [{ from: 23, to: 24, alphabet: 'cyrillic' }],
    })
  })

  test('shows look-alikes of name and domain beside it, and nothing beside a name of its own', async () => {
    const { deps, offers } = await world()
    await offers('Viasna', { website: 'https://viasna.org/en' })
    await decided(deps, 'Viasna', 'approve')
    await offers('Viаsna')
    await offers('VIASNA')
    await offers('Friends', { website: 'https://viаsna.org/' })
    await offers('Вясна', { website: 'https://spring.example/' })
    const besides = async (name: string) =>
      (await organisation(deps, name)).lookAlikes.map((other) => `${other.name} ${other.state} ${other.by}`).sort()
    expect(await besides('Viаsna')).toEqual(['VIASNA waiting lookalike', 'Viasna listed lookalike'])
    expect(await besides('VIASNA')).toEqual(['Viasna listed same', 'Viаsna waiting lookalike'])
    expect(await besides('Friends')).toEqual(['Viasna listed domain'])
    expect(await besides('Вясна')).toEqual([])
    // Listed ones come first.
    expect((await organisation(deps, 'Viаsna')).lookAlikes[0]?.state).toBe('listed')
  })

  test('looks at what a listed one wants to become', async () => {
    const { deps, offers } = await world()
    await offers('Viasna')
    await decided(deps, 'Viasna', 'approve')
    const own = await offers('Friends')
    await decided(deps, 'Friends', 'approve')
    await changeEndorsement(deps, own, { name: 'Viаsna', nameEn: null, country: null, website: null })
    expect(await queueOf(deps)).toMatchObject([
      {
        organisation: { name: 'Friends' },
        lookAlikes: [{ name: 'Viasna', by: 'lookalike' }],
        foreignLetters: [{ from: 2 }],
      },
    ])
  })

  test('stays short when one name is offered a hundred times', async () => {
    const { deps, offers } = await world()
    for (let n = 0; n < 15; n++) await offers('Viasna')
    for (const { lookAlikes } of await queueOf(deps)) expect(lookAlikes).toHaveLength(10)
  })

  test('does not compare with organisations of another appeal', async () => {
    const { deps, offers } = await world()
    await makeAppeal(deps, 'other')
    await endorsed(deps, 'other', { address: 'a@example.org', name: 'Viasna' })
    await offers('Viasna')
    expect((await queueOf(deps))[0]?.lookAlikes).toEqual([])
  })

  test('says who stands for it, and whether the mailbox is at its website', async () => {
    const { deps } = await world()
    const website = 'https://www.ringers.example/'
    await endorsed(deps, SLUG, {
      address: 'alena@ringers.example',
      name: 'A',
      website,
      person: 'Alena Z',
      role: 'chair',
    })
    await endorsed(deps, SLUG, { address: 'ringers@gmail.com', name: 'B', website })
    await endorsed(deps, SLUG, { address: 'ringers@gmail.com', name: 'C' })
    expect(await organisation(deps, 'A')).toMatchObject({
      representative: { name: 'Alena Z', role: 'chair', address: 'alena@ringers.example', locale: 'en' },
      mailboxAtWebsite: true,
    })
    expect((await organisation(deps, 'B')).mailboxAtWebsite).toBe(false)
    expect((await organisation(deps, 'C')).mailboxAtWebsite).toBe(false)
  })

  test('counts each organisation that waits once, since the oldest of its matters', async () => {
    const { deps, id, offers } = await world()
    const counted = async () => (await countWaitingEndorsements(deps.db, [id])).get(id)
    expect(await counted()).toBeUndefined()
    const own = await offers('One')
    await decided(deps, 'One', 'approve')
    expect(await counted()).toBeUndefined()
    const { id: one } = await organisation(deps, 'One')
    await reported(deps, one, null, '2027-03-14')
    deps.clock.advance(DAY)
    await offers('Two')
    await changeEndorsement(deps, own, { name: 'One more', nameEn: null, country: null, website: null })
    expect(await counted()).toEqual({
      all: { n: 2, since: '2027-03-13' },
      asked: { n: 2, since: '2027-03-13' },
      reported: { n: 1, since: '2027-03-14' },
    })
    await decided(deps, 'Two', 'decline', { reason: 'not clear' })
    await decided(deps, 'One more', 'approve')
    expect(await counted()).toEqual({
      all: { n: 1, since: '2027-03-14' },
      asked: null,
      reported: { n: 1, since: '2027-03-14' },
    })
    await decided(deps, 'One more', 'remove')
    expect(await counted()).toBeUndefined()
    expect(await namesOf(deps, 'removed')).toEqual(['One more'])
    expect(await namesOf(deps, 'declined')).toEqual(['Two'])
  })
})
