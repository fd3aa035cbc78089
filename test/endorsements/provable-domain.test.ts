import { describe, expect, it } from 'vitest'
import { provableDomain } from '../../src/endorsements/proof/provable-domain.ts'
import { SHARED_HOSTS } from '../../src/endorsements/shared-host-rules.ts'
import { proof } from '../../src/locale/proof/en.ts'

describe('the domain that can show the line', () => {
  it.each([
    ['https://viasna.org', 'viasna.org'],
    ['https://www.viasna.org/en/', 'viasna.org'],
    ['https://deep.be.viasna.org', 'viasna.org'],
    ['https://viasna.org.', 'viasna.org'],
    ['https://org.example.co.uk/', 'example.co.uk'],
    ['https://foo.github.io/', 'foo.github.io'],
    ['https://foo.eu.org', 'foo.eu.org'],
    ['https://foo.pp.ua', 'foo.pp.ua'],
    ['https://www.вясна.бел', 'xn--80ad7ap3e.xn--90ais'],
    ['https://myfacebook.com', 'myfacebook.com'],
    ['https://blogspotting.org', 'blogspotting.org'],
  ])('of %s is %s', (website, domain) => {
    expect(provableDomain(website)).toEqual({ domain })
  })

  it.each([
    ['https://www.facebook.com/viasna', 'social_network', 'facebook.com'],
    ['https://m.vk.com/viasna', 'social_network', 'vk.com'],
    ['https://t.me/viasna', 'messenger', 't.me'],
    ['https://telegra.ph/viasna-01-01', 'blog_host', 'telegra.ph'],
    ['https://viasna.wordpress.com/', 'blog_host', 'wordpress.com'],
    ['https://viasna.substack.com/', 'blog_host', 'substack.com'],
    ['https://viasna.blogspot.com/', 'blog_host', 'blogspot.com'],
    ['https://viasna.blogspot.co.uk/', 'blog_host', 'blogspot.co.uk'],
    ['https://blogspot.com/', 'blog_host', 'blogspot.com'],
    ['https://viasna.livejournal.com', 'blog_host', 'livejournal.com'],
    ['https://viasna.weebly.com', 'site_builder', 'weebly.com'],
    ['https://viasna.tilda.ws', 'site_builder', 'tilda.ws'],
    ['https://viasna.narod.ru', 'site_builder', 'narod.ru'],
    ['https://viasna.ucoz.net', 'site_builder', 'ucoz.net'],
    ['https://viasna.ucoz.ru', 'site_builder', 'ucoz.ru'],
    ['https://sites.google.com/view/viasna', 'site_builder', 'sites.google.com'],
    ['https://user.wixsite.com/viasna', 'site_builder', 'wixsite.com'],
    ['https://github.com/viasna', 'code_host', 'github.com'],
    ['https://linktr.ee/viasna', 'link_page', 'linktr.ee'],
    ['https://www.youtube.com/@viasna', 'video_host', 'youtube.com'],
  ])('of %s is none: %s, %s', (website, not, host) => {
    expect(provableDomain(website)).toEqual({ not, host })
  })

  it.each([
    'https://github.io/',
    'https://co.uk/',
    'https://abcdef.onion/',
    'https://printer.local/',
    'https://a.home.arpa/',
    'https://db.internal/',
    'https://ringers.example/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://[::1]/',
    'http://localhost/',
  ])('of %s is none: no public domain', (website) => {
    expect(provableDomain(website)).toMatchObject({ not: 'no_domain' })
  })

  it('is none without a website', () => {
    expect(provableDomain(null)).toEqual({ not: 'no_website' })
  })

  it.each(Object.entries(SHARED_HOSTS))('is that of no %s, which a sentence of its own says', (kind, lists) => {
    expect(Object.keys(proof)).toContain(`proof.not.${kind}`)
    for (const host of Object.values(lists).flatMap((list) => list.split(/\s+/).filter(Boolean))) {
      const [shared, lower] = [host.replace('*', 'com'), `viasna.${host.replace('*', 'org')}`]
      expect(provableDomain(`https://${shared}/viasna`)).toEqual({ not: kind, host: shared })
      expect(provableDomain(`https://${lower}`)).toMatchObject({ not: kind })
    }
  })
})
