import { describe, expect, test } from 'vitest'
import { startOutside } from '../../support/outside.ts'

const PAGE = 'https://example.org/.well-known/undersigned.txt'

/** Addresses that are asked neither at first nor after a redirect. */
const HOSTILE: [url: string, fault: string][] = [
  // Numbers, in each spelling that the URL standard takes for one.
  ['https://127.0.0.1/', 'forbidden'],
  ['https://127.1/', 'forbidden'],
  ['https://127.0.1/', 'forbidden'],
  ['https://127.0.0.1./', 'forbidden'],
  ['https://2130706433/', 'forbidden'],
  ['https://0x7f000001/', 'forbidden'],
  ['https://0x7f.0.0.1/', 'forbidden'],
  ['https://0X7F.0x0.0x0.0x1/', 'forbidden'],
  ['https://0177.0.0.1/', 'forbidden'],
  ['https://017700000001/', 'forbidden'],
  ['https://0177.0x0.1/', 'forbidden'],
  ['https://0/', 'forbidden'],
  ['https://0x/', 'forbidden'],
  ['https://%31%32%37.0.0.1/', 'forbidden'],
  ['https://１２７.０.０.１/', 'forbidden'],
  ['https://①②⑦.⓪.⓪.①/', 'forbidden'],
  ['https://127。0。0。1/', 'forbidden'],
  ['https://169.254.169.254/latest/meta-data/', 'forbidden'],
  ['https://0xa9fea9fe/', 'forbidden'],
  ['https://10.0.0.53/', 'forbidden'],
  ['https://8.8.8.8/', 'forbidden'],
  ['https://[::1]/', 'forbidden'],
  ['https://[::]/', 'forbidden'],
  ['https://[0:0:0:0:0:0:0:1]/', 'forbidden'],
  ['https://[::ffff:127.0.0.1]/', 'forbidden'],
  ['https://[::ffff:7f00:1]/', 'forbidden'],
  ['https://[::127.0.0.1]/', 'forbidden'],
  ['https://[64:ff9b::7f00:1]/', 'forbidden'],
  ['https://[2002:7f00:1::]/', 'forbidden'],
  ['https://[2001:0:7f00:1::]/', 'forbidden'],
  ['https://[fe80::1]/', 'forbidden'],
  ['https://[2606:4700::1111]/', 'forbidden'],
  ['https://[fe80::1%25eth0]/', 'broken'],
  // Ports and passwords.
  ['https://example.org:8443/', 'forbidden'],
  ['https://example.org:22/', 'forbidden'],
  ['https://example.org:53/', 'forbidden'],
  ['https://example.org:80/', 'forbidden'],
  ['https://anna:secret@example.org/', 'forbidden'],
  ['https://anna@example.org/', 'forbidden'],
  ['https://:secret@example.org/', 'forbidden'],
  ['https://example.org:99999/', 'broken'],
  // Other schemes.
  ['http://example.org/', 'not_https'],
  ['HTTP://EXAMPLE.ORG/', 'not_https'],
  ['ftp://example.org/', 'not_https'],
  ['ws://example.org/', 'not_https'],
  ['file:///etc/passwd', 'not_https'],
  ['gopher://example.org:70/_x', 'not_https'],
  ['javascript:alert(1)', 'not_https'],
  ['data:text/plain,undersigned', 'not_https'],
  ['unix:/run/docker.sock', 'not_https'],
  // Other hosts.
  ['https://localhost/', 'elsewhere'],
  ['https://LOCALHOST./', 'elsewhere'],
  ['https://example/', 'elsewhere'],
  ['https://org/', 'elsewhere'],
  ['https://other.org/', 'elsewhere'],
  ['https://evilexample.org/', 'elsewhere'],
  ['https://example.org.evil.org/', 'elsewhere'],
  ['https://example.org@evil.org/', 'forbidden'],
  ['https://evil.org\\@example.org/', 'elsewhere'],
  ['https://evil.org#@example.org/', 'elsewhere'],
  ['https://evil.org?.example.org/', 'elsewhere'],
  ['https://example.org./', 'elsewhere'],
  ['https://example.com/', 'elsewhere'],
  ['https://еxample.org/', 'elsewhere'],
  ['https://127.0.0.1.nip.io/', 'elsewhere'],
  ['https://_dmarc.example.org/', 'elsewhere'],
  ['https://-.example.org/', 'elsewhere'],
  ['https://exa mple.org/', 'broken'],
  ['https:///', 'broken'],
]

describe('the address of a page', () => {
  test.each(HOSTILE)('%s is not asked at all: %s', async (url, fault) => {
    const outside = await startOutside()
    expect(await outside.domains.page(url, 'example.org')).toMatchObject({ is: 'fault', fault })
    expect([outside.resolver.questions, outside.strays, outside.trapped]).toEqual([[], [], []])
  })

  test.each(HOSTILE)('%s is not asked after a redirect: %s', async (url, fault) => {
    const outside = await startOutside()
    const site = await outside.site('example.org', (_, response) => {
      // A header is bytes: those of UTF-8.
      response.writeHead(302, { Location: Buffer.from(url).toString('latin1') }).end()
    })
    const answer = await outside.domains.page(PAGE, 'example.org')
    // Letters beyond ASCII are no longer those of the host, which then is another one.
    const isAscii = /^[\x20-\x7e]*$/.test(url)
    expect(answer).toMatchObject({ is: 'fault', url: PAGE, fault: isAscii ? fault : expect.any(String) })
    expect(outside.resolver.questions.every((question) => question.endsWith(' example.org'))).toBe(true)
    expect([outside.strays, outside.trapped, site.requests.length]).toEqual([[], [], 1])
  })

  test.each([
    'https://github.io/',
    'https://co.uk/',
    'https://abc.onion/',
    'https://db.internal/',
    'https://a.home.arpa/',
    'https://printer.local/',
    'https://localhost/',
    'https://127.0.0.1/',
  ])('%s is not asked though it is said to be its own domain', async (url) => {
    const outside = await startOutside()
    const { hostname } = new URL(url)
    expect(await outside.domains.page(url, hostname)).toMatchObject({ is: 'fault' })
    expect(await outside.domains.texts(hostname, [hostname])).toEqual({ is: 'none' })
    expect([outside.resolver.questions, outside.strays, outside.trapped]).toEqual([[], [], []])
  })

  test('foo.github.io is not github.io’s, and no neighbour’s', async () => {
    const outside = await startOutside()
    for (const host of ['github.io', 'bar.github.io']) {
      expect(await outside.domains.page(`https://${host}/`, 'foo.github.io')).toMatchObject({ fault: 'elsewhere' })
      expect(await outside.domains.page(`https://${host}/`, 'github.io')).toMatchObject({ fault: 'elsewhere' })
    }
    await outside.site('foo.github.io', 'ours')
    expect(await outside.domains.page('https://foo.github.io/', 'foo.github.io')).toMatchObject({ text: 'ours' })
    expect(outside.strays).toEqual([])
  })
})
