import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lastDays, writeFunnel } from '../desk/overview-desk.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import type { RunningApp } from '../support/running-app.ts'
import { moderatorAt, press, SLUG, startNames, told } from './names-at-work.ts'

const PHONE = { width: 360, height: 740 }
const TITLE = 'The time for release'

embeddedOnly("a coordinator's look at an appeal", (use) => {
  const visit = useBrowser()

  async function start(): Promise<RunningApp> {
    const app = await startNames(use, 'Anna Kavalenka', 'Clara Novik')
    const { id } = await app.deps.db.selectFrom('appeals').select('id').executeTakeFirstOrThrow()
    await writeFunnel(
      app.deps,
      id,
      lastDays(20).map((day, i) => [day, '', 60 - i, 40] as const),
    )
    return app
  }

  const waits = (page: Page) => page.locator('section[aria-labelledby="waits"]')

  test('Vera opens the overview on her phone, without JavaScript, does what waits, and comes back to nothing to do', async () => {
    const app = await start()
    const vera = await moderatorAt(app, visit, { handle: 'quiet-meadow-1', ...PHONE, javaScript: false })
    await vera.goto(`${app.url}/staff`)
    await vera.getByRole('link', { name: TITLE }).click()
    expect(new URL(vera.url()).pathname).toBe(`/staff/a/${SLUG}`)
    expect(await vera.getByRole('heading', { level: 1 }).innerText()).toBe(TITLE)
    expect(await waits(vera).innerText()).toContain('2 names wait for a look, since 12 March 2027')
    // In sight without scrolling.
    const box = await waits(vera).getByRole('link').boundingBox()
    expect((box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0)).toBeLessThan(PHONE.height)
    await waits(vera).getByRole('link').click()
    await press(vera, 'Keep all on this page (2)')
    expect(await told(vera)).toBe('Kept: 2 names')

    await vera.locator('main').getByRole('link', { name: TITLE }).click()
    expect(await waits(vera).innerText()).toContain('Nothing waits for you.')
    const ways = vera.getByRole('navigation', { name: 'Pages of this appeal' }).getByRole('link')
    expect(await ways.allInnerTexts()).toEqual([
      'Names',
      'Organisations',
      'Log',
      'The page that everyone sees',
      'How we count',
    ])
    for (const way of await ways.all()) expect((await way.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44)
    const earlier = vera.getByText('24 February 2027')
    expect(await earlier.isVisible()).toBe(false)
    await vera.getByText('Earlier days').click()
    await earlier.waitFor()
    await vera.getByRole('link', { name: 'Беларуская' }).click()
    await vera.getByRole('heading', { name: 'Што чакае' }).waitFor()
    expect(new URL(vera.url()).pathname).toBe(`/staff/a/${SLUG}`)
  })

  test('with the keyboard alone: from the skip link to what waits, and to the days that are folded away', async () => {
    const app = await start()
    const vera = await moderatorAt(app, visit, { handle: 'quiet-meadow-1' })
    await vera.goto(`${app.url}/staff/a/${SLUG}`)
    /** Presses Tab until the focus is on an element of that name; each stop on the way must be visible. */
    async function tabTo(name: string): Promise<number> {
      for (let presses = 1; presses < 40; presses++) {
        await vera.keyboard.press('Tab')
        const [label, width] = await vera.evaluate<[string, string]>(
          '[document.activeElement.innerText, getComputedStyle(document.activeElement).outlineWidth]',
        )
        expect(width, label).toBe('3px')
        if (label === name) return presses
      }
      throw new Error(`no way to ${name}`)
    }
    await tabTo('Skip to the text')
    await vera.keyboard.press('Enter')
    // Only the way back to all appeals stands before it.
    expect(await tabTo('2 names wait for a look')).toBe(2)
    await tabTo('How we count')
    await tabTo('Earlier days')
    await vera.keyboard.press('Enter')
    await vera.getByText('24 February 2027').waitFor()
  })
})
