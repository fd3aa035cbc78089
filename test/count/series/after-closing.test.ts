import { expect, test } from 'vitest'
import { closeAppeal } from '../../../src/appeals/close-appeal.ts'
import { DAY, HOUR } from '../../../src/core/clock.ts'
import type { Visibility } from '../../../src/core/visibility.ts'
import { settleDue } from '../../../src/count/settle-due.ts'
import { shredDue } from '../../../src/erasure/shred-due.ts'
import { withdraw } from '../../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../../src/staff/actor.ts'
import { arrive } from '../../support/arrivals.ts'
import { eachDatabase } from '../../support/databases.ts'
import { testDeps } from '../../support/deps.ts'
import { numbersOf, settleDaily, settleHourly } from '../../support/numbers.ts'
import { makeAppeal, makeCampaign } from '../../support/world.ts'

const slug = 'release'
const many = (n: number) => Array<Visibility>(n).fill('anonymous')

eachDatabase('a protected appeal that is closed', (use) => {
  /** Twelve signed before the closing, three by late letters, and the marks are destroyed. */
  async function closed() {
    const deps = await testDeps(use(), { now: '2027-03-01T10:20:30Z' })
    await makeCampaign(deps)
    const id = await makeAppeal(deps, slug, { safety: 'protected' })
    const own = await arrive(deps, id, many(12))
    await settleDaily(deps)
    deps.clock.advance(8 * HOUR)
    await closeAppeal(deps, OPERATOR, { slug })
    await arrive(deps, id, many(3))
    deps.clock.advance(DAY + 2 * HOUR)
    await shredDue(deps)
    return { deps, own }
  }

  test('has the late letters in its series at the next 03:00 UTC, though its marks are destroyed', async () => {
    const { deps } = await closed()
    expect((await numbersOf(deps, slug)).counts.total).toBe(15)
    await settleDaily(deps)
    expect((await numbersOf(deps, slug)).series).toEqual([{ from: '2027-03-01', to: '2027-03-03', n: 15 }])
  })

  test('whoever withdraws long afterwards moves the number at 03:00 UTC, not at the next hour', async () => {
    const { deps, own } = await closed()
    await settleDaily(deps, { days: 5 })
    deps.clock.advance(9 * HOUR)
    await settleDue(deps)
    const [token] = own
    if (!token) throw new Error('nobody signed')
    await withdraw(deps, token)
    await settleHourly(deps)
    expect((await numbersOf(deps, slug)).counts.total).toBe(15)
    await settleDaily(deps)
    const { counts, series } = await numbersOf(deps, slug)
    expect(counts.total).toBe(14)
    expect(series?.reduce((sum, { n }) => sum + n, 0)).toBe(14)
  })
})
