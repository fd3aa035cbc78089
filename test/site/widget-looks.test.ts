import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { snippets } from '../../src/site/snippet.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { ALL_VIEWPORTS, faultsOf, TWO_VIEWPORTS } from '../support/page-checks.ts'
import { openPartner } from '../support/partner.ts'
import { runApp } from '../support/running-app.ts'
import { settled, signed } from '../support/world.ts'

const OPEN = 'time-for-release'
const PROTECTED = 'letter-of-relatives'

embeddedOnly('The widget’s looks', (use) => {
  const visit = useBrowser()

  async function demo(people = 0) {
    const app = await runApp(use(), { demo: true, env: { SIGN_LIMIT: '0' } })
    for (let n = 0; n < people; n++)
      await signed(app.deps, OPEN, {
        ...{ address: `long-${n}@example.org`, name: 'Катажына Дамброўская-Вішнеўская' },
        descriptor: 'выкладчыца беларускай мовы, Беласток',
      })
    await settled(app.deps, OPEN)
    onTestFinished(() => expect(app.deps.lines.filter((line) => line.includes('"http.fault"'))).toEqual([]))
    return app
  }

  async function faults(page: Page, url: string, name: string, looks = TWO_VIEWPORTS, status = 200) {
    const answer = await page.goto(url)
    expect(answer?.status()).toBe(status)
    return faultsOf(page, `widget-${name}`, looks)
  }

  // Contrast is the same in every language; widths depend on its words.
  test.each(LOCALES)('%s: nothing is hard to read or too wide, in every look', async (locale) => {
    const { url } = await demo(20)
    const page = await visit()
    expect(
      await faults(page, `${url}/embed/${OPEN}?lang=${locale}`, locale, locale === 'en' ? ALL_VIEWPORTS : []),
    ).toEqual([])
    const looks = locale === 'en' ? TWO_VIEWPORTS : []
    expect(await faults(page, `${url}/embed/${PROTECTED}?lang=${locale}`, `protected-${locale}`, looks)).toEqual([])
  })

  test.each(['ffcc00', 'ffffff', '777777'])('in the colour %s too', async (accent) => {
    const { url } = await demo()
    const page = await visit()
    for (const theme of ['light', 'dark'])
      expect(await faults(page, `${url}/embed/${OPEN}?accent=${accent}&theme=${theme}`, `${accent}-${theme}`)).toEqual(
        [],
      )
  })

  test('a closed appeal and an unknown one', async () => {
    const { url, deps } = await demo()
    await closeAppeal(deps, OPERATOR, { slug: OPEN })
    const page = await visit()
    expect(await faults(page, `${url}/embed/${OPEN}?lang=be`, 'closed')).toEqual([])
    expect(await faults(page, `${url}/embed/nothing`, 'gone', TWO_VIEWPORTS, 404)).toEqual([])
  })

  test('on a partner’s page: as high as it needs, no scroll bars', async () => {
    const { url } = await demo(20)
    const offer = { origin: url, title: 'Sign', accent: '#0a7d4b', theme: 'auto', names: true } as const
    for (const [slug, width, lang, dark] of [
      [OPEN, 1280, 'en', false],
      [OPEN, 320, 'be', true],
      [PROTECTED, 360, 'ru', false],
    ] as const) {
      const page = await visit({ width, dark })
      await page.goto(await openPartner({ body: snippets({ ...offer, slug, lang }).script }))
      const inside = page.frameLocator('iframe').locator('body')
      await inside.waitFor()
      await expect.poll(() => page.locator('main > a').count()).toBe(0)
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(await scrolls(page)).toBe(false)
      if (process.env.SCREENSHOTS) {
        mkdirSync(process.env.SCREENSHOTS, { recursive: true })
        await page.screenshot({ path: join(process.env.SCREENSHOTS, `partner-${slug}-${width}.png`), fullPage: true })
      }
    }
  })

  test('in a narrow column the number stays in one line, and the button in whole words', async () => {
    const { url, deps } = await demo()
    await deps.db.updateTable('counts').set({ public: 9_999_999, private: 0, anonymous: 0, imported: 0 }).execute()
    const page = await visit({ width: 160 })
    for (const locale of LOCALES) {
      await page.goto(`${url}/embed/${OPEN}?lang=${locale}`)
      await expect.poll(() => page.locator('.count strong').textContent()).toBe('9\u202f999\u202f999')
      const lines = await page.evaluate<number[]>(`['.count strong', '.button'].map((selector) => {
        const range = document.createRange()
        range.selectNodeContents(document.querySelector(selector))
        return range.getClientRects().length
      })`)
      expect(lines, locale).toEqual([1, 1])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(160)
    }
  })

  test('in forced colours the bar shows how far it is', async () => {
    const { url } = await demo()
    const page = await visit()
    await page.emulateMedia({ forcedColors: 'active' })
    for (const path of [`/embed/${PROTECTED}`, `/a/${PROTECTED}`]) {
      await page.goto(`${url}${path}`)
      const picture = (await page.locator('progress').first().screenshot()).toString('base64')
      expect(await page.evaluate(colourOf(picture, 0.25)), path).not.toBe(await page.evaluate(colourOf(picture, 0.75)))
    }
  })

  /** Reads the colour of the picture in the middle of its height, at the fraction `at` of its width. */
  const colourOf = (png: string, at: number) => `(async () => {
    const image = new Image()
    image.src = 'data:image/png;base64,${png}'
    await image.decode()
    const context = document.createElement('canvas').getContext('2d')
    context.drawImage(image, -image.width * ${at}, -image.height / 2)
    return context.getImageData(0, 0, 1, 1).data.join()
  })()`

  const scrolls = async (page: Page) =>
    page.frames()[1]?.evaluate(`(() => {
      const root = document.documentElement
      return root.scrollHeight > root.clientHeight || root.scrollWidth > root.clientWidth
    })()`)
})
