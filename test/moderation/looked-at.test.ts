import { expect, test } from 'vitest'
import { findAppeal } from '../../src/appeals/store.ts'
import type { Look } from '../../src/db/values.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { removeSignature } from '../../src/moderation/states.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase, postgresOnly, type TestDb } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { hideName, hideReported, keepName, keepReported, namesOf, reportsOf } from '../support/moderate.ts'
import { endedOrBlocked, stopAfter } from '../support/stepping.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

/** An appeal with one listed name: `seen` is the version that the moderator sees; the signer has the `link`. */
async function looking(on: TestDb, safety: 'open' | 'protected') {
  const deps = await testDeps(on)
  await makeCampaign(deps)
  await makeAppeal(deps, 'release', { safety })
  const link = await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna Looked', descriptor: 'nurse' })
  await settled(deps, 'release')
  const look = safety === 'open' ? 'shown' : 'waiting'
  const [seen] = await namesOf(deps, OPERATOR, { slug: 'release', look })
  if (!seen) throw new Error('no name is in the list')
  return { deps, link, seen: { slug: 'release', id: seen.id, version: seen.version } }
}

async function reported(deps: TestDeps, id: string): Promise<void> {
  const appeal = await findAppeal(deps.db, 'release')
  if (appeal) await reportName(deps, appeal, id, { reason: 'insult', words: null })
}

const stored = (deps: TestDeps) => deps.db.selectFrom('signatures').select(['name', 'descriptor', 'look']).execute()
const listed = async (deps: TestDeps, look: Look) =>
  (await namesOf(deps, OPERATOR, { slug: 'release', look })).map(({ name }) => name)
const mutes = (deps: TestDeps) => deps.db.selectFrom('mutes').selectAll().execute()
const CHANGED = { changed: { state: 'counted', version: expect.stringMatching(/^[0-9a-f]{8}$/) } }

eachDatabase('a name that changed after the moderator saw it', (use) => {
  test.each([{ name: 'Abusive Unseen' }, { descriptor: 'unseen words' }, { descriptor: null }])(
    'is not kept: %j',
    async (change) => {
      const { deps, link, seen } = await looking(use(), 'protected')
      await changeSignature(deps, link, change)
      await expect(keepName(deps, OPERATOR, seen)).rejects.toMatchObject(CHANGED)
      expect(await stored(deps)).toEqual([{ name: 'Anna Looked', descriptor: 'nurse', look: 'waiting', ...change }])
      const [again] = await namesOf(deps, OPERATOR, { slug: 'release' })
      expect(again?.version).not.toBe(seen.version)
      await keepName(deps, OPERATOR, { ...seen, version: again?.version ?? '' })
      expect(await listed(deps, 'shown')).toHaveLength(1)
    },
  )

  test('is not muted by a keep of the earlier version; its reports stay open', async () => {
    const { deps, link, seen } = await looking(use(), 'open')
    await reported(deps, seen.id)
    const [open] = await reportsOf(deps, OPERATOR)
    expect(open).toMatchObject({ id: seen.id, version: seen.version })
    await changeSignature(deps, link, { name: 'Abusive Unseen' })
    await expect(keepReported(deps, OPERATOR, seen)).rejects.toMatchObject(CHANGED)
    expect(await mutes(deps)).toEqual([])
    const [again] = await reportsOf(deps, OPERATOR)
    expect(again).toMatchObject({ name: 'Abusive Unseen', reports: open?.reports })
    await keepReported(deps, OPERATOR, { ...seen, version: again?.version ?? '' })
    expect(await mutes(deps)).toHaveLength(1)
  })

  test('can be hidden and removed without a version, but not by the earlier one; the answer tells the name', async () => {
    const { deps, link, seen } = await looking(use(), 'open')
    const { version: _, ...unseen } = seen
    await changeSignature(deps, link, { name: 'Abusive Unseen' })
    for (const decide of [hideName, hideReported])
      await expect(decide(deps, OPERATOR, seen)).rejects.toMatchObject(CHANGED)
    const removed = removeSignature(deps, OPERATOR, seen)
    await expect(removed).rejects.toMatchObject({ kind: 'conflict', reason: 'name_changed' })
    expect(await listed(deps, 'shown')).toEqual(['Abusive Unseen'])
    const was = { id: seen.id, name: 'Abusive Unseen', descriptor: 'nurse' }
    expect(await hideName(deps, OPERATOR, unseen)).toMatchObject(was)
    expect(await listed(deps, 'hidden')).toEqual(['Abusive Unseen'])
    expect(await removeSignature(deps, OPERATOR, unseen)).toMatchObject({ state: 'gone' })
    expect(await stored(deps)).toEqual([])
  })

  test('a version is of one signature on one server, so nobody can prepare two names that share one', async () => {
    const { deps, seen } = await looking(use(), 'protected')
    const same = { address: 'other@example.org', name: 'Anna Looked', descriptor: 'nurse' }
    await signed(deps, 'release', same)
    await settled(deps, 'release')
    const versions = (await namesOf(deps, OPERATOR, { slug: 'release' })).map(({ version }) => version)
    const elsewhere = await namesOf({ ...deps, secrets: (await testDeps(use())).secrets }, OPERATOR, {
      slug: 'release',
    })
    expect(versions).toContain(seen.version)
    expect(new Set([...versions, ...elsewhere.map(({ version }) => version)]).size).toBe(4)
    for (const version of versions) expect(version).toMatch(/^[0-9a-f]{8}$/)
  })
})

postgresOnly('a name that changes during a decision', (use) => {
  test('a change waits for a keep under way, and then ends the mute', async () => {
    const { deps, link, seen } = await looking(use(), 'open')
    await reported(deps, seen.id)
    const stepping = stopAfter(use().pool, /insert into "mutes"/)
    const keeping = keepReported({ ...deps, db: stepping.db }, OPERATOR, seen)
    await stepping.reached
    const changing = changeSignature(deps, link, { name: 'Abusive Unseen' })
    const met = await endedOrBlocked(use().pool, changing)
    stepping.release()
    await Promise.all([keeping, changing])
    expect(met).toBe('blocked')
    expect(await mutes(deps)).toEqual([])
    await reported(deps, seen.id)
    expect(await reportsOf(deps, OPERATOR)).toMatchObject([{ name: 'Abusive Unseen' }])
  })

  test.each([
    ['open', keepReported],
    ['protected', keepName],
  ] as const)('a keep waits for a change under way, and is refused (%s)', async (safety, keep) => {
    const { deps, link, seen } = await looking(use(), safety)
    await reported(deps, seen.id)
    const stepping = stopAfter(use().pool, /^update "signatures"/)
    const changing = changeSignature({ ...deps, db: stepping.db }, link, { name: 'Abusive Unseen' })
    await stepping.reached
    const keeping = keep(deps, OPERATOR, seen)
    const refused = expect(keeping).rejects.toMatchObject(CHANGED)
    const met = await endedOrBlocked(use().pool, keeping)
    stepping.release()
    await Promise.all([changing, refused])
    expect(met).toBe('blocked')
    expect(await mutes(deps)).toEqual([])
    expect(await listed(deps, 'shown')).toEqual(safety === 'open' ? ['Abusive Unseen'] : [])
  })
})
