import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { newToken } from '../../src/core/random.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { makeCampaign } from '../support/world.ts'
import { codeNow, inviteLink, STAFF_COOKIES, secretOn } from './staff-links.ts'

const PHONE = { width: 360, height: 740, javaScript: false, cookies: STAFF_COOKIES }

embeddedOnly('somebody new at the desk', (use) => {
  const visit = useBrowser()

  async function start(): Promise<RunningApp> {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    return app
  }

  test('a curious developer opens the demo’s desk with one press, and steps up with another', async () => {
    const app = await runApp(use(), { demo: true })
    app.deps.demoStaff = { token: newToken() }
    const page = await visit({ cookies: STAFF_COOKIES })
    await page.goto(`${app.url}/staff/demo/${app.deps.demoStaff.token}`)
    await page.getByRole('button', { name: 'Open the desk' }).click()
    expect(new URL(page.url()).pathname).toBe('/staff')
    expect(await page.locator('.desk-head').innerText()).toContain('demo-owner')
    await page.goto(`${app.url}/staff/account/codes`)
    expect(new URL(page.url()).pathname).toBe('/staff/step-up')
    await page.getByRole('button', { name: 'Go on' }).click()
    expect(new URL(page.url()).pathname).toBe('/staff/account/codes')
  })

  test('the first owner: with four presses and six digits from the link to the desk, on a phone without JavaScript', async () => {
    const app = await start()
    const page = await visit(PHONE)
    let presses = 0
    let typed = 0
    const press = async (name: string) => {
      presses++
      await page.getByRole('button', { name, exact: true }).click()
    }
    await page.goto(await inviteLink(app))
    expect(await page.locator('main').innerText()).toContain('The campaign relatives')
    expect(await page.locator('main').innerText()).toContain('owner')
    const handle = await page.locator('#handle').inputValue()
    expect(handle).toMatch(/^[a-z]+-[a-z]+$/)

    await press('Suggest one')
    const passphrase = await page.locator('#passphrase').inputValue()
    expect(passphrase.split(' ')).toHaveLength(6)
    expect(await page.locator('.suggested').innerText()).toContain(passphrase)
    await press('Next')

    const secret = await secretOn(page)
    const link = await page.locator('a[href^="otpauth:"]').getAttribute('href')
    expect(new URL(link ?? '').searchParams.get('secret')).toBe(secret)
    typed += 6
    await page.locator('#code').fill(codeNow(app, secret))
    await press('Next')

    const codes = await page.locator('.recovery-codes code').allInnerTexts()
    expect(new Set(codes).size).toBe(10)
    presses++
    await page.getByRole('link', { name: 'I have kept them' }).click()
    expect(new URL(page.url()).pathname).toBe('/staff')
    expect(await page.locator('.desk-head').innerText()).toContain(handle)
    expect({ presses, typed }).toEqual({ presses: 4, typed: 6 })

    await page.getByRole('button', { name: 'Sign out' }).click()
    expect(await page.locator('h1').innerText()).toBe('You are signed out')
    await page.goto(`${app.url}/staff/account`)
    expect(new URL(page.url()).pathname).toBe('/staff/sign-in')
    await page.locator('#handle').fill(handle)
    await page.locator('#passphrase').fill(passphrase)
    await page.locator('main form > .button').click()
    await page.locator('#code').fill(codeNow(app, secret))
    await page.locator('main form > .button').click()
    expect(new URL(page.url()).pathname).toBe('/staff/account')
    expect(await page.locator('.settings').innerText()).toContain('10 are left')
  })

  test('an owner keeps the recovery codes in a file, reads the page in another language, and gets in with one', async () => {
    const app = await start()
    const page = await visit({ cookies: STAFF_COOKIES })
    await page.goto(await inviteLink(app))
    const handle = await page.locator('#handle').inputValue()
    await page.getByRole('button', { name: 'Suggest one' }).click()
    const passphrase = await page.locator('#passphrase').inputValue()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.locator('#code').fill(codeNow(app, await secretOn(page)))
    await page.getByRole('button', { name: 'Next' }).click()
    const codes = await page.locator('.recovery-codes code').allInnerTexts()

    await page.getByRole('button', { name: 'Беларуская' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('be')
    expect(await page.locator('.recovery-codes code').allInnerTexts()).toEqual(codes)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Спампаваць' }).click(),
    ])
    expect(await readFile((await download.path()) ?? '', 'utf8')).toBe(`${codes.join('\n')}\n`)
    await page.getByRole('button', { name: 'Капіяваць' }).click()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(`${codes.join('\n')}\n`)

    await page.goto(`${app.url}/staff/sign-out?lang=en`)
    await page.getByRole('button', { name: 'Forget this browser' }).click()
    expect(await page.context().cookies()).toEqual([])
    await page.goto(`${app.url}/staff`)
    await page.locator('#handle').fill(handle)
    await page.locator('#passphrase').fill(passphrase)
    await page.locator('summary').click()
    await page.locator('#recovery').fill(codes[3]?.toLowerCase().replaceAll('-', ' ') ?? '')
    await page.locator('main form > .button').click()
    expect(new URL(page.url()).pathname).toBe('/staff')
    await page.goto(`${app.url}/staff/account`)
    expect(await page.locator('.settings').innerText()).toContain('9 are left')
  })

  test('by keyboard alone, from the link to the desk and to a changed passphrase', async () => {
    const app = await start()
    const page = await visit({ cookies: STAFF_COOKIES })
    const tabTo = async (selector: string) => {
      for (let n = 0; n < 40; n++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`))
          return
      }
      throw new Error(`the Tab key does not reach ${selector}`)
    }
    await page.goto(await inviteLink(app))
    await tabTo('#handle')
    await page.keyboard.press('End')
    await page.keyboard.type('-7')
    await tabTo('#passphrase')
    await page.keyboard.type('geese cross the frozen lake')
    // Enter means [Next], neither a language nor a suggestion.
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    const secret = await secretOn(page)
    await tabTo('#code')
    await page.keyboard.type(codeNow(app, secret))
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    await tabTo('a.main')
    await Promise.all([page.waitForURL('**/staff?*'), page.keyboard.press('Enter')])
    await page.goto(`${app.url}/staff/account/passphrase`)
    await tabTo('#passphrase')
    await page.keyboard.type('geese cross the frozen lake')
    await tabTo('#new_passphrase')
    await page.keyboard.type('another lake, another winter')
    await Promise.all([page.waitForURL('**/staff/account?*'), page.keyboard.press('Enter')])
    expect(await page.locator('.notice').innerText()).toContain('The passphrase is changed')
  })
})
