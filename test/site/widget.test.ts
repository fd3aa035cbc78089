import type { Frame, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { SECOND } from '../../src/core/clock.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { type Offer, snippets } from '../../src/site/snippet.ts'
import { PALETTES } from '../../src/ui/theme.ts'
import { useBrowser, type VisitorOptions } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { openPartner } from '../support/partner.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { liveAppeal, moreSign, SLUG, SOON } from './watching.ts'

const TEXTS = { opening: 'to everyone', byline: 'By those who wait', body: 'Let them go home.' }
const APPEAL = {
  texts: {
    en: { title: 'The time for release', short_title: 'The time for release', ...TEXTS },
    be: { title: 'Час вызваляць', short_title: 'Час вызваляць', ...TEXTS },
  },
}

embeddedOnly('The widget on a partner’s page', (use) => {
  const visit = useBrowser()

  async function open(people = 3) {
    const app = await runApp(use())
    await liveAppeal(app.deps, APPEAL)
    await moreSign(app.deps, people, { name: 'Дар’я Ільіна' })
    await app.settle(SLUG)
    return app
  }

  const offered = ({ url }: RunningApp, more: Partial<Offer> = {}) =>
    snippets({ origin: url, slug: SLUG, title: 'Sign', accent: undefined, theme: 'auto', names: true, ...more })

  /** Opens a partner's page that allows what the widget needs and nothing else. */
  async function partnerWith(app: RunningApp, body: string, options: VisitorOptions = {}): Promise<Page> {
    const [script, frame] = offered(app).csp
    const policy = ["default-src 'none'", 'img-src data:', script, frame].join('; ')
    const page = await visit(options)
    await page.goto(await openPartner({ body, headers: { 'Content-Security-Policy': policy } }))
    return page
  }

  /** The iframe in that place of the page, since two scripts that load at once may run in either order. */
  const inside = async (page: Page, nth = 0): Promise<Frame> => {
    const element = await page.locator('iframe').nth(nth).elementHandle()
    const frame = await element?.contentFrame()
    if (!frame) throw new Error('there is no such frame yet')
    return frame
  }
  const HEIGHT = "document.querySelector('footer').getBoundingClientRect().bottom + scrollY"
  const heightOf = (page: Page, nth = 0) =>
    page.evaluate<number>(`document.querySelectorAll('iframe')[${nth}].getBoundingClientRect().height`)
  /** Waits until the iframe is as high as its content. */
  const fits = (page: Page, nth = 0) =>
    expect
      .poll(async () => {
        const within = await (await inside(page, nth)).evaluate<number>(HEIGHT)
        return within > 100 && (await heightOf(page, nth)) === Math.ceil(within)
      })
      .toBe(true)
  const colour = async (page: Page, selector: string, property: string, nth = 0) =>
    (await inside(page, nth)).evaluate<string>(`getComputedStyle(document.querySelector('${selector}'))['${property}']`)
  const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`

  test('two on one page, each in its language and colours, under a strict policy', async () => {
    const app = await open(30)
    const first = offered(app, { lang: 'be', accent: '#d52b1e', theme: 'light' })
    const second = offered(app, { lang: 'ru', accent: '#1d3f66', theme: 'dark', names: false })
    const page = await partnerWith(app, `${first.script}<p>and</p>${second.script}`, { language: 'en' })
    for (const nth of [0, 1]) await fits(page, nth)

    expect(await (await inside(page)).locator('html').getAttribute('lang')).toBe('be')
    expect(await (await inside(page)).locator('h1').textContent()).toBe('Час вызваляць')
    expect(await (await inside(page)).locator('.count').textContent()).toMatch(/^30\s+подпісаў$/)
    expect(await (await inside(page)).locator('.names li').count()).toBe(5)
    expect(await (await inside(page, 1)).locator('.button').textContent()).toBe('Подписать')
    expect(await (await inside(page, 1)).locator('.names').count()).toBe(0)

    expect(await colour(page, '.button', 'backgroundColor')).toBe(rgb('#d52b1e'))
    expect(await colour(page, '.count strong', 'color')).toBe(rgb('#d52b1e'))
    expect(await colour(page, 'body', 'backgroundColor')).toBe(rgb(PALETTES.light.paper))
    // The accent is too dark for dark paper, so the number is in ink; the button keeps the accent.
    expect(await colour(page, '.button', 'backgroundColor', 1)).toBe(rgb('#1d3f66'))
    expect(await colour(page, '.count strong', 'color', 1)).toBe(rgb(PALETTES.dark.ink))
    expect(await colour(page, 'body', 'backgroundColor', 1)).toBe(rgb(PALETTES.dark.paper))

    // The links are gone, and each iframe has a title with the language of that title.
    expect(await page.locator('a').count()).toBe(0)
    const names = await page.evaluate("Array.from(document.querySelectorAll('iframe'), (e) => [e.title, e.lang])")
    expect(names).toEqual([
      ['Час вызваляць', 'be'],
      // Without a Russian text, a Russian reader gets the Belarusian one.
      ['Час вызваляць', 'be'],
    ])
  })

  test('on a page that isolates itself', async () => {
    const app = await open()
    const headers = { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' }
    const page = await visit()
    await page.goto(await openPartner({ body: offered(app).script, headers }))
    await fits(page)
    expect(await page.evaluate('crossOriginIsolated')).toBe(true)
    expect(await (await inside(page)).locator('.sentence').textContent()).toBe('3 people have signed so far.')
  })

  test('leaves no global behind, no cookie and nothing stored, in the page or in the frame', async () => {
    const app = await open()
    const globals = 'Object.keys(window).filter((key) => !/^\\d+$/.test(key)).sort()'
    const bare = await partnerWith(app, '<p>nothing</p>')
    const page = await partnerWith(app, offered(app).script)
    await fits(page)
    expect(await page.evaluate(globals)).toEqual(await bare.evaluate(globals))
    const [, frame] = page.frames()
    const stored = `[document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].join('')`
    expect(await frame?.evaluate(stored)).toBe('')
    expect(await frame?.evaluate('document.referrer')).toBe('')
  })

  test('moves its number and names by itself, and fits itself to them', async () => {
    const app = await open(0)
    const partner = await openPartner({ body: offered(app, { lang: 'en' }).script })
    const page = await visit({ width: 360 })
    await page.clock.install()
    await page.goto(partner)
    await fits(page)
    const before = await heightOf(page)
    expect(await (await inside(page)).locator('.sentence').textContent()).toBe('Be the first to sign.')
    await moreSign(app.deps, 30, { name: 'Дар’я Ільіна', descriptor: 'teacher' })
    await app.settle(SLUG)
    await expect
      .poll(async () => {
        await page.clock.runFor(SOON)
        return (await inside(page)).locator('.names li').count()
      })
      .toBe(5)
    expect(await (await inside(page)).locator('.count').textContent()).toMatch(/^30\s+signatures$/)
    await fits(page)
    expect(await heightOf(page)).toBeGreaterThan(before + 200)
  })

  test.each([['with'], ['without']])('%s ResizeObserver it grows and shrinks', async (observed) => {
    const app = await open()
    const page = await visit({ width: 360 })
    if (observed === 'without') await page.addInitScript('delete window.ResizeObserver')
    await page.goto(await openPartner({ body: offered(app).script }))
    await fits(page)
    const before = await heightOf(page)
    await (await inside(page)).evaluate(
      "document.querySelector('.names').innerHTML += '<li class=more>More</li>'.repeat(20)",
    )
    await fits(page)
    expect(await heightOf(page)).toBeGreaterThan(before + 400)
    await (await inside(page)).evaluate("document.querySelectorAll('.more').forEach((one) => one.remove())")
    await fits(page)
    expect(await heightOf(page)).toBe(before)
  })

  test('listens to its own frame alone, and only while our page is in it', async () => {
    const app = await open()
    const { script } = offered(app)
    const page = await visit()
    await page.goto(await openPartner({ body: `${script}${script}` }))
    for (const nth of [0, 1]) await fits(page, nth)
    await page.evaluate(`(() => {
      const frame = document.querySelector('iframe')
      window.seen = []
      new MutationObserver(() => window.seen.push(frame.style.height)).observe(frame, { attributeFilter: ['style'] })
    })()`)
    const says = (height: unknown) => `postMessage({ undersigned: { height: ${JSON.stringify(height)} } }, '*')`
    // Messages of the partner’s page, and of our page in the other iframe, are ignored.
    await page.evaluate(says(901))
    await (await inside(page, 1)).evaluate(`parent.${says(902)}`)
    // Malformed messages are ignored.
    for (const height of ['903px', -1, 1e9, null, {}]) await (await inside(page)).evaluate(`parent.${says(height)}`)
    for (const message of [null, "'undersigned'", '{ undersigned: 904 }'])
      await (await inside(page)).evaluate(`parent.postMessage(${message}, '*')`)
    // Messages of another site in the iframe are ignored.
    await (await inside(page)).goto(await openPartner({ body: '' }))
    await (await inside(page)).evaluate(`parent.${says(905)}`)
    await (await inside(page)).goto(`${app.url}/embed/${SLUG}`)
    await (await inside(page)).evaluate(`parent.${says(777.5)}`)
    await expect.poll(() => page.evaluate("window.seen.includes('778px')")).toBe(true)
    const own = `${Math.ceil(await (await inside(page)).evaluate<number>(HEIGHT))}px`
    const seen = await page.evaluate<string[]>('window.seen')
    expect(seen.filter((height) => height !== own)).toEqual(['778px'])
  })

  test('its button opens our page in the whole window, where the form is', async () => {
    const app = await open()
    const page = await partnerWith(app, offered(app, { lang: 'be' }).script)
    await fits(page)
    expect(await (await inside(page)).locator('form, input').count()).toBe(0)
    await (await inside(page)).getByText('Падпісаць').click()
    await page.waitForURL(`${app.url}/a/${SLUG}?lang=be#sign`)
    expect(await page.locator('#sign form').count()).toBe(1)
  })

  test('every other link leaves the frame too', async () => {
    const app = await open()
    const page = await partnerWith(app, offered(app, { lang: 'en' }).script)
    await fits(page)
    await (await inside(page)).getByText('How we count').click()
    await page.waitForURL(`${app.url}/a/${SLUG}/numbers?lang=en`)
  })

  test('without JavaScript the plain frame shows it all, and beside the script a link stays', async () => {
    const app = await open()
    const { iframe, script, link } = offered(app, { lang: 'be' })
    const page = await partnerWith(app, `${iframe}${script}`, { javaScript: false })
    expect(await page.locator('iframe').count()).toBe(1)
    expect(await (await inside(page)).locator('.sentence').textContent()).toBe('Пакуль 3 подпісы.')
    expect(await colour(page, 'body', 'backgroundColor')).toBe(rgb(PALETTES.light.paper))
    expect(script).toContain(link)
    await page.locator('a').click()
    await page.waitForURL(`${app.url}/a/${SLUG}?lang=be`)
  })

  test('an editor that writes a line’s end as <br> leaves no link beside it', async () => {
    const app = await open()
    const page = await partnerWith(app, `<p>${offered(app).script.replace('\n', '<br />\n')}</p>`)
    await fits(page)
    expect(await page.locator('main a, main br').count()).toBe(0)
  })

  test('a link in a sentence of the partner’s own stays', async () => {
    const app = await open()
    const { link, script } = offered(app)
    const page = await partnerWith(app, `<p>Read ${link}, then sign:<br>${script.replace(link, '')}</p>`)
    await fits(page)
    expect(await page.locator('main p').textContent()).toBe('Read Sign, then sign:\n')
  })

  test('a link that has the focus makes way when it has lost it', async () => {
    const app = await open()
    const page = await visit()
    let go = () => {}
    const focused = new Promise<void>((resolve) => (go = resolve))
    await page.route('**/embed/**', (route) => focused.then(() => route.continue()))
    const body = `${offered(app).script}<a href="#after">After</a>`
    await page.goto(await openPartner({ body }), { waitUntil: 'domcontentloaded' })
    const link = page.getByText('Sign', { exact: true })
    await link.focus()
    go()
    await fits(page)
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Sign')
    await page.keyboard.press('Tab')
    await expect.poll(() => link.count()).toBe(0)
    expect(await page.evaluate('document.activeElement.tagName')).toBe('IFRAME')
  })

  test('a loader that takes the script out again breaks nothing', async () => {
    const app = await open()
    const page = await visit()
    const body = `<script>
      const script = document.createElement('script')
      script.src = '${app.url}/embed.js'
      script.setAttribute('data-appeal', '${SLUG}')
      const loaded = new Promise((resolve) => (script.onload = resolve))
      document.body.appendChild(script).remove()
    </script>`
    await page.goto(await openPartner({ body }))
    await page.evaluate('loaded')
    expect(await page.locator('iframe').count()).toBe(0)
  })

  test('while it cannot be loaded, the link stays', async () => {
    const app = await open()
    const page = await visit({ troubled: true })
    await page.route('**/embed/**', (route) => route.abort())
    const { script } = offered(app, { title: 'Пусціце лекараў', titleLang: 'be' })
    await page.goto(await openPartner({ body: script }))
    expect(await page.locator('a').textContent()).toBe('Пусціце лекараў')
    const frame = page.locator('iframe')
    // For a screen reader the iframe has the title of the snippet until the widget names another.
    expect([await frame.getAttribute('title'), await frame.getAttribute('lang')]).toEqual(['Пусціце лекараў', 'be'])
  })

  test('where there is no such appeal the frame says so, and the link stays', async () => {
    const app = await open()
    const page = await visit({ troubled: true })
    const { script } = offered(app)
    await page.goto(await openPartner({ body: script.replaceAll(SLUG, 'withdrawn') }))
    await fits(page)
    expect(await (await inside(page)).locator('h1').textContent()).toBe('There is no page here')
    expect(await page.locator('a').textContent()).toBe('Sign')
  })

  test('with the database away the link stays; the frame asks again, and the widget is there', async () => {
    const app = await open(30)
    const nowhere = openPostgres('postgres://postgres@127.0.0.1:1/nothing', () => undefined)
    onTestFinished(nowhere.close)
    const paused = await runApp({ kind: 'postgres', ...nowhere, url: undefined })
    const page = await visit({ troubled: true })
    await page.clock.install()
    let isAway = true
    await page.route('**/embed/**', async (route) => {
      if (!isAway) return route.continue()
      const answer = await fetch(route.request().url().replace(app.url, paused.url))
      const { status, headers } = answer
      return route.fulfill({ status, headers: Object.fromEntries(headers), body: await answer.text() })
    })
    await page.goto(await openPartner({ body: offered(app).script }))
    await expect.poll(async () => (await inside(page)).locator('[data-gone="503"]').count()).toBe(1)
    expect(await page.locator('a').textContent()).toBe('Sign')
    isAway = false
    await page.clock.runFor(60 * SECOND)
    await expect.poll(async () => (await inside(page)).locator('.count').count()).toBe(1)
    await expect.poll(() => page.locator('a').count()).toBe(0)
  })

  test('hostile values of the snippet stay values', async () => {
    const app = await open()
    const hostile = '"></iframe><script>window.hacked = 1</script>&lang=ru#/../'
    const attribute = hostile.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    const body = ['lang', 'accent', 'theme', 'names'].map((name) => `data-${name}="${attribute}"`).join(' ')
    const page = await partnerWith(
      app,
      `<script src="${app.url}/embed.js" data-appeal="${SLUG}" ${body} async></script>`,
    )
    await fits(page)
    expect(await (await inside(page)).locator('html').getAttribute('lang')).toBe('en')
    expect(page.frames()).toHaveLength(2)
    for (const frame of page.frames()) expect(await frame.evaluate('typeof window.hacked')).toBe('undefined')
  })
})
