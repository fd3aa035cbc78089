import { describe, expect, test } from 'vitest'
import type { Appeal } from '../../src/appeals/appeal.ts'
import { textFor } from '../../src/appeals/reading.ts'
import type { Locale } from '../../src/locale/locale.ts'
import { previewOf } from '../../src/site/preview.ts'
import { cardVersion, shareCard } from '../../src/site/share-card.ts'
import { openSite } from '../api/site.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, signAs, signed } from '../support/world.ts'
import { frameIn } from '../ui/frame.ts'
import { sampleAppeal, sampleText } from './sample.ts'

const ORIGIN = 'https://sign.example'

const preview = (appeal: Appeal, locale: Locale) => previewOf(frameIn(locale), appeal, textFor(appeal, locale))

/** The values of each tag of the head by its name, such as `og:title`; links as `canonical` and `hreflang be`. */
function tagsOf(html: string): Record<string, string[]> {
  const tags: Record<string, string[]> = {}
  const put = (name = '', value = '') => {
    tags[name] = [...(tags[name] ?? []), value.replaceAll('&amp;', '&')]
  }
  for (const [, name, value] of html.matchAll(/<meta (?:property|name)="([\w:]+)" content="([^"]*)"/g)) put(name, value)
  for (const [, url] of html.matchAll(/<link rel="canonical" href="([^"]*)"/g)) put('canonical', url)
  for (const [, lang, url] of html.matchAll(/<link rel="alternate" hreflang="(\w+)" href="([^"]*)"/g))
    put(`hreflang ${lang}`, url)
  return tags
}

describe('the preview of an appeal', () => {
  test('in the language of the page', () => {
    const appeal = sampleAppeal('protected')
    const version = cardVersion(shareCard(appeal, 'be', ORIGIN))
    expect(preview(appeal, 'be')).toEqual({
      siteName: 'sign.example',
      title: 'Title in be',
      description: 'Адкрыты ліст · to the ministers · By the relatives',
      url: `${ORIGIN}/a/release?lang=be`,
      locale: 'be',
      languages: [
        { locale: 'en', url: `${ORIGIN}/a/release?lang=en` },
        { locale: 'be', url: `${ORIGIN}/a/release?lang=be` },
      ],
      image: {
        url: `${ORIGIN}/share/release.png?lang=be&v=${version}`,
        width: 1200,
        height: 630,
        alt: 'Адкрыты ліст. Title in be. By the relatives',
      },
    })
    expect(preview(appeal, 'en').title).toBe('Title in en')
  })

  test('without a text in the language of the page, leads to a page that has one', () => {
    expect(preview(sampleAppeal('open'), 'ru')).toMatchObject({
      title: 'Title in be',
      url: `${ORIGIN}/a/release?lang=be`,
      locale: 'be',
    })
  })

  test('of a text whose language the interface lacks', () => {
    const appeal = sampleAppeal('open', { sourceLocale: 'de', texts: { de: sampleText('de') } })
    const german = preview(appeal, 'ru')
    expect(german).toMatchObject({
      title: 'Title in de',
      description: 'to the ministers · By the relatives',
      url: `${ORIGIN}/a/release?lang=de`,
      locale: 'de',
      languages: [{ locale: 'de', url: `${ORIGIN}/a/release?lang=de` }],
    })
    expect(german.image.url).toContain('?lang=de&')
  })
})

embeddedOnly('the head of a page', (use) => {
  async function open(env: Record<string, string> = {}) {
    const deps = await testDeps(use(), { env: { SIGN_LIMIT: '0', ...env } })
    await makeCampaign(deps)
    const text = { short_title: 'x', opening: 'to everyone', byline: 'By those who wait', body: 'x' }
    const texts = {
      en: { ...text, title: 'The time for "release" <now>' },
      be: { ...text, title: 'Час вызвалення' },
      de: { ...text, title: 'Die Zeit' },
    }
    await makeAppeal(deps, 'release', { texts })
    const site = await openSite(deps)
    return { deps, site, tags: async (path: string) => tagsOf(await (await site.ask(path)).text()) }
  }

  test('of an appeal', async () => {
    const { tags } = await open()
    const origin = 'http://localhost:3000'
    const found = await tags('/a/release?lang=be')
    const image = found['og:image']?.[0]
    expect(image).toMatch(/^http:\/\/localhost:3000\/share\/release\.png\?lang=be&v=[\w-]{16}$/)
    expect(found).toMatchObject({
      canonical: [`${origin}/a/release?lang=be`],
      'hreflang en': [`${origin}/a/release?lang=en`],
      'hreflang be': [`${origin}/a/release?lang=be`],
      'hreflang de': [`${origin}/a/release?lang=de`],
      description: ['Адкрыты ліст · to everyone · By those who wait'],
      'og:type': ['article'],
      'og:site_name': ['localhost:3000'],
      'og:title': ['Час вызвалення'],
      'og:description': ['Адкрыты ліст · to everyone · By those who wait'],
      'og:url': [`${origin}/a/release?lang=be`],
      'og:locale': ['be_BY'],
      'og:locale:alternate': ['en_GB', 'de_DE'],
      'og:image:type': ['image/png'],
      'og:image:width': ['1200'],
      'og:image:height': ['630'],
      'og:image:alt': ['Адкрыты ліст. Час вызвалення. By those who wait'],
      'twitter:card': ['summary_large_image'],
      'twitter:title': ['Час вызвалення'],
      'twitter:image': [image],
    })
    expect(found['og:image:secure_url']).toBeUndefined()
    expect((await tags('/a/release?lang=en'))['og:title']).toEqual(['The time for &quot;release&quot; &lt;now&gt;'])
    // Without `lang` the page chooses a language, and names the address of that language.
    expect((await tags('/a/release'))['og:url']).toEqual([`${origin}/a/release?lang=en`])
  })

  test('names the main address, whichever one is asked', async () => {
    const { site } = await open({
      PUBLIC_URL: 'https://sign.example.org',
      ALTERNATE_URLS: 'https://mirror.example.net',
      MAIL_FROM: 'Confirmation <no-reply@sign.example.org>',
      SMTP_URL: 'smtp://127.0.0.1:1',
      EMBEDDED_IN_PRODUCTION: '1',
    })
    const found = tagsOf(await (await site.ask('https://mirror.example.net/a/release')).text())
    expect(found.canonical).toEqual(['https://sign.example.org/a/release?lang=en'])
    expect(found['og:image:secure_url']).toEqual(found['og:image'])
    expect(found['og:image']?.[0]).toMatch(/^https:\/\/sign\.example\.org\/share\//)
  })

  test('tells nothing of an appeal where a token stands in the address', async () => {
    const { deps, site } = await open()
    const letter = await signAs(deps, 'release', { address: 'a@example.org' })
    const own = await signed(deps, 'release', { address: 'b@example.org' })
    for (const path of [`/c/${letter}`, `/m/${own}`]) {
      const found = tagsOf(await (await site.ask(path)).text())
      expect(Object.keys(found).filter((name) => /^(og|twitter|canonical|hreflang|description)/.test(name))).toEqual([])
    }
  })
})
