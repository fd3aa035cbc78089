import { expect, test } from 'vitest'
import { changeAppeal } from '../../../src/appeals/change-appeal.ts'
import { DAY, HOUR } from '../../../src/core/clock.ts'
import { Memory } from '../../../src/core/memory.ts'
import type { Visibility } from '../../../src/core/visibility.ts'
import { recount } from '../../../src/count/recount.ts'
import type { Period } from '../../../src/count/series/numbers.ts'
import { settleDue } from '../../../src/count/settle-due.ts'
import { settleNow } from '../../../src/count/settle-now.ts'
import { deleteExpired } from '../../../src/erasure/retention.ts'
import { OPERATOR } from '../../../src/staff/actor.ts'
import { arrive } from '../../support/arrivals.ts'
import { eachDatabase, postgresOnly, type TestDb } from '../../support/databases.ts'
import { testDeps } from '../../support/deps.ts'
import { dieAfter } from '../../support/dying.ts'
import { numbersOf, settleDaily } from '../../support/numbers.ts'
import { endedOrBlocked, stopAfter } from '../../support/stepping.ts'
import { makeAppeal, makeCampaign } from '../../support/world.ts'

const slug = 'release'
const many = (n: number, visibility: Visibility = 'anonymous') => Array<Visibility>(n).fill(visibility)

async function world(on: TestDb, draft: Parameters<typeof makeAppeal>[2] = { safety: 'protected' }) {
  const deps = await testDeps(on, { now: '2027-03-01T10:20:30Z' })
  await makeCampaign(deps)
  const id = await makeAppeal(deps, slug, draft)
  const sign = (n: number) => arrive(deps, id, many(n))
  const at = async (time: string) => {
    deps.clock.set(time)
    await settleDue(deps)
    return numbersOf(deps, slug)
  }
  return { deps, id, sign, at }
}

eachDatabase('a series that is made once a day', (use) => {
  test('before the first daily settle it is one period with the total of now, and null while that is held back', async () => {
    const { sign, at } = await world(use())
    await sign(9)
    expect((await at('2027-03-02T03:00:05Z')).series).toBeNull()
    await sign(12)
    expect(await at('2027-03-02T11:00:05Z')).toMatchObject({
      ...{ asOf: '2027-03-02T11:00:00.000Z', counts: { total: 21 } },
      series: [{ from: '2027-03-01', to: '2027-03-02', n: 21 }],
    })
  })

  test('between two daily settles it stays what it was, with the time that it was made of', async () => {
    const { deps, sign, at } = await world(use())
    await sign(12)
    const made = await at('2027-03-02T03:00:05Z')
    await sign(11)
    const later = await at('2027-03-02T11:00:05Z')
    expect(later.counts.total).toBe(23)
    expect([later.asOf, later.series]).toEqual([
      '2027-03-02T03:00:00.000Z',
      [{ from: '2027-03-01', to: '2027-03-02', n: 12 }],
    ])
    expect([later.asOf, later.series]).toEqual([made.asOf, made.series])
    await sign(1)
    await settleNow(deps, OPERATOR, { slug })
    expect((await numbersOf(deps, slug)).series).toEqual(made.series)
    expect((await at('2027-03-03T03:00:05Z')).series).toEqual([
      { from: '2027-03-01', to: '2027-03-02', n: 12 },
      { from: '2027-03-03', to: '2027-03-03', n: 12 },
    ])
  })

  test('a day that was missed is made up at the next full hour, under its own date', async () => {
    const { sign, at } = await world(use())
    await sign(12)
    await at('2027-03-02T02:00:05Z')
    expect((await at('2027-03-02T09:40:00Z')).series).toEqual([{ from: '2027-03-01', to: '2027-03-02', n: 12 }])
    await sign(3)
    expect(await at('2027-03-03T01:00:05Z')).toMatchObject({
      ...{ asOf: '2027-03-03T01:00:00.000Z', series: [{ from: '2027-03-01', to: '2027-03-02', n: 15 }] },
    })
    await sign(12)
    expect((await at('2027-03-03T03:00:05Z')).series).toEqual([
      { from: '2027-03-01', to: '2027-03-02', n: 15 },
      { from: '2027-03-03', to: '2027-03-03', n: 12 },
    ])
  })

  test('an hour whose series failed is tried again', async () => {
    const { deps, sign, at } = await world(use())
    await sign(12)
    await use().db.schema.alterTable('count_periods').renameTo('count_periods_away').execute()
    try {
      deps.clock.set('2027-03-02T03:00:05Z')
      await expect(settleDue(deps)).rejects.toMatchObject({ code: '42P01' })
    } finally {
      await use().db.schema.alterTable('count_periods_away').renameTo('count_periods').execute()
    }
    await at('2027-03-02T03:00:06Z')
    expect(await deps.db.selectFrom('count_periods').select(['last_day', 'n']).execute()).toEqual([
      { last_day: '2027-03-02', n: 12 },
    ])
  })

  test('a total that falls below the hold-back takes the series with it, until it is shown again', async () => {
    const { deps, sign, at } = await world(use())
    await sign(12)
    await at('2027-03-02T03:00:05Z')
    await deps.db.updateTable('counts').set({ anonymous: 9 }).execute()
    expect((await at('2027-03-02T04:00:05Z')).series).toBeNull()
  })

  test('live counts of which small ones are withheld have one a day too', async () => {
    const { deps, sign } = await world(use(), { safety: 'open', policy: { withholdSmallCounts: true } })
    await sign(12)
    await settleDaily(deps)
    await sign(3)
    await settleDue(deps)
    const { counts, series, asOf } = await numbersOf(deps, slug)
    expect(counts.total).toBe(15)
    expect([series, asOf]).toEqual([[{ from: '2027-03-01', to: '2027-03-02', n: 12 }], '2027-03-02T03:00:05.000Z'])
  })
})

