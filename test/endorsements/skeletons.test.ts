import { describe, expect, it } from 'vitest'
import { asAddress } from '../../src/core/secret-text.ts'
import { skeletonsOf } from '../../src/endorsements/skeletons.ts'
import { isMailboxAt, websiteHost, websitePlace } from '../../src/endorsements/website-place.ts'

describe('the place of a website', () => {
  it.each([
    ['https://www.viasna.org/en/', 'viasna.org'],
    ['viasna.org', 'viasna.org'],
    ['https://viasna.org.', 'viasna.org'],
    ['HTTPS://Viasna.ORG:8443/x', 'viasna.org'],
    ['https://facebook.com/Viasna/', 'facebook.com/viasna'],
    ['https://www.facebook.com/viasna?ref=1', 'facebook.com/viasna'],
    ['https://t.me/viasna', 't.me/viasna'],
    ['https://тест.рф', 'xn--e1aybc.xn--p1ai'],
  ])('of %s is %s', (website, place) => {
    expect(websitePlace(website)).toBe(place)
  })

  it('is none where the text is no address', () => {
    expect(websiteHost('not a website')).toBeNull()
    expect(websitePlace('http://')).toBeNull()
  })
})

describe('a mailbox', () => {
  it.each([
    ['https://viasna.org', 'info@viasna.org'],
    ['https://www.viasna.org/en', 'info@mail.viasna.org'],
    ['https://be.viasna.org', 'info@viasna.org'],
  ])('is at the website %s: %s', (website, address) => {
    expect(isMailboxAt(website, asAddress(address))).toBe(true)
  })

  it.each([
    ['https://viasna.org', 'viasna@gmail.com'],
    ['https://viasna.org', 'info@evilviasna.org'],
    ['https://viasna.org', 'info@viasna.org.example'],
    ['https://viаsna.org', 'info@viasna.org'],
    ['https://viasna.gmail.com', 'viasna@gmail.com'],
  ])('is not at the website %s: %s', (website, address) => {
    expect(isMailboxAt(website, asAddress(address))).toBe(false)
  })
})

describe('the skeletons of an organisation', () => {
  const of = (name: string, website: string | null = null, nameEn: string | null = null) =>
    skeletonsOf({ name, nameEn, names: {}, website })

  const meet = (one: string[], other: string[]) => one.some((skeleton) => other.includes(skeleton))

  it('meet where names or domains look alike', () => {
    expect(meet(of('Viasna'), of('Viаsna'))).toBe(true)
    expect(meet(of('Вясна', null, 'Viasna'), of('Viаsna'))).toBe(true)
    expect(meet(of('A', 'https://viasna.org'), of('B', 'https://viаsna.org/en'))).toBe(true)
    expect(meet(of('A', 'https://facebook.com/viasna'), of('B', 'https://facebook.com/v1asna'))).toBe(true)
    expect(meet(of('ΝΕΑ'), of('νεα'))).toBe(true)
  })

  it('do not meet where only the host that many use is the same, nor between a name and a domain', () => {
    expect(meet(of('A', 'https://facebook.com/one'), of('B', 'https://facebook.com/two'))).toBe(false)
    expect(meet(of('viasna.org'), of('A', 'https://viasna.org'))).toBe(false)
    expect(meet(of('Viasna'), of('Вясна'))).toBe(false)
    expect(meet(of('…'), of('!!'))).toBe(false)
  })
})
