import { expect, test } from 'vitest'
import { HOUR, SECOND } from '../../src/core/clock.ts'
import { type Cell, Memory } from '../../src/core/memory.ts'
import { testClock } from '../support/clock.ts'

const away = () => Promise.reject(new Error('away'))
const brings =
  <T>(value: T) =>
  async () =>
    value

const A: Cell<unknown> = { name: 'a', fresh: SECOND }
const B: Cell<unknown> = { name: 'b', fresh: SECOND }

interface Owned {
  id: string
  text: string
}
/** Values that tell by themselves what they belong to. */
const OWNED: Cell<Owned> = { name: 'owned', fresh: SECOND, of: ({ id }) => id }

function fresh() {
  const clock = testClock()
  return { clock, memory: new Memory(clock) }
}

test('an entry is reloaded after a second, and still served while the reload fails', async () => {
  const { clock, memory } = fresh()
  await expect(memory.recall(A, 'a', away)).rejects.toThrow('away')
  expect(await memory.recall(A, 'a', brings(1))).toEqual({ value: 1, stale: false })
  clock.advance(SECOND - 1)
  expect(await memory.recall(A, 'a', brings(2))).toEqual({ value: 1, stale: false })
  clock.advance(1)
  expect(await memory.recall(A, 'a', away)).toEqual({ value: 1, stale: true })
  clock.advance(SECOND - 1)
  expect(await memory.recall(A, 'a', brings(2))).toEqual({ value: 1, stale: true })
  clock.advance(1)
  expect(await memory.recall(A, 'a', brings(2))).toEqual({ value: 2, stale: false })
})

test('a clock that is set back prolongs neither an entry nor the pause after a failure', async () => {
  const { clock, memory } = fresh()
  await memory.recall(A, 'a', brings(1))
  clock.advance(-HOUR)
  expect(memory.peek(A, 'a')).toBeUndefined()
  expect(await memory.recall(A, 'a', away)).toEqual({ value: 1, stale: true })
  clock.advance(-HOUR)
  expect(await memory.recall(A, 'a', brings(2))).toEqual({ value: 2, stale: false })
})

test('a forgotten entry is gone; a stale one is reloaded, and still served while the reload fails', async () => {
  const { memory } = fresh()
  for (const key of ['1', '2']) await memory.recall(A, key, brings(`a:${key}`))
  await memory.recall(B, '1', brings('b:1'))
  memory.markStale(A)
  expect(await memory.recall(A, '1', away)).toEqual({ value: 'a:1', stale: true })
  expect(await memory.recall(A, '2', async (last) => `${last} again`)).toEqual({ value: 'a:2 again', stale: false })
  expect(await memory.recall(B, '1', away)).toEqual({ value: 'b:1', stale: false })
  memory.forget(A)
  await expect(memory.recall(A, '1', away)).rejects.toThrow('away')
})

test('a load under way when its cell is marked stale is served as stale only; when its cell is forgotten, never', async () => {
  const { memory } = fresh()
  const load = async (change: () => void) => {
    const { promise, resolve } = Promise.withResolvers<string>()
    const recalled = memory.recall(A, 'a', () => promise)
    change()
    resolve('as it was')
    expect(await recalled).toEqual({ value: 'as it was', stale: false })
  }
  await load(() => memory.markStale(A))
  expect(await memory.recall(A, 'a', away)).toEqual({ value: 'as it was', stale: true })
  memory.forget(A)
  await load(() => memory.forget(A))
  await expect(memory.recall(A, 'a', away)).rejects.toThrow('away')
})

test('while the database hangs a key has one load under way, and a failed load is not repeated at once', async () => {
  const clock = testClock()
  const memory = new Memory(clock, { timeout: 0 })
  await memory.recall(A, 'a', brings('older'))
  clock.advance(SECOND)
  let loads = 0
  const lost = Promise.withResolvers<string>()
  const hang = () => {
    loads++
    return lost.promise
  }
  const older = { value: 'older', stale: true }
  expect(await memory.recall(A, 'a', hang)).toEqual(older)
  clock.advance(SECOND)
  expect(await memory.recall(A, 'a', hang)).toEqual(older)
  lost.reject(new Error('gave up'))
  await new Promise((turn) => setTimeout(turn, 0))
  clock.advance(SECOND - 1)
  expect(await memory.recall(A, 'a', hang)).toEqual(older)
  expect(loads).toBe(1)
  clock.advance(1)
  expect(await memory.recall(A, 'a', brings('newer'))).toEqual({ value: 'newer', stale: false })
})

