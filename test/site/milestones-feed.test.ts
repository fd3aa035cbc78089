import { expect, test } from 'vitest'
import type { AppealText } from '../../src/appeals/appeal.ts'
import type { Reading } from '../../src/appeals/reading.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { feedPath, milestonesFeed } from '../../src/site/milestones-feed.ts'
import { openSite } from '../api/site.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { openPartner } from '../support/partner.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { sampleAppeal, sampleCounts, sampleText, WITHHELD } from './sample.ts'

const MILESTONES = [
  { n: 25, day: '2027-03-12' },
  { n: 1_000, day: '2027-04-02' },
  { n: 50, day: '2027-03-14' },
]

const inEnglish = (more: Partial<AppealText> = {}): Reading => ({
  text: sampleText('en', more),
  locale: 'en',
  missing: false,
  lang: 'en',
})

const feed = (more: Partial<Parameters<typeof milestonesFeed>[0]> = {}) =>
  milestonesFeed({
    origin: 'https://sign.example',
    appeal: sampleAppeal('open'),
    reading: inEnglish(),
    counts: sampleCounts([900, 100, 100, 0]),
    isOpen: true,
    milestones: MILESTONES,
    ...more,
  })

/** The texts of all elements of that name. */
const all = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, 'g'))].map(([, text]) => text)

test('names each milestone as the page does, newest first, dated by its day', () => {
  const xml = feed()
  expect(all(xml, 'title')).toEqual([
    'Milestones: Short in en',
    '1\u202f000 reached on 2 April 2027',
    '50 reached on 14 March 2027',
    '25 reached on 12 March 2027',
  ])
  expect(all(xml, 'updated')).toEqual([
    '2027-04-02T00:00:00Z',
    '2027-04-02T00:00:00Z',
    '2027-03-14T00:00:00Z',
    '2027-03-12T00:00:00Z',
  ])
  expect(all(xml, 'name')).toEqual(['Relatives for Release'])
})

test('entries keep their ids when others come, and each has its own', () => {
  const ids = all(feed(), 'id')
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.slice(2)).toEqual(all(feed({ milestones: MILESTONES.filter(({ n }) => n < 1_000) }), 'id').slice(1))
  expect(all(feed({ origin: 'https://moved.example' }), 'id')).toEqual(ids)
  for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
  const russian = all(feed({ reading: { ...inEnglish(), locale: 'ru', missing: true, lang: 'ru' } }), 'id')
  expect(russian.filter((id) => ids.includes(id))).toEqual([])
})

test.each([
  ['held back', sampleCounts([3, 1, 1, 0], WITHHELD)],
  ['below the first step', sampleCounts([24, 0, 0, 0])],
])('has no entry while the number is %s', (_, counts) => {
  const xml = feed({ counts })
  expect(xml).not.toContain('<entry>')
  expect(all(xml, 'updated')).toEqual(['2027-03-12T00:00:00Z'])
})

test('tells the imported signatures in a sentence while the number is held back, and no milestone of theirs', () => {
  const counts = sampleCounts([3, 1, 1, 91], WITHHELD)
  const subtitle = (more: Parameters<typeof feed>[0]) => all(feed({ counts, ...more }), 'subtitle')
  expect(feed({ counts })).not.toContain('<entry>')
  expect(subtitle({})).toEqual(['91 signatures collected by the organisers; more are being gathered'])
  expect(subtitle({ reading: { ...inEnglish(), locale: 'be' }, isOpen: false })).toEqual([
    '91 подпіс сабралі арганізатары',
  ])
  expect([subtitle({ counts: sampleCounts([3, 1, 1, 0], WITHHELD) }), all(feed(), 'subtitle')]).toEqual([[], []])
})

test('has no entry for a step above the number, which may have fallen', () => {
  expect(all(feed({ counts: sampleCounts([60, 0, 0, 0]) }), 'id')).toHaveLength(3)
})

