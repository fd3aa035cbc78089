import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { HOUR } from '../../src/core/clock.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { smtpMailer } from '../../src/platform/mail/smtp.ts'
import { resetsDue } from '../../src/staff/losses/resets-due.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts'
import { makeCampaign } from '../support/world.ts'
import { codeNow, inviteLink, STAFF_COOKIES, secretOn } from './staff-links.ts'

const PHONE = { width: 360, height: 740, javaScript: false, cookies: STAFF_COOKIES }
const VERA = 'vera@example.org'

/** A person at the desk, with the app on the phone. */
interface Person {
  page: Page
  handle: string
  passphrase: string
  secret: string
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const main = (page: Page) => page.locator('main').innerText()
const pathOf = (page: Page) => new URL(page.url()).pathname

embeddedOnly('the team of a campaign', (use) => {
  const visit = useBrowser()

  async function start(): Promise<{ app: RunningApp; sink: SmtpSink }> {
    const app = await runApp(use())
    const sink = await startSmtpSink()
    onTestFinished(sink.close)
    app.deps.mailer = smtpMailer({ url: sink.url, from: 'no-reply@localhost' })
    await makeCampaign(app.deps)
    return { app, sink }
  }

  /** Follows the link of an invitation to the desk. */
  async function joinBy(app: RunningApp, page: Page, link: string): Promise<Person> {
    await page.goto(link)
    const handle = await page.locator('#handle').inputValue()
    await press(page, 'Suggest one')
    const passphrase = await page.locator('#passphrase').inputValue()
    await press(page, 'Next')
    const secret = await secretOn(page)
    await page.locator('#code').fill(codeNow(app, secret))
    await press(page, 'Next')
    await page.getByRole('link', { name: 'I have kept them' }).click()
    return { page, handle, passphrase, secret }
  }

  /** Shows the second factor again, where it is asked for. */
  async function confirm(app: RunningApp, { page, secret }: Person): Promise<void> {
    expect(await page.locator('h1').innerText()).toBe('Is it still you?')
    await page.locator('#code').fill(codeNow(app, secret))
    await press(page, 'Go on')
  }

  async function inviteVera(app: RunningApp, owner: Person): Promise<void> {
    await owner.page.goto(`${app.url}/staff`)
    await owner.page.getByRole('link', { name: 'Team' }).click()
    await owner.page.getByRole('link', { name: 'Invite somebody' }).click()
    await confirm(app, owner)
    await owner.page.locator('label[for="v-moderator"]').click()
    await owner.page.locator('#address').fill(VERA)
    await press(owner.page, 'Make the invitation')
  }

  /** The link in the last letter that the mail company took. */
  async function linkIn(app: RunningApp, sink: SmtpSink): Promise<string> {
    await deliver(app.deps)
    const [letter] = sink.letters.splice(0)
    if (!letter) throw new Error('no letter has come')
    expect(letter.to).toBe(VERA)
    const link = /^http\S+$/m.exec((await sink.parsed(letter)).text ?? '')?.[0]
    // The letter leads to the address that the settings name; the test's server listens at another port.
    return link?.replace(app.deps.config.staffUrl, app.url) ?? ''
  }

  test('an owner invites Vera by letter; she joins, gets another role, and is removed; all on phones without JavaScript', async () => {
    const { app, sink } = await start()
    const owner = await joinBy(app, await visit(PHONE), await inviteLink(app))
    await inviteVera(app, owner)
    expect(await main(owner.page)).toContain('The letter waits to be sent.')
    const shown = await owner.page.locator('#link').innerText()

    const link = await linkIn(app, sink)
    expect(shown).toBe(link.replace(app.url, app.deps.config.staffUrl))
    const vera = await joinBy(app, await visit(PHONE), link)
    expect(await vera.page.locator('.desk-head').innerText()).not.toContain('Team')
    await vera.page.goto(`${app.url}/staff/team`)
    expect(await vera.page.locator('h1').innerText()).not.toBe('Team')
    await vera.page.goto(`${app.url}/staff/account`)

    await owner.page.goto(`${app.url}/staff/team`)
    expect(await main(owner.page)).toContain('No invitation is open.')
    await owner.page.getByRole('link', { name: vera.handle }).click()
    await owner.page.locator('label[for="v-editor"]').click()
    await press(owner.page, 'Change the role')
    expect(await main(owner.page)).toContain('The role is changed. All sessions of that account have ended.')
    expect(await owner.page.locator('.team').first().innerText()).toContain('editor')

    // The page that Vera had open asks for her passphrase again.
    expect((await vera.page.request.post(`${app.url}/staff/account/codes`, SAME_SITE(app))).status()).toBe(401)
    await vera.page.getByRole('link', { name: 'Account' }).click()
    expect(pathOf(vera.page)).toBe('/staff/sign-in')

    await owner.page.getByRole('link', { name: vera.handle }).click()
    await owner.page.getByRole('link', { name: 'Remove from the team' }).click()
    expect(await main(owner.page)).toContain('This will delete the account; role: editor.')
    await press(owner.page, 'Remove')
    expect(await main(owner.page)).toContain('The account is removed')
    expect(await main(owner.page)).not.toContain(vera.handle)

    // The letter is still in her mailbox.
    await vera.page.goto(link)
    expect(await vera.page.locator('h1').innerText()).toBe('This invitation was used')
  })

  test('an owner takes an invitation back, and another one is followed in a browser that is signed in', async () => {
    const { app, sink } = await start()
    const owner = await joinBy(app, await visit(PHONE), await inviteLink(app))
    await inviteVera(app, owner)
    const link = await linkIn(app, sink)
    await owner.page.getByRole('link', { name: 'Back' }).click()
    expect(await main(owner.page)).toContain('The letter has left us.')
    await press(owner.page, 'Take back')
    expect(await main(owner.page)).toContain('The invitation is taken back')
    const vera = await visit(PHONE)
    await vera.goto(link)
    expect(await vera.locator('h1').innerText()).toBe('This invitation was taken back')

    // A friend of the owner is handed the next link on the owner's own phone.
    const next = await inviteLink(app)
    await owner.page.goto(next)
    expect(await main(owner.page)).toContain(`In this browser ${owner.handle} of the campaign`)
    await press(owner.page, 'Sign out and go on')
    expect(owner.page.url()).toContain(next)
    expect(await owner.page.locator('#handle').count()).toBe(1)
  })

  test('the only owner tries to leave: the page says what to do first', async () => {
    const { app } = await start()
    const owner = await joinBy(app, await visit({ cookies: STAFF_COOKIES }), await inviteLink(app))
    await owner.page.goto(`${app.url}/staff/team`)
    await owner.page.getByRole('link', { name: owner.handle }).click()
    await owner.page.getByRole('link', { name: 'Remove from the team' }).click()
    await press(owner.page, 'Remove')
    await confirm(app, owner)
    expect(await owner.page.locator('h1').innerText()).toBe('The last owner stays')

    const second = await joinBy(app, await visit({ cookies: STAFF_COOKIES }), await inviteLink(app))
    await owner.page.goto(`${app.url}/staff/team`)
    await owner.page.getByRole('link', { name: owner.handle }).click()
    await owner.page.locator('label[for="v-exporter"]').click()
    await press(owner.page, 'Change the role')
    expect(await owner.page.locator('h1').innerText()).toBe('You are signed out')
    await second.page.goto(`${app.url}/staff/team`)
    expect(await second.page.locator('.team').first().innerText()).toContain('exporter')
  })

  /** The next day, in a session of its own. */
  async function signIn(app: RunningApp, { page, handle, passphrase, secret }: Person): Promise<void> {
    await page.context().clearCookies()
    await page.goto(`${app.url}/staff/sign-in`)
    await page.locator('#handle').fill(handle)
    await page.locator('#passphrase').fill(passphrase)
    await press(page, 'Sign in')
    await page.locator('#code').fill(codeNow(app, secret))
    await press(page, 'Sign in')
  }

  test('Vera lost phone and passphrase: an owner begins the 24 hours, and hands her the link when they are over', async () => {
    const { app } = await start()
    const owner = await joinBy(app, await visit(PHONE), await inviteLink(app))
    const vera = await joinBy(app, await visit(PHONE), await inviteLink(app))
    const { page } = owner
    await page.goto(`${app.url}/staff/team`)
    await page.getByRole('link', { name: vera.handle }).click()
    await page.getByRole('link', { name: 'Help after a loss' }).click()
    await page.locator('label[for="v-both"]').click()
    await press(page, 'Begin the 24 hours')
    await confirm(app, owner)
    expect(await main(page)).toContain('The 24 hours have begun.')
    expect(await main(page)).toContain('A new passphrase and a new app were asked for.')

    // Somebody thinks better of it, and then it begins once more.
    await press(page, 'Stop this')
    expect(await main(page)).toContain('It is stopped')
    await page.getByRole('link', { name: vera.handle }).click()
    await page.getByRole('link', { name: 'Help after a loss' }).click()
    await page.locator('label[for="v-both"]').click()
    await press(page, 'Begin the 24 hours')
    app.deps.clock.advance(23 * HOUR)
    await resetsDue(app.deps)
    await signIn(app, owner)
    await page.goto(`${app.url}/staff/team`)
    expect(await main(page)).toContain('It can be stopped until')
    app.deps.clock.advance(2 * HOUR)
    await resetsDue(app.deps)
    await signIn(app, owner)
    await page.goto(`${app.url}/staff/team`)
    expect(await main(page)).toContain('The 24 hours are over: hand the link over.')
    await press(page, 'Copy the link')
    await confirm(app, owner)
    const link = await page.locator('#link').innerText()

    await vera.page.goto(link.replace(app.deps.config.staffUrl, app.url))
    await press(vera.page, 'Suggest one')
    await press(vera.page, 'Next')
    await vera.page.locator('#code').fill(codeNow(app, await secretOn(vera.page)))
    await press(vera.page, 'Next')
    await vera.page.getByRole('link', { name: 'I have kept them' }).click()
    expect(await vera.page.locator('.desk-head').innerText()).toContain(vera.handle)
    await page.goto(`${app.url}/staff/team`)
    expect(await main(page)).not.toContain('hand the link over')
  })

  test('the link is copied by a press, where scripts run', async () => {
    const { app } = await start()
    const owner = await joinBy(app, await visit({ cookies: STAFF_COOKIES }), await inviteLink(app))
    await inviteVera(app, owner)
    await press(owner.page, 'Copy')
    expect(await owner.page.evaluate('navigator.clipboard.readText()')).toBe(
      await owner.page.locator('#link').innerText(),
    )
  })
})

/** A form of the desk's own page. */
const SAME_SITE = ({ url }: RunningApp) => ({ headers: { Origin: url }, form: {} })
