import { expect, test } from 'vitest'
import { Refusal } from '../../src/core/errors.ts'
import { knownFirst } from '../../src/platform/known-first.ts'

const KNOWN = { known: true }
const UNKNOWN = { known: false }
const full = () => new Refusal('unavailable', { reason: 'passwords', retryAfter: 5 })

/** A queue whose works last until they are ended, and the names of those that began and were refused. */
function queue({ atOnce = 2, most = 3 } = {}) {
  const takeTurn = knownFirst({ atOnce, most, full })
  const open = new Map<string, PromiseWithResolvers<void>>()
  const began: string[] = []
  const refused: string[] = []
  let underWay = 0
  let mostUnderWay = 0

  async function ask(name: string, by = UNKNOWN): Promise<void> {
    const work = async () => {
      began.push(name)
      mostUnderWay = Math.max(mostUnderWay, ++underWay)
      const end = Promise.withResolvers<void>()
      open.set(name, end)
      await end.promise.finally(() => underWay--)
    }
    await takeTurn(by, work).catch((error) => {
      if (!(error instanceof Refusal)) throw error
      refused.push(name)
    })
  }
  const settled = () => new Promise((turn) => setImmediate(turn))
  return {
    began,
    refused,
    mostUnderWay: () => mostUnderWay,
    async ask(names: string[], by = UNKNOWN) {
      const asked = names.map((name) => ask(name, by))
      await settled()
      return asked
    },
    async end(name: string) {
      open.get(name)?.resolve()
      await settled()
    },
    async fail(name: string) {
      open.get(name)?.reject(new Error('broken'))
      await settled()
    },
  }
}

test('no more works are under way than the queue allows, however many ask and end', async () => {
  const { ask, end, began, refused, mostUnderWay } = queue({ most: 20 })
  const names = Array.from({ length: 22 }, (_, i) => `${i}`)
  await ask(names)
  for (const name of names) await end(name)
  expect(began).toEqual(names)
  expect(refused).toEqual([])
  expect(mostUnderWay()).toBe(2)
})

test('one that arrives just as another ends does not slip in before those who wait', async () => {
  const { ask, end, began, mostUnderWay } = queue({ atOnce: 1 })
  await ask(['first', 'second'])
  const ended = end('first')
  await Promise.all([ask(['late']), ended])
  await end('second')
  expect(began).toEqual(['first', 'second', 'late'])
  expect(mostUnderWay()).toBe(1)
})

test('known ones go before unknown ones that came earlier, each in the order of arrival', async () => {
  const { ask, end, began } = queue({ atOnce: 1, most: 10 })
  await ask(['under way', 'unknown 1', 'unknown 2'])
  await ask(['known 1', 'known 2'], KNOWN)
  for (const name of ['under way', 'known 1', 'known 2', 'unknown 1']) await end(name)
  expect(began).toEqual(['under way', 'known 1', 'known 2', 'unknown 1', 'unknown 2'])
})

test('a full queue refuses an unknown one, and lets it in again once there is a place', async () => {
  const { ask, end, began, refused } = queue()
  await ask(['a', 'b', 'c', 'd', 'e', 'one too many'])
  expect(refused).toEqual(['one too many'])
  await end('a')
  await ask(['again'])
  for (const name of ['b', 'c', 'd', 'e']) await end(name)
  expect(began).toEqual(['a', 'b', 'c', 'd', 'e', 'again'])
})

test('a known one takes the place of the last unknown one, which is refused', async () => {
  const { ask, end, began, refused } = queue()
  await ask(['a', 'b', 'c', 'd', 'e'])
  await ask(['known'], KNOWN)
  expect(refused).toEqual(['e'])
  await end('a')
  expect(began).toEqual(['a', 'b', 'known'])
})

test('an attacker who fills the queue again and again never delays a known one beyond those under way', async () => {
  const { ask, end, began, refused } = queue({ atOnce: 1 })
  await ask(['under way', ...Array.from({ length: 50 }, (_, i) => `attack ${i}`)])
  await ask(['known'], KNOWN)
  await ask(Array.from({ length: 50 }, (_, i) => `attack again ${i}`))
  await end('under way')
  expect(began).toEqual(['under way', 'known'])
  expect(refused).not.toContain('known')
})

test('a queue full of known ones refuses the next known one, and no place is lost', async () => {
  const { ask, end, began, refused } = queue()
  const names = ['a', 'b', 'c', 'd', 'e']
  await ask(names, KNOWN)
  await ask(['one too many'], KNOWN)
  expect(refused).toEqual(['one too many'])
  for (const name of names) await end(name)
  expect(began).toEqual(names)
})

test('a work that fails gives its place to the next, and only its own caller hears of it', async () => {
  const { ask, fail, began } = queue({ atOnce: 1 })
  const [broken] = await ask(['broken', 'next'])
  const heard = expect(broken).rejects.toThrow('broken')
  await fail('broken')
  await heard
  expect(began).toEqual(['broken', 'next'])
})
