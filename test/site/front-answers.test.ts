import { expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { type Cached, cache } from '../../src/http/cached.ts'
import { compress } from '../../src/platform/compress.ts'
import type { Front } from '../../src/site/front.ts'
import { answerOf, oneAnswerOfMany, peekAnswer } from '../../src/site/front-answers.ts'
import { sampleAppeal } from './sample.ts'

const NONE = { public: 0, private: 0, anonymous: 0, imported: 0, held: 0, heldSince: null, asOf: new Date(0) }
const front = (): Front => ({ appeal: sampleAppeal('open'), counts: NONE, latest: [], lines: [], milestones: [] })

const deps = { config: parseConfig({}), compress }
const answer = (text: string): Cached => cache(deps, text, {})

test('the last answers for invented names are cached, and drive out no other answer', () => {
  const shown = front()
  const page = answerOf(shown, 'page en', '', () => answer('page'))
  let made = 0
  const ask = (name: string) => oneAnswerOfMany(shown, name, '', () => answer(String(made++)))
  for (let n = 0; n < 1_000; n++) ask(`made up ${n}`)
  expect(made).toBe(1_000)
  ask('made up 999')
  expect(made).toBe(1_000)
  ask('made up 0')
  expect(made).toBe(1_001)
  expect(peekAnswer(shown, 'page en', '')).toBe(page)
})

test('an answer that could not be made is made again', async () => {
  const shown = front()
  const ask = (make: () => Promise<Cached>) => oneAnswerOfMany(shown, 'names en', '', make)
  await expect(ask(() => Promise.reject(new Error('away')))).rejects.toThrow('away')
  const cached = answer('names')
  expect(await ask(async () => cached)).toBe(cached)
})
