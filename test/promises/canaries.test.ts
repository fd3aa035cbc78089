import { expect, test } from 'vitest'
import { shelvedKey } from '../../src/signatures/shelved-key.ts'
import { bytesOfRow, canaryFolded, canaryOf, canaryToken, foundIn } from './canaries.ts'

const NAME = 'Зыта Kanarek'
const bytes = Buffer.from(NAME)

test.each([
  ['UTF-8', Buffer.from(`before ${NAME} after`)],
  ['lower case', Buffer.from('зыта kanarek')],
  ['UTF-16', Buffer.from(NAME, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(NAME, 'utf16le').swap16()],
  ['hex', Buffer.from(`00${bytes.toString('hex')}`)],
  ['base64', Buffer.from(Buffer.from(NAME).toString('base64'))],
  ['base64 after one byte', Buffer.from(Buffer.from(`x${NAME}yz`).toString('base64'))],
  ['base64 after two bytes', Buffer.from(Buffer.from(`xx${NAME}y`).toString('base64'))],
  ['base64url', Buffer.from(Buffer.from(`xx${NAME}y`).toString('base64url'))],
  ['percent', Buffer.from(encodeURIComponent(NAME))],
  ['a form', Buffer.from(new URLSearchParams({ NAME }).toString())],
  ['JSON escapes', Buffer.from('"\\u0417\\u044b\\u0442\\u0430 Kanarek"')],
  ['a bytea as JSON', bytesOfRow(JSON.stringify({ sealed: `\\x${Buffer.from(NAME, 'utf16le').toString('hex')}` }))],
])('a canary is found in %s', (_, hay) => {
  expect(foundIn(hay, [canaryOf('name', NAME), canaryOf('other', 'Other Kanarek')])).toEqual(['name'])
})

test.each(['Kanarek', 'Żółć', 'Шчэрба'])('%s is found, folded, in a search key that has it among the words', (word) => {
  const key = shelvedKey('a', 'Зыта', `is called ${word}.`) ?? ''
  const canaries = [canaryFolded('word', word), canaryFolded('other', `${word}an`)]
  expect(foundIn(Buffer.from(key), canaries)).toEqual(['word'])
  expect(foundIn(Buffer.from(key), [canaryOf('word', word)])).toEqual([])
})

test('a token is found as the bytes that it encodes', () => {
  const token = Buffer.from('0123456789abcdef0123456789abcdef').toString('base64url')
  expect(foundIn(Buffer.from(token, 'base64url'), [canaryToken('token', token)])).toEqual(['token'])
  expect(foundIn(Buffer.from(token), [canaryToken('token', token)])).toEqual(['token'])
  expect(foundIn(Buffer.from('nothing'), [canaryToken('token', token)])).toEqual([])
})
