import { beforeEach, expect, test } from 'vitest'
import { decideNames } from '../../src/moderation/decide-names.ts'
import { listNames } from '../../src/moderation/list-names.ts'
import type { NameFilter } from '../../src/moderation/name-store.ts'
import { countWaitingNames } from '../../src/moderation/waiting-store.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { listSignatures } from '../support/listed-names.ts'
import { planOf, rememberStatements } from '../support/plans.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'

const NAMES = 12_000

postgresOnly('a long queue of names', (use) => {
  let deps: TestDeps
  let appealId: string
  let middle: string

  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps)
    appealId = await makeAppeal(deps)
    await listSignatures(deps.db, appealId, { names: NAMES / 12, aDay: 100 })
    await listSignatures(deps.db, appealId, { names: (NAMES * 5) / 6, aDay: 100, look: 'shown' })
    await listSignatures(deps.db, appealId, { names: NAMES / 12, aDay: 100, look: 'hidden' })
    // As autovacuum leaves it.
    await use().pool.query('vacuum analyze signatures')
    const half = await deps.db
      .selectFrom('signatures')
      .select(['id', 'day'])
      .where('look', '=', 'waiting')
      .orderBy('day')
      .orderBy('id')
      .offset(NAMES / 24)
      .executeTakeFirstOrThrow()
    middle = `${half.day}.${half.id}`
  })

  /** The plans of the statements that read signatures, while `work` runs. */
  async function plans(work: (on: TestDeps) => Promise<unknown>): Promise<string[]> {
    const { db, sent } = rememberStatements(use().pool)
    await work({ ...deps, db })
    const about = sent.filter(
      ({ text }) => /^\s*(?:select|update|delete|with)/.test(text) && text.includes('signatures'),
    )
    return Promise.all(about.map((statement) => planOf(use().pool, statement)))
  }

  test.each<[string, NameFilter]>([
    ['waiting', { look: 'waiting' }],
    ['every look', {}],
    ['hidden and counted', { look: 'hidden', state: 'counted' }],
  ])('is read page by page along the index, from any place: %s', async (_, filter) => {
    for (const after of [undefined, middle]) {
      const [plan = '', ...others] = await plans((on) =>
        listNames(on, OPERATOR, { slug: 'release', limit: 50, after, ...filter }),
      )
      expect(others).toEqual([])
      expect(plan).toMatch(/Index Scan using signatures_by_look/)
      expect(plan).toMatch(/Index Cond: .*look/)
      expect(plan).not.toMatch(/Seq Scan|Bitmap/)
      if (after) expect(plan).toMatch(/Index Cond: .*ROW\(/)
    }
  })

  test.each<[string, NameFilter]>([
    ['held', { state: 'held' }],
    ['invalid', { state: 'invalid' }],
    ['reported', { reported: true }],
    ['imported', { source: 'imported' }],
  ])('is not read for those that are few: %s', async (_, filter) => {
    for (const after of [undefined, middle])
      for (const plan of await plans((on) => listNames(on, OPERATOR, { slug: 'release', limit: 50, after, ...filter })))
        expect(plan).not.toMatch(/Seq Scan on signatures|signatures_by_look/)
  })

  test('is counted along the index, and decided by the ids', async () => {
    const [count = ''] = await plans((on) => countWaitingNames(on.db, [appealId]))
    expect(count).toMatch(/Index.* Scan (?:using|on) signatures_by_look/)
    expect(count).not.toMatch(/Seq Scan/)
    const { names } = await listNames(deps, OPERATOR, { slug: 'release', limit: 20, look: 'waiting', after: middle })
    const decisions = names.map(({ id, version }) => ({ id, version, as: 'keep' as const }))
    const decided = await plans((on) => decideNames(on, OPERATOR, { slug: 'release', about: 'names', decisions }))
    expect(decided.length).toBeGreaterThan(1)
    for (const plan of decided) expect(plan).not.toMatch(/Seq Scan on signatures/)
  })
})
