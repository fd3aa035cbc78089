import { describe, expect, test } from 'vitest'
import { translator } from '../../src/locale/translate.ts'
import { useBrowser } from '../support/browser.ts'
import { postgresOnly } from '../support/databases.ts'
import { faultsOf } from '../support/page-checks.ts'
import { runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { send, typeIn } from './typing.ts'

const READERS = {
  uk: { name: 'Соломія Ґудзь-Під’їзна', words: 'сестра ув’язненого', title: 'Час звільняти' },
  pl: { name: 'Łucja Świętochowska-Żółć', words: 'siostra więźnia', title: 'Czas na uwolnienie' },
  lt: { name: 'Ąžuolė Žemaitytė-Šiaučiūnienė', words: 'kalinio sesuo', title: 'Metas paleisti' },
} as const

postgresOnly('a reader signs in their own language, from the form to the own link', (use) => {
  const visit = useBrowser()

  describe.each(['uk', 'pl', 'lt'] as const)('%s', (language) => {
    const { name, words, title } = READERS[language]
    const t = translator(language)
    const text = { title, short_title: title, opening: title, byline: title, body: `${title}.` }

    test('on a phone', { timeout: 120_000 }, async () => {
      const app = await runApp(use())
      await makeCampaign(app.deps)
      await makeAppeal(app.deps, 'release', { source_locale: language, texts: { [language]: text } })
      const phone = await visit({ language, width: 360, height: 640 })
      const faults: string[] = []
      const heading = async (wanted: string) => {
        expect(await phone.locator('h1').innerText()).toBe(wanted)
        expect(await phone.locator('html').getAttribute('lang')).toBe(language)
        faults.push(...(await faultsOf(phone, `${language}-${wanted.slice(0, 12)}`, [[320, 'light']])))
      }

      await phone.goto(`${app.url}/`)
      await heading(t('site.home.title'))
      await phone.locator('.appeals a').click()
      await heading(title)
      await typeIn(phone, { visibility: 'public', name, words, email: 'reader@', consent: false })
      await send(phone)
      await phone.getByText(t('sign.error.email')).first().waitFor()
      await heading(t('sign.heading.letter'))
      await typeIn(phone, { email: 'reader@example.org' })
      await send(phone)
      await heading(t('sent.heading'))
      const pair = await phone.locator('.words').innerText()

      const letter = await app.letterTo('reader@example.org')
      expect(letter.subject).toBe(t('letter.subject_title', { title, words: pair }))
      expect(letter.text).toContain(t('letter.not_you'))
      await phone.goto(letter.link)
      await heading(t('confirm.heading'))
      await phone.getByText(`${name} — ${t('confirm.public')}`).waitFor()
      await phone.getByRole('button', { name: t('confirm.button'), exact: true }).click()
      await heading(t('signed.heading'))
      const own = await phone.getByRole('textbox', { name: t('signed.own_link') }).inputValue()

      await app.settle('release')
      await phone.goto(`${app.url}/a/release`)
      await phone.getByText(t('site.counter.one')).waitFor()
      await phone.goto(own)
      await heading(t('manage.heading'))
      await phone.getByRole('link', { name: t('manage.withdraw') }).click()
      await phone.getByRole('button', { name: t('control.withdraw.yes'), exact: true }).click()
      await heading(t('control.withdrawn.heading'))
      expect(faults).toEqual([])
    })
  })
})
