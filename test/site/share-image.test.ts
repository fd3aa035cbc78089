import { expect, test } from 'vitest'
import { AppealDraft } from '../../src/appeals/draft.ts'
import { importAppeal } from '../../src/appeals/import-appeal.ts'
import { APPEALS } from '../../src/appeals/recall.ts'
import type { Drawing } from '../../src/deps/drawing.ts'
import { drawable } from '../../src/site/drawn-text.ts'
import { cardVersion, type ShareCard, shareCard } from '../../src/site/share-card.ts'
import { drawShareImage } from '../../src/site/share-image.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { embeddedOnly, postgresOnly } from '../support/databases.ts'
import { type TestOptions, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { sampleAppeal, sampleText } from './sample.ts'

const EN = {
  title: 'The time for release',
  short_title: 'Release',
  opening: 'to everyone',
  byline: 'By those who wait',
  body: 'Let them go home.',
}
const BE = { ...EN, title: 'Час вызвалення', opening: 'да ўсіх', byline: 'Ад тых, хто чакае' }
const DE = { ...EN, title: 'Zeit für die Freilassung', opening: 'do wszystkich', byline: 'Od tych, którzy czekają' }

const CARD: ShareCard = {
  locale: 'en',
  kind: 'Open letter',
  opening: EN.opening,
  title: EN.title,
  byline: EN.byline,
  campaign: 'Relatives',
  host: 'sign.example.org',
}

/** Wraps a drawing, and records the shape of each PNG as JSON in `texts`. */
function watched(drawing: Drawing) {
  const texts: string[] = []
  const watching: Drawing = {
    ...drawing,
    png: (shape, size) => {
      texts.push(JSON.stringify(shape))
      return drawing.png(shape, size)
    },
  }
  return { texts, drawing: watching }
}

embeddedOnly('the image for messengers', (use) => {
  async function open(options: TestOptions = {}) {
    const deps = await testDeps(use(), options)
    const { texts, drawing } = watched(deps.drawing)
    deps.drawing = drawing
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', { texts: { en: EN, be: BE, de: DE } })
    return { deps, site: await openSite(deps), texts }
  }

  test('is a PNG of 1200 by 630 that any page may show', async () => {
    const { site } = await open()
    const answer = await site.ask('/share/release.png?lang=en')
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=300',
    })
    expect(answer.headers.get('Vary')).toBeNull()
    const png = Buffer.from(await answer.arrayBuffer())
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(png.length).toBeLessThan(200_000)
  })

  test('differs from language to language; a missing language shows the one that stands in for it', async () => {
    const { site, texts } = await open()
    const image = async (query: string) =>
      Buffer.from(await (await site.ask(`/share/release.png${query}`)).arrayBuffer()).toString('base64')
    const [en, be, de] = [await image('?lang=en'), await image('?lang=be'), await image('?lang=de')]
    expect(new Set([en, be, de]).size).toBe(3)
    expect(await image('?lang=ru')).toBe(be)
    expect(await image('?lang=en-US')).toBe(en)
    expect(await image('')).toBe(en)
    expect(await image('?lang=constructor')).toBe(en)
    expect(texts).toHaveLength(3)
    expect(texts[1]).toMatch(
      /Адкрыты ліст.*да ўсіх.*Час вызвалення.*Ад тых, хто чакае.*localhost:3000.*campaign relatives/,
    )
    // The interface has no German, so the image leaves out the kind of the appeal.
    expect(texts[2]).toContain('Zeit für die Freilassung')
    expect(texts[2]).not.toMatch(/Open letter|Адкрыты ліст/)
  })

  test('is drawn once for fifty who ask at once', async () => {
    const { site, texts } = await open()
    const answers = await Promise.all(Array.from({ length: 50 }, () => site.ask('/share/release.png?lang=be')))
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200))
    expect(new Set(answers.map(({ headers }) => headers.get('ETag'))).size).toBe(1)
    expect(texts).toHaveLength(1)
  })

  test('a drawing that failed is tried again', async () => {
    const { deps, site } = await open()
    const { png } = deps.drawing
    deps.drawing.png = () => Promise.reject(new Error('the thread ended'))
    expect((await site.ask('/share/release.png')).status).toBe(500)
    deps.drawing.png = png
    expect((await site.ask('/share/release.png')).status).toBe(200)
  })

  test('has an address of its own for each text, under which it is cached for a day', async () => {
    const { deps, site } = await open()
    const addressOf = async (): Promise<string> => {
      const page = await (await site.ask('/a/release?lang=be')).text()
      return /og:image" content="http:\/\/localhost:3000([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    }
    const address = await addressOf()
    expect(address).toMatch(/^\/share\/release\.png\?lang=be&v=[\w-]{16}$/)
    const first = await site.ask(address)
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=86400')

    await deps.db.updateTable('appeal_texts').set({ title: 'Час волі' }).where('locale', '=', 'be').execute()
    await deps.db.updateTable('appeals').set({ version: 99 }).execute()
    deps.memory.forget(APPEALS)
    const next = await addressOf()
    expect(next).not.toBe(address)
    const [renewed, outdated] = [await site.ask(next), await site.ask(address)]
    expect(renewed.headers.get('Cache-Control')).toBe('public, max-age=86400')
    expect(outdated.headers.get('Cache-Control')).toBe('public, max-age=300')
    expect(renewed.headers.get('ETag')).not.toBe(first.headers.get('ETag'))
    expect(outdated.headers.get('ETag')).toBe(renewed.headers.get('ETag'))
  })

  test('answers 304 to a client that has it', async () => {
    const { site } = await open()
    const tag = (await site.ask('/share/release.png')).headers.get('ETag') ?? ''
    const again = await site.ask('/share/release.png', { headers: { 'If-None-Match': tag } })
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', tag])
    expect(again.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
    const packed = await site.ask('/share/release.png', { headers: { 'Accept-Encoding': 'br, gzip' } })
    expect(packed.headers.get('Content-Encoding')).toBeNull()
  })

  test('is 404 for an appeal that the public may not see', async () => {
    const { deps, site, texts } = await open()
    const draft = AppealDraft.parse({ slug: 'draft', kind: 'letter', source_locale: 'en', texts: { en: EN } })
    await importAppeal(deps, OPERATOR, { campaign: 'relatives', draft })
    for (const path of ['draft.png', 'nothing.png', 'release', 'release.svg', '.png', 'release.png.png', 'RELEASE.png'])
      expect((await site.ask(`/share/${path}`)).status, path).toBe(404)
    expect(texts).toEqual([])
  })

  test('is the same whatever the number is', async () => {
    const { deps, site, texts } = await open()
    const before = (await site.ask('/share/release.png')).headers.get('ETag')
    await deps.db.updateTable('counts').set({ public: 4213 }).execute()
    await deps.db.updateTable('appeals').set({ version: 99 }).execute()
    deps.memory.forget(APPEALS)
    expect((await site.ask('/share/release.png')).headers.get('ETag')).toBe(before)
    expect(texts).toHaveLength(1)
    expect(texts[0]).not.toMatch(/4.?213/)
  })

  test('takes a hostile title as text', async () => {
    const { deps } = await open()
    const titles = [
      '<img src="http://192.0.2.1/x.png">',
      'W'.repeat(150),
      'x'.repeat(60),
      '🕊️',
      '',
      'a\u0000b\u202ec',
      '\ud800',
    ]
    for (const title of titles) {
      const png = Buffer.from(await drawShareImage(deps.drawing, { ...CARD, title }))
      expect(png.readUInt32BE(16), title).toBe(1200)
    }
  })
})

postgresOnly('the image of a demo', (use) => {
  test('is served where demos are', async () => {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    await deps.db.updateTable('campaigns').set({ demo: true }).execute()
    const at = async (env: Record<string, string>) => {
      const { config } = await testDeps(use(), { env })
      const site = await openSite({ ...deps, config })
      deps.memory.forget(APPEALS)
      return [(await site.ask('/share/release.png')).status, (await site.ask('/badge/release.svg')).status]
    }
    expect(await at({})).toEqual([200, 200])
    const mail = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'a@sign.example.org', EMBEDDED_IN_PRODUCTION: '1' }
    expect(await at({ PUBLIC_URL: 'https://sign.example.org', ...mail })).toEqual([404, 404])
  })
})

