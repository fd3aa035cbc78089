import { describe, expect, test } from 'vitest'
import { deriveSecrets } from '../../src/core/secrets.ts'
import { newRecoveryCodes, recoveryCode, recoveryHash } from '../../src/staff/means/recovery-codes.ts'

test('ten different codes, each with room for 128 bits, in groups', () => {
  const codes = Array.from({ length: 100 }, newRecoveryCodes).flat()
  expect(newRecoveryCodes()).toHaveLength(10)
  expect(new Set(codes).size).toBe(1_000)
  for (const code of codes) expect(code).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{5,6}){4}$/)
})

test('each place of a code takes each value', () => {
  const codes = Array.from({ length: 100 }, newRecoveryCodes).flat()
  for (let place = 1; place < 26; place++)
    expect(new Set(codes.map((code) => code.replaceAll('-', '')[place])).size).toBe(32)
})

describe('a code as typed', () => {
  const CODE = '0A1BC-D2EFG-H3JKM-N4PQR-S5TVW1'
  const hashOf = (typed: string, account = 'account', key = 1) =>
    recoveryHash({ secrets: deriveSecrets(Buffer.alloc(32, key)) }, account, typed)
  const hash = hashOf(CODE)

  test('has another hash in another account, and under another SECRET_KEY', () => {
    expect(hash).toHaveLength(32)
    expect(hashOf(CODE, 'another')).not.toEqual(hash)
    expect(hashOf(CODE, 'account', 2)).not.toEqual(hash)
  })

  test.each([
    ['in small letters', CODE.toLowerCase()],
    ['without hyphens', CODE.replaceAll('-', '')],
    ['with spaces', ` ${CODE.replaceAll('-', ' ')}\n`],
    ['with long dashes, which phones make of hyphens', CODE.replaceAll('-', '–')],
    ['with hyphens in other places', '0A-1BCD2E-FGH3JKMN4PQRS5TVW1'],
    ['with O for 0', CODE.replaceAll('0', 'O')],
    ['with o for 0', CODE.replaceAll('0', 'o')],
    ['with I for 1', CODE.replaceAll('1', 'I')],
    ['with l for 1', CODE.replaceAll('1', 'l')],
    ['in full-width letters', CODE.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
  ])('%s is the same', (_, typed) => {
    expect(hashOf(typed)).toEqual(hash)
  })

  test.each([
    ['another sign', CODE.replace('S', 'T')],
    ['two signs exchanged', CODE.replace('S5', '5S')],
  ])('with %s is another one', (_, typed) => {
    expect(hashOf(typed)).toHaveLength(32)
    expect(hashOf(typed)).not.toEqual(hash)
  })

  test.each([
    ['nothing', ''],
    ['hyphens', '-'.repeat(26)],
    ['a sign less', CODE.slice(0, -1)],
    ['a sign more', `${CODE}0`],
    ['the letter U, which no code has', CODE.replace('A', 'U')],
    ['a sign that is no letter', CODE.replace('A', '!')],
    ['ten thousand signs', CODE.repeat(400)],
    ['a code after ten thousand spaces', `${' '.repeat(10_000)}${CODE}`],
    ['one sign that becomes eighteen', '\ufdfa'.repeat(100)],
    ['half of a surrogate pair', CODE.replace('A', '\ud83d')],
    ['a null character', `${CODE}\u0000`],
  ])('%s is no code', (_, typed) => {
    expect(recoveryCode(typed)).toBeNull()
    expect(hashOf(typed)).toBeNull()
  })
})
