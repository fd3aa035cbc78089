import { expect, test } from 'vitest'
import { translator } from '../../src/locale/translate.ts'
import { useBrowser } from '../support/browser.ts'
import { postgresOnly } from '../support/databases.ts'
import { runApp } from '../support/running-app.ts'
import { countsOf } from '../support/world.ts'

const APPEAL = 'letter-of-relatives'
const say = translator('ru')

postgresOnly('Somebody who tells nobody their name, in Russian', (use) => {
  const visit = useBrowser()

  for (const javaScript of [false, true])
    test(`is one more in the number, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
      const app = await runApp(use(), { demo: true })
      const page = await visit({ language: 'ru', javaScript, width: 360, height: 640, dark: true })
      const button = (name: string) => page.getByRole('button', { name, exact: true })
      await page.goto(`${app.url}/a/${APPEAL}/sign`)

      // A name that was typed is hidden with its field and does not leave this form.
      await page.getByText(say('sign.public'), { exact: true }).click()
      await page.getByLabel(say('sign.name')).fill('Ольга Секретная')
      await page.getByLabel(say('sign.words')).fill('мать двоих детей')
      await page.getByText(say('sign.anonymous'), { exact: true }).click()
      expect(await page.getByLabel(say('sign.name')).isVisible()).toBe(false)
      expect(await page.getByLabel(say('sign.words')).isVisible()).toBe(false)
      await page.getByLabel(say('sign.email')).fill('olga@tuta.com')
      await page.getByRole('checkbox').check()
      await button(say('sign.button')).click()

      await page.getByRole('heading', { name: say('sent.heading'), level: 1 }).waitFor()
      await page.getByText(say('sent.no_name')).waitFor()
      expect(await page.content()).not.toContain('Секретная')

      const { link, text } = await app.letterTo('olga@tuta.com')
      expect(text).toContain(say('letter.not_you'))
      await page.goto(link)
      await page.getByText(say('confirm.anonymous')).waitFor()
      expect(await page.content()).not.toContain('Секретная')
      await button(say('confirm.only_me')).click()
      await page.getByRole('heading', { name: say('signed.heading'), level: 1 }).waitFor()
      await page.getByText(say('signed.anonymous')).waitFor()
      const own = await page.getByRole('textbox', { name: say('signed.own_link') }).inputValue()

      await app.settle(APPEAL)
      expect(await countsOf(app.deps, APPEAL)).toMatchObject({ anonymous: 13, public: 31 })
      await page.goto(own)
      await page.getByText(say('manage.readers_anonymous')).waitFor()
    })
})
