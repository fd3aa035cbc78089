import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { isRefusal } from '../../src/core/errors.ts'
import { bearerOf } from '../../src/http/bearer.ts'
import { growth, STEEPEST } from '../support/growth.ts'

const app = new Hono().get('/', (c) => c.json(bearerOf(c)))
app.onError((error, c) => c.json(isRefusal(error) ? error.kind : 'fault', 500))

const ask = async (headers: Record<string, string>): Promise<unknown> => (await app.request('/', { headers })).json()

test.each([
  ['Bearer abc', 'abc'],
  ['bearer abc', 'abc'],
  ['BEARER    abc', 'abc'],
  ['Bearer abc  ', 'abc'],
  ['Bearer a b', 'a b'],
  ['Bearer abc\u00a0', 'abc'],
  ['Bearer \u00a0abc', '\u00a0abc'],
  ['Bearer Bearer abc', 'Bearer abc'],
])('the token of %j is %j', async (Authorization, token) => {
  expect(await ask({ Authorization })).toBe(token)
})

test.each(['', 'Bearer', 'Bearer ', 'Bearer  \u00a0 ', 'Bearer\tabc', 'Bearerabc', 'Basic abc', 'abc', 'x Bearer abc'])(
  '%j has no token',
  async (Authorization) => {
    expect(await ask({ Authorization })).toBe('unauthorized')
  },
)

test('a request without the header has no token', async () => {
  expect(await ask({})).toBe('unauthorized')
})

test('the time for a header of spaces grows with its length, not with the square', async () => {
  const spaces = (size: number) => `Bearer${' '.repeat(size / 2)}${'\u00a0'.repeat(size / 2)}`
  expect(await growth((size) => ask({ Authorization: spaces(size) }))).toBeLessThan(STEEPEST)
})
