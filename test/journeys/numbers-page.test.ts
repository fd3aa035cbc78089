import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DAY } from '../../src/core/clock.ts'
import { settleDue } from '../../src/count/settle-due.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { holdSignature } from '../../src/moderation/states.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { useBrowser } from '../support/browser.ts'
import { postgresOnly } from '../support/databases.ts'
import { ALL_VIEWPORTS, faultsOf, OTHER_VIEWPORTS } from '../support/page-checks.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const OPEN = 'time-for-release'
const PROTECTED = 'letter-of-relatives'

postgresOnly('a journalist who does not believe a number', (use) => {
  const visit = useBrowser()

  /** Three days of an open appeal and of a protected one, where each day fills a period. */
  async function someDays(): Promise<RunningApp> {
    const app = await runApp(use(), { env: { SIGN_LIMIT: '0' } })
    const { deps } = app
    await makeCampaign(deps)
    await makeAppeal(deps, OPEN)
    await makeAppeal(deps, PROTECTED, { safety: 'protected' })
    const sign = async (slug: string, day: number, visibility: 'public' | 'private' | 'anonymous', n: number) => {
      for (let i = 0; i < n; i++)
        await signed(deps, slug, { address: `${visibility}${day}-${i}@example.org`, name: `Anna ${i}`, visibility })
    }
    deps.clock.set('2027-03-12T12:00:00Z')
    for (const day of [12, 13, 14]) {
      await sign(OPEN, day, 'public', day === 13 ? 9 : 4)
      await sign(PROTECTED, day, 'public', 3)
      await sign(PROTECTED, day, 'private', 6)
      await sign(PROTECTED, day, 'anonymous', 5)
      await settled(deps, OPEN)
      deps.clock.set(`2027-03-${day + 1}T03:00:00Z`)
      await settleDue(deps)
      deps.clock.advance(DAY / 4)
    }
    const held = await deps.db.selectFrom('signatures').select('id').where('name', '=', 'Anna 3').executeTakeFirst()
    await holdSignature(deps, OPERATOR, { slug: OPEN, id: held?.id ?? '', reason: 'asked by the signer' })
    await addImported(deps, OPERATOR, {
      ...{ slug: OPEN, visibility: 'anonymous', name: null, descriptor: null, country: null },
      ...{ source: 'conveyed', by: 'Ivan', day: '2027-03-14', consent: 'by letter' },
    })
    await settled(deps, OPEN)
    return app
  }

  /** The colours of the picture and of the page behind it, as the browser draws them. */
  const colours = (page: Page) =>
    page.evaluate<{ bars: string; paper: string; text: string }>(`(() => {
      const { fill } = getComputedStyle(document.querySelector('.series path[fill]'))
      const { backgroundColor, color } = getComputedStyle(document.body)
      return { bars: fill, paper: backgroundColor, text: color }
    })()`)

  test('is led from the number to the page that explains it, opens the table by keyboard, and takes the data along', async () => {
    const app = await someDays()
    const page = await visit({ javaScript: false, width: 360, height: 640 })
    await page.goto(`${app.url}/a/${OPEN}`)
    await page.locator('.counter').getByRole('link', { name: 'How we count' }).click()
    await page.getByRole('heading', { name: 'How we count', level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/a/${OPEN}/numbers`)

    const total = Number(await page.locator('.count strong').textContent())
    expect(total).toBe(4 + 9 + 4 - 1 + 1)
    const picture = page.getByRole('img', { name: /The most in one day: 9 signatures, on 13 March 2027/ })
    expect((await picture.boundingBox())?.height).toBe(200)
    const rows = page.locator('#series tbody tr')
    const listed = await rows.locator('td').allTextContents()
    expect(listed.reduce((sum, n) => sum + Number(n.replace('−', '-')), 0)).toBe(total)

    const summary = page.locator('#series summary')
    await summary.focus()
    await page.keyboard.press('Enter')
    expect(await rows.first().isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    expect(await rows.first().isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(download.suggestedFilename()).toBe(`${OPEN}-numbers-2027-03-15.csv`)
    expect((await readFile(await download.path(), 'utf8')).split('\r\n')).toHaveLength(1 + listed.length + 1)

    expect(await page.locator('#corrections li').allTextContents()).toEqual([
      expect.stringContaining('1 signature was added by the organisers: conveyed through a lawyer'),
      expect.stringContaining('1 signature was taken out of the number to be checked: asked by the signer'),
    ])
    await page.getByRole('link', { name: 'The time for release' }).click()
    expect(new URL(page.url()).pathname).toBe(`/a/${OPEN}`)
  })

  test('of a protected appeal sees no day alone, and reads why', async () => {
    const app = await someDays()
    const page = await visit()
    await page.goto(`${app.url}/a/${PROTECTED}/numbers`)
    await page.getByText(/So that no bar can point at a person/).waitFor()
    const periods = await page.locator('#series tbody tr').allInnerTexts()
    const sums = periods.map((row) => Number(row.split('\t').at(-1)))
    expect(sums).toEqual([14, 14, 14])
  })

  test('sees the picture in every theme, in forced colours and on paper', async () => {
    const app = await someDays()
    const page = await visit()
    await page.goto(`${app.url}/a/${OPEN}/numbers`)
    const seen = []
    for (const theme of [
      { colorScheme: 'light', forcedColors: 'none', media: 'screen' },
      { colorScheme: 'dark', forcedColors: 'none', media: 'screen' },
      { colorScheme: 'light', forcedColors: 'active', media: 'screen' },
      { colorScheme: 'dark', forcedColors: 'active', media: 'screen' },
      { colorScheme: 'light', forcedColors: 'none', media: 'print' },
    ] as const) {
      await page.emulateMedia(theme)
      const { bars, paper, text } = await colours(page)
      expect(bars, JSON.stringify(theme)).not.toBe(paper)
      if (theme.forcedColors === 'active') expect(bars).toBe(text)
      seen.push(bars)
    }
    expect(new Set(seen).size).toBeGreaterThanOrEqual(4)
    expect(await page.locator('footer').isVisible()).toBe(false)
    expect(await page.locator('.series svg, #series table').count()).toBe(2)
    for (const part of await page.locator('.series svg, #series table').all()) expect(await part.isVisible()).toBe(true)
  })

  test.each(['en', 'be', 'lt'] as const)('%s: nothing is too wide, cut, or hard to read', async (language) => {
    const app = await someDays()
    const page = await visit({ language })
    const faults: string[] = []
    for (const slug of [OPEN, PROTECTED]) {
      await page.goto(`${app.url}/a/${slug}/numbers`)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      const viewports = language === 'en' ? ALL_VIEWPORTS : OTHER_VIEWPORTS
      faults.push(...(await faultsOf(page, `numbers-${slug}-${language}`, viewports)))
    }
    expect(faults).toEqual([])
  })
})
