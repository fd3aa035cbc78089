import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { HOUR } from '../../src/core/clock.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { smtpMailer } from '../../src/platform/mail/smtp.ts'
import { makeResetLink } from '../../src/staff/access/make-reset-link.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { resetMember } from '../../src/staff/losses/reset-member.ts'
import { resetsDue } from '../../src/staff/losses/resets-due.ts'
import { findSession } from '../../src/staff/sessions/find-session.ts'
import { actorOf } from '../../src/staff/sessions/session.ts'
import { listResets, readHandover } from '../../src/staff/team/list-resets.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { startSmtpSink } from '../support/smtp-sink.ts'
import { join, type Member, sessionOf, signInFully } from '../support/staff.ts'
import { makeCampaign } from '../support/world.ts'
import { codeNow, STAFF_COOKIES, secretOn } from './staff-links.ts'

const ADDRESS = 'vera@example.org'
const NEXT = 'another winter by the lake'

embeddedOnly('a member of staff who has lost something', (use) => {
  const visit = useBrowser()

  async function start() {
    const sink = await startSmtpSink()
    const mailer = smtpMailer({ url: sink.url, from: 'Desk <no-reply@example.org>' })
    onTestFinished(async () => {
      await mailer.close?.()
      await sink.close()
    })
    const app = await runApp(use(), { mailer })
    await makeCampaign(app.deps)
    const owner = await join(app.deps, { handle: 'first-owner' })
    const vera = await join(app.deps, { handle: 'green-river', role: 'moderator', address: ADDRESS })
    const page = await visit({ width: 360, height: 740, javaScript: false, cookies: STAFF_COOKIES })
    /** Opens the newest letter to an address, and checks what every letter keeps. */
    const letter = async (to = ADDRESS) => {
      await deliver(app.deps)
      const newest = sink.letters.filter((one) => one.to === to).at(-1)
      if (!newest) throw new Error('no letter has come')
      const { subject, text = '' } = await sink.parsed(newest)
      expect(`${subject} ${text}`).not.toMatch(/relatives|green-river|first-owner/i)
      const [link = ''] = /^http\S+$/m.exec(text) ?? []
      return { subject, text, link: app.url + new URL(link).pathname }
    }
    return { app, owner, vera, page, letter, letters: () => sink.letters.length }
  }

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
  const heading = (page: Page) => page.locator('h1').innerText()

  async function resets({ deps }: RunningApp, owner: Member, what: 'factor' | 'both') {
    const session = { ...(await sessionOf(deps, owner.token)), steppedUp: true }
    return resetMember(deps, actorOf(session), { handle: 'green-river', what, locale: 'en' })
  }

  /** A day later the owner signs in once more. */
  async function aDayLater({ deps }: RunningApp, owner: Member) {
    deps.clock.advance(25 * HOUR)
    await resetsDue(deps)
    return actorOf({ ...(await signInFully(deps, owner)).session, steppedUp: true })
  }

  test('Vera, who forgot her passphrase: handle, letter, and a new one with a code of her app', async () => {
    const { app, vera, page, letter } = await start()
    await page.goto(`${app.url}/staff/sign-in`)
    await page.getByRole('link', { name: 'Passphrase or app lost?' }).click()
    await page.locator('#handle').fill('Green-River')
    await press(page, 'Send the link')
    expect(await page.locator('.answer').innerText()).toContain('Look into your mailbox')
    await page.goto((await letter()).link)
    expect(await heading(page)).toBe('A new passphrase')
    // Somebody else who reads the mailbox learns neither handle nor campaign.
    expect(await page.content()).not.toMatch(/relatives|green-river/i)
    await page.locator('#passphrase').fill(NEXT)
    await page.locator('#code').fill('000000')
    await press(page, 'Set the passphrase')
    expect(await page.locator('.error-summary').innerText()).toContain('a link takes five')
    expect(await page.locator('#passphrase').inputValue()).toBe(NEXT)
    await page.locator('#code').fill(codeNow(app, vera.secret))
    await press(page, 'Set the passphrase')
    expect(new URL(page.url()).pathname).toBe('/staff')
    expect(await page.locator('.news').innerText()).toContain('a new passphrase')
    const told = await letter()
    expect(told.text).toContain('Your account has a new passphrase')
    await press(page, 'I know')
    expect(await page.locator('.news').count()).toBe(0)
    await page.goto(told.link)
    expect(await heading(page)).toBe('When something is lost')
  })

  test('Vera, whose phone was taken, gets in with a recovery code, and sets up another app', async () => {
    const { app, vera, page } = await start()
    await page.goto(`${app.url}/staff/sign-in`)
    await page.locator('#handle').fill(vera.handle)
    await page.locator('#passphrase').fill(vera.passphrase)
    await page.locator('summary').click()
    await page.locator('#recovery').fill(vera.recoveryCodes[0] ?? '')
    await press(page, 'Sign in')
    await page.goto(`${app.url}/staff/account/factor`)
    await page.locator('summary').click()
    await page.locator('#recovery').fill(vera.recoveryCodes[1] ?? '')
    await press(page, 'Go on')
    await page.locator('#code').fill(codeNow(app, await secretOn(page)))
    await press(page, 'Next')
    expect(await page.locator('.news').innerText()).toContain('another app for codes')
    // The holder of the phone is signed out.
    expect(await findSession(app.deps, vera.token)).toBeNull()
  })

  test('Vera without app and codes: an owner asks, a day passes, a letter, her passphrase, a new app', async () => {
    const { app, owner, vera, page, letter } = await start()
    await resets(app, owner, 'factor')
    const { link, text } = await letter()
    expect(text).toContain('reset of your app for codes')
    await page.goto(link)
    expect(await heading(page)).toBe('Stop this?')
    await aDayLater(app, owner)
    await page.goto(link)
    expect(await heading(page)).toBe('This link no longer works')
    await page.goto((await letter()).link)
    expect(await page.content()).not.toMatch(/relatives|green-river/i)
    await page.locator('#passphrase').fill('a guess of the thief of the mailbox')
    await press(page, 'Next')
    expect(await page.locator('.error-summary').innerText()).toContain('not the passphrase')
    await page.locator('#passphrase').fill(vera.passphrase)
    await press(page, 'Next')
    await page.locator('#code').fill(codeNow(app, await secretOn(page)))
    await press(page, 'Next')
    expect(await page.locator('.recovery-codes code').count()).toBe(10)
    await page.getByRole('link', { name: 'I have kept them' }).click()
    expect(await page.locator('.news').innerText()).toContain('another app for codes')
    expect((await letter()).text).toContain('another app for codes')
  })

  test('Vera, who has lost nothing, sees on every page what an owner asked for, and stops it; both read that', async () => {
    const { app, owner, vera, page, letter } = await start()
    for (const [name, value] of Object.entries({ staff: vera.token }))
      await page.context().addCookies([{ name, value, url: app.url }])
    await resets(app, owner, 'both')
    await letter()
    for (const path of ['/staff', '/staff/account', '/staff/account/passphrase', '/staff/sign-out', '/staff/step-up']) {
      await page.goto(app.url + path)
      expect(await page.locator('.news').innerText(), path).toContain('reset of your passphrase and your app')
    }
    await press(page, 'Stop this')
    expect(await page.locator('.notice').innerText()).toContain('It is stopped')
    expect(await page.locator('.news').innerText()).toContain('was stopped')
    await page.context().addCookies([{ name: 'staff', value: owner.token, url: app.url }])
    await page.goto(`${app.url}/staff`)
    expect(await page.locator('.news').innerText()).toContain('was stopped')
    await resets(app, owner, 'both')
    await page.context().clearCookies()
    await page.goto((await letter()).link)
    await press(page, 'Stop this')
    expect(await heading(page)).toBe('It is stopped')
  })

  test('Vera without anything: an owner hands her a link after a day; no letter holds it', async () => {
    const { app, owner, page, letters, letter } = await start()
    await resets(app, owner, 'both')
    await letter()
    const actor = await aDayLater(app, owner)
    await deliver(app.deps)
    expect(letters()).toBe(1)
    const [handover] = (await listResets(app.deps, actor)).handovers
    const { token } = await readHandover(app.deps, actor, handover?.id ?? '')
    await page.goto(`${app.url}/staff/reset/${token}`)
    await page.locator('#passphrase').fill(NEXT)
    await press(page, 'Next')
    await page.locator('#code').fill(codeNow(app, await secretOn(page)))
    await press(page, 'Next')
    await page.getByRole('link', { name: 'I have kept them' }).click()
    expect(await page.locator('.news').innerText()).toContain('a new passphrase')
  })

  test('the sole owner without anything: a link from the terminal, of which a letter tells as well', async () => {
    const { app, page, letter } = await start()
    const { token } = await makeResetLink(app.deps, OPERATOR, { handle: 'green-river' })
    expect((await letter()).text).toContain('made a link for a new way in')
    await page.goto(`${app.url}/staff/reset/${token}`)
    await page.locator('#passphrase').fill(NEXT)
    await press(page, 'Next')
    await page.locator('#code').fill(codeNow(app, await secretOn(page)))
    await press(page, 'Next')
    expect(await page.locator('.recovery-codes code').count()).toBe(10)
  })

  test('Vera moves to another mailbox, names her browser, and ends the session that she left open elsewhere', async () => {
    const { app, vera, page, letter } = await start()
    const elsewhere = await signInFully(app.deps, vera)
    await page.context().addCookies([{ name: 'staff', value: vera.token, url: app.url }])
    await page.goto(`${app.url}/staff/account`)
    await page.locator('#name').fill('the old laptop')
    await page.locator('.sessions').getByRole('button', { name: 'Save' }).click()
    expect(await page.locator('.sessions').innerText()).toContain('the old laptop')
    await press(page, 'End')
    expect(await page.locator('.sessions li').count()).toBe(1)
    await expect(sessionOf(app.deps, elsewhere.token)).rejects.toThrow('no session')
    await page.getByRole('link', { name: 'Another address for letters' }).click()
    await page.locator('#code').fill(codeNow(app, vera.secret))
    await press(page, 'Go on')
    await page.locator('#address').fill('vera@new.example.org')
    await press(page, 'Send the letter')
    expect(await page.locator('.notice').innerText()).toContain('open its link')
    expect(await page.locator('.news').innerText()).toContain('another address')
    expect((await letter()).text).toContain('stops the change')
    await page.goto((await letter('vera@new.example.org')).link)
    await page.context().clearCookies()
    expect(await page.content()).not.toMatch(/relatives|green-river/i)
    await press(page, 'Confirm the address')
    expect(await heading(page)).toBe('The address is confirmed')
    app.deps.clock.advance(25 * HOUR)
    await resetsDue(app.deps)
    expect((await letter()).text).toContain('comes here any more')
  })
})
