import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { findListHash } from '../../src/count/list-hash-store.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { hashListsDue } from '../../src/exports/hash-lists-due.ts'
import { makeListHash } from '../../src/exports/make-list-hash.ts'
import type { PublicRow } from '../../src/exports/profile.ts'
import { publicLine } from '../../src/exports/public-line.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { PUBLIC, SEALED, takeList } from '../support/exported-list.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Names and words whose order by bytes is not that of alphabets, and which JSON writes in ways of its own. */
const PEOPLE = [
  ['Ivan', null],
  ['Ivan Petrov', 'a "quoted" word'],
  ['Ivan!', 'back\\slash'],
  ['ivan', 'tab and line'],
  ['Ядвіга', 'з Мінска'],
  ['Ядвіга', null],
  ['Éva', 'line\u2028separator'],
  ['李小龍', null],
  ['Z\u007fed', '😀'],
] as const

async function withPeople(on: Parameters<typeof testDeps>[0], now = '2027-03-12T12:00:00Z') {
  const deps = await testDeps(on, { now })
  await makeCampaign(deps)
  const appealId = await makeAppeal(deps)
  for (const [n] of PEOPLE.entries()) await signed(deps, 'release', { address: `s${n}@example.org`, name: `Name ${n}` })
  await settled(deps, 'release')
  // As older versions may have stored them.
  for (const [n, [name, descriptor]] of PEOPLE.entries())
    await deps.db.updateTable('signatures').set({ name, descriptor }).where('name', '=', `Name ${n}`).execute()
  return { deps, appealId }
}

async function hashOf(deps: TestDeps): Promise<string> {
  const rows = (await takeList(deps, PUBLIC)).lines as unknown as PublicRow[]
  const lines = rows.map((row) => Buffer.from(publicLine(row))).sort(Buffer.compare)
  return createHash('sha256').update(Buffer.concat(lines)).digest('hex')
}

eachDatabase('the hash of the public list', (use) => {
  test('is that of its lines in the order of their bytes, and is made with each whole list', async () => {
    const { deps, appealId } = await withPeople(use())
    const filtered = { ...PUBLIC, filter: { from: '2027-03-12' } }
    for (const wanted of [filtered, SEALED]) await takeList(deps, wanted)
    expect(await findListHash(deps.db, appealId)).toBeUndefined()
    const sha256 = await hashOf(deps)
    expect(await findListHash(deps.db, appealId)).toEqual({ rows: PEOPLE.length, sha256, day: '2027-03-12' })
  })

  test('is made once a day over all processes, after the settle of 03:00, and follows the list', async () => {
    const { deps, appealId } = await withPeople(use())
    const hash = () => findListHash(deps.db, appealId)
    await hashListsDue(deps)
    const first = await hash()
    expect(first).toMatchObject({ rows: PEOPLE.length, day: '2027-03-12' })
    await deps.db.updateTable('signatures').set({ look: 'hidden' }).where('name', '=', 'Éva').execute()
    for (const time of ['2027-03-12T13:30:00Z', '2027-03-13T03:00:59Z']) {
      deps.clock.set(time)
      await hashListsDue(deps)
      expect(await hash()).toEqual(first)
    }
    deps.clock.set('2027-03-13T03:01:00Z')
    await Promise.all([hashListsDue(deps), hashListsDue(deps)])
    expect(await hash()).toMatchObject({ rows: PEOPLE.length - 1, day: '2027-03-13' })
    await deps.db.updateTable('counts').set({ list_rows: 7 }).execute()
    deps.clock.set('2027-03-13T05:00:00Z')
    await hashListsDue(deps)
    expect(await hash()).toMatchObject({ rows: 7 })
  })

  test('that a process began and did not bring about is made in the next hour', async () => {
    const { deps, appealId } = await withPeople(use(), '2027-03-13T03:30:00Z')
    await deps.db
      .updateTable('counts')
      .set({ list_hour: new Date('2027-03-13T03:00:00Z') })
      .execute()
    await hashListsDue(deps)
    expect(await findListHash(deps.db, appealId)).toBeUndefined()
    deps.clock.set('2027-03-13T04:00:00Z')
    await hashListsDue(deps)
    expect(await findListHash(deps.db, appealId)).toMatchObject({ day: '2027-03-13' })
  })

  test('of no names is that of nothing; of a stopped appeal none is made', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const empty = await makeAppeal(deps)
    const stopped = await makeAppeal(deps, 'stopped')
    await stopAppeal(deps, OPERATOR, { slug: 'stopped' })
    await hashListsDue(deps)
    expect(await findListHash(deps.db, empty)).toMatchObject({ rows: 0, sha256: NOTHING })
    expect(await findListHash(deps.db, stopped)).toBeUndefined()
  })
  test('that is made while its appeal is stopped and erased is not stored after that', async () => {
    const { deps, appealId } = await withPeople(use())
    const before = await deps.snapshots.open()
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    await makeListHash(deps, before, appealId)
    expect(await findListHash(deps.db, appealId)).toBeUndefined()
  })
})
