import { expect, test } from 'vitest'
import { translator } from '../../src/locale/translate.ts'
import { useBrowser } from '../support/browser.ts'
import { postgresOnly } from '../support/databases.ts'
import { runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'

const be = translator('be')

postgresOnly('Alena, whose browser asks for English', (use) => {
  const visit = useBrowser()

  for (const path of ['/a/release', '/a/release/sign'])
    test(`switches the language in the middle of the form at ${path}, and keeps what she typed`, async () => {
      const app = await runApp(use())
      await makeCampaign(app.deps)
      await makeAppeal(app.deps, 'release', { safety: 'protected' })
      const page = await visit({ javaScript: false, width: 360, height: 640 })
      await page.goto(app.url + path)
      await page.getByText('Only the organisers see my name').click()
      await page.getByLabel('Your name').fill('Алена Дар’інская')
      await page.getByLabel('E-mail address').fill('alena@')
      await page.locator('.languages summary').click()
      await page.getByRole('button', { name: 'Беларуская' }).click()

      expect(await page.locator('html').getAttribute('lang')).toBe('be')
      expect(page.url()).not.toContain('alena')
      expect(await page.getByLabel(be('sign.name')).inputValue()).toBe('Алена Дар’інская')
      expect(await page.getByLabel(be('sign.email')).inputValue()).toBe('alena@')
      expect(await page.getByRole('radio', { name: be('sign.private') }).isChecked()).toBe(true)
      // The form was not sent, so it shows no errors yet.
      expect(await page.getByRole('alert').count()).toBe(0)

      // Enter in a field sends the form; it does not press a language button.
      await page.getByRole('checkbox').check()
      await page.getByLabel(be('sign.email')).fill('alena@tuta.com')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: be('sent.heading'), level: 1 }).waitFor()
      const letter = await app.letterTo('alena@tuta.com')
      expect(letter.text).toContain(be('letter.not_you'))

      // The letter's link opens in her language, and she can read the page in another.
      await page.goto(letter.link)
      await page.getByRole('heading', { name: be('confirm.heading'), level: 1 }).waitFor()
      await page.locator('.languages summary').click()
      await page.getByRole('link', { name: 'Русский' }).click()
      expect(await page.locator('html').getAttribute('lang')).toBe('ru')
    })

  test('reads an appeal that has no text in her language in the language that it has', async () => {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    const page = await visit({ language: 'be', javaScript: false })
    await page.goto(`${app.url}/a/release`)
    await page.getByText(be('site.notice.language', { language: 'англійская' })).waitFor()
    expect(await page.locator('h1').getAttribute('lang')).toBe('en')
    expect(await page.locator('html').getAttribute('lang')).toBe('be')
  })
})
