import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { VISIBILITIES } from '../../src/core/visibility.ts'
import type { Db } from '../../src/db/database.ts'
import type { SignatureState } from '../../src/db/values.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { listNames, type ModeratedName, type NamePage } from '../../src/moderation/list-names.ts'
import { listReports } from '../../src/moderation/list-reports.ts'
import { LOOKS, type NameFilter } from '../../src/moderation/name-store.ts'
import { seeSignature } from '../../src/moderation/see-signature.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { listSignatures } from '../support/listed-names.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const STATES: SignatureState[] = ['counted', 'held', 'invalid']
const NOBODY = '00000000-0000-4000-8000-000000000000'

async function everyPage(list: (after: string | undefined) => Promise<NamePage>): Promise<ModeratedName[]> {
  const all: ModeratedName[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const { names, next } = await list(after)
    if (next) expect(names.length).toBeGreaterThan(0)
    all.push(...names)
    after = next
  }
  return all
}

async function report(db: Db, appealId: string, signatureId: string, day: string, decided = false): Promise<void> {
  const closed = decided ? { decided_on: day, decision: 'kept' as const } : {}
  const said = { reason: 'spam' as const, words: null, day, ...closed }
  await db
    .insertInto('reports')
    .values({ id: randomUUID(), appeal_id: appealId, signature_id: signatureId, ...said })
    .execute()
}

