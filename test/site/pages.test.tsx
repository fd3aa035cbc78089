import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readingOf, textFor } from '../../src/appeals/reading.ts'
import { fingerprint } from '../../src/campaigns/fingerprint.ts'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { AppealPage, type AppealPageProps } from '../../src/site/pages/appeal.tsx'
import { HomePage } from '../../src/site/pages/home.tsx'
import { KEPT } from '../../src/site/pages/how-long.tsx'
import { NamesPage, type NamesPageProps } from '../../src/site/pages/names.tsx'
import { PrivacyPage } from '../../src/site/pages/privacy.tsx'
import { SafetyPage } from '../../src/site/pages/safety.tsx'
import { renderPage } from '../../src/ui/layout.tsx'
import { assets, frameIn, textOf } from '../ui/frame.ts'
import { sampleAppeal, sampleCounts, sampleName, WITHHELD } from './sample.ts'

function appealPage(more: Partial<AppealPageProps> = {}, locale: Locale = 'en'): string {
  const appeal = more.appeal ?? sampleAppeal('protected')
  const { text, missing } = readingOf(appeal, [locale])
  return renderPage(
    <AppealPage
      frame={frameIn(locale, '/a/release')}
      appeal={appeal}
      text={text}
      missing={missing}
      body="<p>Let them go home.</p>"
      counts={sampleCounts([31, 14, 12, 91])}
      held={{ n: 0, since: null }}
      milestones={[]}
      organisations={[]}
      lines={[]}
      changes={[]}
      moving
      latest={[sampleName('Дар’я')]}
      form={<form id="sign-form" />}
      open
      stale={false}
      {...more}
    />,
  )
}

/** Expects each of the texts in the page's body, one after the other. */
function expectInOrder(html: string, texts: string[]): void {
  const body = html.slice(Math.max(0, html.indexOf('<body>')))
  const places = texts.map((text) => body.indexOf(text))
  expect(texts.filter((_, i) => places[i] === -1)).toEqual([])
  expect([...places].sort((a, b) => a - b)).toEqual(places)
}

