import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { APPEALS } from '../../src/appeals/recall.ts'
import { SECOND } from '../../src/core/clock.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { decided } from '../endorsements/decisions.ts'
import { useBrowser } from '../support/browser.ts'
import { postgresOnly } from '../support/databases.ts'
import { endorsed, lostLinkAs, offerAs } from '../support/offers.ts'
import { ownDatabase } from '../support/own-database.ts'
import { faultsOf, STAFF_VIEWPORTS } from '../support/page-checks.ts'
import { runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'

const LONG = {
  name: 'Беларуская асацыяцыя абаронцаў правоў людзей з інваліднасцю «Офіс па правах людзей з інваліднасцю», у выгнанні',
  nameEn: 'The Office for the Rights of Persons with Disabilities of the Belarusian Association of Defenders, in exile',
  website: 'https://the-office-for-the-rights-of-persons-with-disabilities.example/about/people/and/everything',
}
const OFFICE = { ...LONG, country: 'BY', person: 'Аляксандра Мікалаеўна Янкоўская-Пілецкая' }
const ADDRESS = 'office@the-office-for-the-rights.example'

async function fillIn(page: Page, email = ADDRESS): Promise<void> {
  for (const [field, value] of Object.entries(LONG)) await page.locator(`#${field}`).fill(value)
  await page.locator('#country').selectOption('BY')
  await page.locator('#contact').fill(OFFICE.person)
  await page.locator('#role').fill('каардынатарка праграм')
  await page.locator('#email').fill(email)
  await page.locator('#consent').check()
}

const send = (page: Page) => page.locator('main form .button.main').first().click()

postgresOnly('Every page of a representative', (use) => {
  const visit = useBrowser()

  describe.each(LOCALES)('in %s', (language) => {
    async function start(on = use(), limit = '0') {
      const app = await runApp(on, { env: { SIGN_LIMIT: limit } })
      const { deps } = app
      await makeCampaign(deps)
      const text = { title: 'T', short_title: 'T', opening: 'to all', byline: 'By', body: 'Text.' }
      await makeAppeal(deps, 'release', { texts: Object.fromEntries(LOCALES.map((locale) => [locale, text])) })
      const page = await visit({ language })
      const faults: string[] = []
      async function checkHere(name: string): Promise<void> {
        expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
        faults.push(...(await faultsOf(page, `${language}-${name}`, STAFF_VIEWPORTS[language])))
      }
      async function check(name: string, path: string, status = 200): Promise<void> {
        const answer = await page.goto(`${app.url}${path}?lang=${language}`)
        expect(answer?.status(), name).toBe(status)
        await checkHere(name)
      }
      return { app, deps, page, faults, check, checkHere }
    }

    test('the offer, its letter, and the answers', { timeout: 120_000 }, async () => {
      const { app, deps, page, faults, check, checkHere } = await start(use(), '1/600')
      await makeAppeal(deps, 'quiet', { safety: 'protected' })
      await makeAppeal(deps, 'ended')
      await closeAppeal(deps, OPERATOR, { slug: 'ended' })
      await check('endorse', '/a/release/endorse')
      await page.locator('#website').fill('javascript:alert(1)')
      await page.locator('#contact').fill('+375 29 123-45-67')
      await send(page)
      await checkHere('endorse-422')
      await page.goto(`${app.url}/a/release/endorse?lang=${language}`)
      await fillIn(page, 'office@gmial.com')
      await send(page)
      await checkHere('endorse-doubt')
      await page.goto(`${app.url}/a/quiet/endorse?lang=${language}`)
      await fillIn(page, 'office@mail.ru')
      await send(page)
      await checkHere('endorse-notice')
      for (const name of ['endorse-sent', 'endorse-429']) {
        await page.goto(`${app.url}/a/release/endorse?lang=${language}`)
        await fillIn(page)
        await send(page)
        await checkHere(name)
      }
      await check('endorse-409', '/a/ended/endorse', 409)
      const chain = 'a-chain-of-the-same-form'
      const corrected = await offerAs(deps, 'release', { address: ADDRESS, ...OFFICE, chain })
      // The letter to the wrong address is on its way already.
      await deps.db.updateTable('outbox').set({ tallied: true }).execute()
      const token = await offerAs(deps, 'release', { address: 'right@offices.example', ...OFFICE, chain })
      await check('letter-corrected', `/e/${corrected}`)
      await check('letter', `/e/${token}`)
      await send(page)
      await checkHere('confirmed')
      await check('letter-410', `/e/${token}`, 410)
      await page.goto(`${app.url}/e/${await offerAs(deps, 'release', { address: ADDRESS })}?lang=${language}`)
      await page.locator('form.apart .button').click()
      await checkHere('letter-not-me')
      expect(faults).toEqual([])
    })

    test('the own link in every state, and the way back to a lost one', { timeout: 120_000 }, async () => {
      const { app, deps, page, faults, check, checkHere } = await start()
      const own = await endorsed(deps, 'release', { address: ADDRESS, ...OFFICE })
      await check('own-waiting', `/o/${own}`)
      await page.goto(`${app.url}/o/${own}/change?lang=${language}`)
      await page.locator('#kind').selectOption('human_rights')
      for (const locale of LOCALES) await page.locator(`[id="statements.${locale}"]`).fill('Слова '.repeat(83))
      await page.locator('[id="names.be"]').fill(LONG.name)
      await page.locator('[id="statements.en"]').fill('@office')
      await send(page)
      await checkHere('own-change-texts-422')
      await page.locator('[id="statements.en"]').fill(`A${'a'.repeat(499)}`)
      await send(page)
      await checkHere('own-texts')
      await check('own-change', `/o/${own}/change`)
      await page.locator('#name').fill('')
      await send(page)
      await checkHere('own-change-422')
      await page.locator('#name').fill(LONG.name)
      await page.locator('#nameEn').fill('')
      await send(page)
      await checkHere('own-changed')
      await decided(deps, LONG.name, 'approve')
      await check('own-listed', `/o/${own}`)
      await check('own-change-listed', `/o/${own}/change`)
      await page.locator('#nameEn').fill(LONG.nameEn)
      await send(page)
      await checkHere('own-proposed')
      await page.locator('main form .button').click()
      await checkHere('own-as-listed')
      await check('lost', '/a/release/endorse/link')
      await send(page)
      await checkHere('lost-422')
      await page.locator('#email').fill(ADDRESS)
      await send(page)
      await checkHere('lost-sent')
      await check('links-none', `/e/${await lostLinkAs(deps, 'release', 'nobody@example.org')}`)
      await check('links-one', `/e/${await lostLinkAs(deps, 'release', ADDRESS)}`)
      const refused = await endorsed(deps, 'release', { address: ADDRESS, name: 'Friends of the Office' })
      await decided(deps, 'Friends of the Office', 'decline', { reason: 'Write from the mailbox of the friends' })
      await check('own-declined', `/o/${refused}`)
      await check('links-two', `/e/${await lostLinkAs(deps, 'release', ADDRESS)}`)
      await send(page)
      await checkHere('links-new')
      const office = page.locator('section', { hasText: LONG.name }).locator('.link-field')
      const again = new URL(await office.inputValue()).pathname
      await check('own-410', `/o/${own}`, 410)
      await check('withdraw', `${again}/withdraw`)
      await decided(deps, LONG.name, 'remove', { reason: 'The office asked us to' })
      await check('own-removed', again)
      await check('withdraw-unlisted', `${again}/withdraw`)
      await page.locator('main form .button').first().click()
      await checkHere('withdrawn')
      await deps.db.updateTable('appeals').set({ stopped_at: deps.clock.now() }).execute()
      deps.memory.forget(APPEALS)
      await check('lost-409', '/a/release/endorse/link', 409)
      expect(faults).toEqual([])
    })

    test('while the database is away, with everything typed', { timeout: 120_000 }, async () => {
      const { on, halt } = await ownDatabase()
      const { app, deps, page, faults, check, checkHere } = await start(on)
      const own = await endorsed(deps, 'release', { address: ADDRESS, ...OFFICE })
      const other = await page.context().newPage()
      await other.goto(`${app.url}/a/release/endorse?lang=${language}`)
      await fillIn(other)
      await page.goto(`${app.url}/o/${own}/change?lang=${language}`)
      await page.locator('#name').fill('Another name')
      await halt()
      deps.clock.advance(2 * SECOND)
      await send(page)
      expect(await page.locator('#name').inputValue()).toBe('Another name')
      await checkHere('own-change-503')
      await send(other)
      expect(await other.locator('#nameEn').inputValue()).toBe(LONG.nameEn)
      faults.push(...(await faultsOf(other, `${language}-endorse-503-typed`, STAFF_VIEWPORTS[language])))
      await check('endorse-503', '/a/release/endorse', 503)
      expect(faults).toEqual([])
    })
  })
})
