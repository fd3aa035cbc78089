import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { startOutside } from '../../support/outside.ts'

const NAME = '_undersigned.example.org'

test('two name servers that disagree are both told', async () => {
  const outside = await startOutside()
  await outside.nameServer('example.org', 'ns1.example.org', { [NAME]: ['undersigned=1'], 'example.org': [] })
  await outside.nameServer('example.org', 'ns2.example.org', { 'example.org': ['v=spf1 -all'] })
  expect(await outside.domains.texts('example.org', [NAME, 'example.org'])).toEqual({
    is: 'asked',
    servers: [
      { server: 'ns1.example.org', records: { [NAME]: ['undersigned=1'], 'example.org': [] } },
      { server: 'ns2.example.org', records: { [NAME]: [], 'example.org': ['v=spf1 -all'] } },
    ],
  })
  expect(outside.strays).toEqual([])
})

test('a text is given whole: in pieces, in any letters, among more than a datagram holds', async () => {
  const outside = await startOutside()
  const texts = ['x'.repeat(600), 'Вясна 🌱', ...Array.from({ length: 90 }, (_, n) => `${n} ${'y'.repeat(200)}`), '']
  await outside.nameServer('example.org', 'ns1.example.org', { [NAME]: texts })
  expect(await outside.domains.texts('example.org', [NAME])).toEqual({
    is: 'asked',
    servers: [{ server: 'ns1.example.org', records: { [NAME]: texts } }],
  })
})

test('a domain without name servers of its own lies in the zone above it, and no registry is asked', async () => {
  const outside = await startOutside()
  await outside.nameServer('github.io', 'ns1.example.org', { '_undersigned.foo.github.io': ['undersigned=1'] })
  await outside.nameServer('org', 'ns2.example.org', { [NAME]: ['undersigned=1'] })
  expect(await outside.domains.texts('foo.github.io', ['_undersigned.foo.github.io'])).toMatchObject({
    servers: [{ records: { '_undersigned.foo.github.io': ['undersigned=1'] } }],
  })
  expect(await outside.domains.texts('example.org', [NAME])).toEqual({ is: 'none' })
  expect(outside.resolver.questions.filter((question) => question.startsWith('NS '))).toEqual([
    'NS foo.github.io',
    'NS github.io',
    'NS example.org',
  ])
})

test('six name servers of many are asked, and each is asked each name once', async () => {
  const outside = await startOutside()
  const server = await outside.nameServer('example.org', 'ns10.example.org', { [NAME]: [] })
  for (let n = 11; n < 40; n++) {
    outside.records['example.org']?.push(`NS ns${n}.example.org`)
    outside.records[`ns${n}.example.org`] = [server.at]
  }
  const answer = await outside.domains.texts('example.org', [NAME, 'example.org'])
  expect(answer.is === 'asked' && answer.servers.map(({ server }) => server)).toEqual(
    [10, 11, 12, 13, 14, 15].map((n) => `ns${n}.example.org`),
  )
  expect(server.questions.toSorted()).toEqual([...Array(6).fill(`TXT ${NAME}`), ...Array(6).fill('TXT example.org')])
})

test('names of name servers that no public zone has are not even looked up', async () => {
  const outside = await startOutside()
  const names = ['localhost', 'db.internal', 'ns.example', 'ns.abc.onion', '10.0.0.53', 'org']
  outside.records['example.org'] = names.map((name) => `NS ${name}`)
  for (const name of names) outside.records[name] = ['45.0.9.9']
  expect(await outside.domains.texts('example.org', [NAME])).toEqual({
    is: 'asked',
    servers: names.toSorted().map((server) => ({ server, fault: 'no_address' })),
  })
  expect([outside.resolver.questions, outside.strays]).toEqual([['NS example.org'], []])
})