test('a key with an older value does not wait for a hanging database; a key without a value waits', async () => {
  const clock = testClock()
  const memory = new Memory(clock, { timeout: 0 })
  await memory.recall(A, 'a', brings('older'))
  clock.advance(SECOND)
  const { promise, resolve } = Promise.withResolvers<string>()
  let loads = 0
  const load = () => {
    loads++
    return promise
  }
  for (let readers = 1; readers <= 3; readers++)
    expect(await memory.recall(A, 'a', load)).toEqual({ value: 'older', stale: true })
  expect(loads).toBe(1)
  const first = memory.recall(A, 'b', () => promise)
  const patient = new Memory(clock, { timeout: Infinity })
  await patient.recall(A, 'a', brings('older'))
  patient.markStale(A)
  const waiting = patient.recall(A, 'a', () => promise)
  await new Promise((turn) => setTimeout(turn, 0))
  resolve('newer')
  expect(await waiting).toEqual({ value: 'newer', stale: false })
  expect(await first).toEqual({ value: 'newer', stale: false })
  expect(await memory.recall(A, 'a', away)).toEqual({ value: 'newer', stale: false })
})

test('only the last thousand entries are held', async () => {
  const { memory } = fresh()
  for (let n = 0; n <= 1_000; n++) await memory.recall(A, `key ${n}`, brings(n))
  expect([memory.peek(A, 'key 0'), memory.peek(A, 'key 1'), memory.peek(A, 'key 1000')]).toEqual([undefined, 1, 1_000])
})

test('entries are forgotten and marked stale by their id, given before the load or told by the value', async () => {
  const { memory } = fresh()
  for (const id of ['one', 'other']) {
    await memory.recall(A, id, brings(id), { of: id })
    await memory.recall(OWNED, `slug of ${id}`, brings({ id, text: id }))
  }
  await memory.recall(B, 'one', brings('of nobody'))
  const peek = (id: string) => [memory.peek(A, id), memory.peek(OWNED, `slug of ${id}`)?.text]
  memory.markStale({ of: 'one' })
  expect([peek('one'), peek('other')]).toEqual([
    [undefined, undefined],
    ['other', 'other'],
  ])
  expect(await memory.recall(A, 'one', away)).toEqual({ value: 'one', stale: true })
  memory.forget({ of: 'one' })
  await expect(memory.recall(A, 'one', away)).rejects.toThrow('away')
  await expect(memory.recall(OWNED, 'slug of one', away)).rejects.toThrow('away')
  expect(peek('other')).toEqual(['other', 'other'])
  expect(memory.peek(B, 'one')).toBe('of nobody')
})

test('cells and keys that look alike do not meet', async () => {
  const { memory } = fresh()
  await memory.recall(A, 'b 1', brings('of a'))
  expect(memory.peek(B, '1')).toBeUndefined()
  expect(memory.peek(A, 'b')).toBeUndefined()
})

test('a load that began before its id was forgotten is not stored, though only its value told the id', async () => {
  const { memory } = fresh()
  const [before, other, known] = [1, 2, 3].map(() => Promise.withResolvers<Owned>())
  const recalled = [
    memory.recall(OWNED, 'slug', () => before?.promise ?? away()),
    memory.recall(A, 'other', () => other?.promise ?? away(), { of: 'other' }),
    memory.recall(A, 'untagged', () => known?.promise ?? away()),
  ]
  memory.forget({ of: 'one' })
  for (const load of [before, other, known]) load?.resolve({ id: 'one', text: 'before' })
  for (const one of recalled) expect(await one).toEqual({ value: { id: 'one', text: 'before' }, stale: false })
  expect(memory.peek(OWNED, 'slug')).toBeUndefined()
  // A value that is known to belong to another id, or to none, is stored.
  expect([memory.peek(A, 'other'), memory.peek(A, 'untagged')]).not.toContain(undefined)
})

test('who asks after something was forgotten does not wait for a load that began before', async () => {
  const { memory } = fresh()
  const before = Promise.withResolvers<Owned>()
  const first = memory.recall(OWNED, 'slug', () => before.promise)
  memory.forget({ of: 'one' })
  const after = { id: 'one', text: 'after' }
  expect(await memory.recall(OWNED, 'slug', brings(after))).toEqual({ value: after, stale: false })
  before.resolve({ id: 'one', text: 'before' })
  await first
  expect(memory.peek(OWNED, 'slug')).toBe(after)
})

