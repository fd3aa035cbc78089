import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { changeAppeal } from '../../src/appeals/change-appeal.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { everyStaffVerb } from '../promises/staff-verbs.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { faultsOf, STAFF_VIEWPORTS } from '../support/page-checks.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { join, type Member } from '../support/staff.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { codeNow, STAFF_COOKIES } from './staff-links.ts'

embeddedOnly('The pages of log and tokens', (use) => {
  const visit = useBrowser()

  async function open(): Promise<{ app: RunningApp; member: Member }> {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    await everyStaffVerb(app.deps, { campaign: 'relatives', address: 'vera@example.org', name: 'x' })
    return { app, member: await join(app.deps, { handle: 'wide-meadow' }) }
  }

  const signIn = (page: Page, { url }: RunningApp, { token }: Member) =>
    page.context().addCookies([{ name: 'staff', value: token, url }])
  const send = (page: Page) => page.locator('main form > .button').click()

  describe.each(LOCALES)('in %s', (language) => {
    test('fit, and axe finds nothing', { timeout: 180_000 }, async () => {
      const { app, member } = await open()
      const page = await visit({ language, cookies: STAFF_COOKIES })
      await signIn(page, app, member)
      const faults: string[] = []
      async function checkHere(name: string): Promise<void> {
        expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
        faults.push(...(await faultsOf(page, `${language}-staff-${name}`, STAFF_VIEWPORTS[language])))
      }
      const go = (path: string) => page.goto(new URL(path, app.url).href)

      await go('/staff/team/tokens')
      await checkHere('tokens-none')
      await page.locator('#days').fill('400')
      await send(page)
      await checkHere('tokens-step-up')
      await page.locator('#code').fill(codeNow(app, member.secret))
      await send(page)
      await checkHere('tokens-422')
      expect(await page.locator('#days').inputValue()).toBe('400')
      await page.locator('#name').fill('Bulletin de la campagne: Рассылка і навіны')
      await page.locator('#role').selectOption('moderator')
      await page.locator('#writes').check()
      await page.locator('#days').fill('30')
      await send(page)
      await checkHere('tokens-made')
      const token = await page.locator('#token').innerText()
      expect(token).toMatch(/^[\w-]{43}$/)
      await go('/staff/team/tokens')
      expect(await page.content()).not.toContain(token)
      await checkHere('tokens')
      await page.locator('.tokens a').click()
      await checkHere('tokens-end')
      await send(page)
      await checkHere('tokens-ended')

      const closes = '2027-05-01T00:00Z'
      const change = { goal: 100, safety: 'protected', closes, visibilities: ['public', 'anonymous'] } as const
      await changeAppeal(app.deps, OPERATOR, {
        slug: 'release',
        change: { ...change, visibilities: [...change.visibilities] },
      })
      await go('/staff/log')
      await checkHere('log')
      for (let goal = 1; goal <= 50; goal++)
        await changeAppeal(app.deps, OPERATOR, { slug: 'release', change: { goal } })
      await go('/staff/log')
      await page.locator('.pages a').click()
      await checkHere('log-older')
      expect(faults).toEqual([])
    })
  })

  test('work without JavaScript: a token is made, copied by hand and ended; the log tells it', async () => {
    const { app, member } = await open()
    const page = await visit({ javaScript: false, cookies: STAFF_COOKIES })
    await signIn(page, app, member)
    await page.goto(new URL('/staff/team/tokens', app.url).href)
    await page.locator('#name').fill('newsletter')
    await page.locator('#role').selectOption('exporter')
    await send(page)
    await page.locator('#code').fill(codeNow(app, member.secret))
    await send(page)
    const token = await page.locator('#token').innerText()
    expect(await page.locator('button.copy').isVisible()).toBe(false)
    for (const language of ['be', 'en']) {
      await page.locator(`.languages li[lang="${language}"] button`).click()
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await page.locator('#token').innerText()).toBe(token)
    }
    const ask = () => fetch(new URL('/api/v1/staff/log', app.url), { headers: { Authorization: `Bearer ${token}` } })
    expect((await ask()).status).toBe(200)
    await page.locator('a.main').click()
    await page.locator('.tokens a').click()
    await send(page)
    expect(await page.locator('.notice').isVisible()).toBe(true)
    expect((await ask()).status).toBe(401)
    await page.locator('.desk-head a', { hasText: 'Log' }).click()
    expect(await page.locator('.log > li').first().innerText()).toMatch(
      /Token ended [0-9a-f]{8}\s+\d+ · wide-meadow · /,
    )
    expect(await page.locator('.log-head').innerText()).toMatch(/^(\w{4}-){3}\w{4} \d+$/)
  })
})
