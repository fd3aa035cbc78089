import { describe, expect, test } from 'vitest'
import { newTotpSecret, totpStep, totpUri } from '../../src/staff/means/totp.ts'

/** `12345678901234567890` in base32: the secret of RFC 6238, appendix B, for SHA-1. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1_000)

describe('the codes of RFC 6238, appendix B, in six digits', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i it is %s', (seconds, code) => {
    expect(totpStep(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30))
  })
})

describe('a code of 59 s, which an app shows from 30 to 60 s', () => {
  const CODE = '287082'

  test.each([
    [29.999, null],
    [30, 1],
    [59.999, 1],
    [60, 1],
    [89.999, 1],
    [90, null],
    [120, null],
  ])('at %d s belongs to step %s', (seconds, step) => {
    expect(totpStep(SECRET, CODE, at(seconds))).toBe(step)
  })

  test('is taken with spaces, as apps show it', () => {
    for (const typed of ['287 082', ' 287082 ', '287\u00a0082', '2 8 7 0 8 2'])
      expect(totpStep(SECRET, typed, at(59))).toBe(1)
  })

  test.each([
    ['five digits', '28708'],
    ['seven digits', '2870820'],
    ['a letter', '28708o'],
    ['full-width digits', '２８７０８２'],
    ['Arabic digits', '٢٨٧٠٨٢'],
    ['a sign', '+287082'],
    ['a hyphen', '287-082'],
    ['a fraction', '287082.0'],
    ['ten thousand digits', '287082'.repeat(1_667)],
    ['ten thousand spaces before it', `${' '.repeat(10_000)}287082`],
    ['a null character', '287082\u0000'],
    ['nothing', ''],
    ['spaces', '      '],
    ['half of a surrogate pair', '28708\ud83d'],
  ])('as %s is no code', (_, typed) => {
    expect(totpStep(SECRET, typed, at(59))).toBeNull()
  })

  test('is not that of another secret', () => {
    expect(totpStep(newTotpSecret(), CODE, at(59))).toBeNull()
  })
})

test('a new secret has 160 random bits in base32', () => {
  const secrets = Array.from({ length: 100 }, newTotpSecret)
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(new Set(secrets).size).toBe(100)
})

describe('the URL for apps', () => {
  /** As an app reads it: the label is issuer and account, divided by the first colon. */
  function read(uri: string) {
    const { protocol, host, pathname, searchParams } = new URL(uri)
    const label = decodeURIComponent(pathname.slice(1))
    const colon = label.indexOf(':')
    return {
      kind: `${protocol}//${host}`,
      prefix: label.slice(0, Math.max(colon, 0)),
      account: label.slice(colon + 1),
      params: Object.fromEntries(searchParams),
    }
  }
  const handle = 'blue-lantern.7'

  test.each([
    ['in Cyrillic', 'Сваякі палітзняволеных', 'Сваякі палітзняволеных'],
    ['with a colon', 'Minsk: free them', 'Minsk free them'],
    ['with quotes and signs of URLs', `"A" & 'B' #1? 100% <b>/+`, `"A" & 'B' #1? 100% <b>/+`],
    ['with an emoji', 'Volna 🎉', 'Volna 🎉'],
    ['with a parameter', 'X&secret=AAAA', 'X&secret=AAAA'],
    ['with half of a surrogate pair', 'X\ud83d', 'X\ufffd'],
    ['with a line end', 'X\nY', 'X Y'],
    ['of two hundred letters', 'я'.repeat(200), 'я'.repeat(30)],
    ['that is cut in an emoji', `${'я'.repeat(29)}🎉🎉`, `${'я'.repeat(29)}🎉`],
  ])('names a campaign %s', (_, name, issuer) => {
    const { kind, prefix, account, params } = read(totpUri(SECRET, { issuer: name, handle }))
    expect([kind, prefix, account]).toEqual(['otpauth://totp', issuer, handle])
    expect(params).toEqual({ secret: SECRET, issuer })
  })

  test('names no issuer when nothing is left of the name', () => {
    const { prefix, account, params } = read(totpUri(SECRET, { issuer: ' : : ', handle }))
    expect([prefix, account, params]).toEqual(['', handle, { secret: SECRET }])
  })
})
