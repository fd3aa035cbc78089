import { expect, test } from 'vitest'
import { shelvedKey } from '../../src/signatures/shelved-key.ts'
import { bytesOfRow, canaryFolded, canaryOf, canaryToken, foundIn } from './canaries.ts'

const NAME = `Зыта O'Kanarek & <Żo>`
const bytes = Buffer.from(NAME)

const utf16 = Buffer.from(NAME, 'utf16le')
const swapped = Buffer.from(utf16).swap16()
const eachLetter = (write: (code: number) => string) =>
  [...NAME].map((letter) => write(letter.codePointAt(0) ?? 0)).join('')

test.each([
  ['UTF-8', Buffer.from(`before ${NAME} after`)],
  ['lower case', Buffer.from(NAME.toLowerCase())],
  ['letters and their accents apart', Buffer.from(NAME.normalize('NFD'))],
  ['UTF-16', utf16],
  ['UTF-16, big end first', swapped],
  ['hex', Buffer.from(`00${bytes.toString('hex')}`)],
  ['capital hex', Buffer.from(bytes.toString('hex').toUpperCase())],
  ['hex of UTF-16, big end first', Buffer.from(swapped.toString('hex'))],
  ['base64', Buffer.from(bytes.toString('base64'))],
  ['base64 after one byte', Buffer.from(Buffer.from(`x${NAME}yz`).toString('base64'))],
  ['base64 after two bytes', Buffer.from(Buffer.from(`xx${NAME}y`).toString('base64'))],
  ['base64 of UTF-16, after one byte', Buffer.from(Buffer.concat([Buffer.from('x'), utf16]).toString('base64'))],
  ['base64url', Buffer.from(Buffer.from(`xx${NAME}y`).toString('base64url'))],
  ['percent', Buffer.from(encodeURIComponent(NAME))],
  ['percent in small digits', Buffer.from("%d0%97%d1%8b%d1%82%d0%b0%20O'Kanarek%20%26%20%3c%c5%bbo%3e")],
  ['percent of each byte', Buffer.from(bytes.toString('hex').toUpperCase().replace(/../g, '%$&'))],
  ['a form', Buffer.from(new URLSearchParams({ NAME }).toString())],
  ['JSON escapes', Buffer.from(`"\\u0417\\u044b\\u0442\\u0430 O'Kanarek & <\\u017bo>"`)],
  ['JSON escapes of each letter', Buffer.from(eachLetter((code) => `\\u${code.toString(16).padStart(4, '0')}`))],
  ['XML', Buffer.from("<t>Зыта O'Kanarek &amp; &lt;Żo&gt;</t>")],
  ['XML with all five names', Buffer.from('Зыта O&apos;Kanarek &amp; &lt;Żo&gt;')],
  ['HTML', Buffer.from('Зыта O&#39;Kanarek &amp; &lt;Żo&gt;')],
  ['XML in ASCII', Buffer.from("&#1047;&#1099;&#1090;&#1072; O'Kanarek &amp; &lt;&#379;o&gt;")],
  ['XML in ASCII, hex', Buffer.from('&#x417;&#x44B;&#x442;&#x430; O&apos;Kanarek &amp; &lt;&#x17B;o&gt;')],
  ['XML, each letter', Buffer.from(eachLetter((code) => `&#${code};`))],
  ['XML, each letter in hex', Buffer.from(eachLetter((code) => `&#x${code.toString(16)};`))],
  ['a bytea as JSON', bytesOfRow(JSON.stringify({ sealed: `\\x${utf16.toString('hex')}` }))],
])('a canary is found in %s', (_, hay) => {
  expect(foundIn(hay, [canaryOf('name', NAME), canaryOf('other', `Other ${NAME}`)])).toEqual(['name'])
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
