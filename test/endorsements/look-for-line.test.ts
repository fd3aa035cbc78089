import { expect, test } from 'vitest'
import { lookForLine } from '../../src/endorsements/proof/look-for-line.ts'
import type { Answering, Records } from '../support/dns-server.ts'
import { startOutside } from '../support/outside.ts'

const ID = '01890a5d-ac96-774b-bcce-b302099a8057'
const LINE = `undersigned=${ID}`
const OTHER = 'undersigned=01890a5d-0000-774b-bcce-b302099a8057'
const NAME = '_undersigned.example.org'
const [NS1, NS2] = ['ns1.example.org', 'ns2.example.org']
const FILE = 'https://example.org/.well-known/undersigned.txt'

/** One look at the DNS of example.org, whose name servers answer so. */
async function look(...answers: (Records | Answering)[]) {
  const outside = await startOutside()
  for (const [n, answer] of answers.entries()) await outside.nameServer('example.org', `ns${n + 1}.example.org`, answer)
  return lookForLine(outside, { method: 'dns', domain: 'example.org', id: ID })
}

/** One look at the file of example.org. */
async function lookAtFile(answer: Parameters<Awaited<ReturnType<typeof startOutside>>['site']>[1]) {
  const outside = await startOutside()
  await outside.site('example.org', answer)
  return lookForLine(outside, { method: 'file', domain: 'example.org', id: ID })
}

test('a record is found at the first press, though the resolver has it that there is none', async () => {
  const outside = await startOutside(() => (name, type) => {
    if (type === 'TXT') return undefined
    return { 'example.org': [`NS ${NS1}`], [NS1]: ['45.0.9.9'] }[name]
  })
  const records: Records = { 'example.org': [] }
  const { at } = await outside.nameServer('nowhere.org', NS1, records)
  const port = outside.wire.reach?.(at, 53) ?? { address: '', port: 0 }
  outside.route('45.0.9.9', 53, port)
  const wanted = { method: 'dns', domain: 'example.org', id: ID } as const
  expect((await lookForLine(outside, wanted)).is).toBe('absent')
  records[NAME] = [LINE]
  expect(await lookForLine(outside, wanted)).toEqual({ is: 'there', seen: [{ is: 'dns_line', at: NS1, name: NAME }] })
  expect(outside.resolver.questions.filter((question) => question.startsWith('TXT'))).toEqual([])
})

test('one server that has the line is enough, and both are told', async () => {
  expect(await look({ [NAME]: ['v=other', LINE] }, { [NAME]: ['v=other'] })).toEqual({
    is: 'there',
    seen: [
      { is: 'dns_line', at: NS1, name: NAME },
      { is: 'dns_other', at: NS2, name: NAME, found: ['v=other'] },
    ],
  })
})

test('servers that say the same are told together', async () => {
  expect(await look({ [NAME]: [LINE] }, { [NAME]: [LINE] })).toEqual({
    is: 'there',
    seen: [{ is: 'dns_line', at: `${NS1}, ${NS2}`, name: NAME }],
  })
})

test.each<[string, Records, object[]]>([
  ['at the domain itself', { 'example.org': ['v=spf1 -all', LINE] }, [{ is: 'dns_misplaced', name: 'example.org' }]],
  [
    'at the name with the domain twice',
    { [`${NAME}.example.org`]: [LINE] },
    [{ is: 'dns_misplaced', name: `${NAME}.example.org` }],
  ],
  [
    'not there, but other texts',
    { 'example.org': ['v=spf1 -all'] },
    [{ is: 'dns_other', name: 'example.org', found: ['v=spf1 -all'] }],
  ],
  ['nowhere', {}, []],
])('the line is %s', async (_where, records, more) => {
  expect(await look(records)).toEqual({
    is: 'absent',
    seen: [{ is: 'dns_no_text', at: NS1, name: NAME }, ...more.map((fact) => ({ at: NS1, ...fact }))],
  })
})

test('the line of another endorsement, or a part of a longer text, is not ours', async () => {
  const texts = [OTHER, `${LINE}0`, `x ${LINE}`, `"${LINE}"`]
  expect(await look({ [NAME]: texts })).toEqual({
    is: 'absent',
    seen: [{ is: 'dns_other', at: NS1, name: NAME, found: texts }],
  })
  expect((await look({ [NAME]: [` ${LINE}\t`] })).is).toBe('there')
})

test('a hostile text is cut, tells no direction, and five are told at most, those like ours first', async () => {
  const texts = [...Array(9).fill('x'), `undersigned\u202e\u0000\u200b<b>\n${'я'.repeat(200)}`]
  const { seen } = await look({ [NAME]: texts })
  expect(seen).toEqual([
    {
      ...{ is: 'dns_other', at: NS1, name: NAME },
      found: [`undersigned <b> ${'я'.repeat(83)}…`, 'x', 'x', 'x', 'x'],
    },
  ])
})

test('a server that does not answer, or refuses, says nothing', async () => {
  expect(
    await look(
      () => 'silence',
      () => 'REFUSED',
    ),
  ).toEqual({
    is: 'unknown',
    seen: [
      { is: 'dns_silent', at: NS1 },
      { is: 'dns_failed', at: NS2 },
    ],
  })
})

test('one that answers is enough to say that the line is gone', async () => {
  expect(await look(() => 'SERVFAIL', {})).toEqual({
    is: 'absent',
    seen: [
      { is: 'dns_failed', at: NS1 },
      { is: 'dns_no_text', at: NS2, name: NAME },
    ],
  })
})

test('without name servers nothing is known, nor while our own resolver is away', async () => {
  const none = { is: 'unknown', seen: [{ is: 'dns_no_servers', name: 'example.org' }] }
  expect(await look()).toEqual(none)
  const outside = await startOutside(() => () => 'SERVFAIL')
  expect(await lookForLine(outside, { method: 'dns', domain: 'example.org', id: ID })).toEqual(none)
  expect(await lookForLine(outside, { method: 'file', domain: 'example.org', id: ID })).toEqual({
    is: 'unknown',
    seen: [{ is: 'file_no_address', at: FILE }],
  })
})

test.each([
  ['alone', LINE],
  ['among others, with any line ends', `${OTHER}\r\n  ${LINE}  \r# ours\n`],
  ['after a byte order mark', `\ufeff${LINE}\n`],
])('the line stands in the file: %s', async (_how, text) => {
  expect(await lookAtFile(text)).toEqual({ is: 'there', seen: [{ is: 'file_line', at: FILE }] })
})

test.each<[string, Parameters<typeof lookAtFile>[0], object, string]>([
  ['the line of another', OTHER, { is: 'file_no_line', found: [OTHER] }, 'absent'],
  ['a page instead', '<html>Not found', { is: 'file_no_line' }, 'absent'],
  ['nothing', (_, response) => response.writeHead(404).end(), { is: 'file_status', status: 404 }, 'absent'],
  ['a failure', (_, response) => response.writeHead(500).end(LINE), { is: 'file_status', status: 500 }, 'unknown'],
  ['a refusal', (_, response) => response.writeHead(403).end(LINE), { is: 'file_status', status: 403 }, 'unknown'],
  [
    'a way to another domain',
    (_, response) => response.writeHead(301, { Location: 'https://other.org/x' }).end(LINE),
    { is: 'file_elsewhere', to: 'https://other.org/x' },
    'absent',
  ],
])('in place of the file stands %s', async (_what, answer, fact, is) => {
  expect(await lookAtFile(answer)).toEqual({ is, seen: [{ at: FILE, ...fact }] })
})
