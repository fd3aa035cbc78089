import { beforeEach, expect, test } from 'vitest'
import { checkClock } from '../../src/cli/doctor/clock.ts'
import { after, DAY, floorHour, HOUR, MINUTE } from '../../src/core/clock.ts'
import { clockGuard } from '../../src/platform/clock-guard.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { eachDatabase, embeddedOnly, postgresOnly } from '../support/databases.ts'
import { FAULTS, type FaultyDeps, faultyClock, faultyDeps, guardOn } from '../support/faulty-clock.ts'

const START = '2027-03-12T10:20:30Z'

eachDatabase('the guard of the clock', (use) => {
  let deps: FaultyDeps
  const look = async (process = deps) => (await process.clockGuard.look(process.clock.now())).trusted
  const trusts = () => deps.clockGuard.trusts(deps.clock.now())
  const watch = () => deps.db.selectFrom('clock_watch').select(['trusted_hour', 'held_until', 'doubt']).execute()
  /** Another process on the same machine. */
  const started = (): FaultyDeps => ({ ...deps, clockGuard: guardOn(use(), deps.machine, deps.log) })
  /** The findings of the doctor about the clock, without the comparison with a database whose time a test cannot set. */
  const doctor = async () => (await checkClock(deps)).slice(1).map(({ is, found }) => `${is}: ${found}`)

  beforeEach(async () => {
    deps = await faultyDeps(use(), START)
  })

  test('trusts nothing before the first look, then a clock that keeps time, and stores the hour and nothing finer', async () => {
    expect(trusts()).toBe(false)
    expect(await look()).toBe(true)
    for (let minutes = 0; minutes < 150; minutes += 10) {
      expect(trusts()).toBe(true)
      expect(await look()).toBe(true)
      deps.machine.pass(10 * MINUTE)
    }
    expect(await watch()).toEqual([{ trusted_hour: new Date('2027-03-12T12:00:00Z'), held_until: null, doubt: null }])
    expect(await doctor()).toEqual([])
    expect(deps.lines).toEqual([])
  })

  test.each(FAULTS)(
    '%s for a minute: in doubt until an hour after the return, and the doctor says why',
    async (_, off) => {
      await look()
      deps.machine.setWrong(off)
      expect(trusts()).toBe(false)
      expect(await look()).toBe(false)
      deps.machine.pass(MINUTE)
      deps.machine.setWrong(0)
      expect(trusts()).toBe(false)
      expect(await look()).toBe(false)
      expect(await doctor()).toEqual([
        'note: nothing is destroyed because of its age until 2027-03-12 11:21 UTC: the clock of a server jumped by an hour or more',
      ])
      deps.machine.pass(HOUR - 1)
      expect(await look()).toBe(false)
      deps.machine.pass(1)
      expect(trusts()).toBe(true)
      expect(await look()).toBe(true)
      expect(await doctor()).toEqual([])
      expect(await watch()).toEqual([{ trusted_hour: new Date('2027-03-12T11:00:00Z'), held_until: null, doubt: null }])
      expect(deps.lines.map((line) => JSON.parse(line).event)).toEqual(
        expect.arrayContaining(['clock.doubted', 'clock.trusted']),
      )
    },
  )

  test('a fault that no look sees leaves no doubt', async () => {
    await look()
    deps.machine.setWrong(DAY)
    deps.machine.pass(MINUTE)
    deps.machine.setWrong(0)
    expect(trusts()).toBe(true)
  })

  test('a clock that is set by less than an hour is trusted; the day after, again by as little, it is not', async () => {
    await look()
    deps.machine.setWrong(50 * MINUTE)
    expect(await look()).toBe(true)
    deps.machine.pass(DAY)
    deps.machine.setWrong(100 * MINUTE)
    expect(trusts()).toBe(false)
  })

  test('a start within 25 hours of the last run trusts its clock, a later one not for an hour, and the doctor says why', async () => {
    await look()
    deps.machine.pass(24 * HOUR)
    expect(await look(started())).toBe(true)
    deps.machine.pass(26 * HOUR)
    expect(await doctor()).toEqual([
      'note: no server has run since 2027-03-13 10:00 UTC: the next one destroys nothing in its first hour',
    ])
    const late = started()
    expect(await look(late)).toBe(false)
    expect(await doctor()).toEqual([
      'note: nothing is destroyed because of its age until 2027-03-14 13:20 UTC: no server had run for more than 25 hours',
    ])
    deps.machine.pass(HOUR)
    expect(await look(late)).toBe(true)
    expect(await doctor()).toEqual([])
  })

  test.each(FAULTS)(
    '%s at a start long after the last run, and set right a minute later: an hour of doubt',
    async (_, off) => {
      await look()
      deps.machine.pass(30 * HOUR)
      deps.machine.setWrong(off)
      const late = started()
      await look(late)
      deps.machine.pass(MINUTE)
      deps.machine.setWrong(0)
      expect(await look(late)).toBe(false)
      deps.machine.pass(HOUR)
      expect(await look(late)).toBe(true)
    },
  )

  test('a doubt goes on in a process that starts meanwhile, until its hour is over', async () => {
    await look()
    deps.machine.setWrong(DAY)
    await look()
    deps.machine.setWrong(0)
    await look()
    deps.machine.pass(40 * MINUTE)
    const next = started()
    expect(await look(next)).toBe(false)
    deps.machine.pass(20 * MINUTE)
    expect(await look(next)).toBe(true)
  })

  test('commands alone, without a server: the first after a long stop waits, one an hour later does not', async () => {
    await look()
    deps.machine.pass(10 * DAY)
    expect(await look(started())).toBe(false)
    deps.machine.pass(30 * MINUTE)
    expect(await look(started())).toBe(false)
    deps.machine.pass(40 * MINUTE)
    expect(await look(started())).toBe(true)
    deps.machine.pass(2 * DAY)
    expect(await look(started())).toBe(false)
  })

  test('a clock that stays ahead is believed after an hour; set right, it is told that a later hour was trusted', async () => {
    const alone = faultyClock(START)
    const guard = clockGuard({
      ...deps,
      clock: alone.clock,
      elapsed: alone.elapsed,
      timeOf: async () => alone.clock.now(),
    })
    await guard.look(alone.clock.now())
    alone.setWrong(DAY)
    expect((await guard.look(alone.clock.now())).trusted).toBe(false)
    alone.pass(HOUR)
    const ahead = alone.clock.now()
    expect(await guard.look(ahead)).toMatchObject({ trusted: true })
    alone.setWrong(0)
    await guard.look(alone.clock.now())
    alone.pass(HOUR)
    const now = alone.clock.now()
    expect(await guard.look(now)).toEqual({ trusted: true, newest: floorHour(ahead) })
    expect(await guard.look(after(now, 1))).toMatchObject({ newest: floorHour(ahead) })
    deps.clock.set(now)
    expect(await doctor()).toEqual(['note: a server took 2027-03-13 11:00 UTC for the present, which is still to come'])
  })
})

