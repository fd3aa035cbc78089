import { beforeEach, expect, test } from 'vitest'
import { checkCounts } from '../../src/cli/doctor/checks.ts'
import { after, floorHour, HOUR, SECOND } from '../../src/core/clock.ts'
import { settleDue } from '../../src/count/settle-due.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { eachDatabase } from '../support/databases.ts'
import { FAULTS, type FaultyDeps, faultyDeps, runFor, whileWrongBy } from '../support/faulty-clock.ts'
import { countsOf, makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

/** Five seconds after the full hour of now, since the database's clock takes part in deciding the number. */
const START = after(floorHour(new Date()), 5 * SECOND)

eachDatabase('a clock that is wrong for a minute does not stop the number', (use) => {
  let deps: FaultyDeps
  beforeEach(async () => {
    deps = await faultyDeps(use(), START)
    await makeCampaign(deps)
    await runFor(deps, 0)
  })

  const numberOf = async () => (await countsOf(deps, 'release')).anonymous
  async function people(from: number, to: number): Promise<void> {
    for (let n = from; n < to; n++)
      await signed(deps, 'release', { address: `p${n}@example.org`, visibility: 'anonymous' })
  }

  test.each(FAULTS)('%s: the number of a protected appeal moves within two hours, and every day', async (_, off) => {
    await makeAppeal(deps, 'release', { safety: 'protected' })
    await people(0, 12)
    await whileWrongBy(deps, off, () => settleDue(deps))
    await people(12, 22)
    await runFor(deps, 2 * HOUR)
    expect(await numberOf()).toBe(22)
    await people(22, 24)
    await runFor(deps, 25 * HOUR, HOUR)
    expect(await numberOf()).toBe(24)
    const { as_of } = await use().db.selectFrom('counts').select('as_of').executeTakeFirstOrThrow()
    expect(as_of <= deps.clock.now()).toBe(true)
    expect(as_of >= after(deps.clock.now(), -25 * HOUR)).toBe(true)
  })

  test.each(FAULTS)('%s: of an appeal that is opened meanwhile the number moves, too', async (_, off) => {
    await whileWrongBy(deps, off, () => makeAppeal(deps, 'release', { safety: 'protected' }))
    await people(0, 10)
    await runFor(deps, 2 * HOUR)
    expect(await numberOf()).toBe(10)
  })

  test.each(FAULTS)('%s: live counts move at once, and soon are as of the right time', async (_, off) => {
    await makeAppeal(deps, 'release')
    await people(0, 1)
    await whileWrongBy(deps, off, () => settleDue(deps))
    await people(1, 2)
    await settleDue(deps)
    expect(await numberOf()).toBe(2)
    await runFor(deps, HOUR)
    await people(2, 3)
    await settleDue(deps)
    const { as_of } = await use().db.selectFrom('counts').select('as_of').executeTakeFirstOrThrow()
    expect(as_of).toEqual(deps.clock.now())
  })

  test.each(FAULTS)('%s: a signature whose visibility changes meanwhile gets its place in a batch', async (_, off) => {
    await makeAppeal(deps, 'release')
    const link = await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna' })
    await settled(deps, 'release')
    await whileWrongBy(deps, off, () => changeSignature(deps, link, { visibility: 'anonymous' }))
    await runFor(deps, 49 * HOUR, HOUR)
    expect(await use().db.selectFrom('signatures').select('moving').execute()).toEqual([{ moving: false }])
  })
})

eachDatabase('confirmed signatures that nobody counts', (use) => {
  const named = async (deps: FaultyDeps) =>
    (await checkCounts(deps)).flatMap(({ is, found }) => (is === 'broken' && found.includes(' wait ') ? [found] : []))
  const RELEASE = [expect.stringMatching(/longer than a day.*: release$/)]

  async function world(safety: 'protected' | 'open') {
    const deps = await faultyDeps(use(), '2027-03-12T04:10:00Z')
    await makeCampaign(deps)
    const id = await makeAppeal(deps, 'release', { safety })
    await settleDue(deps)
    await signed(deps, 'release', { address: 'anna@example.org' })
    return { deps, id }
  }

  test.each(['protected', 'open'] as const)('are named by the doctor within 26 hours: %s', async (safety) => {
    const { deps } = await world(safety)
    deps.machine.passTo('2027-03-13T04:59:00Z')
    expect(await named(deps)).toEqual([])
    deps.machine.passTo('2027-03-13T05:00:00Z')
    expect(await named(deps)).toEqual(RELEASE)
    deps.machine.passTo('2027-03-13T06:00:00Z')
    await settleDue(deps)
    await signed(deps, 'release', { address: 'boris@example.org' })
    expect(await named(deps)).toEqual([])
  })

  test.each(['protected', 'open'] as const)('because their settle fails are named, too: %s', async (safety) => {
    const { deps, id } = await world(safety)
    const drift = { appeal_id: id, bucket: 'private', n: -1, cause: 'withdrawn', reason: null } as const
    await use().db.insertInto('count_changes').values(drift).execute()
    for (let hour = 5; hour <= 29; hour++) {
      expect(await named(deps), `at ${hour}`).toEqual([])
      deps.machine.passTo(after(new Date('2027-03-12T00:00:00Z'), hour * HOUR))
      await settleDue(deps).catch(() => undefined)
    }
    expect(await named(deps)).toEqual(RELEASE)
    await use().db.deleteFrom('count_changes').execute()
    await settleDue(deps)
    expect(await named(deps)).toEqual([])
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1 })
  })
})
