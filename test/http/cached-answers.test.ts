import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { Memory } from '../../src/core/memory.ts'
import { type Cached, cache } from '../../src/http/cached.ts'
import { CachedAnswers, cachedFor } from '../../src/http/cached-answers.ts'
import { compress } from '../../src/platform/compress.ts'
import { testClock } from '../support/clock.ts'

const deps = { config: parseConfig({}), compress, memory: new Memory(testClock()) }
const answer = (text: string): Cached => cache(deps, text, {})

test('an answer is reused in the state that it was made in', () => {
  const answers = new CachedAnswers(deps, 10)
  let made = 0
  const get = (name: string, state: string) => answers.get(name, state, () => answer(String(made++)))
  const first = get('home en', 'one')
  expect(get('home en', 'one')).toBe(first)
  expect(answers.peek('home en', 'one')).toBe(first)
  expect(answers.peek('home en', 'other')).toBeUndefined()
  expect(get('home be', 'one')).not.toBe(first)
  for (const state of ['other', '', 'one']) expect(get('home en', state)).not.toBe(first)
  expect(made).toBe(5)
})

test('only the answers that were asked for last are cached', async () => {
  const images = new CachedAnswers(deps, 2)
  const drawn: string[] = []
  const ask = (name: string) =>
    images.get(name, '', async () => {
      drawn.push(name)
      return answer(name)
    })
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(name)
  expect(drawn).toEqual(['a', 'b', 'c', 'b'])
})

test('the last answers for invented names are cached, and drive out no other answer', () => {
  const shown = cachedFor(deps, {})
  const page = shown.get('page en', '', () => answer('page'))
  let made = 0
  const ask = (name: string) => shown.invented.get(name, '', () => answer(String(made++)))
  for (let n = 0; n < 1_000; n++) ask(`made up ${n}`)
  expect(made).toBe(1_000)
  ask('made up 999')
  expect(made).toBe(1_000)
  ask('made up 0')
  expect(made).toBe(1_001)
  expect(shown.peek('page en', '')).toBe(page)
})

test('answers belong to the very object that they were made of', () => {
  const [front, next] = [{}, {}]
  const page = cachedFor(deps, front).get('page en', '', () => answer('page'))
  expect(cachedFor(deps, front).peek('page en', '')).toBe(page)
  expect(cachedFor(deps, next).peek('page en', '')).toBeUndefined()
})

test('an answer that could not be made is made again', async () => {
  const { invented } = cachedFor(deps, {})
  const ask = (make: () => Promise<Cached>) => invented.get('names en', '', make)
  const failing = [ask(() => Promise.reject(new Error('away'))), ask(async () => answer('not asked for'))]
  for (const one of failing) await expect(one).rejects.toThrow('away')
  const cached = answer('names')
  expect(await ask(async () => cached)).toBe(cached)
})

test('an answer in the making is made once for all who ask meanwhile, and peeked at only when it is ready', async () => {
  const images = new CachedAnswers(deps, 2)
  const drawing = Promise.withResolvers<Cached>()
  let drawn = 0
  const ask = () =>
    images.get('image', '', () => {
      drawn++
      return drawing.promise
    })
  const asked = [ask(), ask()]
  expect(images.peek('image', '')).toBeUndefined()
  const image = answer('image')
  drawing.resolve(image)
  expect(await Promise.all(asked)).toEqual([image, image])
  expect(images.peek('image', '')).toBe(image)
  expect(ask()).toBe(image)
  expect(drawn).toBe(1)
})

test('where requests may share no promise, each makes its own until one is ready', async () => {
  const images = new CachedAnswers({ memory: new Memory(testClock(), { share: false }) }, 2)
  const lost = new Promise<Cached>(() => undefined)
  void images.get('image', '', () => lost)
  const image = answer('image')
  expect(await images.get('image', '', async () => image)).toBe(image)
  expect(images.get('image', '', () => lost)).toBe(image)
  await expect(images.get('image', 'other', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(images.peek('image', '')).toBe(image)
})
