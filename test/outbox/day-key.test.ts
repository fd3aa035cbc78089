import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../src/core/clock.ts'
import { destroyExpiredKeys, outboxKey, readOutboxKey, tallyKey } from '../../src/outbox/day-key.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'

eachDatabase('day keys', (use) => {
  test('a day has one key, stored before its first use, the same for every process', async () => {
    const deps = await testDeps(use(), { now: '2027-03-12T23:59:59Z' })
    const other = await testDeps(use(), { now: '2027-03-12T00:00:01Z', keys: deps.keys })
    const [first, second] = await Promise.all([outboxKey(deps, deps.clock.now()), outboxKey(other, other.clock.now())])
    expect(first.day).toBe('2027-03-12')
    expect(first.key.equals(second.key)).toBe(true)
    expect((await readOutboxKey(other, '2027-03-12'))?.equals(first.key)).toBe(true)
    deps.clock.advance(1_000)
    const next = await outboxKey(deps, deps.clock.now())
    expect(next.day).toBe('2027-03-13')
    expect(next.key.equals(first.key)).toBe(false)
    expect(await deps.keys.list()).toEqual(['outbox-2027-03-12', 'outbox-2027-03-13'])
  })

  test('a process caches a destroyed key for a minute at most', async () => {
    const deps = await testDeps(use())
    const { day, key } = await outboxKey(deps, deps.clock.now())
    expect(await readOutboxKey(deps, day)).not.toBeNull()
    await deps.keys.destroy(`outbox-${day}`)
    deps.clock.advance(MINUTE)
    expect(await readOutboxKey(deps, day)).toBeNull()
    expect((await outboxKey(deps, deps.clock.now())).key.equals(key)).toBe(false)
  })

  test('with the key store away nothing is queued under a key that may be gone', async () => {
    const deps = await testDeps(use())
    await outboxKey(deps, deps.clock.now())
    const away = { ...deps, keys: { ...deps.keys, make: () => Promise.reject(new Error('away')) } }
    await outboxKey(away, deps.clock.now())
    deps.clock.advance(MINUTE)
    await expect(outboxKey(away, deps.clock.now())).rejects.toMatchObject({ kind: 'unavailable' })
  })

  test('keys are destroyed when their time is over, and not before', async () => {
    const deps = await testDeps(use(), { now: '2027-03-01T00:00:00Z' })
    const first = deps.clock.now()
    await outboxKey(deps, first)
    await tallyKey(deps, first)
    for (const name of ['silence-2027-01-01', 'silence-2027-02-01', 'silence-2027-03-01', 'appeal-0a-1b'])
      await deps.keys.make(name)

    // A silence of 31 January lasts thirty days, so the key of January lives until 3 March.
    expect(await destroyExpiredKeys(deps, first)).toEqual([])
    deps.clock.advance(2 * DAY - 1)
    expect(await destroyExpiredKeys(deps, deps.clock.now())).toEqual([])
    deps.clock.advance(1)
    expect(await destroyExpiredKeys(deps, deps.clock.now())).toEqual(['silence-2027-01-01', 'tally-2027-03-01'])
    deps.clock.advance(2 * DAY - 1)
    expect(await destroyExpiredKeys(deps, deps.clock.now())).toEqual([])
    deps.clock.advance(1)
    expect(await destroyExpiredKeys(deps, deps.clock.now())).toEqual(['outbox-2027-03-01'])
    expect(await readOutboxKey(deps, '2027-03-01')).toBeNull()
    deps.clock.advance(27 * DAY + HOUR)
    expect(await destroyExpiredKeys(deps, deps.clock.now())).toEqual(['silence-2027-02-01'])
    expect(await deps.keys.list()).toEqual(['appeal-0a-1b', 'silence-2027-03-01'])
  })
})