eachDatabase('a series by the day', (use) => {
  test('begins with each day on which the number moves, and ends with the next such day', async () => {
    const { sign, at } = await world(use(), { safety: 'open' })
    await sign(2)
    expect((await at('2027-03-01T12:00:00Z')).series).toEqual([{ from: '2027-03-01', to: '2027-03-01', n: 2 }])
    await sign(1)
    await at('2027-03-01T23:59:59Z')
    await sign(1)
    await at('2027-03-02T00:00:01Z')
    await sign(5)
    expect(await at('2027-03-06T10:00:00Z')).toMatchObject({
      asOf: '2027-03-06T10:00:00.000Z',
      series: [
        { from: '2027-03-01', to: '2027-03-01', n: 3 },
        { from: '2027-03-02', to: '2027-03-02', n: 1 },
        { from: '2027-03-06', to: '2027-03-06', n: 5 },
      ],
    })
  })

  test('goes over into groups when the appeal becomes protected, and what has ended stays', async () => {
    const { deps, sign, at } = await world(use(), { safety: 'open' })
    await sign(11)
    await at('2027-03-01T12:00:00Z')
    await sign(3)
    await at('2027-03-02T12:00:00Z')
    await changeAppeal(deps, OPERATOR, { slug, change: { safety: 'protected' } })
    await sign(4)
    await settleDaily(deps)
    const first = { from: '2027-03-01', to: '2027-03-01', n: 11 }
    expect((await numbersOf(deps, slug)).series).toEqual([{ ...first, to: '2027-03-03', n: 18 }])
    await sign(5)
    await settleDaily(deps)
    expect((await numbersOf(deps, slug)).series).toEqual([first, { from: '2027-03-02', to: '2027-03-04', n: 12 }])
  })

  test('of counts that leave the live way and come back, it sums up to the total at every hour', async () => {
    const { deps, id, sign } = await world(use(), { safety: 'open' })
    const sums: number[] = []
    const change = (live: boolean) => changeAppeal(deps, OPERATOR, { slug, change: { live_counts: live } })
    for (let hour = 0; hour < 5 * 24; hour++) {
      if (hour === 20 || hour === 70) await change(false)
      if (hour === 50 || hour === 90) await change(true)
      await sign(1)
      deps.clock.set(new Date(Math.ceil((deps.clock.now().getTime() + 1) / HOUR) * HOUR + 1_000))
      await settleDue(deps)
      const { series, asOf } = await numbersOf(deps, slug)
      const counts = await deps.db
        .selectFrom('counts')
        .selectAll()
        .where('appeal_id', '=', id)
        .executeTakeFirstOrThrow()
      const sum = series?.reduce((all, { n }) => all + n, 0) ?? 0
      sums.push(sum)
      if (asOf === counts.as_of.toISOString()) expect(sum, `hour ${hour}`).toBe(counts.anonymous)
      else expect(asOf < counts.as_of.toISOString(), `hour ${hour}`).toBe(true)
    }
    expect(sums).toEqual([...sums].sort((a, b) => a - b))
    expect(await recount(deps)).toMatchObject([{ sound: true }])
    expect((await numbersOf(deps, slug)).counts.total).toBe(sums.at(-1))
  })

  test('a clock that was years ahead for a settle ends no series for years', async () => {
    const { deps, sign, at } = await world(use(), { safety: 'open' })
    await sign(2)
    await at('2027-03-01T12:00:00Z')
    await sign(1)
    await at('2031-01-01T12:00:00Z')
    await sign(1)
    await at('2027-03-02T12:00:00Z')
    await deleteExpired(deps)
    for (const day of ['03', '04', '05']) {
      await sign(1)
      await at(`2027-03-${day}T12:00:00Z`)
    }
    expect((await numbersOf(deps, slug)).series).toEqual([
      { from: '2027-03-01', to: '2027-03-01', n: 2 },
      { from: '2027-03-03', to: '2027-03-03', n: 3 },
      { from: '2027-03-04', to: '2027-03-04', n: 1 },
      { from: '2027-03-05', to: '2027-03-05', n: 1 },
    ])
  })
})

