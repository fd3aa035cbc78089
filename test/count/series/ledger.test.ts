import { randomInt, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findCampaign } from '../../../src/campaigns/store.ts'
import { after, DAY, dayOf, HOUR, MINUTE } from '../../../src/core/clock.ts'
import { Memory } from '../../../src/core/memory.ts'
import { VISIBILITIES } from '../../../src/core/visibility.ts'
import { recount } from '../../../src/count/recount.ts'
import type { Period } from '../../../src/count/series/numbers.ts'
import { findNumbers } from '../../../src/count/series/numbers-store.ts'
import { settleDue } from '../../../src/count/settle-due.ts'
import { openSite } from '../../api/site.ts'
import { SLUG } from '../../promises/random-desk-steps.ts'
import { happens, type Run } from '../../promises/random-steps.ts'
import { arrive } from '../../support/arrivals.ts'
import { eachDatabase } from '../../support/databases.ts'
import { type TestDeps, testDeps } from '../../support/deps.ts'
import { dice } from '../../support/dice.ts'
import { numbersOf, settleDaily, settleHourly } from '../../support/numbers.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, settled } from '../../support/world.ts'

const APPEALS = {
  open: { safety: 'open' },
  protected: { safety: 'protected' },
  'live, small counts withheld': { safety: 'open', policy: { withholdSmallCounts: true } },
  'open on the grid': { safety: 'open', policy: { liveCounts: false } },
} as const
const STEPS = 90

eachDatabase('the series is a ledger of settles', (use) => {
  const totals = new Map<string, number>()

  /** Remembers the total of each time that it was of, as the counts themselves said. */
  async function remember(deps: TestDeps): Promise<void> {
    const counts = await deps.db.selectFrom('counts').selectAll().executeTakeFirstOrThrow()
    const total = counts.public + counts.private + counts.anonymous + counts.imported
    totals.set(counts.as_of.toISOString(), total)
  }

  async function check(
    deps: TestDeps,
    id: string,
    before: readonly Period[],
    story: string,
  ): Promise<readonly Period[]> {
    await remember(deps)
    const { series, asOf, counts } = await numbersOf(deps, SLUG)
    expect(series === null, story).toBe(counts.total === null)
    if (series) expect(sumOf(series), `${story}, ${asOf}`).toBe(totals.get(asOf))
    for (const found of await recount(deps)) expect(found, story).toMatchObject({ sound: true })
    const ended = (await findNumbers(deps.db, id))?.ended ?? []
    expect(ended.slice(0, before.length), story).toEqual(before)
    return ended
  }

  test.each(Object.entries(APPEALS))(
    'whatever happens, it sums up to the total of its time, and no ended period changes (%s)',
    {
      timeout: 120_000,
    },
    async (name, draft) => {
      const seed = randomInt(2 ** 31)
      const roll = dice(seed)
      totals.clear()
      const deps = await testDeps(use(), { now: '2027-03-12T10:20:30Z' })
      const processes = [deps, { ...deps, memory: new Memory(deps.clock) }]
      await makeCampaign(deps)
      const id = await makeAppeal(deps, SLUG, draft)
      const campaign = (await findCampaign(deps.db, CAMPAIGN))?.id ?? ''
      const actor = { is: 'staff', id: randomUUID(), campaign, role: 'moderator', steppedUp: false } as const
      const site = await openSite(deps)
      const run: Run = { deps, site, roll, own: [], moderator: { actor, seen: [], last: [] }, done: new Map() }
      const settles: ((deps: TestDeps) => Promise<unknown>)[] = [
        (one) => settled(one, SLUG),
        settleHourly,
        settleDaily,
        settleDaily,
        (one) => settleDaily(one, { days: 1 + roll.below(3) }),
        () => Promise.all(processes.map(settleDue)),
      ]
      let ended: readonly Period[] = []
      for (let step = 0; step < STEPS; step++) {
        run.deps = roll.one(processes) ?? deps
        await happens(run)
        if (step % 15 === 0) {
          const crowd = Array.from({ length: 15 + roll.below(30) }, () => roll.one(VISIBILITIES) ?? 'public')
          run.own.push(...(await arrive(deps, id, crowd)))
        }
        // Two settles never have one time, so that each total is known by its own.
        deps.clock.advance(2 * MINUTE + roll.below(HOUR))
        if (roll.below(3) === 0) await roll.one(settles)?.(run.deps)
        ended = await check(deps, id, ended, `${name}, seed ${seed}, step ${step}`)
      }
      await settleDaily(deps)
      ended = await check(deps, id, ended, `${name}, seed ${seed}, at the end`)
      expect(ended.length, `${name}, seed ${seed}`).toBeGreaterThan(2)
      if (name === 'open') expect(ended.every(({ from, to }) => from === to)).toBe(true)
      else expect(ended.slice(1).map(({ from }) => from)).toEqual(ended.slice(0, -1).map(({ to }) => nextDay(to)))
      expect(site.faults()).toEqual([])
    },
  )
})

const sumOf = (series: readonly Period[]): number => series.reduce((sum, { n }) => sum + n, 0)
const nextDay = (day: string): string => dayOf(after(new Date(`${day}T00:00Z`), DAY))