test('has no entry for a goal below 25 before the page shows a number, since so few could be counted out', () => {
  const milestones = [{ n: 20, day: '2027-03-12' }]
  expect(feed({ milestones, counts: sampleCounts([24, 0, 0, 0]) })).not.toContain('<entry>')
  expect(feed({ milestones, counts: sampleCounts([25, 0, 0, 0]) })).toContain('<entry>')
})

test('holds no character that XML does not know, whatever a title has in it', () => {
  const xml = feed({ reading: inEnglish({ shortTitle: 'A\0b\u001b\ufffe\ud800 & <c>' }) })
  expect(all(xml, 'title')[0]).toBe('Milestones: Ab &amp; &lt;c&gt;')
})

embeddedOnly('The feed of milestones', (use) => {
  const visit = useBrowser()

  async function open(safety: 'open' | 'protected' = 'open') {
    const deps = await testDeps(use(), { env: { SIGN_LIMIT: '0', PUBLIC_URL: 'http://localhost:3000' } })
    await makeCampaign(deps)
    const text = { opening: 'to all', byline: 'By us', body: 'Let them go.', title: 'Bread & <roses> "now"' }
    await makeAppeal(deps, 'release', { safety, texts: { en: { ...text, short_title: 'Bread & <roses>' } } })
    const grow = async (n: number) => {
      for (let i = 0; i < n; i++)
        await signed(deps, 'release', { address: `a${i}@example.org`, name: 'Maryia Kazlova' })
      await settled(deps, 'release')
    }
    return { deps, grow, site: await openSite(deps) }
  }

  test('is well-formed in every language, with links that stay in it, and names no signer', async () => {
    const { site, grow } = await open()
    await grow(26)
    const page = await visit()
    await page.goto(await openPartner({ body: '' }))
    for (const locale of LOCALES) {
      const answer = await site.ask(feedPath('release', locale))
      expect(answer.status).toBe(200)
      expect(answer.headers.get('Content-Type')).toBe('application/atom+xml; charset=UTF-8')
      const xml = await answer.text()
      expect(xml).not.toMatch(/Kazlova|example\.org/)
      const read = await page.evaluate(`(() => {
        const feed = new DOMParser().parseFromString(${JSON.stringify(xml)}, 'application/xml').documentElement
        const at = (selector) => feed.querySelector(selector)
        return {
          name: feed.nodeName + ' ' + feed.namespaceURI,
          lang: feed.getAttribute('xml:lang'),
          self: at('link[rel=self]').getAttribute('href'),
          pages: Array.from(feed.querySelectorAll('link[rel=alternate]'), (link) => link.getAttribute('href')),
          summary: at('entry > summary').textContent,
          parts: ['id', 'title', 'updated'].map((part) => feed.querySelectorAll(part).length),
        }
      })()`)
      expect(read).toEqual({
        name: 'feed http://www.w3.org/2005/Atom',
        lang: locale,
        self: `http://localhost:3000/a/release/milestones.atom?lang=${locale}`,
        pages: Array(2).fill(`http://localhost:3000/a/release?lang=${locale}`),
        summary: 'Bread & <roses> "now"',
        parts: [2, 2, 2],
      })
    }
  })

  test('is named by the appeal’s page, and cached for a while', async () => {
    const { site } = await open()
    const html = await (await site.ask('/a/release?lang=be')).text()
    const [, href = ''] = /<link rel="alternate" type="application\/atom\+xml" href="([^"]+)"/.exec(html) ?? []
    expect(href).toBe('/a/release/milestones.atom?lang=be')
    const first = await site.ask(href)
    const again = await site.ask(href, { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } })
    expect([first.status, again.status, await again.text()]).toEqual([200, 304, ''])
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=60')
    // Without `lang` the feed is in the reader's language, which caches must tell apart.
    expect(first.headers.get('Vary')).toContain('Accept-Language')
    expect(await first.text()).not.toContain('<entry>')
    const russian = await site.ask('/a/release/milestones.atom', { headers: { 'Accept-Language': 'ru' } })
    expect(await russian.text()).toContain('xml:lang="ru"')
  })

  test('an unknown appeal has no feed', async () => {
    const { site } = await open()
    expect((await site.ask('/a/nothing/milestones.atom')).status).toBe(404)
  })
})
