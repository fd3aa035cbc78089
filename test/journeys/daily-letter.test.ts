import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { addRecipient } from '../../src/campaigns/add-recipient.ts'
import { newIdentity } from '../../src/campaigns/identity.ts'
import { DAY } from '../../src/core/clock.ts'
import { sendDailyLetters } from '../../src/desk/daily-letter/send-daily-letters.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { smtpMailer } from '../../src/platform/mail/smtp.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { faultsOf, STAFF_VIEWPORTS } from '../support/page-checks.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { startSmtpSink } from '../support/smtp-sink.ts'
import { join, type Member } from '../support/staff.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { codeNow, STAFF_COOKIES } from './staff-links.ts'

const ADDRESS = 'vera@example.org'

embeddedOnly('The daily letter', (use) => {
  const visit = useBrowser()

  async function start() {
    const sink = await startSmtpSink()
    const mailer = smtpMailer({ url: sink.url, from: 'Desk <no-reply@example.org>' })
    onTestFinished(async () => {
      await mailer.close?.()
      await sink.close()
    })
    const app = await runApp(use(), { mailer })
    const { deps } = app
    await makeCampaign(deps, 0)
    const { recipient } = await newIdentity()
    await addRecipient(deps, OPERATOR, { campaign: CAMPAIGN, recipient, label: 'somebody' })
    await makeAppeal(deps, 'slow', { safety: 'protected' })
    for (const name of ['Anna', 'Boris']) await signed(deps, 'slow', { address: `${name}@example.org`, name })
    await settled(deps, 'slow')
    const vera = await join(deps, { handle: 'green-river', address: ADDRESS })
    /** The letters of a morning. */
    const morning = async () => {
      const before = sink.letters.length
      await sendDailyLetters(deps)
      await deliver(deps)
      return Promise.all(sink.letters.slice(before).map((one) => sink.parsed(one)))
    }
    return { app, vera, morning }
  }

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

  async function signIn(page: Page, app: RunningApp, { secret, passphrase }: Member): Promise<void> {
    await page.locator('#handle').fill('green-river')
    await page.locator('#passphrase').fill(passphrase)
    await page.locator('main form > .button').click()
    await page.locator('#code').fill(codeNow(app, secret))
    await page.locator('main form > .button').click()
  }

  test('leads Vera on her phone, without JavaScript, to what waits, until she switches it off', async () => {
    const { app, vera, morning } = await start()
    const page = await visit({ width: 360, height: 740, javaScript: false, cookies: STAFF_COOKIES })
    const [letter, ...others] = await morning()
    expect(others).toEqual([])
    const { text = '' } = letter ?? {}
    expect(text).toContain('2 names wait for a look, since 12 March 2027.')
    expect(text).not.toMatch(/Anna|Boris|release|slow|relatives|green-river/i)
    const [link = ''] = /^http\S+$/m.exec(text) ?? []
    await page.goto(app.url + new URL(link).pathname)
    await signIn(page, app, vera)
    expect(new URL(page.url()).pathname).toBe('/staff')
    const waiting = page.locator('.waiting')
    expect(await waiting.innerText()).toContain('2 names wait for a look, since 12 March 2027')
    expect(await waiting.getByRole('link').first().getAttribute('href')).toBe('/staff/a/slow/names?lang=en')

    expect(text).toContain('“Account”')
    await page.getByRole('link', { name: 'Account', exact: true }).click()
    await press(page, 'Switch off')
    expect(await page.getByRole('status').innerText()).toBe('The daily letter is switched off: none comes any more.')
    app.deps.clock.advance(DAY)
    expect(await morning()).toEqual([])
    await page.goto(`${app.url}/staff`)
    await signIn(page, app, vera)
    await page.getByRole('link', { name: 'Account', exact: true }).click()
    await press(page, 'Switch on')
    app.deps.clock.advance(DAY)
    expect(await morning()).toHaveLength(1)
  })

  describe.each(LOCALES)('and its pages in %s', (language) => {
    test('fit, and axe finds nothing', { timeout: 180_000 }, async () => {
      const { app, vera } = await start()
      const { deps } = app
      await signed(deps, 'slow', { address: 'carol@example.org' })
      await deps.db.updateTable('inbox').set({ set_aside: true, set_aside_on: '2027-03-11' }).execute()
      const day = deps.clock.now().toISOString().slice(0, 10)
      const failures = { day, company: 'other', class: '550', letters: 21 }
      await deps.db.insertInto('letter_failures').values(failures).execute()
      const page = await visit({ language, cookies: STAFF_COOKIES })
      await page.context().addCookies([{ name: 'staff', value: vera.token, url: app.url }])
      const faults: string[] = []
      const check = async (name: string) =>
        faults.push(...(await faultsOf(page, `${language}-staff-${name}`, STAFF_VIEWPORTS[language])))
      await page.goto(`${app.url}/staff`)
      await check('waits')
      await page.goto(`${app.url}/staff/account`)
      await check('daily-on')
      await page.locator('button[name="daily"]').click()
      await check('daily-off')
      expect(faults).toEqual([])
    })
  })
})
