import { describe, expect, test } from 'vitest'
import { HOUR } from '../../src/core/clock.ts'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { askForPassphrase } from '../../src/staff/losses/forgotten.ts'
import { resetMember } from '../../src/staff/losses/reset-member.ts'
import { resetsDue } from '../../src/staff/losses/resets-due.ts'
import { askForAddress } from '../../src/staff/own-account/change-address.ts'
import { actorOf } from '../../src/staff/sessions/session.ts'
import { letterAt } from '../staff/mailbox.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { faultsOf, STAFF_VIEWPORTS } from '../support/page-checks.ts'
import { runApp } from '../support/running-app.ts'
import { join, sessionOf, signInFully } from '../support/staff.ts'
import { makeCampaign } from '../support/world.ts'
import { codeNow, STAFF_COOKIES } from './staff-links.ts'

const ADDRESS = 'vera@example.org'

embeddedOnly('Every page on the ways back', (use) => {
  const visit = useBrowser()

  describe.each(LOCALES)('in %s', (language: Locale) => {
    test('fits, and axe finds nothing', { timeout: 180_000 }, async () => {
      const app = await runApp(use())
      const { deps } = app
      await makeCampaign(deps)
      const owner = await join(deps, { handle: 'first-owner' })
      const vera = await join(deps, { handle: 'green-river', role: 'moderator', address: ADDRESS })
      const page = await visit({ language, cookies: STAFF_COOKIES })
      const faults: string[] = []
      async function checkHere(name: string): Promise<void> {
        expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
        faults.push(...(await faultsOf(page, `${language}-losses-${name}`, STAFF_VIEWPORTS[language])))
      }
      async function check(name: string, path: string, status = 200): Promise<void> {
        const answer = await page.goto(app.url + path)
        expect(answer?.status(), name).toBe(status)
        await checkHere(name)
      }
      const send = () => page.locator('main form > .button').first().click()
      const linkIn = async (path: string, to = ADDRESS) => `${path}/${(await letterAt(deps, to, path)).token}`

      await check('forgotten', '/staff/forgotten')
      await page.locator('#handle').fill('green-river')
      await send()
      await checkHere('forgotten-sent')
      await askForPassphrase(deps, { handle: 'green-river', locale: language })
      await check('passphrase', await linkIn('/staff/reset'))
      await page.locator('#passphrase').fill('another winter by the lake')
      await page.locator('#code').fill('000000')
      await send()
      await checkHere('passphrase-401')

      const actor = actorOf({ ...(await sessionOf(deps, owner.token)), steppedUp: true })
      await resetMember(deps, actor, { handle: 'green-river', what: 'both', locale: language })
      await signInFully(deps, vera)
      await page.context().addCookies([{ name: 'staff', value: vera.token, url: app.url }])
      await check('account-waiting', '/staff/account')
      await check('stop', await linkIn('/staff/stop-reset'))
      await send()
      await checkHere('stopped')
      await page.reload()
      await check('stop-410', await linkIn('/staff/stop-reset'), 410)
      await check('account-notice', '/staff/account')
      await check('step-up-address', '/staff/account/address')
      await page.locator('#code').fill(codeNow(app, vera.secret))
      await send()
      await page.locator('#address').fill('no address')
      await send()
      await checkHere('address-422')
      const session = { ...(await sessionOf(deps, (await signInFully(deps, vera)).token)), steppedUp: true }
      await askForAddress(deps, session, { address: 'vera@new.example.org', locale: language })
      await check('address-confirm', await linkIn('/staff/reset', 'vera@new.example.org'))
      await send()
      await checkHere('address-confirmed')
      await page.goto(`${app.url}${await linkIn('/staff/stop-reset')}`)
      await send()

      await resetMember(deps, actor, { handle: 'green-river', what: 'factor', locale: language })
      await page.context().clearCookies()
      deps.clock.advance(25 * HOUR)
      await resetsDue(deps)
      await check('factor', await linkIn('/staff/reset'))
      await page.locator('#passphrase').fill('not the passphrase')
      await send()
      await checkHere('factor-401')
      await page.locator('#passphrase').fill(vera.passphrase)
      await send()
      await checkHere('factor-app')
      expect(faults).toEqual([])
    })
  })
})