eachDatabase('the lists of names', (use) => {
  let deps: TestDeps
  let appealId: string

  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps)
    appealId = await makeAppeal(deps)
  })

  const all = (filter: NameFilter, limit = 3) =>
    everyPage((after) => listNames(deps, OPERATOR, { slug: 'release', limit, after, ...filter }))

  test('have every name once, the oldest day first, whatever the filters and the size of a page', async () => {
    for (const look of LOOKS)
      for (const state of STATES) await listSignatures(deps.db, appealId, { names: 5, aDay: 2, look, state })
    const ids = await listSignatures(deps.db, appealId, { names: 4, look: 'shown' })
    for (const id of ids) await report(deps.db, appealId, id, '2027-01-02')
    await report(deps.db, appealId, (await all({ look: 'hidden' }))[0]?.id ?? '', '2027-01-02', true)
    const paper = { slug: 'release', visibility: 'public', name: 'Paper', descriptor: null, country: null } as const
    for (const source of ['collected', 'conveyed', 'collected'] as const)
      await addImported(deps, OPERATOR, { ...paper, source, by: 'Iryna', day: '2027-03-01', consent: 'on paper' })
    await settled(deps, 'release')
    const rows = await use().db.selectFrom('signatures').selectAll().orderBy('day').orderBy('id').execute()
    const reported = new Set(ids)
    const expected = ({ look, state, source, reported: only }: NameFilter) =>
      rows
        .filter((row) => (look ? row.look === look : true))
        .filter((row) => (state ? row.state === state : row.state !== 'invalid'))
        .filter((row) => (source === 'imported' ? row.source !== 'confirmed' : !source || row.source === source))
        .filter((row) => !only || reported.has(row.id))
        .map(({ id }) => id)
    for (const look of [undefined, ...LOOKS])
      for (const state of [undefined, ...STATES])
        for (const source of [undefined, 'confirmed', 'collected', 'imported'] as const)
          for (const only of [undefined, true]) {
            const filter = { look, state, source, reported: only }
            const found = await all(filter, 7)
            expect(
              found.map(({ id }) => id),
              JSON.stringify(filter),
            ).toEqual(expected(filter))
          }
    expect((await all({ look: 'shown' }, 1)).map(({ id }) => id)).toEqual(expected({ look: 'shown' }))
    expect((await all({ reported: true }))[0]).toMatchObject({
      ...{ visibility: 'public', source: 'confirmed', look: 'shown', state: 'counted', day: '2027-01-01' },
      reports: [{ reason: 'spam', words: null, day: '2027-01-02' }],
    })
  })

  test('of held ones have every visibility, without name and day of those that are not public, which come last', async () => {
    for (const visibility of VISIBILITIES)
      await signed(deps, 'release', { address: `${visibility}@example.org`, visibility, name: 'Anna Held' })
    await settled(deps, 'release')
    await deps.db.updateTable('signatures').set({ state: 'held' }).execute()
    await listSignatures(deps.db, appealId, { names: 3, state: 'held' })
    await listSignatures(deps.db, appealId, { names: 2, state: 'held', kind: 'anonymous' })
    const held = await all({ state: 'held' }, 2)
    expect(held.map(({ visibility }) => visibility === 'public')).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
    const others = held.slice(4)
    expect(others.map(({ id }) => id)).toEqual(others.map(({ id }) => id).toSorted())
    for (const one of others) expect(one).toMatchObject({ name: null, descriptor: null, country: null, day: null })
    for (const { id, visibility, version } of held)
      expect(await seeSignature(deps, OPERATOR, { slug: 'release', id })).toMatchObject({ id, visibility, version })
    expect(await all({ state: 'held', look: 'waiting' })).toHaveLength(3)
  })

  test('of reported ones go by the oldest open report', async () => {
    const ids = await listSignatures(deps.db, appealId, { names: 5, look: 'shown' })
    for (const [n, id] of ids.entries()) {
      await report(deps.db, appealId, id, `2027-01-1${n}`, n === 4)
      await report(deps.db, appealId, id, `2027-02-0${9 - n}`, n === 4)
    }
    await report(deps.db, appealId, ids[3] ?? '', '2027-01-01')
    const found = await everyPage((after) => listReports(deps, OPERATOR, { slug: 'release', limit: 1, after }))
    expect(found.map(({ id }) => id)).toEqual([ids[3], ids[0], ids[1], ids[2]])
    expect(found[0]?.reports.map(({ day }) => day)).toEqual(['2027-01-01', '2027-01-13', '2027-02-06'])
  })

  test('have no name of another appeal, and none once the appeal is stopped', async () => {
    const other = await makeAppeal(deps, 'second')
    const [id = ''] = await listSignatures(deps.db, other, { names: 1 })
    await report(deps.db, other, id, '2027-01-01')
    expect(await all({})).toEqual([])
    const elsewhere = seeSignature(deps, OPERATOR, { slug: 'release', id })
    await expect(elsewhere).rejects.toMatchObject({ kind: 'not_found', reason: 'unknown_signature' })
    await listSignatures(deps.db, appealId, { names: 2 })
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    expect(await all({})).toEqual([])
    expect((await listReports(deps, OPERATOR, { slug: 'release', limit: 5 })).names).toEqual([])
  })

  test.each([
    '',
    '.',
    'x',
    NOBODY,
    `2027-02-30.${NOBODY}`,
    `0000-01-01.${NOBODY}`,
    `2027-01-01.${NOBODY.slice(1)}`,
    `2027-01-01.${NOBODY} `,
    `infinity.${NOBODY}`,
    `2027-01-01.${'-'.repeat(36)}`,
    `2027-01-01.${NOBODY}\n`,
  ])('take no cursor that no page gave: %j', async (after) => {
    await listSignatures(deps.db, appealId, { names: 1 })
    const wanted = { slug: 'release', limit: 5, after }
    for (const list of [listNames, listReports])
      await expect(list(deps, OPERATOR, wanted)).rejects.toMatchObject({
        ...{ kind: 'invalid', errors: [{ path: 'after', message: 'field.after' }] },
      })
  })

  test('take the cursor of a name that has gone meanwhile', async () => {
    await listSignatures(deps.db, appealId, { names: 4 })
    const first = await listNames(deps, OPERATOR, { slug: 'release', limit: 2 })
    const before = (await all({})).map(({ id }) => id)
    await deps.db
      .deleteFrom('signatures')
      .where('id', '=', first.names[1]?.id ?? '')
      .execute()
    const rest = await listNames(deps, OPERATOR, { slug: 'release', limit: 2, after: first.next ?? '' })
    expect(rest.names.map(({ id }) => id)).toEqual(before.slice(2))
  })

  test('tell of one signature what its state allows', async () => {
    const acts = async (state: SignatureState) => {
      const [id = ''] = await listSignatures(deps.db, appealId, { names: 1, state })
      return (await seeSignature(deps, OPERATOR, { slug: 'release', id })).acts
    }
    expect(await acts('counted')).toEqual(['hold', 'invalidate', 'remove'])
    expect(await acts('held')).toEqual(['release', 'invalidate', 'remove'])
    expect(await acts('invalid')).toEqual(['remove'])
    for (const id of [NOBODY, 'nothing', ''])
      await expect(seeSignature(deps, OPERATOR, { slug: 'release', id })).rejects.toMatchObject({ kind: 'not_found' })
  })
})