test('who asks after a mark gets a later load, and still each key has one load at once', async () => {
  const { memory } = fresh()
  const [before, after] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  let loads = 0
  const load = (promise: Promise<string>) => () => {
    loads++
    return promise
  }
  const first = memory.recall(A, 'a', load(before.promise))
  memory.markStale(A)
  const readers = [memory.recall(A, 'a', load(after.promise)), memory.recall(A, 'a', load(after.promise))]
  expect(loads).toBe(1)
  before.resolve('before')
  expect(await first).toEqual({ value: 'before', stale: false })
  after.resolve('after')
  for (const reader of readers) expect(await reader).toEqual({ value: 'after', stale: false })
  expect(loads).toBe(2)
})

test('an entry that never gets old is reloaded all the same once it is marked stale, and one of age 0 always is', async () => {
  const { clock, memory } = fresh()
  const FOREVER: Cell<number> = { name: 'forever', fresh: Infinity }
  await memory.recall(FOREVER, 'a', brings(1))
  clock.advance(1_000 * HOUR)
  expect(await memory.recall(FOREVER, 'a', away)).toEqual({ value: 1, stale: false })
  memory.markStale(FOREVER)
  expect(await memory.recall(FOREVER, 'a', async (last = 0) => last + 1)).toEqual({ value: 2, stale: false })
  expect(memory.peek(FOREVER, 'a')).toBe(2)
  const NEVER: Cell<number> = { name: 'never', fresh: 0 }
  for (const n of [1, 2]) expect(await memory.recall(NEVER, 'a', brings(n))).toEqual({ value: n, stale: false })
  expect(await memory.recall(NEVER, 'a', away)).toEqual({ value: 2, stale: true })
})

test('a load that finds nothing is not stored, and drops what was there before', async () => {
  const { clock, memory } = fresh()
  const nothing = async (): Promise<undefined> => undefined
  expect(await memory.recall(A, 'a', nothing)).toEqual({ value: undefined, stale: false })
  expect(await memory.recall(A, 'a', brings(1))).toEqual({ value: 1, stale: false })
  clock.advance(SECOND)
  expect(await memory.recall(A, 'a', nothing)).toEqual({ value: undefined, stale: false })
  await expect(memory.recall(A, 'a', away)).rejects.toThrow('away')
})

test('where requests may share no promise, each loads for itself, and an older load replaces no newer value', async () => {
  const clock = testClock()
  const memory = new Memory(clock, { timeout: Infinity, share: false })
  const first = Promise.withResolvers<string>()
  const hung = memory.recall(A, 'a', () => first.promise)
  expect(await memory.recall(A, 'a', brings('second'))).toEqual({ value: 'second', stale: false })
  first.resolve('first')
  expect(await hung).toEqual({ value: 'first', stale: false })
  expect(await memory.recall(A, 'a', away)).toEqual({ value: 'second', stale: false })

  clock.advance(SECOND)
  const lost = Promise.withResolvers<string>()
  const waiting = memory.recall(A, 'a', () => lost.promise)
  expect(await memory.recall(A, 'a', brings('third'))).toEqual({ value: 'third', stale: false })
  lost.reject(new Error('away'))
  expect(await waiting).toEqual({ value: 'second', stale: true })
  // A failure that began before the newest load does not delay the next one.
  clock.advance(SECOND)
  expect(await memory.recall(A, 'a', brings('fourth'))).toEqual({ value: 'fourth', stale: false })
})

test('where requests may share no promise, what is forgotten meanwhile is not stored, and a failure pauses all', async () => {
  const clock = testClock()
  const memory = new Memory(clock, { share: false })
  const loads = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  const recalled = loads.map(({ promise }) => memory.recall(A, 'a', () => promise, { of: 'one' }))
  memory.forget({ of: 'one' })
  for (const [n, { resolve }] of loads.entries()) resolve(`before ${n}`)
  expect((await Promise.all(recalled)).map(({ value }) => value)).toEqual(['before 0', 'before 1'])
  await expect(memory.recall(A, 'a', away)).rejects.toThrow('away')
  await memory.recall(A, 'a', brings('after'))
  clock.advance(SECOND)
  expect(await memory.recall(A, 'a', away)).toEqual({ value: 'after', stale: true })
  expect(await memory.recall(A, 'a', brings('too soon'))).toEqual({ value: 'after', stale: true })
})
