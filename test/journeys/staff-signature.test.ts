import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { publicAppeal } from '../../src/appeals/public-appeal.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { faultsOf, STAFF_VIEWPORTS } from '../support/page-checks.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { join } from '../support/staff.ts'
import { makeAppeal, makeCampaign, signed } from '../support/world.ts'
import { STAFF_COOKIES } from './staff-links.ts'

const PHONE = { width: 360, height: 740, cookies: STAFF_COOKIES }
const MAIN_BUTTON = 'main form .button.main'

embeddedOnly('One signature', (use) => {
  const visit = useBrowser()

  async function open(): Promise<{ app: RunningApp; owner: string }> {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    const descriptor = 'teacher in a school at the end of a very long street, and a sister of one of those who are held'
    await signed(app.deps, 'release', { address: 'maryia@example.org', name: 'Maryia Kazlova', descriptor })
    await signed(app.deps, 'release', { address: 'vera@example.org', name: 'Vera P', visibility: 'private' })
    await app.settle('release')
    return { app, owner: (await join(app.deps, { handle: 'wide-meadow' })).token }
  }

  const idOf = async ({ deps }: RunningApp, visibility: 'public' | 'private' = 'public'): Promise<string> => {
    const query = deps.db.selectFrom('signatures').select('id').where('kind', '=', visibility)
    return (await query.executeTakeFirstOrThrow()).id
  }
  const signIn = (page: Page, { url }: RunningApp, owner: string) =>
    page.context().addCookies([{ name: 'staff', value: owner, url }])
  const main = (page: Page) => page.locator('main').innerText()
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()

  /** Gives the reason, reads what readers will read, and presses; returns the line. */
  async function decide(page: Page, act: string, reason: string): Promise<string> {
    await page.getByLabel('Reason').fill(reason)
    await press(page, 'See what readers will read')
    const line = await page.locator('blockquote').innerText()
    await press(page, act)
    return line
  }

  /** The lines under the number, as a reader sees them. */
  async function readersRead(page: Page, { url }: RunningApp): Promise<string[]> {
    await page.goto(`${url}/a/release?lang=en`)
    await page.locator('.lines summary').click()
    return page.locator('.lines li').allInnerTexts()
  }

  test.each([
    ['on a phone', PHONE],
    ['on a phone without JavaScript', { ...PHONE, javaScript: false }],
  ])('is held, released and invalidated %s; readers read the very lines that were shown before', async (_, browser) => {
    const { app, owner } = await open()
    const page = await visit(browser)
    const reader = await visit({ width: 360, javaScript: browser === PHONE })
    await signIn(page, app, owner)

    await page.goto(`${app.url}/staff/a/release/signatures`)
    await page.getByLabel('Id of the signature').fill(await idOf(app))
    await press(page, 'Find')
    expect(await main(page)).toContain('Maryia Kazlova')
    await follow(page, 'Put on hold')
    expect(await main(page)).toContain('no names')
    const held = await decide(page, 'Put on hold', 'two signatures in one hand: “is it them?”')
    expect(await main(page)).toContain('The signature is on hold. The page shows it at once.')
    await app.settle('release')
    expect(await readersRead(reader, app)).toEqual([held])

    await follow(page, 'Release it again')
    await page.getByLabel('Reason').fill('a lett')
    await press(page, 'See what readers will read')
    await press(page, 'Change the reason')
    expect(await page.getByLabel('Reason').inputValue()).toBe('a lett')
    const released = await decide(page, 'Release', 'the person wrote to us')
    await app.settle('release')
    expect((await readersRead(reader, app)).toSorted()).toEqual([held, released].toSorted())

    await follow(page, 'Invalidate')
    const invalidated = await decide(page, 'Invalidate', 'an invention')
    expect(await main(page)).toContain('The signature is invalid.')
    await app.settle('release')
    expect((await readersRead(reader, app)).toSorted()).toEqual([held, released, invalidated].toSorted())
    expect(await reader.locator('body').innerText()).not.toContain('Maryia')
  })

  test('is erased by keyboard alone, only after the word was typed', async () => {
    const { app, owner } = await open()
    const page = await visit({ cookies: STAFF_COOKIES })
    await signIn(page, app, owner)
    await page.goto(`${app.url}/staff/a/release/signatures/${await idOf(app)}/remove`)
    await page.getByLabel('Reason').focus()
    await page.keyboard.type('asked for by letter')
    await page.keyboard.press('Enter')
    const line = await page.locator('blockquote').innerText()
    await page.locator('#word').focus()
    await page.keyboard.press('Enter')
    // The keyboard does not wait for the next page, as a click does.
    await page.locator('.error-summary:focus').waitFor()
    expect(await page.locator('.error-summary').innerText()).toContain('Type this word: remove')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('#word:focus').waitFor()
    await page.keyboard.type('remove')
    await page.keyboard.press('Enter')
    await page.getByText('The signature is removed.').waitFor()
    await app.settle('release')
    expect(await readersRead(await visit(), app)).toEqual([line])
  })

  describe.each(LOCALES)('in %s', (language) => {
    test('fits on every page, and axe finds nothing', { timeout: 180_000 }, async () => {
      const { app, owner } = await open()
      const id = await idOf(app)
      const { appeal } = await publicAppeal(app.deps, 'release')
      await reportName(app.deps, appeal, id, { reason: 'danger', words: 'she is not safe there' })
      const page = await visit({ language, cookies: STAFF_COOKIES })
      await signIn(page, app, owner)
      const faults: string[] = []
      async function checkHere(name: string): Promise<void> {
        expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
        faults.push(...(await faultsOf(page, `${language}-staff-signature-${name}`, STAFF_VIEWPORTS[language])))
      }
      const go = (path: string) => page.goto(`${app.url}/staff/a/release/signatures${path}`)

      await go('?id=nobody')
      await checkHere('find-404')
      await go(`/${id}`)
      await checkHere('counted')
      await go(`/${id}/hold`)
      await page.locator(MAIN_BUTTON).click()
      await checkHere('reason-422')
      await page
        .locator('#reason')
        .fill('два подпісы з адной скрыні, адной рукой, у адзін дзень: правяраем, ці гэта яны')
      await page.locator(MAIN_BUTTON).click()
      await checkHere('foreseen')
      await page.locator(MAIN_BUTTON).click()
      await checkHere('done')
      await go(`/${id}/hold`)
      await checkHere('not-now')
      await go(`/${id}/remove`)
      await page.locator('#reason').fill('a letter')
      await page.locator(MAIN_BUTTON).click()
      await page.locator(MAIN_BUTTON).click()
      await checkHere('word')
      await go(`/${await idOf(app, 'private')}`)
      await checkHere('private')
      expect(faults).toEqual([])
    })
  })
})
