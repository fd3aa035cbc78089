import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Frame, Page } from 'playwright-core'
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

const axe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js')
const AXE = `${readFileSync(axe, 'utf8')}; axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] })`

/** Lists axe's findings against WCAG 2.2 AA and good practice. */
async function inaccessible(page: Page): Promise<string[]> {
  for (const frame of page.frames()) if (!(await frame.evaluate<boolean>("'axe' in window"))) await loadAxe(page, frame)
  const options = { runOnly: WCAG, resultTypes: ['violations'], elementRef: false }
  return page.evaluate<string[]>(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ' at ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`)
}

/** Loads axe into a document. Asked for directly, the browser remembers the compiled script from page to page. */
async function loadAxe(page: Page, frame: Frame): Promise<void> {
  if (frame !== page.mainFrame()) return frame.evaluate(AXE)
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: AXE })
  await session.detach()
}

/** Widths at which nothing may make the page scroll sideways; 640 is a desktop window zoomed to 200 %. */
const WIDTHS: readonly [px: number, textSizes: readonly string[]][] = [
  [320, ['100%', '200%']],
  [PHONE, ['100%', '200%']],
  [640, ['100%']],
]

/** More pixels than a language switch of three lines takes at the usual text size. */
const THREE_LINES = 140

async function tooWide(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const [width, textSizes] of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    const wide = await page.evaluate<[string, string[]][]>(`(() => {
      const root = document.documentElement
      const nameOf = (e) => e.tagName.toLowerCase() + '.' + e.className
      const isCut = (e) => e.offsetParent !== null && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
      const found = ${JSON.stringify(textSizes)}.map((textSize) => {
        root.style.fontSize = textSize
        const over = root.scrollWidth > root.clientWidth
          ? [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > root.clientWidth)
          : []
        const cut = [...document.querySelectorAll('.button, .card, button.link')].filter(isCut)
        const names = [...over.map((e) => 'scrolls sideways: ' + nameOf(e)), ...cut.map((e) => 'is cut: ' + nameOf(e) + ' ' + e.innerText)]
        const languages = document.querySelector('.languages')
        if (languages && textSize === '100%' && languages.offsetHeight > ${THREE_LINES}) names.push('more than three lines of languages')
        return [textSize, names]
      })
      root.removeAttribute('style')
      return found
    })()`)
    for (const [textSize, names] of wide)
      if (names.length > 0) faults.push(`${width} px, text at ${textSize}: ${names.join(', ')}`)
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
