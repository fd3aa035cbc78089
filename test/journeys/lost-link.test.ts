import { expect, test } from 'vitest'
import { translator } from '../../src/locale/translate.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { runApp } from '../support/running-app.ts'
import { countsOf, signAs, signed } from '../support/world.ts'

const APPEAL = 'letter-of-relatives'
const MAILBOX = 'family@example.org'
const say = translator('be')

embeddedOnly('Somebody who has kept no link, without JavaScript', (use) => {
  const visit = useBrowser()

  test('finds the signatures of the family’s mailbox, takes a new link for one, and withdraws with it', async () => {
    const app = await runApp(use(), { demo: true })
    const before = await countsOf(app.deps, APPEAL)
    const own = await signed(app.deps, APPEAL, { address: MAILBOX, visibility: 'private' })
    await app.settle(APPEAL)
    const others = await signed(app.deps, APPEAL, { address: MAILBOX, visibility: 'anonymous', as: 'another-person' })
    const page = await visit({ language: 'be', javaScript: false, width: 360, height: 640 })
    const button = (name: string) => page.getByRole('button', { name, exact: true })

    // The appeal's page links to the form. The form tells a slip in the address and loses nothing that was typed.
    await page.goto(`${app.url}/a/${APPEAL}`)
    await page.getByRole('link', { name: say('recover.heading') }).click()
    const field = page.getByLabel(say('sign.email'))
    await field.fill('family@exаmple.org')
    await button(say('recover.send')).click()
    await page.getByRole('link', { name: say('sign.error.email_cyrillic', { letter: 'а' }) }).waitFor()
    await field.fill(MAILBOX)
    await page.getByRole('button', { name: 'Русский' }).click()
    expect(await page.getByLabel(translator('ru')('sign.email')).inputValue()).toBe(MAILBOX)
    await page.getByRole('button', { name: 'Беларуская' }).click()
    await button(say('recover.send')).click()
    const words = (await page.locator('.words').textContent()) ?? ''

    // The letter has the words of the page, and says nothing of any appeal.
    const letter = await app.letterTo(MAILBOX)
    expect(letter.subject).toContain(words)
    expect(letter.text).not.toMatch(/зварот|палітвязн/i)

    // Two people share the mailbox: nothing is ticked, and the page warns.
    await page.goto(letter.link.replace(app.deps.config.publicUrl, app.url))
    await page.getByText(say('recover.many')).waitFor()
    const boxes = page.getByRole('checkbox')
    expect(await Promise.all((await boxes.all()).map((box) => box.isChecked()))).toEqual([false, false])
    await button(say('recover.button')).click()
    await page.getByRole('link', { name: say('recover.error.none') }).waitFor()
    await page.getByLabel(say('recover.private')).check()
    expect((await page.request.get(`${app.url}/m/${own}`)).status()).toBe(200)
    await button(say('recover.button')).click()

    await page.getByRole('heading', { name: say('recover.done_one') }).waitFor()
    const link = await page.locator('.link-field').inputValue()
    expect((await page.goto(`${app.url}/m/${own}`))?.status()).toBe(410)
    expect((await page.goto(`${app.url}/m/${others}`))?.status()).toBe(200)
    await page.goto(link)
    await page.getByRole('link', { name: say('manage.withdraw') }).click()
    await button(say('control.withdraw.yes')).click()
    await page.getByText(say('control.withdrawn.number')).waitFor()
    await app.settle(APPEAL)
    expect(await countsOf(app.deps, APPEAL)).toEqual({ ...before, anonymous: before.anonymous + 1 })
  })

  test('gets the link by letter when the box was ticked', async () => {
    const app = await runApp(use(), { demo: true })
    const token = await signAs(app.deps, APPEAL, { address: MAILBOX, visibility: 'private' })
    await app.letterTo(MAILBOX)
    const page = await visit({ language: 'be', javaScript: false })
    await page.goto(`${app.url}/c/${token}?lang=be`)
    const box = page.getByLabel(say('confirm.send_link'))
    expect(await box.isChecked()).toBe(false)
    await box.check()
    await page.getByRole('button', { name: say('confirm.only_me') }).click()
    const shown = await page.locator('#own-link').inputValue()
    await page.getByText(say('signed.now_second')).waitFor()
    await page.getByText(say('signed.own_link_mailed')).waitFor()
    const { link, subject } = await app.letterTo(MAILBOX)
    expect(link).toBe(shown)
    expect(subject).not.toMatch(/appeal|sign/i)
    expect((await page.goto(link))?.status()).toBe(200)
  })
})
