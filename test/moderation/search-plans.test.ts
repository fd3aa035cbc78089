import { expect, test } from 'vitest'
import type { NameFilter } from '../../src/moderation/name-store.ts'
import { searchNames } from '../../src/moderation/search-names.ts'
import { searchPublicNames } from '../../src/site/search-names.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { inventedNames } from '../support/invented-names.ts'
import { listNamed } from '../support/named-signatures.ts'
import { planOf, rememberStatements } from '../support/plans.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'

const NAMES = 50_000
const A_TIME = 5_000

postgresOnly('a search among many names', (use) => {
  test('reads the index of words alone, for rare and frequent words and every filter', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const id = await makeAppeal(deps)
    const names = inventedNames(NAMES)
    for (let at = 0; at < NAMES; at += A_TIME) await listNamed(deps.db, id, names.slice(at, at + A_TIME))
    // As autovacuum leaves it.
    await use().pool.query('vacuum analyze signatures')

    const { db, sent } = rememberStatements(use().pool)
    const on = { ...deps, db }
    const searches = ['Цихановская', 'К', 'Александр К', 'nobody', 'а б']
    for (const q of searches) {
      for (const filter of [{}, { look: 'shown' }, { state: 'counted' }] satisfies NameFilter[])
        await searchNames(on, OPERATOR, { slug: 'release', q, limit: 50, ...filter })
      await searchPublicNames(on, { id }, { q })
    }
    const plans = await Promise.all(
      sent.filter(({ text }) => text.includes('search_key')).map((statement) => planOf(use().pool, statement)),
    )
    const complete = plans.filter((plan) => plan.includes('signatures_without_search_key'))
    expect(complete).toHaveLength(searches.length * 4)
    const found = plans.filter((plan) => !complete.includes(plan))
    // A frequent word takes one statement, any other two.
    expect(found.length).toBeGreaterThan(complete.length)
    for (const plan of found) expect(plan).toMatch(/Bitmap Index Scan on signatures_by_search_key/)
    for (const plan of plans) expect(plan).not.toMatch(/Seq Scan|Index Scan using signatures_by/)
  })
})