test('a server whose first address is closed is asked at the other one', async () => {
  const outside = await startOutside()
  const { at } = await outside.nameServer('example.org', 'ns1.example.org', { [NAME]: ['undersigned=1'] })
  const place = outside.wire.reach?.(at, 53)
  if (!place) throw new Error('no place')
  outside.records['ns1.example.org'] = ['45.0.9.9', '2606:4700::1111']
  outside.route('45.0.9.9', 53, { address: '127.0.0.1', port: 1 })
  outside.route('2606:4700::1111', 53, place)
  expect(await outside.domains.texts('example.org', [NAME])).toMatchObject({
    servers: [{ records: { [NAME]: ['undersigned=1'] } }],
  })
})

test('servers that say nothing, say it too late or send noise end in time, beside one that answers', async () => {
  const outside = await startOutside()
  const noise = createSocket('udp4', (_, { port, address }) => noise.send('noise'.repeat(20), port, address))
  noise.bind(0, '127.0.0.1')
  await once(noise, 'listening')
  onTestFinished(() => void noise.close())
  await outside.nameServer('example.org', 'ns1.example.org', { [NAME]: ['undersigned=1'] })
  await outside.nameServer('example.org', 'ns2.example.org', () => 'silence')
  await outside.nameServer('example.org', 'ns3.example.org', async () => {
    await new Promise((resolve) => setTimeout(resolve, 6_000))
    return ['undersigned=2']
  })
  const { at } = await outside.nameServer('example.org', 'ns4.example.org', {})
  outside.route(at, 53, noise.address())
  await outside.nameServer('example.org', 'ns5.example.org', () => 'SERVFAIL')
  outside.records['example.org']?.push('NS ns6.example.org')
  expect(await outside.domains.texts('example.org', [NAME])).toEqual({
    is: 'asked',
    servers: [
      { server: 'ns1.example.org', records: { [NAME]: ['undersigned=1'] } },
      ...['ns2', 'ns3'].map((name) => ({ server: `${name}.example.org`, fault: 'silent' })),
      ...['ns4', 'ns5'].map((name) => ({ server: `${name}.example.org`, fault: 'failed' })),
      { server: 'ns6.example.org', fault: 'no_address' },
    ],
  })
})

test('a name that one server cannot answer is left out, and the others are given', async () => {
  const outside = await startOutside()
  await outside.nameServer('example.org', 'ns1.example.org', (name) => (name === NAME ? 'SERVFAIL' : ['v=spf1 -all']))
  expect(await outside.domains.texts('example.org', [NAME, 'example.org'])).toEqual({
    is: 'asked',
    servers: [{ server: 'ns1.example.org', records: { 'example.org': ['v=spf1 -all'] } }],
  })
})

test('while our own resolver is silent nothing is asked', async () => {
  const outside = await startOutside(() => () => 'silence')
  expect(await outside.domains.texts('example.org', [NAME])).toEqual({ is: 'none' })
  expect(await outside.domains.page('https://example.org/', 'example.org')).toMatchObject({ fault: 'no_address' })
  expect([outside.strays, outside.trapped]).toEqual([[], []])
})

test('a resolver that is silent about one zone after the other is asked for eight seconds in all', async () => {
  const outside = await startOutside(() => () => 'silence')
  const domain = 'foo.s3.dualstack.eu-west-1.amazonaws.com'
  expect(await outside.domains.texts(domain, [`_undersigned.${domain}`])).toEqual({ is: 'none' })
  expect(outside.resolver.questions).toContain(`NS ${domain}`)
  expect(outside.resolver.questions).not.toContain('NS amazonaws.com')
})

test('a name server by a name that is a sentence is told to nobody', async () => {
  const outside = await startOutside()
  await outside.nameServer('example.org', 'ns_1.example.org', { [NAME]: [] })
  for (const name of [
    'Call us, +375 29 1234567.evil.org',
    '<b>x</b>.evil.org',
    'https://evil.org/x.evil.org',
    'a@b.evil.org',
  ])
    outside.records['example.org']?.push(`NS ${name}`)
  const answer = await outside.domains.texts('example.org', [NAME])
  expect(answer.is === 'asked' && answer.servers.map(({ server }) => server)).toEqual(['ns_1.example.org'])
})