describe('the appeal page', () => {
  test('reads in the order of a letter', () => {
    expectInOrder(appealPage(), [
      'class="skip"',
      'class="languages"',
      'Somebody could be punished',
      'Open letter',
      '<h1>Title in en',
      'By the relatives',
      '148',
      'How we count',
      'href="#sign"',
      'Let them go home',
      'We ask',
      'The ministers',
      'Initiators',
      'Марыя Казлова',
      'id="sign"',
      'id="sign-form"',
      'Latest names',
      'Дар’я',
      'Who is behind this',
      'Iceland',
      '<footer',
    ])
  })

  test('has one h1, no inline style, no script but ours', () => {
    const html = appealPage()
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
  })

  test('falls back to another language and says so', () => {
    const html = appealPage({}, 'ru')
    expect(textOf(html)).toContain('Этого обращения пока нет на русском языке. Язык текста: белорусский.')
    expect(html).toContain('<h1 lang="be">Title in be')
    expect(html).toContain('<div class="letter" lang="be">')
    expect(html).toContain('<html lang="ru">')
    expect(appealPage({}, 'be')).not.toContain('пакуль няма на беларускай')
    expect(appealPage({ missing: false }, 'ru')).not.toContain('Этого обращения пока нет')
  })

  test('leaves out what has no content', () => {
    const bare = sampleAppeal('open')
    const text = { ...textFor(bare, 'en'), addressees: [], initiators: [] }
    const html = appealPage({ appeal: bare, text, latest: [] })
    expect(html).not.toMatch(/We ask|Initiators|Latest names|\/names|For the press|Somebody could be punished/)
  })

  test('says to which keys private names are sealed, while they are, and nothing of their holders', () => {
    const appeal = sampleAppeal('protected')
    const { campaign } = appeal
    const keys = /([0-9a-f]{4} ){4}[0-9a-f]{4}|fingerprint/
    for (const [locale, since] of [
      ['en', 'Since 1 March 2027'],
      ['be', 'З 1 сакавіка 2027'],
      ['ru', 'С 1 марта 2027'],
    ] as const) {
      const html = appealPage({ appeal }, locale)
      for (const recipient of campaign.recipients) {
        expect(html).toContain(`<code translate="no" class="notranslate">${fingerprint(recipient)}</code>`)
        expect(html).not.toContain(recipient)
      }
      expect(textOf(html)).toContain(since)
    }
    const without = [
      { ...appeal, visibilities: ['public', 'anonymous'] as const },
      { ...appeal, campaign: { ...campaign, recipients: [], trust: 'forged' as const } },
      { ...appeal, campaign: { ...campaign, recipients: ['age1a'] } },
      { ...appeal, stoppedAt: new Date('2027-06-01T00:00:00Z') },
    ]
    for (const other of without)
      expect(appealPage({ appeal: { ...other, visibilities: [...other.visibilities] } })).not.toMatch(keys)
  })

  test('closed: no form, and until when letters can be confirmed', () => {
    const closedAt = new Date('2027-06-01T00:00:00Z')
    const lateUntil = new Date('2027-06-02T00:00:00Z')
    const appeal = sampleAppeal('open', { state: 'closed', closedAt, lateUntil })
    const html = appealPage({ appeal, open: false })
    expect(html).not.toContain('sign-form')
    expect(html).not.toContain('href="#sign"')
    expect(textOf(html)).toContain('Letters sent before can be confirmed until 2 June 2027, 00:00 (UTC).')
    const stopped = appealPage({ appeal: { ...appeal, stoppedAt: closedAt }, open: false })
    expect(textOf(stopped)).not.toContain('can be confirmed')
  })

  test('with the database away it says that signing is paused', () => {
    expect(textOf(appealPage({ stale: true }))).toContain(
      'Signing is paused for a few minutes. Nothing you typed was sent.',
    )
  })

  test('a number that is held back is nowhere', () => {
    const html = appealPage({ counts: sampleCounts([3, 2, 1, 91], WITHHELD), latest: [] })
    expect(textOf(html)).not.toMatch(/\b97\b|\b6 /)
    expect(html).not.toContain('<strong>')
  })

  test('names and texts of people are text, each in its own direction', () => {
    const latest = [sampleName('<script>alert(1)</script>', { descriptor: 'אבא', source: 'conveyed', country: 'PL' })]
    const html = appealPage({ latest })
    expect(html).toContain('<bdi translate="no" class="notranslate">&lt;script&gt;alert(1)&lt;/script&gt;</bdi>')
    expect(html).toContain('<bdi translate="no" class="notranslate">אבא</bdi> · Poland · conveyed through a lawyer')
  })

  test('says how many names there are only where all of them are confirmed', () => {
    const shownAtOnce = sampleAppeal('open')
    expect(appealPage({ appeal: shownAtOnce, counts: sampleCounts([31, 0, 0, 0]) })).toContain('All 31 names')
    // Where names wait for a look, fewer of them are shown than there are.
    expect(appealPage({ counts: sampleCounts([31, 0, 0, 0]) })).toContain('>All names<')
    expect(appealPage({ appeal: shownAtOnce, counts: sampleCounts([31, 0, 0, 9]) })).toContain('>All names<')
  })

  test('stays within 60 KB with what it loads, compressed', () => {
    const latest = Array.from({ length: 20 }, (_, i) => sampleName(`Name ${i}`, { descriptor: 'сястра палітвязня' }))
    const page = [appealPage({ latest }, 'be'), assets.css.body, assets.js.body]
    expect(page.reduce((sum, part) => sum + gzipSync(part).length, 0)).toBeLessThan(20_000)
  })
})