postgresOnly('two processes at the daily settle', (use) => {
  test.each([
    ['the hour is taken', /update "counts" set "settled_hour"/],
    ['the last batch is counted', /update "counts" set "public"/],
    ['the period is added', /insert into "count_periods"/],
    ['the series is written', /update "counts" set "ended_total"/],
  ])('make one series, whatever waits while %s', async (_step, statement) => {
    const { deps, sign } = await world(use())
    await sign(12)
    deps.clock.set('2027-03-02T03:00:05Z')
    const stepping = stopAfter(use().pool, statement)
    const first = settleDue({ ...deps, db: stepping.db })
    await stepping.reached
    const second = settleDue({ ...deps, memory: new Memory(deps.clock) })
    await endedOrBlocked(use().pool, second)
    stepping.release()
    await Promise.all([first, second])
    expect(await deps.db.selectFrom('count_periods').select(['first_day', 'last_day', 'n']).execute()).toEqual([
      { first_day: '2027-03-01', last_day: '2027-03-02', n: 12 },
    ])
    expect(await recount(deps)).toMatchObject([{ sound: true }])
  })

  test('a process killed after any statement leaves a series that sums up to the total of its time', {
    timeout: 60_000,
  }, async () => {
    const { deps, sign } = await world(use())
    const totals = new Map<string, number>()
    const check = async (story: string) => {
      const { as_of, anonymous } = await deps.db.selectFrom('counts').selectAll().executeTakeFirstOrThrow()
      totals.set(as_of.toISOString(), anonymous)
      const { series, asOf } = await numbersOf(deps, slug)
      expect(sumOf(series), story).toBe(totals.get(asOf))
      expect(await recount(deps), story).toMatchObject([{ sound: true }])
      return { sum: sumOf(series), anonymous }
    }
    await sign(12)
    await settleDaily(deps)
    let killed = true
    let behind = 0
    for (let nth = 1; killed; nth++) {
      await sign(15)
      deps.clock.advance(DAY)
      const { db, died } = dieAfter(use().pool, nth)
      await settleDue({ ...deps, db }).catch(() => undefined)
      killed = died()
      const { sum, anonymous } = await check(`after statement ${nth}`)
      if (sum < anonymous) behind++
    }
    // Between the settle and its series several statements lie: that of the day before stood.
    expect(behind).toBeGreaterThan(3)
    await settleDaily(deps)
    const { sum, anonymous } = await check('the day after')
    expect(sum).toBe(anonymous)
  })
})

const sumOf = (series: readonly Period[] | null): number => (series ?? []).reduce((sum, { n }) => sum + n, 0)
