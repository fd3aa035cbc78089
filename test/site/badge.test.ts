import { expect, test } from 'vitest'
import { APPEALS } from '../../src/appeals/recall.ts'
import type { Safety } from '../../src/db/values.ts'
import type { Locale } from '../../src/locale/locale.ts'
import { BADGE_THEMES, badgeOf, drawBadge } from '../../src/site/badge.ts'
import { contrast } from '../../src/ui/colour.ts'
import { PALETTES } from '../../src/ui/theme.ts'
import { openSite } from '../api/site.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { sampleAppeal, sampleCounts, sampleText, WITHHELD } from './sample.ts'

const NOW = new Date('2027-04-14T14:05:00Z')

test.each<[number | null, Locale, string]>([
  [1, 'en', '1 signature'],
  [4213, 'en', '4\u202f213 signatures'],
  [1, 'be', '1 подпіс'],
  [2, 'be', '2 подпісы'],
  [11, 'be', '11 подпісаў'],
  [1_234_567, 'be', '1\u202f234\u202f567 подпісаў'],
  [21, 'ru', '21 подпись'],
  [4213, 'ru', '4\u202f213 подписей'],
  [0, 'en', 'Be the first to sign.'],
  [0, 'be', 'Ваш подпіс можа стаць першым.'],
  [null, 'en', 'The first signatures are being gathered.'],
  [null, 'ru', 'Собираются первые подписи.'],
])('%s in %s: %s', (n, locale, says) => {
  const counts = sampleCounts([n ?? 3, 0, 0, 0], n === null ? WITHHELD : {})
  const { number, words } = badgeOf(sampleAppeal('open'), counts, locale, NOW)
  expect([number, words].filter(Boolean).join(' ')).toBe(says)
})

test.each<[Locale, string, string]>([
  [
    'en',
    '91 signatures collected by the organisers; more are being gathered',
    '91 signatures collected by the organisers',
  ],
  ['be', '91 подпіс сабралі арганізатары; збор працягваецца', '91 подпіс сабралі арганізатары'],
  ['ru', '91 подпись собрали организаторы; сбор продолжается', '91 подпись собрали организаторы'],
])('%s: the imported signatures are the number while the confirmed ones are held back', (locale, open, closed) => {
  const said = (state: 'open' | 'closed') => {
    const badge = badgeOf(sampleAppeal('open', { state }), sampleCounts([3, 2, 1, 91], WITHHELD), locale, NOW)
    return `${badge.number} ${badge.words}`
  }
  expect([said('open'), said('closed')]).toEqual([open, closed])
})

test('an appeal that ended says its number, or that it ended', () => {
  const closed = sampleAppeal('open', { state: 'closed' })
  expect(badgeOf(closed, sampleCounts([17, 0, 0, 0]), 'en', NOW)).toMatchObject({ number: '17', words: 'signatures' })
  for (const more of [{}, WITHHELD])
    expect(badgeOf(closed, sampleCounts([0, 0, 0, 0], more), 'en', NOW)).toMatchObject({
      number: null,
      words: 'Signing has ended.',
    })
})

test('a language that the interface lacks is replaced by that of the appeal, or by English', () => {
  const wordsIn = (sourceLocale: string, lang: string | undefined) => {
    const appeal = sampleAppeal('open', { sourceLocale, texts: { [sourceLocale]: sampleText(sourceLocale) } })
    return badgeOf(appeal, sampleCounts([4213, 0, 0, 0]), lang, NOW).words
  }
  expect([wordsIn('be', undefined), wordsIn('be', 'de'), wordsIn('de', 'de'), wordsIn('de', 'ru')]).toEqual([
    'подпісаў',
    'подпісаў',
    'signatures',
    'подписей',
  ])
})

test('has enough contrast to be read by everyone', () => {
  for (const theme of BADGE_THEMES) {
    const { paper, ink, accent, 'on-accent': onAccent } = PALETTES[theme]
    expect(contrast(ink, paper)).toBeGreaterThan(4.5)
    expect(contrast(onAccent, accent)).toBeGreaterThan(4.5)
    expect(contrast(accent, paper)).toBeGreaterThan(3)
  }
})