test('every word on the card is in its version', () => {
  const appeal = sampleAppeal('open')
  const versionOf = (...args: Parameters<typeof shareCard>) => cardVersion(shareCard(...args))
  const URL = 'https://sign.example.org'
  const other = (change: object) => ({ ...appeal, texts: { en: sampleText('en', change) } })
  const versions = [
    versionOf(appeal, 'en', URL),
    versionOf(appeal, 'be', URL),
    versionOf(appeal, 'en', 'https://other.example.org'),
    versionOf({ ...appeal, kind: 'manifesto' }, 'en', URL),
    versionOf({ ...appeal, campaign: { ...appeal.campaign, name: 'Another' } }, 'en', URL),
    ...['title', 'opening', 'byline'].map((part) => versionOf(other({ [part]: 'Another' }), 'en', URL)),
  ]
  expect(new Set(versions).size).toBe(versions.length)
  expect(versionOf(other({ body: 'Another' }), 'en', URL)).toBe(versions[0])
  expect(versionOf({ ...appeal, version: 7 }, 'en', URL)).toBe(versions[0])
})

test.each([
  ['Сям’я «волі» — ґанак, сузорʼе № 5', 'Сям’я «волі» — ґанак, сузорʼе № 5'],
  ['Free them 🕊️ now', 'Free them now'],
  ['tur\u202ened', 'turned'],
  ['two\nlines', 'two lines'],
  ['e\u0301te\u0301', 'été'],
  ['თავისუფლება', ''],
  ['Свабода 自由', ''],
  ['🕊️', ''],
  ['Адказнасць ≠ помста', ''],
  ['Мінск → Вільня', 'Мінск Вільня'],
  ['Артыкул Ⅷ', ''],
  ['C₂', ''],
  ['10\u2009000 імёнаў\u2003і\u3000голас', '10 000 імёнаў і голас'],
  ['4\u202f213 і\u00a05', '4\u202f213 і\u00a05'],
  ['line\u2028end', 'line end'],
  ['soft\u00adhyphen and\u2011another', 'softhyphen and-another'],
])('%j is drawn as %j', (text, drawn) => {
  expect(drawable(text)).toBe(drawn)
})
