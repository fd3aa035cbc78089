import { expect, test } from 'vitest'
import { HOUR, MINUTE, SECOND } from '../../src/core/clock.ts'
import { settleDue } from '../../src/count/settle-due.ts'
import { settleNow } from '../../src/count/settle-now.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { CountsBody } from '../../src/site/api-bodies.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { eachDatabase, postgresOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { endedOrBlocked } from '../support/stepping.ts'
import { makeAppeal, makeCampaign, signed } from '../support/world.ts'

const PAPER = {
  ...({ slug: 'release', visibility: 'anonymous', name: null, descriptor: null, country: null } as const),
  ...({ source: 'collected', by: 'us', day: '2027-03-01', consent: 'on paper' } as const),
}

const NAMELESS = { visibility: 'anonymous' } as const

eachDatabase('“As of” is never earlier than what the number stands over, nor in the future', (use) => {
  async function world(now: string) {
    const deps = await testDeps(use(), { now, env: { PUBLIC_URL: 'http://localhost:3000' } })
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', { safety: 'protected' })
    const site = await openSite(deps)
    /** The counts as the JSON and the page tell them. */
    const told = async () => {
      const counts = CountsBody.parse(await (await site.ask('/api/v1/appeals/release/counts')).json())
      const page = await (await site.ask('/a/release?lang=en')).text()
      expect(page).toContain(`<time datetime="${counts.asOf}">`)
      return counts
    }
    return { deps, told }
  }

  test('imported ones that are counted between two full hours', async () => {
    const { deps, told } = await world('2027-03-12T14:00:00Z')
    await addImported(deps, OPERATOR, PAPER)
    await settleNow(deps, OPERATOR, { slug: 'release' })
    deps.clock.set('2027-03-12T14:30:05Z')
    await addImported(deps, OPERATOR, PAPER)
    deps.clock.set('2027-03-12T14:37:00Z')
    await settleNow(deps, OPERATOR, { slug: 'release' })
    expect(await told()).toMatchObject({ imported: 2, confirmed: null, asOf: '2027-03-12T14:37:00.000Z' })
  })

  test('a settle on the grid says its hour, to the minute', async () => {
    const { deps, told } = await world('2027-03-12T13:50:00Z')
    for (let n = 0; n < 10; n++) await signed(deps, 'release', { address: `a${n}@example.org`, ...NAMELESS })
    deps.clock.set('2027-03-12T14:00:07Z')
    await settleDue(deps)
    expect(await told()).toMatchObject({ confirmed: 10, asOf: '2027-03-12T14:00:00.000Z' })
  })

  test('signatures that a process which comes late takes along at its full hour', async () => {
    const { deps, told } = await world('2027-03-12T13:50:00Z')
    for (let n = 0; n < 10; n++) await signed(deps, 'release', { address: `a${n}@example.org`, ...NAMELESS })
    deps.clock.set('2027-03-12T14:06:00Z')
    await signed(deps, 'release', { address: 'late@example.org', ...NAMELESS })
    await addImported(deps, OPERATOR, PAPER)
    deps.clock.set('2027-03-12T14:08:00Z')
    await settleDue(deps)
    expect(await told()).toMatchObject({ imported: 1, confirmed: 11, asOf: '2027-03-12T14:08:00.000Z' })
    deps.clock.advance(HOUR)
    await settleDue(deps)
    expect((await told()).asOf).toBe('2027-03-12T14:08:00.000Z')
  })
})

postgresOnly('“As of”, while settle waits for a lock', (use) => {
  test('is not earlier than an imported signature that comes meanwhile and is counted', async () => {
    const { db, pool } = use()
    const deps = await testDeps(use(), { now: '2027-03-12T14:00:00Z' })
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', { safety: 'open' })
    await signed(deps, 'release', { address: 'first@example.org', ...NAMELESS })
    const { settled } = await db.transaction().execute(async (trx) => {
      await trx.selectFrom('counts').selectAll().forUpdate().execute()
      const settled = settleDue(deps)
      expect(await endedOrBlocked(pool, settled)).toBe('blocked')
      deps.clock.advance(MINUTE)
      await addImported(deps, OPERATOR, PAPER)
      deps.clock.advance(SECOND)
      return { settled }
    })
    await settled
    const counts = await db.selectFrom('counts').select(['anonymous', 'imported', 'as_of']).executeTakeFirstOrThrow()
    expect(counts).toEqual({ anonymous: 1, imported: 1, as_of: new Date('2027-03-12T14:01:01Z') })
  })
})
