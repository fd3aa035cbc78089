import { describe, expect, test } from 'vitest'
import { readingOf } from '../../src/appeals/reading.ts'
import type { PublicNumbers } from '../../src/count/series/numbers.ts'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { NumbersPage, type NumbersPageProps } from '../../src/site/pages/numbers/numbers.tsx'
import { renderPage } from '../../src/ui/layout.tsx'
import { frameIn, textOf } from '../ui/frame.ts'
import { sampleNumbers } from './numbers-sample.ts'
import { NO_SPLIT, sampleAppeal, sampleCounts, sampleText, WITHHELD } from './sample.ts'

function numbersPage(
  numbers: Partial<PublicNumbers> = {},
  { appeal = sampleAppeal('open'), ...more }: Partial<NumbersPageProps> = {},
  locale: Locale = 'en',
) {
  const html = renderPage(
    <NumbersPage
      frame={frameIn(locale, '/a/release/numbers')}
      appeal={appeal}
      text={readingOf(appeal, [locale]).text}
      numbers={sampleNumbers(numbers)}
      organisations={0}
      held={{ n: 0, since: null }}
      open
      {...more}
    />,
  )
  return { html, text: textOf(html) }
}

const at = (hours: number) => new Date(Date.UTC(2027, 5, 1, hours))
const HELD_BACK = { counts: sampleCounts([3, 0, 0, 0], WITHHELD), series: null, countries: null, corrections: [] }

