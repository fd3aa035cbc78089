import { describe, expect, test } from 'vitest'
import { lineOf } from '../../src/endorsements/proof/look-for-line.ts'
import { day } from '../../src/locale/dates.ts'
import { translator } from '../../src/locale/translate.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { faultsOf, STAFF_VIEWPORTS } from '../support/page-checks.ts'
import { checkDaily, proving, RINGERS } from '../support/proving.ts'
import { runApp } from '../support/running-app.ts'

embeddedOnly('A representative whose domain says that the organisation endorses', (use) => {
  const visit = useBrowser()

  describe.each(['be', 'ru', 'en'] as const)('in %s', (language) => {
    const t = translator(language)

    test('copies the line, is told why it is not seen, is seen, loses it, and puts it back', async () => {
      const app = await runApp(use())
      const { own, id, outside, show, hide } = await proving(app.deps)
      await app.deps.db.deleteFrom('outbox').execute()
      await outside.site('ringers.org', (_, response) => response.writeHead(404).end())
      const page = await visit({ language, javaScript: false, width: 360, height: 740 })
      const press = (button: string) => page.getByRole('button', { name: button, exact: true }).click()
      const see = (text: string) => page.getByText(text).first().waitFor()

      await page.goto(`${app.url}/o/${own}`)
      expect(await page.locator('#proof-line').inputValue()).toBe(lineOf(id))
      expect(await page.locator('#proof-line').evaluate((field) => field.scrollHeight - field.clientHeight)).toBe(0)
      await see('_undersigned.ringers.org')
      await press(t('proof.own.dns_check'))
      await see(t('endorse.answer.proof_absent'))
      await see(t('proof.seen.dns_no_text', { at: 'ns1.ringers.org', name: '_undersigned.ringers.org' }))
      await press(t('proof.own.file_check'))
      // The answer stands at the place that was checked, where the browser goes.
      const focused = page.locator('h3', { hasText: t('proof.own.file') }).locator('~ [role=status]:focus')
      expect(await focused.innerText()).toBe(t('endorse.answer.proof_absent'))
      const at = 'https://ringers.org/.well-known/undersigned.txt'
      await see(t('proof.seen.file_status', { at, status: '404' }))
      show()
      await press(t('proof.own.dns_check'))
      await see(t('endorse.answer.proof_there'))
      await see(t('proof.own.seen', { day: day(language, '2027-03-12') }))

      const says = (key: 'proof.line.dns' | 'proof.line.dns_past', seenOn: string) =>
        see(t(key, { domain: 'ringers.org', day: day(language, seenOn) }))
      await page.goto(`${app.url}/a/release/organisations`)
      await says('proof.line.dns', '2027-03-12')

      hide()
      await checkDaily(app.deps, 7)
      const letter = await app.letterTo(RINGERS.address)
      // The organisation offered in English, whatever its representative reads now.
      expect(letter.subject).toBe(translator('en')('letter.proof_lost.subject'))
      expect(letter.text.split('\n')).toContain(lineOf(id))
      await checkDaily(app.deps, 14)
      await page.goto(letter.link.replace(app.deps.config.publicUrl, app.url))
      await says('proof.line.dns_past', '2027-03-12')
      show()
      await page.goto(`${app.url}/o/${own}`)
      await see(t('proof.own.missing', { day: day(language, '2027-04-02'), last: day(language, '2027-03-12') }))
      await press(t('proof.own.dns_check'))
      await see(t('endorse.answer.proof_there'))
      await page.goto(`${app.url}/a/release/organisations`)
      await says('proof.line.dns', '2027-04-02')
    })

    test('every state of it fits a phone and a desktop', { timeout: 120_000 }, async () => {
      const app = await runApp(use())
      const { deps, own, outside, show, answer } = await proving(app.deps)
      await outside.site('ringers.org', `${'x'.repeat(200)}undersigned\n`)
      const page = await visit({ language })
      const faults: string[] = []
      async function check(name: string, path?: string, status = 200): Promise<void> {
        if (path) expect((await page.goto(`${app.url}${path}?lang=${language}`))?.status(), name).toBe(status)
        expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
        faults.push(...(await faultsOf(page, `${language}-${name}`, STAFF_VIEWPORTS[language])))
      }
      const press = async (method: 'dns' | 'file') =>
        page.getByRole('button', { name: t(`proof.own.${method}_check`), exact: true }).click()
      await check('proof', `/o/${own}`)
      answer((name) => (name.startsWith('_') ? ['v'.repeat(150), 'undersigned=another'] : ['v=spf1 -all']))
      await press('dns')
      await press('file')
      await check('proof-absent')
      answer(undefined)
      show()
      await press('dns')
      await check('proof-there')
      await check('organisations', '/a/release/organisations')
      await page.goto(`${app.url}/o/${own}?lang=${language}`)
      for (let n = 0; n < 8; n++) await press('dns')
      await check('proof-429')
      await deps.db.updateTable('campaigns').set({ proof_checks: false }).execute()
      await press('dns')
      await check('proof-409')
      expect(faults).toEqual([])
    })
  })
})
