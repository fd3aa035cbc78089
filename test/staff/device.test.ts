import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { deriveSecrets } from '../../src/core/secrets.ts'
import { knownDevice, newDevice } from '../../src/staff/means/device.ts'

const at = (time: string) => ({ clock: { now: () => new Date(time) } })
const deps = { secrets: deriveSecrets(randomBytes(32)), ...at('2027-03-12T23:59:59Z') }
const account = randomUUID()

test('a device is known again, by an id of 16 bytes of its own', () => {
  const cookies = Array.from({ length: 50 }, () => newDevice(deps, account))
  const ids = cookies.map((cookie) => knownDevice(deps, account, cookie))
  for (const id of ids) expect(id).toHaveLength(16)
  expect(new Set(ids.map(String)).size).toBe(50)
  expect(ids).toEqual(cookies.map((cookie) => knownDevice(deps, account, cookie)))
})

test('the cookie fits a header as it is', () => {
  expect(newDevice(deps, account)).toMatch(/^[\w-]+$/)
})

test('a device of one account is unknown to another one, and under another SECRET_KEY', () => {
  const cookie = newDevice(deps, account)
  expect(knownDevice(deps, randomUUID(), cookie)).toBeNull()
  expect(knownDevice({ ...deps, secrets: deriveSecrets(randomBytes(32)) }, account, cookie)).toBeNull()
})

test('a device is known for a year, whatever the browser does with the cookie, and by a clock that was put back', () => {
  const cookie = newDevice(deps, account)
  for (const time of ['2028-03-12T23:59:59Z', '2027-03-12T00:00:00Z', '2027-03-01T00:00:00Z'])
    expect(knownDevice({ ...deps, ...at(time) }, account, cookie), time).not.toBeNull()
  for (const time of ['2028-03-14T00:00:00Z', '2035-01-01T00:00:00Z'])
    expect(knownDevice({ ...deps, ...at(time) }, account, cookie), time).toBeNull()
})

test('a cookie with any character changed is unknown', () => {
  const cookie = newDevice(deps, account)
  for (let i = 0; i < cookie.length; i++) {
    const changed = cookie.slice(0, i) + (cookie[i] === 'A' ? 'B' : 'A') + cookie.slice(i + 1)
    expect(knownDevice(deps, account, changed)).toBeNull()
  }
})

describe('no device', () => {
  const cookie = newDevice(deps, account)

  test.each<[string, string | undefined]>([
    ['no cookie', undefined],
    ['an empty one', ''],
    ['made up', randomBytes(48).toString('base64url')],
    ['cut off', cookie.slice(0, -1)],
    ['the id alone', cookie.slice(0, 22)],
    ['lengthened', `${cookie}A`],
    ['twice', cookie + cookie],
    ['with padding', `${cookie}=`],
    ['with a line end', `${cookie}\n`],
    ['with a space inside', `${cookie.slice(0, 30)} ${cookie.slice(30)}`],
    ['64 letters of two bytes', 'ж'.repeat(64)],
    ['64 characters that base64 skips', '!'.repeat(64)],
    ['a million characters', 'A'.repeat(1_000_000)],
  ])('%s', (_, text) => {
    expect(knownDevice(deps, account, text)).toBeNull()
  })
})
