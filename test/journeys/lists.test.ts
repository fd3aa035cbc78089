import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join as pathOf } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { command } from '../cli/command.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { PUBLIC, takeList } from '../support/exported-list.ts'
import { temporaryFolder } from '../support/folders.ts'
import { faultsOf, STAFF_VIEWPORTS } from '../support/page-checks.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { join, type Member, nextCode } from '../support/staff.ts'
import { makeAppeal, makeCampaign, signed } from '../support/world.ts'
import { STAFF_COOKIES } from './staff-links.ts'

const PATH = '/staff/a/release/lists'
const PHONE = { width: 360, height: 740, cookies: STAFF_COOKIES }

embeddedOnly('Lists that leave the house', (use) => {
  const visit = useBrowser()

  async function open() {
    const app = await runApp(use())
    const [holder] = await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    const sign = (name: string, visibility: 'public' | 'private') =>
      signed(app.deps, 'release', { address: `${visibility}@example.org`, name, visibility })
    await sign('Maryia Kazlova', 'public')
    await sign('Вера Ціхановіч', 'private')
    await app.settle('release')
    await app.deps.db.updateTable('signatures').set({ look: 'shown' }).where('kind', '=', 'public').execute()
    const member = await join(app.deps, { handle: 'wide-meadow', role: 'exporter' })
    // The second factor of joining was a while ago.
    app.deps.clock.advance(3_600_000)
    return { app, member, identity: holder?.identity ?? '' }
  }

  const signIn = (page: Page, { url }: RunningApp, { token }: Member) =>
    page.context().addCookies([{ name: 'staff', value: token, url }])

  /** Presses the button of a list, shows the second factor where it is asked for, and returns the file. */
  async function take(page: Page, { deps }: RunningApp, member: Member, button: string, isAsked: boolean) {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: button, exact: true }).click()
    if (isAsked) {
      await page.getByLabel('Six digits').fill(nextCode(deps, member))
      await page.getByRole('button', { name: 'Go on' }).click()
    }
    const download = await coming
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }

  test.each([
    ['on a phone', PHONE],
    ['on a phone without JavaScript', { ...PHONE, javaScript: false }],
  ])(
    'a coordinator takes both %s; a key holder unseals one where there is nothing but the file',
    async (_, browser) => {
      const { app, member, identity } = await open()
      const page = await visit(browser)
      await signIn(page, app, member)
      await page.goto(`${app.url}/staff?lang=en`)
      await page.getByRole('link', { name: 'Lists', exact: true }).click()
      expect(await page.locator('main').innerText()).toContain('For handing over.')
      await page.getByText('CSV for programs', { exact: true }).click()
      const handedOver = await take(page, app, member, 'Take the public names', true)
      expect(handedOver.name).toMatch(/^release-public-[-\d]+\.csv$/)
      expect(handedOver.bytes.toString()).toMatch(/^name,words,country,day,source\r\nMaryia Kazlova,[^\n]*\r\n$/)
      expect(handedOver.bytes.toString()).not.toContain('Вера')

      await page.getByRole('link', { name: 'Back', exact: false }).click()
      const sealed = await take(page, app, member, 'Take the sealed list', false)
      expect(sealed.bytes.toString()).not.toContain('Вера')

      const folder = temporaryFolder()
      writeFileSync(pathOf(folder, sealed.name), sealed.bytes)
      writeFileSync(pathOf(folder, 'key.txt'), `${identity}\n`)
      const out = temporaryFolder()
      const args = ['unseal', '--identity', pathOf(folder, 'key.txt'), pathOf(folder, sealed.name), '-o', out]
      const { code, out: printed, err } = await command({ HOME: folder }, args)
      expect([code, err]).toEqual([0, expect.stringContaining('1 private name')])
      expect(printed.trim()).toBe(pathOf(out, readdirSync(out)[0] ?? ''))
      expect(readFileSync(printed.trim(), 'utf8')).toMatch(/Вера Ціхановіч/)
    },
  )

  describe.each(LOCALES)('in %s', (language) => {
    test('their page fits, and axe finds nothing', async () => {
      const { app, member } = await open()
      const t = translator(language)
      const page = await visit({ language, cookies: STAFF_COOKIES })
      await signIn(page, app, member)
      await takeList(app.deps, PUBLIC)
      await page.goto(`${app.url}${PATH}?lang=${language}`)
      const faults = await faultsOf(page, `${language}-lists`, STAFF_VIEWPORTS[language])
      await page.getByRole('button', { name: t('lists.public.button'), exact: true }).click()
      faults.push(...(await faultsOf(page, `${language}-lists-step-up`, STAFF_VIEWPORTS[language])))
      expect(faults).toEqual([])
    })
  })
})
