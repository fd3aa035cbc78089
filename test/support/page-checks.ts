import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { Locale } from '../../src/locale/locale.ts'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const PHONE = 360
const DESKTOP = 1280

/** A window to check pages in: its width in CSS pixels, and the colour scheme that the visitor prefers. */
export type Viewport = readonly [width: number, scheme: 'light' | 'dark']

export const ALL_VIEWPORTS: readonly Viewport[] = [
  [PHONE, 'light'],
  [DESKTOP, 'light'],
  [DESKTOP, 'dark'],
  [PHONE, 'dark'],
]
/** Enough for pages that another language has in the other two windows. */
export const TWO_VIEWPORTS: readonly Viewport[] = [
  [DESKTOP, 'light'],
  [PHONE, 'dark'],
]
export const OTHER_VIEWPORTS: readonly Viewport[] = [
  [PHONE, 'light'],
  [DESKTOP, 'dark'],
]

/**
 * The windows in which pages of staff are checked: two in each of two languages, and one in each other language, since
 * axe's findings hardly depend on it.
 */
export const STAFF_VIEWPORTS: Record<Locale, readonly Viewport[]> = {
  ...{ en: TWO_VIEWPORTS, be: OTHER_VIEWPORTS },
  ...{ ru: [[PHONE, 'light']], uk: [[DESKTOP, 'light']], pl: [[PHONE, 'dark']], lt: [[DESKTOP, 'dark']] },
}

/** Lists the faults of the open page; empty when there are none. The page's state stays as it is. */
export async function faultsOf(page: Page, name: string, viewports: readonly Viewport[]): Promise<string[]> {
  const faults: string[] = []
  for (const [width, scheme] of viewports) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height: 800 })
    await savePicture(page, `${name}-${width}-${scheme}`)
    faults.push(...(await inaccessible(page)).map((fault) => `${name}, ${width} px, ${scheme}: ${fault}`))
  }
  return [...faults, ...(await tooWide(page)).map((fault) => `${name}, ${fault}`)]
}

/**
 * Lists axe's findings against WCAG 2.2 AA and good practice. The builder loads axe into a document and runs it once;
 * later runs in the same document call axe directly, which takes a third of the time.
 */
async function inaccessible(page: Page): Promise<string[]> {
  const options = { runOnly: WCAG, resultTypes: ['violations'], elementRef: false } satisfies Parameters<
    AxeBuilder['options']
  >[0]
  const isThere = await page.evaluate<boolean>("'axe' in window")
  const { violations } = isThere
    ? await page.evaluate<Awaited<ReturnType<AxeBuilder['analyze']>>>(`axe.run(document, ${JSON.stringify(options)})`)
    : await new AxeBuilder({ page }).setLegacyMode().options(options).analyze()
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** Widths at which nothing may make the page scroll sideways; 640 is a desktop window zoomed to 200 %. */
const WIDTHS: readonly [px: number, textSize: string][] = [
  [320, '100%'],
  [320, '200%'],
  [PHONE, '100%'],
  [PHONE, '200%'],
  [640, '100%'],
]

/** More pixels than a language switch of three lines takes at the usual text size. */
const THREE_LINES = 140

async function tooWide(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const [width, textSize] of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    const wide = await page.evaluate<string[]>(`(() => {
      const root = document.documentElement
      root.style.fontSize = '${textSize}'
      const over = root.scrollWidth > root.clientWidth
        ? [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > root.clientWidth)
        : []
      const nameOf = (e) => e.tagName.toLowerCase() + '.' + e.className
      const isCut = (e) => e.offsetParent !== null && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
      const cut = [...document.querySelectorAll('.button, .card, button.link')].filter(isCut)
      const names = [...over.map((e) => 'scrolls sideways: ' + nameOf(e)), ...cut.map((e) => 'is cut: ' + nameOf(e) + ' ' + e.innerText)]
      const languages = document.querySelector('.languages')
      if (languages && '${textSize}' === '100%' && languages.offsetHeight > ${THREE_LINES}) names.push('more than three lines of languages')
      root.removeAttribute('style')
      return names
    })()`)
    if (wide.length > 0) faults.push(`${width} px, text at ${textSize}: ${wide.join(', ')}`)
  }
  await page.setViewportSize({ width: DESKTOP, height: 800 })
  return faults
}

/** Saves a picture of each checked page when SCREENSHOTS names a folder. */
async function savePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