describe('the home page', () => {
  type Listed = Parameters<typeof HomePage>[0]['open']
  const home = (locale: Locale, open: Listed, ended: Listed = []) =>
    renderPage(<HomePage frame={frameIn(locale)} preferred={[locale]} open={open} ended={ended} />)

  test('lists open appeals with their number in words', () => {
    const appeals = [
      { appeal: sampleAppeal('open', { kind: 'manifesto', slug: 'one' }), counts: sampleCounts([22, 0, 0, 0]) },
      { appeal: sampleAppeal('protected', { slug: 'two' }), counts: sampleCounts([1, 1, 1, 0], WITHHELD) },
    ]
    const html = home('be', appeals)
    expectInOrder(html, ['/a/one?lang=be', '22 подпісы', '/a/two?lang=be', 'Збіраюцца першыя подпісы'])
    expect(home('ru', appeals)).toContain('lang="be">Title in be')
  })

  test('says when there is none', () => {
    expect(textOf(home('en', []))).toContain('No appeal is open at the moment.')
    expect(home('en', [])).not.toContain('Ended')
  })

  test('lists ended ones below, with their number and the day of the closing, and calls to sign none of them', () => {
    const closedAt = new Date('2027-04-02T21:30:00Z')
    const open = [{ appeal: sampleAppeal('open', { slug: 'one' }), counts: sampleCounts([22, 0, 0, 0]) }]
    const ended: Listed = [
      { appeal: sampleAppeal('open', { slug: 'two', state: 'closed', closedAt }), counts: sampleCounts([5, 0, 0, 0]) },
      { appeal: sampleAppeal('open', { slug: 'three', closesAt: closedAt }), counts: sampleCounts([0, 0, 0, 0]) },
      { appeal: sampleAppeal('protected', { slug: 'four', closedAt }), counts: sampleCounts([1, 1, 1, 0], WITHHELD) },
    ]
    const html = home('en', open, ended)
    expectInOrder(html, ['/a/one?lang=en', 'Ended appeals', '/a/two?', '5 signatures', 'Closed on 2 April 2027'])
    expectInOrder(html, ['/a/two?', '/a/three?', '/a/four?'])
    expect(html.match(/Closed on 2 April 2027/g)).toHaveLength(3)
    expect(html).not.toMatch(/Be the first|being gathered/)
  })
})

describe('the names page', () => {
  const names = [
    sampleName('Ганна', { signedOn: '2027-03-15' }),
    sampleName('Яўген', { signedOn: '2027-03-15', source: 'collected' }),
    sampleName('Алесь', { signedOn: '2027-03-14' }),
  ]
  const page = (more: Partial<NamesPageProps> = {}) => {
    const appeal = more.appeal ?? sampleAppeal('open')
    const list = { names, letters: [], next: null, first: true, ...more }
    return renderPage(<NamesPage frame={frameIn('en')} appeal={appeal} text={textFor(appeal, 'en')} {...list} />)
  }

  test('is not for search engines', () => {
    expect(page()).toContain('<meta name="robots" content="noindex"/>')
  })

  test('open: letters to jump to, and a next page', () => {
    const letters = ['А', 'Г'].map((letter) => ({ letter, href: `/a/release/names?after=${letter}` }))
    const html = page({ letters, next: '/a/release/names?after=x', first: false })
    expect(html).toContain('<a href="/a/release/names?after=Г" translate="no" class="notranslate">Г</a>')
    expect(html).toContain('rel="next"')
    expect(html).toContain('Back to the beginning')
    expect(html).not.toContain('15 March')
  })

  test('protected: by day', () => {
    const html = page({ appeal: sampleAppeal('protected') })
    expectInOrder(html, ['15 March 2027', 'Ганна', 'Яўген', 'collected by the organisers', '14 March 2027', 'Алесь'])
    expect(html.match(/<h2>/g)).toHaveLength(2)
  })

  test('says when there are none', () => {
    expect(textOf(page({ names: [] }))).toContain('No names are shown yet.')
    const stopped = textOf(page({ names: [], appeal: sampleAppeal('open', { stoppedAt: new Date() }) }))
    expect(stopped).toContain('This appeal has ended. Names are no longer kept here.')
    expect(stopped).not.toContain('Here stand')
    expect(stopped).not.toContain('yet')
  })
})

