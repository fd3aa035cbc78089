import { beforeEach, expect, test } from 'vitest'
import { translator } from '../../src/locale/translate.ts'
import { compress } from '../../src/platform/compress.ts'
import { openSite, type TestSite, tokenIn } from '../api/site.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'

const text = (title: string) => ({
  title,
  short_title: title,
  opening: 'to all',
  byline: 'By us',
  body: `Body: ${title}.`,
})
const TEXTS = { be: text('Час'), de: text('Die Zeit'), en: text('The time') }
const FORM = { visibility: 'public', name: 'Heinrich', email: 'h@example.org', consent: 'true' }

embeddedOnly('an appeal in three languages, of which the interface lacks one', (use) => {
  let deps: TestDeps
  let site: TestSite
  let made: number
  beforeEach(async () => {
    made = 0
    const counting = {
      ...compress,
      gzip(bytes: Uint8Array) {
        made++
        return compress.gzip(bytes)
      },
    }
    deps = { ...(await testDeps(use())), compress: counting }
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', { source_locale: 'be', texts: TEXTS })
    site = await openSite(deps)
  })

  const ask = async (path: string, accept = '') => {
    const answer = await site.ask(path, { headers: { 'Accept-Language': accept } })
    expect(answer.status).toBe(200)
    return await answer.text()
  }
  const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found)

  test.each([
    ['', 'de-AT,de;q=0.9', 'de', 'en'],
    ['?lang=de', 'ru', 'de', 'ru'],
    ['?lang=de', '', 'de', 'en'],
    ['?lang=ru', 'de', 'de', 'ru', 'ru'],
    ['?lang=ru', '', 'be', 'ru', 'ru'],
    ['?lang=be', 'de', 'be', 'be'],
    ['?lang=xx', 'de', 'de', 'en'],
    ['', 'ja', 'en', 'en'],
  ])(
    '%s with Accept-Language %s: the text in %s, the page in %s',
    async (query, accept, language, locale, lang = language) => {
      const html = await ask(`/a/release${query}`, accept)
      const own = language === locale ? '' : ` lang="${language}"`
      expect(html).toContain(`<html lang="${locale}">`)
      expect(html).toContain(`<h1${own}>${TEXTS[language as keyof typeof TEXTS].title}</h1>`)
      expect(html).toContain(`<div class="letter"${own}>`)
      expect(all(html, /<link rel="canonical" href="[^"]*(\?[^"]*)"/g)).toEqual([`?lang=${language}`])
      expect(all(html, /<link rel="alternate" hreflang="(\w+)"/g)).toEqual(['en', 'be', 'de'])
      expect(all(html, /<meta property="og:image" content="[^"]*\.png\?lang=(\w+)/g)).toEqual([language])
      // Every link to a page of the appeal leads to the same text and interface.
      const onward = html.replace(/<head>[\s\S]*?<\/head>|<nav[\s\S]*?<\/nav>/g, '')
      expect(new Set(all(onward, /(?:href|action)="\/a\/release[^"]*?\?lang=([^"]*)"/g))).toEqual(new Set([lang]))
      expect(html).toContain(`/a/release/milestones.atom?lang=${lang}`)
    },
  )

  test('one line says that a language is missing, and to nobody who gets their own', async () => {
    const line = (language: string) => translator('ru')('site.notice.language', { language })
    expect(await ask('/a/release', 'ru')).toContain(line('белорусский'))
    expect(await ask('/a/release', 'ru,de;q=0.5')).toContain(line('немецкий'))
    for (const accept of ['de,ru;q=0.5', 'de', 'be', 'ja'])
      expect(await ask('/a/release', accept), accept).not.toMatch(/not available|Язык текста|Мова тэксту/)
  })

  test('the switch lists the languages of the text by their own names, and the others behind “more”', async () => {
    const html = await ask('/a/release/names', 'de')
    const [first = '', more = ''] = (/<nav class="languages"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '').split('<details>')
    expect(all(first, /hreflang="(\w+)"/g)).toEqual(['en', 'be'])
    expect(first).toContain('<span aria-current="true">Deutsch</span>')
    expect(all(more, /hreflang="(\w+)"/g)).toContain('ru')
    expect(all(more, /hreflang="(\w+)"/g)).not.toContain('be')
  })

  test('the switch shows the language that is read, also when the text lacks it', async () => {
    for (const path of ['/a/release', '/a/release/names']) {
      const [first, more] = (/<nav class="languages"[\s\S]*?<\/nav>/.exec(await ask(path, 'lt'))?.[0] ?? '').split(
        '<details>',
      )
      expect(first).toContain('<span aria-current="true">Lietuvių</span><small> (juodraštis)</small>')
      expect(more).not.toContain('Lietuvių')
    }
  })

  test('the list of appeals, names, feed, widget, badge and API follow the same rule', async () => {
    expect(await ask('/', 'de')).toContain('<a href="/a/release?lang=de" lang="de">Die Zeit</a>')
    expect(await ask('/', 'ru')).toContain('<a href="/a/release?lang=ru" lang="be">Час</a>')
    expect(await ask('/a/release/names', 'de')).toContain('<a href="/a/release?lang=de" lang="de">Die Zeit</a>')
    const feed = await ask('/a/release/milestones.atom', 'de')
    expect(feed).toContain('xml:lang="en"')
    expect(feed).toContain('hreflang="de"')
    const widget = await ask('/embed/release', 'de')
    expect(widget).toContain('<h1 lang="de"><a href="/a/release?lang=de">Die Zeit</a></h1>')
    expect(widget).toContain('rel="canonical" href="http://localhost:3000/a/release?lang=de"')
    expect(await ask('/badge/release.svg?lang=de')).toContain('Die Zeit')
    expect(await ask('/a/release/live', 'de')).toContain('<html lang="en">')
    const body = JSON.parse(await ask('/api/v1/appeals/release?locale=de'))
    expect(Object.keys(body.texts)).toEqual(['de'])
  })

  test.each([
    'uk,de;q=0.9,en;q=0.8',
    'ru,en;q=0.9,de;q=0.8',
    'pl,ru;q=0.5,en;q=0.1',
    'lt,en;q=0.5',
    'sr-Latn,de;q=0.1',
  ])(
    'Accept-Language %s: the list of appeals and a page that is not there name the text that the page has',
    async (accept) => {
      const title = /<h1[^>]*>([^<]*)</.exec(await ask('/a/release', accept))?.[1]
      const lost = await site.ask('/nothing', { headers: { 'Accept-Language': accept } })
      for (const html of [await ask('/', accept), await lost.text()]) {
        const [, lang, named] = /<a href="\/a\/release\?lang=(\w+)"[^>]*>([^<]*)</.exec(html) ?? []
        expect(named).toBe(title)
        expect(await ask(`/a/release?lang=${lang}`, accept)).toBe(await ask('/a/release', accept))
      }
    },
  )

  test('a German reader signs: the letter is English with the German title, and so are its pages', async () => {
    const german = { 'Accept-Language': 'de' }
    const sent = await site.ask('/a/release/sign?lang=de', { form: FORM, headers: german })
    expect(await sent.text()).toContain('action="/a/release/sign?lang=de"')
    const [link = ''] = await site.linksTo('h@example.org')
    const letter = deps.mailer.letters?.()[0]
    expect(letter?.subject).toContain('Die Zeit')
    expect(letter?.html).toContain('<html lang="en">')
    // The letter's pages are those of the form, whatever browser opens them.
    const token = tokenIn(link)
    const confirm = await ask(`/c/${token}`, 'ru')
    expect(confirm).toContain('<html lang="en">')
    expect(confirm).toContain('<dd class="of-appeal" lang="de"><bdi>Die Zeit</bdi></dd>')
    expect(confirm).toContain('action="/c?lang=de,en"')
    expect(await ask(`/c/${token}?lang=ru`, 'pl')).toContain('<html lang="ru">')
    const retry = 'r'.repeat(22)
    const form = { token, retry, as: 'replace' }
    const signed = await site.ask('/c?lang=de,en', { form, headers: { 'Accept-Language': 'ru' } })
    const page = await signed.text()
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('value="http://localhost:3000/a/release?lang=de"')
  })

  test('a lost link is asked for and opened in the languages of its form', async () => {
    await site.ask('/a/release/manage?lang=de', { form: { email: 'h@example.org' } })
    const [link = ''] = await site.linksTo('h@example.org')
    const page = await ask(`/r/${tokenIn(link)}`, 'ru')
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('Die Zeit')
  })

  test('the form comes back in a language of the text that the interface lacks', async () => {
    const form = { ...FORM, language: 'de' }
    for (const path of ['/a/release', '/a/release/sign', '/a/release/manage']) {
      const answer = await site.ask(`${path}?lang=de`, { form })
      expect(answer.status, path).toBe(200)
      expect(await answer.text(), path).toContain('Die Zeit')
    }
    // No letter was sent by any of them.
    expect(await site.linksTo('h@example.org')).toEqual([])
  })

  test('an invented language makes no new page', async () => {
    const paths = ['/', '/a/release', '/a/release/sign', '/a/release/names', '/a/release/live', '/embed/release']
    const get = (path: string, accept: string) =>
      site.ask(path, { headers: { 'Accept-Language': accept, 'Accept-Encoding': 'gzip' } })
    for (const path of paths) await get(path, 'en')
    const before = made
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    for (const letter of letters)
      for (const path of paths) {
        const invented = `q${letter}`
        await get(path, `${invented},x${letter};q=0.3`)
        await get(`${path}?lang=${invented}`, 'en')
        await get(`${path}?lang=${letter}z,q${letter}`, `${invented};q=0.7`)
      }
    expect(made).toBe(before)
    await get('/a/release?lang=de', 'en')
    expect(made).toBe(before + 1)
  })
})
