import { expect, test } from 'vitest'
import { HOUR, SECOND } from '../../src/core/clock.ts'
import { Memory } from '../../src/core/memory.ts'
import { testClock } from '../support/clock.ts'

const away = () => Promise.reject(new Error('away'))
const brings =
  <T>(value: T) =>
  async () =>
    value

function fresh() {
  const clock = testClock()
  return { clock, memory: new Memory(clock) }
}

test('an entry is reloaded after a second, and still served while the reload fails', async () => {
  const { clock, memory } = fresh()
  await expect(memory.recall('a', away)).rejects.toThrow('away')
  expect(await memory.recall('a', brings(1))).toEqual({ value: 1, stale: false })
  clock.advance(SECOND - 1)
  expect(await memory.recall('a', brings(2))).toEqual({ value: 1, stale: false })
  clock.advance(1)
  expect(await memory.recall('a', away)).toEqual({ value: 1, stale: true })
  clock.advance(SECOND - 1)
  expect(await memory.recall('a', brings(2))).toEqual({ value: 1, stale: true })
  clock.advance(1)
  expect(await memory.recall('a', brings(2))).toEqual({ value: 2, stale: false })
})

test('a clock that is set back prolongs neither an entry nor the pause after a failure', async () => {
  const { clock, memory } = fresh()
  await memory.recall('a', brings(1))
  clock.advance(-HOUR)
  expect(memory.peek('a')).toBeUndefined()
  expect(await memory.recall('a', away)).toEqual({ value: 1, stale: true })
  clock.advance(-HOUR)
  expect(await memory.recall('a', brings(2))).toEqual({ value: 2, stale: false })
})

test('a forgotten entry is gone; an outdated one is reloaded, and still served while the reload fails', async () => {
  const { memory } = fresh()
  for (const key of ['a:1', 'a:2', 'b:1']) await memory.recall(key, brings(key))
  memory.outdate('a:')
  expect(await memory.recall('a:1', away)).toEqual({ value: 'a:1', stale: true })
  expect(await memory.recall('a:2', async (last) => `${last} again`)).toEqual({ value: 'a:2 again', stale: false })
  expect(await memory.recall('b:1', away)).toEqual({ value: 'b:1', stale: false })
  memory.forget('a:')
  await expect(memory.recall('a:1', away)).rejects.toThrow('away')
})

test('a load under way when its key is outdated is served as stale only; when its key is forgotten, never', async () => {
  const { memory } = fresh()
  const load = async (change: () => void) => {
    const { promise, resolve } = Promise.withResolvers<string>()
    const recalled = memory.recall('a', () => promise)
    change()
    resolve('as it was')
    expect(await recalled).toEqual({ value: 'as it was', stale: false })
  }
  await load(() => memory.outdate('a'))
  expect(await memory.recall('a', away)).toEqual({ value: 'as it was', stale: true })
  memory.forget('a')
  await load(() => memory.forget('a'))
  await expect(memory.recall('a', away)).rejects.toThrow('away')
})

test('while the database hangs a key has one load under way, and a failed load is not repeated at once', async () => {
  const clock = testClock()
  const memory = new Memory(clock, 0)
  await memory.recall('a', brings('older'))
  clock.advance(SECOND)
  let loads = 0
  const lost = Promise.withResolvers<string>()
  const hang = () => {
    loads++
    return lost.promise
  }
  const older = { value: 'older', stale: true }
  expect(await memory.recall('a', hang)).toEqual(older)
  clock.advance(SECOND)
  expect(await memory.recall('a', hang)).toEqual(older)
  lost.reject(new Error('gave up'))
  await new Promise((turn) => setTimeout(turn, 0))
  clock.advance(SECOND - 1)
  expect(await memory.recall('a', hang)).toEqual(older)
  expect(loads).toBe(1)
  clock.advance(1)
  expect(await memory.recall('a', brings('newer'))).toEqual({ value: 'newer', stale: false })
})

test('a key with an older value does not wait for a hanging database; a key without a value waits', async () => {
  const clock = testClock()
  const memory = new Memory(clock, 0)
  await memory.recall('a', brings('older'))
  clock.advance(SECOND)
  const { promise, resolve } = Promise.withResolvers<string>()
  let loads = 0
  const load = () => {
    loads++
    return promise
  }
  for (let readers = 1; readers <= 3; readers++)
    expect(await memory.recall('a', load)).toEqual({ value: 'older', stale: true })
  expect(loads).toBe(1)
  const first = memory.recall('b', () => promise)
  const patient = new Memory(clock, Infinity)
  await patient.recall('a', brings('older'))
  patient.outdate('a')
  const waiting = patient.recall('a', () => promise)
  await new Promise((turn) => setTimeout(turn, 0))
  resolve('newer')
  expect(await waiting).toEqual({ value: 'newer', stale: false })
  expect(await first).toEqual({ value: 'newer', stale: false })
  expect(await memory.recall('a', away)).toEqual({ value: 'newer', stale: false })
})

test('only the last thousand entries are held', async () => {
  const { memory } = fresh()
  for (let n = 0; n <= 1_000; n++) await memory.recall(`key ${n}`, brings(n))
  expect([memory.peek('key 0'), memory.peek('key 1'), memory.peek('key 1000')]).toEqual([undefined, 1, 1_000])
})
