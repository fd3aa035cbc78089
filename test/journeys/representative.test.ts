import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { decided, queueOf } from '../endorsements/decisions.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'

const ADDRESS = 'office@ringers.example'
const NAMES: Partial<Record<Locale, string>> = {
  en: 'Ringers & Sons 24',
  be: 'Званары «Вясна»',
  lt: 'Varpininkų draugija „Ąžuolas“',
  ru: 'Звонари «Весна»',
}
const LANGUAGES = ['en', 'be', 'ru', 'lt'] as const satisfies readonly Locale[]

embeddedOnly('A representative of an organisation, without JavaScript, on a phone', (use) => {
  const visit = useBrowser()

  describe.each(LANGUAGES)('in %s', (language) => {
    const t = translator(language)
    const name = NAMES[language] ?? ''

    test('offers, confirms, changes, loses the link, finds it, and withdraws', async () => {
      const app = await runApp(use())
      const { deps } = app
      await makeCampaign(deps)
      const text = { title: 'T', short_title: 'T', opening: 'to all', byline: 'By', body: 'Text.' }
      await makeAppeal(deps, 'release', { texts: { en: text, be: text, ru: text } })
      const page = await visit({ language, javaScript: false, width: 360, height: 740 })
      const press = (button: string) => page.getByRole('button', { name: button, exact: true }).click()
      const see = (text: string) => page.getByText(text).first().waitFor()
      const open = (link: string) => page.goto(link.replace(deps.config.publicUrl, app.url))

      // A slip is told, and another language loses nothing that was typed.
      await page.goto(`${app.url}/a/release/endorse`)
      await fillIn(page, t, name)
      await page.getByLabel(t('endorse.website')).fill('javascript:alert(1)')
      await press(t('endorse.button'))
      await page.getByRole('link', { name: t('endorse.error.website') }).waitFor()
      await page.getByLabel(t('endorse.website')).fill('ringers.example')
      const switchTo = async (other: Locale) => {
        await page.locator('.languages summary').click()
        await page.locator(`button[name="language"][value="${other}"]`).click()
      }
      await switchTo('pl')
      expect(await page.locator('html').getAttribute('lang')).toBe('pl')
      expect(await page.getByLabel(translator('pl')('endorse.name'), { exact: true }).inputValue()).toBe(name)
      expect(page.url()).not.toContain('ringers')
      await switchTo(language)
      await press(t('endorse.button'))
      await see(t('endorse.not_yet'))
      const words = (await page.locator('.words').textContent()) ?? ''

      // The letter has the words of the page, and names neither appeal nor organisation.
      const letter = await app.letterTo(ADDRESS)
      expect(letter.subject).toBe(t('letter.subject', { words }))
      expect(letter.text).not.toContain(name)
      await open(letter.link)
      await see(name)
      await press(t('endorse.confirm.button'))
      await page.getByRole('heading', { name: t('endorse.confirmed.heading') }).waitFor()
      const own = await page.locator('#own-link').inputValue()

      await open(own)
      await page.getByRole('link', { name: t('endorse.own.change') }).click()
      await page.getByLabel(t('endorse.name_en')).fill('Ringers')
      await press(t('endorse.change.yes'))
      await see(t('endorse.answer.changed'))
      await page.getByRole('link', { name: t('endorse.own.change') }).click()
      await addTexts(page, language, t)
      await press(t('endorse.change.yes'))
      await page.locator('a[href="#statements.en"]').waitFor()
      await page.locator('[id="statements.en"]').fill('We stand by everyone.\nAnd at once.')
      await switchTo('pl')
      expect(await page.locator('[id="statements.be"]').inputValue()).toBe(STATEMENT)
      await switchTo(language)
      await press(t('endorse.change.yes'))
      await see(t('endorse.answer.changed'))
      for (const shown of [STATEMENT, 'We stand by everyone. And at once.', t('endorse.kind.media')]) await see(shown)
      await decided(deps, name, 'approve')
      await page.goto(`${app.url}/a/release/organisations?lang=be`)
      await page.getByRole('heading', { name: 'Званары Мінска', exact: true }).waitFor()
      for (const shown of [name, STATEMENT]) await see(shown)
      const decision = await app.letterTo(ADDRESS)
      expect(decision.subject).toBe(t('letter.endorsement_decided.subject'))
      await open(own)
      await page.getByRole('link', { name: t('endorse.own.change') }).click()
      await see(t('endorse.change.listed'))
      await page.getByLabel(t('endorse.name_en')).fill('Ringers of Bells')
      await page.locator('[id="statements.be"]').fill('Іншая заява')
      await press(t('endorse.change.yes'))
      await see(t('endorse.answer.proposed'))
      for (const shown of [STATEMENT, 'Іншая заява']) await see(shown)
      await press(t('endorse.own.take_back'))
      await see(t('endorse.answer.as_listed'))

      await page.goto(`${app.url}/a/release/endorse`)
      await page.getByRole('link', { name: t('endorse.lost.link') }).click()
      await page.getByLabel(t('sign.email')).fill(ADDRESS)
      await press(t('endorse.lost.send'))
      await see(t('endorse.lost.same'))
      await open((await app.letterTo(ADDRESS)).link)
      await press(t('endorse.links.give'))
      const found = await page.locator('.link-field').inputValue()
      expect((await open(own))?.status()).toBe(410)

      await open(found)
      await page.getByRole('link', { name: t('endorse.own.withdraw') }).click()
      await see(t('endorse.withdraw.listed'))
      await press(t('control.withdraw.yes'))
      await page.getByRole('heading', { name: t('endorse.withdrawn.heading') }).waitFor()
      expect(await queueOf(deps, 'listed')).toEqual([])
      expect((await open(found))?.status()).toBe(410)
    })
  })
})

const STATEMENT = 'Мы за кожную і кожнага, без умоў.'

/** Fills in kind, a further name and statements: one of them with a link, which is told. */
async function addTexts(page: Page, language: Locale, t: ReturnType<typeof translator>): Promise<void> {
  await page.getByLabel(t('endorse.kind')).selectOption(t('endorse.kind.media'))
  const own = page.locator('fieldset', { has: page.locator('[id="statements.be"]') })
  await own.getByLabel(t('endorse.further_name')).fill('Званары Мінска')
  await own.getByLabel(t('endorse.statement')).fill(STATEMENT)
  expect(await own.getByLabel(t('endorse.statement')).getAttribute('lang')).toBe(language === 'be' ? null : 'be')
  await page.locator('[id="statements.en"]').fill('Read https://ringers.example')
}

async function fillIn(page: Page, t: ReturnType<typeof translator>, name: string): Promise<void> {
  await page.getByLabel(t('endorse.name'), { exact: true }).fill(name)
  await page.getByLabel(t('sign.country')).selectOption('LT')
  await page.getByLabel(t('endorse.website')).fill('ringers.example')
  await page.getByLabel(t('sign.name'), { exact: true }).fill('Alena Zvanko')
  await page.getByLabel(t('endorse.role')).fill('secretary')
  await page.getByLabel(t('sign.email')).fill(ADDRESS)
  await page.getByRole('checkbox').check()
}
