import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { encrypt } from '../../src/core/crypto.ts'
import { pad } from '../../src/core/padded.ts'
import { openLetter, sealLetter } from '../../src/outbox/seal.ts'
import { EXAMPLES } from '../mail/examples.ts'
import { letterOf } from './queued.ts'

const newKey = () => createSecretKey(randomBytes(32))
const key = newKey()
const [appeal, row] = [randomUUID(), randomUUID()]
const validUntil = new Date('2027-03-15T11:00:00Z')

test('a letter comes back as it was', () => {
  const letter = letterOf('anna@example.org', validUntil, {
    title: 'Праўда “ў”',
    muted: true,
    firstOfNetwork: true,
    locale: 'be',
  })
  expect(openLetter(key, appeal, row, sealLetter(key, appeal, row, letter))).toEqual(letter)
})

test.each(Object.values(EXAMPLES))('a letter of the kind $kind comes back as it was, in the same size', (content) => {
  const letter = { ...content, muted: false, firstOfNetwork: true }
  const sealed = sealLetter(key, appeal, row, letter)
  expect(openLetter(key, appeal, row, sealed)).toEqual(letter)
  expect(sealed.length).toBe(1436)
})

const sealText = (text: string): Buffer =>
  encrypt(key, pad(JSON.parse(text), 1408), Buffer.from(`outbox ${appeal} ${row}`))

const COMMON = '"to":"anna@example.org","token":"TOKEN","locale":"en","origin":"https://sign.example.org"'
const WORDS = '"words":"blue lantern","validUntil":"2027-03-15T11:00:00.000Z"'

test.each([
  `{"kind":"confirmation",${COMMON},${WORDS},"title":null,"muted":false}`,
  `{"kind":"confirmation",${COMMON},${WORDS},"title":"Праўда","muted":true}`,
  `{"kind":"manage",${COMMON},"muted":false}`,
  `{"kind":"recovery",${COMMON},${WORDS},"muted":true}`,
])('a letter that an earlier version queued opens: %s', (text) => {
  const opened = JSON.parse(JSON.stringify(openLetter(key, appeal, row, sealText(text))))
  expect(opened).toEqual({ ...JSON.parse(text), firstOfNetwork: false })
})

test.each([
  ['of no kind', `{${COMMON},"muted":false}`],
  ['of an unknown kind', `{"kind":"newsletter",${COMMON},"muted":false}`],
  ['without the fields of its kind', `{"kind":"recovery",${COMMON},"muted":false}`],
  ['that does not say whether it is muted', `{"kind":"manage",${COMMON}}`],
])('a letter %s does not open', (_name, text) => {
  expect(() => openLetter(key, appeal, row, sealText(text))).toThrow()
})

test('every sealed letter has one size, and none is the same twice', () => {
  const short = letterOf('a@b.example', validUntil)
  const long = letterOf(`${'a'.repeat(64)}@${'d'.repeat(189)}`, validUntil, { title: '𝔘'.repeat(100) })
  const sealed = [short, short, long].map((letter) => sealLetter(key, appeal, row, letter))
  expect(sealed.map(({ length }) => length)).toEqual([1436, 1436, 1436])
  expect(sealed[0]).not.toEqual(sealed[1])
})

test.each([
  ['another key', newKey(), appeal, row],
  ['another appeal', key, randomUUID(), row],
  ['another row', key, appeal, randomUUID()],
])('a sealed letter does not open with %s', (_name, otherKey, otherAppeal, otherRow) => {
  const sealed = sealLetter(key, appeal, row, letterOf('anna@example.org', validUntil))
  expect(() => openLetter(otherKey, otherAppeal, otherRow, sealed)).toThrow()
})

test('a letter without an appeal comes back as it was, and opens with no appeal only', () => {
  const letter = letterOf('anna@example.org', validUntil)
  const sealed = sealLetter(key, null, row, letter)
  expect(sealed.length).toBe(1436)
  expect(openLetter(key, null, row, sealed)).toEqual(letter)
  expect(() => openLetter(key, appeal, row, sealed)).toThrow()
  expect(() => openLetter(key, null, randomUUID(), sealed)).toThrow()
  expect(() => openLetter(key, null, row, sealLetter(key, appeal, row, letter))).toThrow()
})
