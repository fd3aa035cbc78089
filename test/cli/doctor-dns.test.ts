import { expect, test } from 'vitest'
import { checkDns } from '../../src/cli/doctor/dns.ts'
import { type Records, startDnsServer } from '../support/dns-server.ts'

const CONFIG = {
  publicUrl: 'https://sign.example.org',
  mail: { kind: 'smtp', url: 'smtps://mail.example.org', from: 'Confirmation <no-reply@letters.example.org>' },
} as const

const KEY = `v=DKIM1; k=rsa; p=${'A'.repeat(400)}`
const GOOD: Records = {
  'sign.example.org': ['192.0.2.7'],
  'letters.example.org': ['unrelated', 'v=spf1 include:mail.example.net -all'],
  'mail._domainkey.letters.example.org': [KEY],
  '_dmarc.letters.example.org': ['v=DMARC1; p=reject'],
}

const start = async (records: Records) => {
  const { address, port } = await startDnsServer(records)
  return `${address}:${port}`
}

const lookedUp = async (records: Records, selector: string | undefined = 'mail') =>
  Object.fromEntries(
    (await checkDns(CONFIG, { server: await start(records), selector })).map(({ check, is, found }) => [
      check,
      `${is} ${found}`,
    ]),
  )

test('records as they should be', async () => {
  expect(await lookedUp(GOOD)).toEqual({
    dns: 'sound sign.example.org leads to 192.0.2.7',
    spf: 'sound v=spf1 include:mail.example.net -all',
    dkim: 'sound mail._domainkey.letters.example.org has a key',
    dmarc: 'sound v=DMARC1; p=reject',
  })
})

test('no record at all', async () => {
  const found = await lookedUp({})
  for (const check of ['dns', 'spf', 'dkim', 'dmarc']) expect(found[check]).toMatch(/^broken /)
})

test.each<[string, Records, string, RegExp]>([
  ['two SPF records', { 'letters.example.org': ['v=spf1 -all', 'v=spf1 mx -all'] }, 'spf', /^broken .* 2 SPF records/],
  ['SPF for everybody', { 'letters.example.org': ['v=spf1 mx +all'] }, 'spf', /^broken .* everybody/],
  ['SPF for everybody, the short way', { 'letters.example.org': ['v=spf1 all'] }, 'spf', /^broken .* everybody/],
  ['a text that only begins like SPF', { 'letters.example.org': ['v=spf10 -all'] }, 'spf', /^broken .* no SPF/],
  ['a DKIM key that was withdrawn', { 'mail._domainkey.letters.example.org': ['v=DKIM1; p='] }, 'dkim', /^broken /],
  [
    'DMARC of the domain above',
    { '_dmarc.letters.example.org': [], '_dmarc.example.org': ['v=DMARC1; p=reject'] },
    'dmarc',
    /^sound /,
  ],
  ['DMARC that asks for nothing', { '_dmarc.letters.example.org': ['v=DMARC1; p=none'] }, 'dmarc', /^note /],
])('%s', async (_name, records, check, found) => {
  expect((await lookedUp({ ...GOOD, ...records }))[check]).toMatch(found)
})

test('an onion needs no record', async () => {
  const server = await start({})
  const [host] = await checkDns({ ...CONFIG, publicUrl: 'http://abc.onion' }, { server })
  expect(host).toMatchObject({ check: 'dns', is: 'sound' })
})

test('DKIM is not guessed without its name', async () => {
  const findings = await checkDns(CONFIG, { server: await start(GOOD) })
  expect(findings.find(({ check }) => check === 'dkim')).toMatchObject({
    is: 'note',
    mend: expect.stringContaining('--dkim'),
  })
})

test('without an answer nothing is broken: it could not look', async () => {
  const findings = await checkDns(CONFIG, { server: '127.0.0.1:1', selector: 'mail' })
  expect(findings.map(({ is, found }) => `${is} ${found}`)).toEqual(
    Array(4).fill(expect.stringMatching(/^note could not look/)),
  )
})
