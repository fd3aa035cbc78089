import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { archiveAppeal } from '../../src/appeals/archive-appeal.ts'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { after, DAY, HOUR } from '../../src/core/clock.ts'
import { asAddress } from '../../src/core/secret-text.ts'
import { confirmOffer } from '../../src/endorsements/offer/confirm-offer.ts'
import { seeEndorsement, withdrawEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { openRepresentative, sealRepresentative } from '../../src/endorsements/representative.ts'
import { countExpired, deleteExpired } from '../../src/erasure/retention.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { endorsed, lostLinkAs, offerAs, openedRepresentatives, setState } from '../support/offers.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'

const ALENA = 'alena@ringers.example'
const TODAY = '2027-03-12'

eachDatabase('what ends of an endorsement', (use) => {
  async function world(): Promise<TestDeps> {
    const deps = await testDeps(use(), { now: `${TODAY}T10:00:00Z` })
    await makeCampaign(deps)
    for (const slug of ['release', 'another']) await makeAppeal(deps, slug)
    return deps
  }
  const names = async () =>
    (await use().db.selectFrom('endorsements').select('name').orderBy('name').execute()).map(({ name }) => name)
  const keys = async (deps: TestDeps) => (await deps.keys.list()).filter((name) => name.startsWith('rep-'))
  /** The database, which fails before the first statement of that kind on that table. */
  const failingAt = (kind: string, table: string) =>
    use().db.withPlugin({
      transformQuery({ node }) {
        if (node.kind === kind && JSON.stringify(node).includes(`"${table}"`)) throw new Error('killed')
        return node
      },
      transformResult: async ({ result }) => result,
    })
  const ends = async (deps: TestDeps) => {
    const counted = await countExpired(deps, deps.clock.now())
    const { endorsements, representatives } = await deleteExpired(deps)
    expect({ endorsements, representatives }).toEqual({
      ...{ endorsements: counted.endorsements, representatives: counted.representatives },
    })
    return { endorsements, representatives }
  }
  const NOTHING = { endorsements: 0, representatives: 0 }

  test('one that waits or is listed stays while the appeal is open, however long', async () => {
    const deps = await world()
    await endorsed(deps, 'release', { address: ALENA, name: 'Waiting' })
    await endorsed(deps, 'release', { address: ALENA, name: 'Listed' })
    await setState(deps, 'Listed', 'listed', TODAY)
    deps.clock.advance(800 * DAY)
    expect(await ends(deps)).toEqual(NOTHING)
    expect(await openedRepresentatives(deps)).toHaveLength(2)
  })

  test('a declined one goes 30 days after, with its key; its own link shows the reason until then', async () => {
    const deps = await world()
    const own = await endorsed(deps, 'release', { address: ALENA, name: 'Declined' })
    await endorsed(deps, 'release', { address: ALENA, name: 'Waiting' })
    await setState(deps, 'Declined', 'declined', TODAY)
    deps.clock.advance(29 * DAY)
    expect(await ends(deps)).toEqual(NOTHING)
    expect((await seeEndorsement(deps, own)).endorsement.reason).toBe('not an organisation')
    deps.clock.advance(DAY)
    expect(await ends(deps)).toEqual({ endorsements: 1, representatives: 1 })
    expect(await names()).toEqual(['Waiting'])
    expect(await openedRepresentatives(deps)).toHaveLength(1)
    expect(await keys(deps)).toHaveLength(1)
    expect(await ends(deps)).toEqual(NOTHING)
  })

  test('a year after the closing a listed one loses its representative, and one that waits goes', async () => {
    const deps = await world()
    const own = await endorsed(deps, 'release', { address: ALENA, name: 'Listed' })
    await setState(deps, 'Listed', 'listed', TODAY)
    await endorsed(deps, 'release', { address: ALENA, name: 'Waiting' })
    await endorsed(deps, 'release', { address: ALENA, name: 'Declined late' })
    await endorsed(deps, 'another', { address: ALENA, name: 'Open' })
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    deps.clock.advance(2 * DAY)
    await deleteExpired(deps)
    await archiveAppeal(deps, OPERATOR, { slug: 'release' })
    deps.clock.advance(363 * DAY - HOUR)
    await setState(deps, 'Declined late', 'declined', '2028-03-10')
    expect(await ends(deps)).toEqual(NOTHING)
    deps.clock.advance(HOUR)
    expect(await ends(deps)).toEqual({ endorsements: 2, representatives: 3 })
    expect(await names()).toEqual(['Listed', 'Open'])
    expect((await keys(deps)).length).toBe(1)
    const listed = await use().db.selectFrom('endorsements').selectAll().where('name', '=', 'Listed').execute()
    expect(listed).toMatchObject([{ state: 'listed', representative: null }])
    expect((await seeEndorsement(deps, own)).endorsement.state).toBe('listed')
    expect(await ends(deps)).toEqual(NOTHING)
  })

  test('a key of which a killed process never wrote the row goes after a day, one of today stays', async () => {
    const deps = await world()
    await endorsed(deps, 'release', { address: ALENA, name: 'Waiting' })
    const killed = { ...deps, db: failingAt('InsertQueryNode', 'endorsements') }
    const token = await offerAs(deps, 'release', { address: ALENA, name: 'Never written' })
    await expect(confirmOffer(killed, { token })).rejects.toThrow('killed')
    expect(await keys(deps)).toHaveLength(2)
    deps.clock.advance(DAY)
    expect(await ends(deps)).toEqual(NOTHING)
    // The letter still works.
    await confirmOffer(deps, { token })
    deps.clock.advance(DAY)
    expect(await ends(deps)).toEqual({ endorsements: 0, representatives: 1 })
    expect(await openedRepresentatives(deps)).toHaveLength(2)
    expect(await keys(deps)).toHaveLength(2)
  })

  test('a key without a row that a clock a year ahead has named goes at once', async () => {
    const deps = await world()
    const ahead = { ...deps, clock: { now: () => after(deps.clock.now(), 365 * DAY) } }
    await endorsed(deps, 'release', { address: ALENA })
    const person = { name: 'Alena', role: 'r', address: asAddress(ALENA), locale: 'en' } as const
    await sealRepresentative(ahead, randomUUID(), person)
    expect(await keys(deps)).toHaveLength(2)
    expect(await ends(deps)).toEqual({ endorsements: 0, representatives: 1 })
    expect(await openedRepresentatives(deps)).toHaveLength(1)
  })

  test('a stop deletes rows and keys at once, and those of no other appeal', async () => {
    const deps = await world()
    for (const name of ['Waiting', 'Listed', 'Declined']) await endorsed(deps, 'release', { address: ALENA, name })
    await setState(deps, 'Listed', 'listed', TODAY)
    await setState(deps, 'Declined', 'declined', TODAY)
    await endorsed(deps, 'another', { address: ALENA, name: 'Elsewhere' })
    await offerAs(deps, 'release', { address: ALENA })
    await lostLinkAs(deps, 'release', ALENA)
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    expect(await names()).toEqual(['Elsewhere'])
    expect(await keys(deps)).toHaveLength(1)
    expect(await openedRepresentatives(deps)).toHaveLength(1)
    expect(await use().db.selectFrom('pending_signatures').selectAll().execute()).toEqual([])
    expect(await use().db.selectFrom('outbox').selectAll().execute()).toEqual([])
  })

  test('a stop that is killed after the keys finds the rows again: nothing is left at its end', async () => {
    const deps = await world()
    await endorsed(deps, 'release', { address: ALENA, name: 'Waiting' })
    const killed = { ...deps, db: failingAt('DeleteQueryNode', 'endorsements') }
    await expect(stopAppeal(killed, OPERATOR, { slug: 'release' })).rejects.toThrow('killed')
    expect(await names()).toEqual(['Waiting'])
    expect(await keys(deps)).toEqual([])
    await deleteExpired(deps)
    expect(await names()).toEqual([])
  })

  test('a key store that is away keeps no stop from erasing; the keys end as soon as they cannot be new ones', async () => {
    const deps = await world()
    await endorsed(deps, 'release', { address: ALENA, name: 'Waiting' })
    const destroy = () => Promise.reject(new Error('the key store is away'))
    const away = { ...deps, keys: { ...deps.keys, destroy } }
    await expect(stopAppeal(away, OPERATOR, { slug: 'release' })).rejects.toThrow('the key store is away')
    expect(await names()).toEqual([])
    expect(deps.lines.filter((line) => line.includes('endorsements.keys_left'))).toHaveLength(1)
    deps.clock.advance(2 * DAY)
    expect(await ends(deps)).toEqual({ endorsements: 0, representatives: 1 })
    expect(await keys(deps)).toEqual([])
  })

  test('a key store that is away keeps nobody from withdrawing; the key ends later', async () => {
    const deps = await world()
    const own = await endorsed(deps, 'release', { address: ALENA })
    const destroy = () => Promise.reject(new Error('the key store is away'))
    await withdrawEndorsement({ ...deps, keys: { ...deps.keys, destroy } }, own)
    expect([await names(), (await keys(deps)).length]).toEqual([[], 1])
    deps.clock.advance(2 * DAY)
    expect(await ends(deps)).toEqual({ endorsements: 0, representatives: 1 })
    expect(await keys(deps)).toEqual([])
  })

  test('a dump of before, with all keys of after, opens no representative of one that has gone', async () => {
    const deps = await world()
    const own = await endorsed(deps, 'release', { address: ALENA, name: 'Withdrawn' })
    const before = await use().db.selectFrom('endorsements').select(['id', 'representative']).executeTakeFirstOrThrow()
    expect(await openRepresentative(deps, before.id, before.representative)).toMatchObject({ address: ALENA })
    await withdrawEndorsement(deps, own)
    expect(await openRepresentative(deps, before.id, before.representative)).toBeNull()
  })

  test('a report ends 30 days after the decision; an open one ends with its organisation’s entry', async () => {
    const deps = await world()
    for (const name of ['Listed', 'Declined']) await endorsed(deps, 'release', { address: ALENA, name })
    const rows = await use().db.selectFrom('endorsements').select(['id', 'name']).execute()
    await setState(deps, 'Listed', 'listed', TODAY)
    await setState(deps, 'Declined', 'declined', TODAY)
    const idOf = (name: string) => rows.find((row) => row.name === name)?.id ?? ''
    const report = (id: string, name: string, decided_on: string | null) => ({
      ...{
        id: `00000000-0000-4000-8000-00000000000${id}`,
        endorsement_id: idOf(name),
        words: 'w',
        day: TODAY,
        decided_on,
      },
    })
    await use()
      .db.insertInto('endorsement_reports')
      .values([report('1', 'Listed', null), report('2', 'Listed', TODAY), report('3', 'Declined', null)])
      .execute()
    const left = async () =>
      (await use().db.selectFrom('endorsement_reports').select('id').orderBy('id').execute()).map(({ id }) => id.at(-1))
    expect((await countExpired(deps, deps.clock.now())).reports).toBe(1)
    await deleteExpired(deps)
    expect(await left()).toEqual(['1', '2'])
    expect((await countExpired(deps, after(deps.clock.now(), 29 * DAY))).reports).toBe(0)
    deps.clock.advance(30 * DAY)
    await deleteExpired(deps)
    expect(await left()).toEqual(['1'])
  })
})