embeddedOnly('the badge', (use) => {
  async function open(safety: Safety = 'open') {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', { safety })
    const asked: string[] = []
    const { svg } = deps.drawing
    deps.drawing = {
      ...deps.drawing,
      svg: (shape, size) => {
        asked.push(JSON.stringify(shape))
        return svg(shape, size)
      },
    }
    const site = await openSite(deps)
    return {
      ...{ deps, site, asked },
      async count(n: number) {
        await deps.db.updateTable('counts').set({ public: n }).execute()
        await deps.db
          .updateTable('appeals')
          .set(({ eb }) => ({ version: eb('version', '+', 1) }))
          .execute()
        deps.memory.forget(APPEALS)
      },
      async draw(query = '') {
        const text = await (await site.ask(`/badge/release.svg${query}`)).text()
        const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(text) ?? []
        return { text, width: Number(width), height: Number(height) }
      },
    }
  }

  test('is as wide as its number and its words', async () => {
    const { count, draw } = await open()
    const widths: Record<string, number[]> = { en: [], be: [], ru: [] }
    for (const n of [7, 42, 4213, 1_234_567]) {
      await count(n)
      for (const lang of ['en', 'be', 'ru']) {
        const { width, height } = await draw(`?lang=${lang}`)
        expect(height).toBe(40)
        widths[lang]?.push(width)
      }
    }
    for (const row of Object.values(widths)) {
      expect([...row].sort((a, b) => a - b)).toEqual(row)
      expect(new Set(row).size).toBe(row.length)
    }
  })

  test('has a title for screen readers that says what it shows, and is only outlines', async () => {
    const { count, draw } = await open()
    await count(4213)
    const { text } = await draw('?lang=en')
    expect(text).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [^>]*role="img" aria-labelledby="label" lang="en">/,
    )
    expect(text).toContain('<title id="label">The time for release: 4\u202f213 signatures</title>')
    const tags = new Set([...text.matchAll(/<(\w+)/g)].map(([, tag]) => tag))
    expect([...tags].sort()).toEqual(['g', 'path', 'svg', 'title'])
    expect(text).not.toMatch(/style|href|url\(|\son\w+=/)
  })

  test('light unless dark is asked for', async () => {
    const { draw } = await open()
    const [plain, light, dark, other] = [
      await draw(),
      await draw('?theme=light'),
      await draw('?theme=dark'),
      await draw('?theme=x'),
    ]
    expect([light.text, other.text]).toEqual([plain.text, plain.text])
    expect(plain.text).toContain(PALETTES.light.paper)
    expect(dark.text).toContain(PALETTES.dark.paper)
    expect(dark.width).toBe(plain.width)
  })

  test('holds back what the counts hold back', async () => {
    const { count, draw, asked } = await open('protected')
    const held = await draw()
    for (const n of [1, 5, 9]) {
      await count(n)
      expect((await draw()).text).toBe(held.text)
    }
    expect(held.text).toContain(': The first signatures are being gathered.</title>')
    expect(asked).toHaveLength(1)
    expect(asked.join()).not.toMatch(/"children":"\d/)
    await count(10)
    expect((await draw()).text).toContain(': 10 signatures</title>')
  })

  test('is drawn once for all who ask, and anew when the number moves', async () => {
    const { count, draw, asked } = await open()
    await count(7)
    const same = await Promise.all(Array.from({ length: 50 }, () => draw()))
    expect(new Set(same.map(({ text }) => text)).size).toBe(1)
    expect(asked).toHaveLength(1)
    await count(7)
    await draw()
    expect(asked).toHaveLength(1)
    await count(8)
    expect((await draw()).text).toContain('8 signatures')
    expect(asked).toHaveLength(2)
  })

  test('is cached as briefly as the counts, and answers 304 to a client that has it', async () => {
    const { site, count } = await open()
    await count(4213)
    const ask = (path: string, known = '""') =>
      site.ask(path, { headers: { 'Accept-Encoding': 'br', 'If-None-Match': known } })
    const { headers: badge } = await ask('/badge/release.svg')
    const { headers: counts } = await ask('/api/v1/appeals/release/counts')
    expect(badge.get('Cache-Control')).toBe(counts.get('Cache-Control'))
    expect(Object.fromEntries(badge)).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-encoding': 'br',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    })
    expect(badge.get('Content-Security-Policy')).toMatch(/^default-src 'none'/)
    const again = await ask('/badge/release.svg', badge.get('ETag') ?? '')
    expect([again.status, await again.text()]).toEqual([304, ''])
    await count(4214)
    const moved = await ask('/badge/release.svg', badge.get('ETag') ?? '')
    expect(moved.status).toBe(200)
  })

  test('of an unknown appeal is 404', async () => {
    const { site } = await open()
    for (const path of ['nothing.svg', 'release', 'release.png', '.svg', '__proto__.svg'])
      expect((await site.ask(`/badge/${path}`)).status, path).toBe(404)
  })

  test('takes a hostile title as text', async () => {
    const { deps } = await open()
    const title = '</title><script>alert(1)</script> & "\u0000\u0008\ud800'
    const badge = { locale: 'en' as const, number: '7', words: 'signatures', title }
    const svg = await drawBadge(deps.drawing, badge, 'light')
    expect(svg).toContain(
      '<title id="label">&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; "  \ufffd: 7 signatures',
    )
  })
})
