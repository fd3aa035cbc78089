import { describe, expect, test } from 'vitest'
import { openDomains } from '../../../src/platform/domains/open-domains.ts'
import { type Certificate, newAuthority } from '../../support/certificates.ts'
import { type Outside, startOutside } from '../../support/outside.ts'

const PAGE = 'https://example.org/.well-known/undersigned.txt'
const WWW = PAGE.replace('example', 'www.example')

describe('a certificate', () => {
  const HOST = ['example.org']
  const stranger = newAuthority()

  test.each<[string, (outside: Outside) => Certificate]>([
    ['of an authority that nobody trusts', () => stranger.certify(HOST)],
    ['of another host', ({ authority }) => authority.certify(['other.org'])],
    ['of www alone', ({ authority }) => authority.certify(['www.example.org'])],
    ['of every host under the domain', ({ authority }) => authority.certify(['*.example.org'])],
    ['that has expired', ({ authority }) => authority.certify(HOST, [-3, -1])],
    ['that is not valid yet', ({ authority }) => authority.certify(HOST, [1, 2])],
    ['that its host has signed itself', () => stranger],
  ])('%s is not taken: no request is made', async (_what, certificate) => {
    const outside = await startOutside()
    const site = await outside.site('example.org', 'undersigned=1', certificate(outside))
    expect(await outside.domains.page(PAGE, 'example.org')).toEqual({ is: 'fault', url: PAGE, fault: 'certificate' })
    expect(site.requests).toEqual([])
  })

  test('of the usual authorities is asked for where none is named', async () => {
    const { wire, ...outside } = await startOutside()
    await outside.site('example.org', 'undersigned=1')
    const domains = openDomains({ ...wire, authorities: undefined })
    expect(await domains.page(PAGE, 'example.org')).toMatchObject({ fault: 'certificate' })
  })

  test('with a star is taken for a host under the domain', async () => {
    const outside = await startOutside()
    await outside.site('www.example.org', 'there', outside.authority.certify(['*.example.org']))
    expect(await outside.domains.page(WWW, 'example.org')).toMatchObject({ text: 'there' })
  })
})