const PROMISES = [
  'A signer’s e-mail address is never stored in readable form. Until its letter is delivered it is held under a key that lies outside the database and is destroyed within four days; your submission is encrypted under a key that only the mailed link holds; after confirmation the address is gone, or sealed to the campaign if you asked for news.',
  'If you choose “only the organisers”, your name can be opened by the organisers’ key holders and by nobody else. This server sees it only while it handles your form and your confirmation, and keeps it in no form that it or its operator can open. It is not published and not given to addressees.',
  'If you choose “nobody”, your name and address are held by nobody once you have confirmed; until closing a coded mark remains that shows, only to someone who holds both the database and its keys, that this mailbox was used.',
  'Nobody can ask this site whether an address has signed: status, headers, body, timing and the writes to the database are the same for a new and a known address.',
  'No IP address, user agent, tracker or third party, in storage, logs or pages; nothing derived from a network address is ever written to the database.',
  'Nothing is counted before someone presses the button. GET never changes anything (mail scanners open links); every change is a POST.',
  'A signer can see, change or withdraw a signature with their own link, without asking anyone.',
  'The number is confirmed signatures, split by kind, and imported ones shown apart; it equals the rows at every settle, and never falls without a public line that says why.',
  'Letters sent before an appeal closes can be confirmed for 24 hours; within two hours after that its email index and the key for it are destroyed.',
  'What staff do is on an append-only log; exports and key changes most of all.',
]

describe('privacy and safety', () => {
  test('the promises stand first and in these words', () => {
    const html = renderPage(<PrivacyPage frame={frameIn('en')} />)
    expectInOrder(textOf(html), [...PROMISES, 'What we cannot do', 'How we count', 'How long we keep what'])
    expect(html).toContain('<section id="count">')
  })

  test.each(LOCALES)('%s: one h1, ten promises, six limits, a table', (locale) => {
    const html = renderPage(<PrivacyPage frame={frameIn(locale)} />)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/<ol class="promises">[\s\S]*?<\/ol>/)?.[0].match(/<li>/g)).toHaveLength(10)
    expect(html.match(/<section id="limits">[\s\S]*?<\/section>/)?.[0].match(/<li>/g)).toHaveLength(6)
    expect(html).toContain('<th scope="col">')
  })

  test.each(LOCALES)('%s: safety speaks of device, Tor, mailbox, letter and a searched phone', (locale) => {
    const html = renderPage(<SafetyPage frame={frameIn(locale)} />)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expectInOrder(html, ['id="device"', 'id="tor"', 'Snowflake', 'id="mail"', 'Proton', 'id="letter"', 'id="search"'])
  })

  test('safety says whose letter names the appeal', () => {
    const text = textOf(renderPage(<SafetyPage frame={frameIn('en')} />))
    expect(text).toContain('It names the appeal only to those who sign an open appeal with a public name.')
  })

  test.each(LOCALES)('%s: privacy and safety say how long anything is kept, and who could learn what', (locale) => {
    const { t } = frameIn(locale)
    const privacy = textOf(renderPage(<PrivacyPage frame={frameIn(locale)} />))
    const safety = textOf(renderPage(<SafetyPage frame={frameIn(locale)} />))
    const kept = KEPT.flatMap((of) => [t(`privacy.keep.${of}`), t(`privacy.keep.${of}Long`)]).join(' ')
    const learnt = (...from: ('database' | 'server' | 'mail' | 'phone')[]) =>
      from.flatMap((one) => [t(`privacy.learn.${one}`), t(`privacy.learn.${one}Long`)]).join(' ')
    expectInOrder(privacy, [kept, learnt('database', 'server', 'mail', 'phone')])
    // The safety page begins with the places that a signer carries about.
    expectInOrder(safety, [learnt('phone', 'mail', 'database', 'server'), t('safety.keep.1'), kept])
  })
})
