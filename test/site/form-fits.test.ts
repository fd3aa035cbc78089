import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { APPEALS as REMEMBERED } from '../../src/appeals/recall.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { runApp } from '../support/running-app.ts'

const WINDOWS = [
  [1280, 720],
  [1366, 720],
  [1440, 900],
  [1920, 1080],
] as const
const CHOICES = ['', 'private', 'anonymous', 'public']
const APPEALS = ['letter-of-relatives', 'time-for-release']

/** The distance in pixels from the window's lower edge to the button and to the box's end; which parts scroll. */
const MEASURE = `(() => {
  const bottom = (selector) => Math.floor(innerHeight - document.querySelector(selector).getBoundingClientRect().bottom)
  const scrolls = [...document.querySelectorAll('body, body *')].filter((part) => {
    const { overflowX, overflowY } = getComputedStyle(part)
    const mayScroll = [overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll')
    return mayScroll && (part.closest('.sign-box') || part.scrollHeight > part.clientHeight)
  })
  return {
    button: bottom('.sign-form fieldset > .button'),
    box: bottom('.sign-box'),
    scrolls: scrolls.map((part) => part.tagName + '.' + part.className),
  }
})()`

embeddedOnly('The sign form beside the letter', (use) => {
  const visit = useBrowser()

  test.each([true, false])(
    'with a script: %s: the button is in sight in every window, language and choice',
    async (javaScript) => {
      const { url } = await runApp(use(), { demo: true })
      const page = await visit({ javaScript })
      const found: Record<string, unknown> = {}
      for (const slug of APPEALS)
        for (const locale of LOCALES)
          for (const choice of CHOICES) {
            await page.goto(`${url}/a/${slug}?lang=${locale}`)
            if (choice) await page.locator(`label[for=v-${choice}]`).click()
            for (const [width, height] of WINDOWS) {
              await page.setViewportSize({ width, height })
              const name = `${slug} ${locale} ${choice || 'fresh'} ${width}x${height}`
              await picture(page, `form ${name}`)
              const [top, below] = await page.evaluate<[Measured, Measured]>(
                `[0, 600].map((y) => { scrollTo(0, y); return ${MEASURE} })`,
              )
              if (top.button < 0 || below.button < 0 || below.box < 0 || top.scrolls.length > 0)
                found[name] = { top, below }
            }
          }
      expect(found).toEqual({})
    },
  )

  test('with an answer above it the box is longer than a window, and scrolls with the page to its end', async () => {
    const { url, deps } = await runApp(use(), { demo: true })
    const page = await visit({ width: 1366, height: 720 })
    await page.goto(`${url}/a/letter-of-relatives?lang=be`)
    await deps.db.updateTable('appeals').set({ text_version: 'replaced' }).execute()
    deps.memory.forget(REMEMBERED)
    await page.locator('.sign-form fieldset > .button').click()
    await page.locator('.answer').waitFor()
    await page.locator('.sign-box .aside > :last-child').scrollIntoViewIfNeeded()
    const { box, scrolls } = await page.evaluate<Measured>(MEASURE)
    expect([box >= -13, scrolls]).toEqual([true, []])
  })

  test.each([
    [1366, 640],
    [1024, 768],
    [912, 1368],
  ])('%i by %i: where it cannot stay beside the letter, a bar leads to it', async (width, height) => {
    const { url } = await runApp(use(), { demo: true })
    const page = await visit({ width, height })
    await page.goto(`${url}/a/letter-of-relatives?lang=be`)
    await page.evaluate('scrollTo(0, 300)')
    expect((await page.evaluate<Measured>(MEASURE)).scrolls).toEqual([])
    const bar = page.locator('.sign-bar a')
    const inSight = await bar.boundingBox()
    expect(inSight && inSight.y + inSight.height <= height).toBe(true)
    await bar.click()
    await expect
      .poll(() => page.evaluate('Math.abs(document.querySelector(".sign-box").getBoundingClientRect().top) < 10'))
      .toBe(true)
  })
})

interface Measured {
  button: number
  box: number
  scrolls: string[]
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.evaluate('scrollTo(0, 0)')
  await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}.png`) })
}