embeddedOnly('the guard of the clock', (use) => {
  test('a doubt that was stored by a clock far ahead counts for nothing once the clock is right', async () => {
    const deps = await faultyDeps(use(), START)
    const look = async () => {
      const guard = guardOn(use(), deps.machine, deps.log)
      return (await guard.look(deps.clock.now())).trusted
    }
    await look()
    deps.machine.pass(26 * HOUR)
    deps.machine.setWrong(365 * DAY)
    expect(await look()).toBe(false)
    deps.machine.setWrong(0)
    expect((await checkClock(deps)).at(-1)?.found).toContain('no server has run since 2027-03-12 10:00 UTC')
    expect(await look()).toBe(false)
  })
})

postgresOnly('the clock of the database server', (use) => {
  test.each(FAULTS)(
    '%s from the start on, while the database is right: in doubt for as long as they differ',
    async (_, off) => {
      const deps = await faultyDeps(use(), START)
      deps.machine.setWrong(off)
      const guard = guardOn(use(), deps.machine, deps.log)
      for (let hours = 0; hours < 3; hours++) {
        expect((await guard.look(deps.clock.now())).trusted).toBe(false)
        deps.machine.pass(HOUR)
      }
      expect(await use().db.selectFrom('clock_watch').select('doubt').execute()).toEqual([{ doubt: 'differs' }])
      deps.machine.setWrong(0)
      expect((await guard.look(deps.clock.now())).trusted).toBe(false)
      deps.machine.pass(HOUR)
      expect((await guard.look(deps.clock.now())).trusted).toBe(true)
    },
  )

  test('is what a clock of years ago is compared with', async () => {
    const deps = await faultyDeps(use(), '2020-01-01T00:00:00Z')
    const guard = clockGuard({ ...deps, elapsed: deps.machine.elapsed })
    expect((await guard.look(deps.clock.now())).trusted).toBe(false)
  })

  test('while the database is away nothing is trusted that no look has seen, and the rest stays trusted', async () => {
    const deps = await faultyDeps(use(), START)
    const nowhere = openPostgres('postgres://postgres@127.0.0.1:1/nothing', () => undefined)
    const guard = clockGuard({ ...deps, db: nowhere.db, elapsed: deps.machine.elapsed })
    await expect(guard.look(deps.clock.now())).rejects.toThrow()
    expect(guard.trusts(deps.clock.now())).toBe(false)
    await nowhere.close()
    await deps.clockGuard.look(deps.clock.now())
    expect(deps.clockGuard.trusts(deps.clock.now())).toBe(true)
  })
})
