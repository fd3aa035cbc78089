import { expect, test } from 'vitest'
import { Handle, offerHandle } from '../../src/staff/means/handle.ts'

test('an offered handle is two words, and leaves room for what the person adds', () => {
  const offered = Array.from({ length: 500 }, offerHandle)
  for (const handle of offered) {
    expect(handle).toMatch(/^[a-z]{3,8}-[a-z]{3,8}$/)
    expect(Handle.parse(`${handle}-of-the-north-2027`)).toBe(`${handle}-of-the-north-2027`)
  }
  expect(new Set(offered).size).toBeGreaterThan(490)
})

test('no word that tells of harm is offered, and most others are', () => {
  const words = new Set(Array.from({ length: 8_000 }, offerHandle).flatMap((handle) => handle.split('-')))
  for (const word of ['abuse', 'prison', 'suffer', 'weapon']) expect(words).not.toContain(word)
  expect(words.size).toBeGreaterThan(1_800)
})

test.each(['a--.-1.b', 'abc--', '--abc'])('three letters or digits are enough, wherever they stand: %s', (text) => {
  expect(Handle.parse(text)).toBe(text)
})

test('a handle is taken in any case, with spaces around it', () => {
  expect(Handle.parse('  Blue-Lantern.7 ')).toBe('blue-lantern.7')
})

test.each([
  '',
  'blue',
  'b'.repeat(41),
  'blue lantern',
  'blue_lantern',
  'сіні-ліхтар',
  'blue-lantern\u0000',
  'blue\nlantern',
  'ﬁeld',
  '-----',
  '.-.-.',
  `a${'-'.repeat(37)}7`,
])('no handle: %j', (text) => {
  expect(Handle.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(['staff.handle.form'])
})
