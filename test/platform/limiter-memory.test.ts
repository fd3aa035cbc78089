import { expect, test } from 'vitest'
import { MINUTE, SECOND } from '../../src/core/clock.ts'
import { memoryLimiter } from '../../src/platform/limiter-memory.ts'
import { testClock } from '../support/clock.ts'

const limits = [
  { most: 3, seconds: 60 },
  { most: 5, seconds: 3600 },
]
const atFullHour = () => testClock('2027-03-12T10:00:00Z')

test('allows requests until a limit, then says how long to wait, and allows one after that time', () => {
  const clock = atFullHour()
  const limiter = memoryLimiter(clock)
  for (let n = 0; n < 3; n++) expect(limiter.take('a', limits)).toBeNull()
  const wait = limiter.take('a', limits) ?? 0
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(120)
  clock.advance((wait - 1) * SECOND)
  expect(limiter.take('a', limits)).not.toBeNull()
  clock.advance(SECOND)
  expect(limiter.take('a', limits)).toBeNull()
})

test('a refused request is counted nowhere, so that the wait does not grow by asking', () => {
  const clock = atFullHour()
  const limiter = memoryLimiter(clock)
  for (let n = 0; n < 3; n++) limiter.take('a', limits)
  const wait = limiter.take('a', limits)
  for (let n = 0; n < 50; n++) expect(limiter.take('a', limits)).toBe(wait)
})

test('the longer limit holds when the shorter one has room again', () => {
  const clock = atFullHour()
  const limiter = memoryLimiter(clock)
  for (let n = 0; n < 3; n++) limiter.take('a', limits)
  clock.advance(2 * MINUTE)
  for (let n = 0; n < 2; n++) expect(limiter.take('a', limits)).toBeNull()
  const wait = limiter.take('a', limits) ?? 0
  expect(wait).toBeGreaterThan(MINUTE / SECOND)
  clock.advance(wait * SECOND)
  expect(limiter.take('a', limits)).toBeNull()
})

test('no burst at the seam of two windows passes the limit twice over', () => {
  const clock = testClock('2027-03-12T10:00:59Z')
  const limiter = memoryLimiter(clock)
  const one = [{ most: 10, seconds: 60 }]
  for (let n = 0; n < 10; n++) limiter.take('a', one)
  clock.advance(2 * SECOND)
  expect(limiter.take('a', one)).not.toBeNull()
})

test('one key does not use up another’s', () => {
  const limiter = memoryLimiter(atFullHour())
  for (let n = 0; n < 3; n++) limiter.take('a', limits)
  expect(limiter.take('b', limits)).toBeNull()
})

test('everything is forgotten at the end of the day', () => {
  const clock = testClock('2027-03-12T23:59:59Z')
  const limiter = memoryLimiter(clock)
  for (let n = 0; n < 3; n++) limiter.take('a', limits)
  clock.advance(SECOND)
  for (let n = 0; n < 3; n++) expect(limiter.take('a', limits)).toBeNull()
})

test('a limit of one lets one through in each window', () => {
  const clock = atFullHour()
  const limiter = memoryLimiter(clock)
  const one = [{ most: 1, seconds: 60 }]
  expect(limiter.take('a', one)).toBeNull()
  const wait = limiter.take('a', one) ?? 0
  clock.advance(wait * SECOND)
  expect(limiter.take('a', one)).toBeNull()
})

test('a flood of keys forgets the oldest first and keeps the busy one', () => {
  const clock = atFullHour()
  const limiter = memoryLimiter(clock, 100)
  const one = [{ most: 5, seconds: 60 }]
  for (let n = 0; n < 4; n++) limiter.take('busy', one)
  for (let n = 0; n < 99; n++) limiter.take(`flood ${n}`, one)
  limiter.take('busy', one)
  for (let n = 0; n < 99; n++) limiter.take(`more ${n}`, one)
  expect(limiter.take('busy', one)).not.toBeNull()
})

test('a use that is given back was never counted, and nobody gains one by giving back more', () => {
  const clock = atFullHour()
  const limiter = memoryLimiter(clock)
  limiter.giveBack('a', limits)
  for (let n = 0; n < 3; n++) expect(limiter.take('a', limits)).toBeNull()
  expect(limiter.take('a', limits)).not.toBeNull()
  limiter.giveBack('a', limits)
  expect(limiter.take('a', limits)).toBeNull()
  expect(limiter.take('a', limits)).not.toBeNull()
  expect(limiter.take('b', limits)).toBeNull()
})