describe('the page of numbers', () => {
  test('tells the number, its moment and its parts, the growth, the log, the hash and whom to ask', () => {
    const appeal = sampleAppeal('open')
    const pressContact = 'press@relatives.example'
    const { html, text } = numbersPage({}, { appeal: { ...appeal, campaign: { ...appeal.campaign, pressContact } } })
    const told = [
      'How we count Title in en 148 signatures As of 14 April 2027, 14:05 (UTC)',
      'Confirmed by e-mail 57 with a name that everyone sees 31 with a name that only the organisers see 14',
      'without a name 12 Entered by the organisers 91 Together 148',
      'The most in one day: 100 signatures, on 12 March 2027.',
      '12 March 2027 100 13 March 2027 60 14 April 2027 −12 Together, as of 14 April 2027, 14:05 (UTC) 148',
      'Never counted: organisations.',
      'What we count is confirmations, not persons. From one mailbox up to 2 signatures can be given.',
      'On this appeal there are 91 of them.',
      'Countries with fewer than 10 signatures are left out. Country Signatures Poland 12',
      '14 April 2027: 12 signatures were found invalid: from a list that was sold',
      'Fewer than 10 signatures were withdrawn in April 2027',
      '12 March 2027: 91 signatures were added by the organisers: conveyed through a lawyer',
      'Letters work for 24 hours after the closing.',
      `On 14 April 2027 it had 31 names, and this hash (SHA-256): ${'ab'.repeat(32)}`,
      'For the press press@relatives.example',
    ]
    for (const words of told) expect(text).toContain(words)
    expect(text.match(/Each bar is a day/g)).toHaveLength(1)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
    for (const href of ['/a/release?lang=en', '/a/release/numbers.csv', '/api/v1/appeals/release/numbers'])
      expect(html).toContain(`href="${href}"`)
  })

  test('is found by search engines in the languages of the text', () => {
    const { html } = numbersPage()
    expect(html).toContain('<link rel="canonical" href="https://sign.example/a/release/numbers?lang=en"')
    expect(html).toContain('hreflang="be" href="https://sign.example/a/release/numbers?lang=be"')
    expect(html).not.toContain('noindex')
    expect(html).toContain('<title>How we count · Short in en</title>')
  })

  test('holds back what the counts hold back, and says why', () => {
    const { text } = numbersPage(HELD_BACK, { appeal: sampleAppeal('protected') })
    expect(text).toContain('The first signatures are being gathered.')
    expect(text).toContain('Confirmed by e-mail not shown')
    expect(text).toContain('Together not shown Fewer than 10 signatures are confirmed so far.')
    expect(text).toContain('The bars follow once the number is shown. ')
    expect(text).not.toMatch(/CSV|Countries|once 25|moved|Each addition/)

    const uneven = numbersPage({ counts: sampleCounts([30, 5, 5, 0], NO_SPLIT) }, { appeal: sampleAppeal('protected') })
    expect(uneven.text).toContain('Confirmed by e-mail 40 with a name that everyone sees not shown')
    expect(uneven.text).toContain('Together 40 The parts are shown once 25 signatures are confirmed')
  })

  test('on a protected appeal says how days are grouped, why, and when a day ends', () => {
    const { text } = numbersPage({}, { appeal: sampleAppeal('protected') })
    expect(text).toMatch(/So that no bar can point at a person, .+ 10 confirmed signatures .+ day ends at 3:00 UTC/)
    expect(text).not.toContain('Each bar is a day')
    expect(text).toContain('The number moves at full hours only')
  })

  test('says of no number that moves at once that it moves at full hours, nor that it is a minute behind', () => {
    const open = sampleAppeal('open')
    const { text } = numbersPage({}, { appeal: { ...open, policy: { ...open.policy, withholdSmallCounts: true } } })
    expect(text).not.toMatch(/full hours only|a minute newer/)
  })

  test('the highest bar is the one with the most a day', () => {
    const series = [
      { from: '2027-03-12', to: '2027-03-31', n: 40 },
      { from: '2027-04-01', to: '2027-04-02', n: 12 },
    ]
    const { text } = numbersPage({ series })
    expect(text).toContain('The highest bar: 12 signatures, from 1 April 2027 to 2 April 2027.')
  })

  test('names the kinds that are on offer, and those that were', () => {
    const appeal = { ...sampleAppeal('open'), visibilities: ['public' as const] }
    expect(numbersPage({ counts: sampleCounts([5, 0, 2, 0]) }, { appeal }).text).toMatch(
      /everyone sees 5 without a name 2 Entered by the organisers 0 Together 7/,
    )
  })

  test.each([
    [
      'nothing signed yet',
      { counts: sampleCounts([0, 0, 0, 0]), series: [] },
      {},
      /first to sign.+has been counted yet/,
    ],
    ['closed', {}, { open: false }, /Signing has ended\. 148 signatures/],
    ['checked ones', {}, { held: { n: 3, since: '2027-04-02' } }, /3 signatures are being checked since 2 April 2027/],
  ])('%s', (_state, numbers, more, words) => {
    expect(numbersPage(numbers, more).text).toMatch(words)
  })

  test.each([
    ['planned closing', { closesAt: at(0) }, 'The last letters work until 2 June 2027, 00:00 (UTC).'],
    ['late letters', { closesAt: at(0), lateUntil: at(30) }, 'The last letters work until 2 June 2027, 06:00 (UTC).'],
    ['stopped', { stoppedAt: at(0) }, 'the marks are being destroyed'],
  ])('when the marks go: %s', (_state, more, words) => {
    expect(numbersPage({}, { appeal: { ...sampleAppeal('open'), ...more } }).text).toContain(words)
  })

  test('shredded: the day on which the marks went', () => {
    const { text } = numbersPage({ destroyedOn: '2027-06-02' })
    expect(text).toContain('The coded marks of addresses were destroyed on 2 June 2027.')
    expect(text).not.toContain('Letters work for')
  })

  test('a long table is folded, and a short one lies open for the printer', () => {
    const days = (n: number) =>
      Array.from({ length: n }, (_, i) => {
        const day = new Date(Date.UTC(2027, 2, 1 + i)).toISOString().slice(0, 10)
        return { from: day, to: day, n: 1 }
      })
    expect(numbersPage({ series: days(31) }).html).toMatch(/<details open="">\s*<summary>The bars/)
    expect(numbersPage({ series: days(32) }).html).toMatch(/<details>\s*<summary>The bars/)
  })

  test('what people wrote stays text', () => {
    const evil = '"><script>alert(1)</script>'
    const appeal = sampleAppeal('open', { texts: { en: sampleText('en', { title: evil, shortTitle: evil }) } })
    const campaign = { ...appeal.campaign, pressContact: evil }
    const corrections = [{ day: '2027-04-14', cause: 'held' as const, n: -1, reason: evil }]
    const { html } = numbersPage({ corrections }, { appeal: { ...appeal, campaign } })
    expect(html).not.toContain('<script>')
    expect(html.split('&lt;script&gt;alert(1)').length - 1).toBeGreaterThanOrEqual(4)
  })

  test.each(LOCALES)('%s: every state has words', (locale) => {
    const appeal = sampleAppeal('protected')
    for (const numbers of [{}, HELD_BACK, { countries: [] }, { series: [], corrections: [] }])
      for (const shown of [appeal, sampleAppeal('open')])
        expect(numbersPage(numbers, { appeal: shown }, locale).text).not.toMatch(/numbers\.|undefined|NaN|\{/)
  })
})
