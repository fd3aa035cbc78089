import { describe, expect, test } from 'vitest'
import { openAppeal } from '../../src/appeals/open-appeal.ts'
import { addPreviewLink } from '../../src/appeals/preview-links/add-preview-link.ts'
import { translator } from '../../src/locale/translate.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { faultsOf, TWO_VIEWPORTS } from '../support/page-checks.ts'
import { runApp } from '../support/running-app.ts'
import { makeCampaign, makeDraft } from '../support/world.ts'
import { send, typeIn } from './typing.ts'

const TITLES = { en: 'Let the doctors in', be: 'Пусціце лекараў да зняволеных', ru: 'Пустите врачей к заключённым' }
const text = (title: string) => ({
  ...{ title, short_title: title, opening: 'to the Red Cross', byline: 'By the relatives of prisoners' },
  body: `**${title}.** We write as relatives.\n\n## What we ask\n\nNobody has seen them for a year.`,
  addressees: [{ name: 'The Red Cross', ask: 'Ask to see them, and say so in public.' }],
})
const TEXTS = { en: text(TITLES.en), be: text(TITLES.be), ru: text(TITLES.ru) }

const LANGUAGES = ['en', 'be', 'ru'] as const

embeddedOnly('a draft is shown around, opened, and mended before anybody has signed', (use) => {
  const visit = useBrowser()

  describe.each(LANGUAGES)('in %s', (language) => {
    test('its coordinator and a first reader', { timeout: 120_000 }, async () => {
      const app = await runApp(use())
      const t = translator(language)
      const page = await visit({ language })
      const faults: string[] = []
      const look = async (name: string) => {
        faults.push(...(await faultsOf(page, `${language}-draft-${name}`, TWO_VIEWPORTS)))
      }
      await makeCampaign(app.deps)
      await makeDraft(app.deps, 'doctors', { safety: 'protected', texts: TEXTS })
      const { token } = await addPreviewLink(app.deps, OPERATOR, { slug: 'doctors' })

      await page.goto(`${app.url}/preview/${token}`)
      await look('preview')
      expect(await page.locator('h1').innerText()).toBe(TITLES[language])
      expect(await page.locator('main > .notice').innerText()).toContain(t('site.draft.text'))
      for (const field of ['#email', '#name', '#consent', '#sign-form fieldset > button'])
        expect(await page.locator(field).isDisabled(), field).toBe(true)
      for (const other of LANGUAGES.filter((one) => one !== language)) {
        await page.locator(`nav.languages a[hreflang="${other}"]`).click()
        expect(await page.locator('h1').innerText()).toBe(TITLES[other])
      }
      await page.goto(`${app.url}/preview/${token}?lang=${language}`)
      await page.evaluate(`document.querySelector('#sign-form fieldset').disabled = false;
        document.querySelector('#sign-form fieldset > button').disabled = false`)
      await send(page)
      expect(await page.locator('h1').innerText()).toBe(t('site.draft.refused'))
      await look('refused')
      await page.locator('main a').click()
      expect(await page.locator('h1').innerText()).toBe(TITLES[language])

      await openAppeal(app.deps, OPERATOR, { slug: 'doctors' })
      expect((await page.reload())?.status()).toBe(410)
      await look('over')
      await page.locator('main a').click()
      expect(await page.locator('h1').innerText()).toBe(TITLES[language])
      await typeIn(page, { visibility: 'public', name: 'Ганна', words: 'сястра', email: 'hanna@example.org' })
      const mended = { ...TEXTS, [language]: { ...TEXTS[language], title: `${TITLES[language]}!` } }
      await makeDraft(app.deps, 'doctors', { safety: 'protected', texts: mended })
      await send(page)
      expect(await page.locator('h1').innerText()).toBe(`${TITLES[language]}!`)
      expect(await page.locator('.answer').innerText()).toContain(t('sign.changed'))
      await look('new-text')
      expect(await page.locator('#name').inputValue()).toBe('Ганна')
      expect(await page.locator('#email').inputValue()).toBe('hanna@example.org')
      await send(page)
      expect(await page.locator('h1').innerText()).toBe(t('sent.heading'))
      expect(faults).toEqual([])
    })
  })
})
