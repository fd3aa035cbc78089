import { describe, expect, test } from 'vitest'
import { newToken } from '../../src/core/random.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { makeResetLink } from '../../src/staff/access/make-reset-link.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { faultsOf, STAFF_VIEWPORTS } from '../support/page-checks.ts'
import { runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { codeNow, inviteLink, STAFF_COOKIES, secretOn } from './staff-links.ts'

embeddedOnly('Every page of staff that leads to the desk', (use) => {
  const visit = useBrowser()

  describe.each(LOCALES)('in %s', (language) => {
    test('fits, and axe finds nothing', { timeout: 180_000 }, async () => {
      const app = await runApp(use(), { demo: true })
      app.deps.demoStaff = { token: newToken() }
      await makeCampaign(app.deps)
      await makeAppeal(app.deps)
      const page = await visit({ language, cookies: STAFF_COOKIES })
      const faults: string[] = []
      async function checkHere(name: string): Promise<void> {
        expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
        expect(await page.locator('meta[name="robots"][content="noindex"]').count(), name).toBe(1)
        faults.push(...(await faultsOf(page, `${language}-staff-${name}`, STAFF_VIEWPORTS[language])))
      }
      async function check(name: string, href: string, status = 200): Promise<void> {
        const answer = await page.goto(new URL(href, app.url).href)
        expect(answer?.status(), name).toBe(status)
        await checkHere(name)
      }
      const send = () => page.locator('main form > .button').click()

      await check('demo', `/staff/demo/${app.deps.demoStaff.token}`)
      await send()
      await checkHere('demo-front')
      await check('demo-account', '/staff/account')
      await check('demo-step-up', '/staff/step-up')
      await page.locator('.desk-head form button').click()
      await checkHere('signed-out')
      await page.locator('form.apart button').click()
      await checkHere('forgot')
      await check('demo-410', `/staff/demo/${newToken()}`)
      await send()
      await checkHere('demo-410')

      await check('invite-410', `/staff/invite/${newToken()}`, 410)
      await check('invite', await inviteLink(app))
      await page.locator('#handle').fill('Мурка')
      await page.locator('#passphrase').fill('murka')
      await send()
      await checkHere('invite-422')
      await page.locator('button[value="suggest"]').click()
      await checkHere('invite-suggested')
      const passphrase = await page.locator('#passphrase').inputValue()
      await page.locator('#handle').fill(`blue-lantern-${language}`)
      await send()
      await checkHere('invite-app')
      const secret = await secretOn(page)
      await page.locator('#code').fill('123')
      await send()
      await checkHere('invite-app-422')
      await page.locator('#code').fill(codeNow(app, secret))
      await send()
      await checkHere('invite-codes')
      await page.locator('a.main').click()
      await checkHere('front')
      await check('sign-out', '/staff/sign-out')
      await check('account', '/staff/account')
      await check('passphrase', '/staff/account/passphrase')
      await page.locator('#passphrase').fill('not the present one')
      await page.locator('#new_passphrase').fill('another winter by the lake')
      await send()
      await checkHere('passphrase-422')
      await check('step-up', '/staff/account/factor')
      await page.locator('#code').fill('000000')
      await send()
      await checkHere('step-up-401')
      await page.locator('#code').fill(codeNow(app, secret))
      await send()
      await checkHere('factor')
      await check('codes', '/staff/account/codes')
      await send()
      await checkHere('codes-new')

      await page.context().clearCookies()
      await check('sign-in', '/staff/sign-in')
      await page.locator('#handle').fill(`blue-lantern-${language}`)
      await page.locator('#passphrase').fill('wrong')
      await send()
      await checkHere('sign-in-401')
      expect(await page.locator('#handle').inputValue()).toBe(`blue-lantern-${language}`)
      expect(await page.locator('#passphrase').inputValue()).toBe('')
      await page.locator('#passphrase').fill(passphrase)
      await send()
      await checkHere('code')
      await page.locator('summary').last().click()
      await page.locator('#code').fill('000000')
      await send()
      await checkHere('code-401')
      await check('forgotten', '/staff/forgotten')
      const { token } = await makeResetLink(app.deps, OPERATOR, { handle: `blue-lantern-${language}` })
      await check('reset', `/staff/reset/${token}`)
      expect(faults).toEqual([])
    })
  })
})
