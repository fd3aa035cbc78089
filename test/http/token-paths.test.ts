import { describe, expect, test } from 'vitest'
import { holdsToken, TOKEN_PATHS, tokenPathOf } from '../../src/http/token-paths.ts'

const TOKEN = 'A'.repeat(43)

describe.each(TOKEN_PATHS)('%s', (path) => {
  test('holds a token when something follows, also where a slash is doubled or something is behind it', () => {
    const doubled = `${path}/${TOKEN}`.replaceAll('/', '//')
    for (const held of [`${path}/${TOKEN}`, `${path}/x`, `${path}/${TOKEN}/`, `${path}/${TOKEN}/more`, doubled])
      expect(holdsToken(held), held).toBe(true)
    for (const bare of [path, `${path}/`, `${path}//`, `${path}?token=${TOKEN}`]) expect(holdsToken(bare)).toBe(false)
  })

  test('is itself and what is below it, not what begins with the same letters or ends in it', () => {
    for (const below of [path, `${path}/`, `${path}/${TOKEN}`, `${path}/${TOKEN}/more`])
      expect(tokenPathOf(below)).toBe(path)
    for (const other of [`${path}x/${TOKEN}`, `/x${path}/${TOKEN}`, `/x${path}`, `${path}-/${TOKEN}`]) {
      expect(tokenPathOf(other), other).toBeUndefined()
      expect(holdsToken(other), other).toBe(false)
    }
  })
})

test.each(['', '/', '//', '/staff', `/staff/${TOKEN}`, `/a/${TOKEN}`, TOKEN, '/C'])('%j is no token path', (path) => {
  expect([holdsToken(path), tokenPathOf(path)]).toEqual([false, undefined])
})
