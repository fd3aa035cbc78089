import { describe, expect, test } from 'vitest'
import { publicAddress } from '../../../src/platform/domains/public-address.ts'
import { startOutside } from '../../support/outside.ts'

const PAGE = 'https://example.org/.well-known/undersigned.txt'

/** One of each network of IANA's registries of special-purpose addresses, and what else is not of the outside. */
const SPECIAL: [address: string, why: string][] = [
  ['0.0.0.0', 'this host'],
  ['0.1.2.3', 'this network'],
  ['10.0.0.53', 'private'],
  ['10.255.255.255', 'private, the last one'],
  ['100.64.0.1', 'shared, carrier-grade NAT'],
  ['100.100.100.200', 'metadata of Alibaba'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback, the last one'],
  ['168.63.129.16', 'services of Azure'],
  ['169.254.169.254', 'link-local, metadata of many clouds'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private, the last one'],
  ['192.0.0.1', 'IETF protocol assignments'],
  ['192.0.0.171', 'NAT64 discovery'],
  ['192.0.0.192', 'metadata of Oracle'],
  ['192.0.2.1', 'documentation'],
  ['192.31.196.1', 'AS112'],
  ['192.52.193.1', 'AMT'],
  ['192.88.99.1', '6to4 relays'],
  ['192.168.1.1', 'private'],
  ['192.175.48.1', 'AS112'],
  ['198.18.0.1', 'benchmarks'],
  ['198.19.255.255', 'benchmarks, the last one'],
  ['198.51.100.1', 'documentation'],
  ['203.0.113.1', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.250', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['::127.0.0.1', 'IPv4-compatible'],
  ['::0.0.255.1', 'IPv4-compatible'],
  ['::ffff:127.0.0.1', 'IPv4-mapped'],
  ['::ffff:10.0.0.53', 'IPv4-mapped'],
  ['::ffff:169.254.169.254', 'IPv4-mapped'],
  ['::ffff:0:127.0.0.1', 'IPv4-translated'],
  ['64:ff9b::127.0.0.1', 'NAT64'],
  ['64:ff9b::8.8.8.8', 'NAT64'],
  ['64:ff9b:1::1', 'NAT64 of a network'],
  ['100::1', 'discarded'],
  ['100:0:0:1::1', 'dummy'],
  ['2001::1', 'Teredo'],
  ['2001:0:7f00:1::', 'Teredo'],
  ['2001:1::1', 'port control'],
  ['2001:1::2', 'TURN'],
  ['2001:2::1', 'benchmarks'],
  ['2001:3::1', 'AMT'],
  ['2001:4:112::1', 'AS112'],
  ['2001:10::1', 'ORCHID'],
  ['2001:20::1', 'ORCHID'],
  ['2001:30::1', 'drones'],
  ['2001:1ff::1', 'IETF protocol assignments'],
  ['2001:db8::1', 'documentation'],
  ['2002:7f00:1::', '6to4 of 127.0.0.1'],
  ['2002:808:808::', '6to4'],
  ['2620:4f:8000::1', 'AS112'],
  ['3ffe::1', '6bone'],
  ['3fff::1', 'documentation'],
  ['4000::1', 'not given out'],
  ['5f00::1', 'segment routing'],
  ['fc00::1', 'unique local'],
  ['fd00:ec2::254', 'metadata of Amazon'],
  ['fe80::1', 'link-local'],
  ['fec0::1', 'site-local'],
  ['ff02::1', 'multicast'],
]

describe('an address', () => {
  test.each(SPECIAL)('%s (%s) is asked neither for a page nor for records', async (address) => {
    expect(publicAddress(address)).toBeNull()
    const outside = await startOutside()
    outside.records['example.org'] = [address, 'NS ns1.example.org']
    outside.records['ns1.example.org'] = [address]
    expect(await outside.domains.page(PAGE, 'example.org')).toMatchObject({ is: 'fault', fault: 'forbidden' })
    expect(await outside.domains.texts('example.org', ['example.org'])).toEqual({
      is: 'asked',
      servers: [{ server: 'ns1.example.org', fault: 'forbidden' }],
    })
    expect([outside.strays, outside.trapped]).toEqual([[], []])
  })

  test.each([
    '1.1.1.1',
    '9.255.255.255',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '198.17.255.255',
    '223.255.255.255',
    '2001:200::1',
    '2606:4700::1111',
    '2a00:1450:4001:800::200e',
  ])('%s is of the outside', async (address) => {
    expect(publicAddress(address)).toBe(address)
    const outside = await startOutside()
    outside.records['example.org'] = [address]
    outside.route(address, 443, { address: '127.0.0.1', port: 1 })
    expect(await outside.domains.page(PAGE, 'example.org')).toMatchObject({ fault: 'refused' })
  })

  test.each([
    '0177.0.0.1',
    '0x7f.1',
    '2130706433',
    '127.1',
    'fe80::1%eth0',
    '::ffff:7f00:1',
    '',
    'localhost',
    '1.2.3',
    '1.1.1.1/24',
  ])('"%s", however it is written, is none of the outside', (text) => {
    expect(publicAddress(text)).toBeNull()
  })

  test('IPv4 inside IPv6 is asked as IPv4', () => {
    expect(publicAddress('::ffff:9.9.9.9')).toBe('9.9.9.9')
    expect(publicAddress('::9.9.9.9')).toBe('9.9.9.9')
  })

  test.each([
    ['IPv4', ['45.0.0.1', '10.0.0.1']],
    ['IPv4, behind many', [...Array.from({ length: 50 }, (_, n) => `45.0.0.${n}`), '127.0.0.1']],
    ['IPv6', ['45.0.0.1', '::1']],
    ['IPv6 alone', ['2606:4700::1111', 'fd00::1']],
  ])('that is special refuses the whole host: %s', async (_family, addresses) => {
    const outside = await startOutside()
    outside.records['example.org'] = [...addresses, 'NS ns1.example.org']
    outside.records['ns1.example.org'] = addresses
    expect(await outside.domains.page(PAGE, 'example.org')).toMatchObject({ fault: 'forbidden' })
    expect(await outside.domains.texts('example.org', [])).toMatchObject({ servers: [{ fault: 'forbidden' }] })
    expect([outside.strays, outside.trapped]).toEqual([[], []])
  })
})

describe('a resolver that tells a public address first and one of this machine afterwards', () => {
  /** Each name is at `first` for the first question about it, and at 127.0.0.1 for every other one. */
  const lying = (first: () => string) => {
    const asked = new Set<string>()
    return () => (name: string, type: string) => {
      if (type === 'NS') return name === 'example.org' ? ['NS ns1.example.org'] : undefined
      if (type !== 'A') return []
      const isFirst = !asked.has(name)
      asked.add(name)
      return [isFirst ? first() : '127.0.0.1']
    }
  }

  test('has no page fetched from there: the connection goes to the address that was checked', async () => {
    let at = ''
    const outside = await startOutside(lying(() => at))
    const site = await outside.site('example.org', 'ours')
    at = site.at
    expect(await outside.domains.page(PAGE, 'example.org')).toMatchObject({ is: 'text', text: 'ours' })
    expect(await outside.domains.page(PAGE, 'example.org')).toMatchObject({ is: 'fault', fault: 'forbidden' })
    expect([outside.strays, outside.trapped, site.requests.length]).toEqual([[], [], 1])
  })

  test('has no redirect followed there: each host is resolved and checked anew', async () => {
    let at = ''
    const outside = await startOutside(lying(() => at))
    const site = await outside.site('example.org', (_, response) => response.writeHead(301, { Location: PAGE }).end())
    at = site.at
    expect(await outside.domains.page(PAGE, 'example.org')).toEqual({ is: 'fault', url: PAGE, fault: 'forbidden' })
    expect([outside.strays, outside.trapped, site.requests.length]).toEqual([[], [], 1])
  })

  test('has no records asked there', async () => {
    let at = ''
    const outside = await startOutside(lying(() => at))
    const server = await outside.nameServer('example.org', 'ns1.example.org', { 'example.org': ['ours'] })
    at = server.at
    const ask = () => outside.domains.texts('example.org', ['example.org'])
    expect(await ask()).toMatchObject({ servers: [{ records: { 'example.org': ['ours'] } }] })
    expect(await ask()).toMatchObject({ servers: [{ fault: 'forbidden' }] })
    expect([outside.strays, outside.trapped]).toEqual([[], []])
  })
})
