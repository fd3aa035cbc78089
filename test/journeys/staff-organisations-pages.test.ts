import { describe, expect, test } from 'vitest'
import { DAY } from '../../src/core/clock.ts'
import { changeEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { decided, organisation, reported } from '../endorsements/decisions.ts'
import { useBrowser } from '../support/browser.ts'
import { embeddedOnly } from '../support/databases.ts'
import { endorsed } from '../support/offers.ts'
import { faultsOf, STAFF_VIEWPORTS } from '../support/page-checks.ts'
import { makeDraft } from '../support/world.ts'
import { press, SLUG } from './names-at-work.ts'
import { moderatorOfOrganisations, startOrganisations } from './organisations-at-work.ts'

const LONG = {
  name: 'Беларуская асацыяцыя абаронцаў правоў людзей з інваліднасцю «Офіс па правах людзей з інваліднасцю», у выгнанні',
  nameEn: 'The Office for the Rights of Persons with Disabilities of the Belarusian Association of Defenders, in exile',
  website: 'https://the-office-for-the-rights-of-persons-with-disabilities.example/about/people/and/everything',
  country: 'BY',
}

const file = (csv: string) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })

embeddedOnly("Every page of an appeal's organisations", (use) => {
  const visit = useBrowser()

  describe.each(LOCALES)('in %s', (language) => {
    test('fits, and axe finds nothing', { timeout: 180_000 }, async () => {
      const app = await startOrganisations(use)
      const { deps } = app
      await makeDraft(deps, 'draft')
      const offer = (name: string, more: object = {}) =>
        endorsed(deps, SLUG, { address: 'alena.zvanko@ringers.example', name, ...more })
      await offer('Viasna', { website: 'https://viasna.example/en', country: 'LT' })
      await decided(deps, 'Viasna', 'approve')
      const own = await offer('Ringers', { website: 'https://ringers.example/' })
      await decided(deps, 'Ringers', 'approve')
      await changeEndorsement(deps, own, { ...LONG, website: 'https://viаsna.example/' })
      deps.clock.advance(3 * DAY)
      await offer('Viаsna', {
        address: `viasna-${'centre-'.repeat(6)}1@gmail.com`,
        role: 'somebody who helps with letters',
      })
      await offer('Human Rights Centre Viasna', { ...LONG, name: 'Human Rights Centre Viasna' })
      await offer(LONG.name, { ...LONG, address: `office@${new URL(LONG.website).hostname}` })
      for (const name of ['Declined Friends', 'Removed Friends', 'Reported Friends']) await offer(name)
      await decided(deps, 'Declined Friends', 'decline', { reason: 'Write from the mailbox of the friends' })
      await decided(deps, 'Removed Friends', 'approve')
      await decided(deps, 'Removed Friends', 'remove', { reason: 'The friends asked us to' })
      await decided(deps, 'Reported Friends', 'approve')
      const { id: friends } = await organisation(deps, 'Reported Friends')
      for (const words of ['We are these friends, and nobody asked us before this was put here.', null])
        await reported(deps, friends, words)
      const { id: viasna } = await organisation(deps, 'Viаsna')

      const t = translator(language)
      const page = await moderatorOfOrganisations(app, visit, { handle: 'quiet-meadow-of-a-long-handle-1', language })
      const faults: string[] = []
      const check = async (name: string): Promise<void> => {
        expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
        faults.push(...(await faultsOf(page, `${language}-organisations-${name}`, STAFF_VIEWPORTS[language])))
      }
      const go = (path: string) => page.goto(`${app.url}/staff/a/${SLUG}/organisations${path}lang=${language}`)
      for (const list of ['reported', 'listed', 'declined', 'removed', 'waiting']) {
        await go(`?list=${list}&`)
        await check(list)
      }
      const button = `${t('desk.organisations.approve')}: ${LONG.name}`
      const other = await page.context().newPage()
      await other.goto(page.url())
      await press(other, button)
      await deps.db.updateTable('endorsements').set({ country: 'LT' }).where('name', '=', LONG.name).execute()
      await press(page, button)
      await check('changed')
      await go('?list=waiting&')
      await press(page, `${t('desk.organisations.approve')}: Human Rights Centre Viasna`)
      await check('approved')
      await go(`/${viasna}/decline?`)
      await check('decline')
      await press(page, t('desk.organisations.decline'))
      await check('decline-error')
      await page.locator('#reason').fill('Write from the mailbox of the centre')
      await press(page, t('desk.organisations.decline'))
      await check('declined')
      await go(`/${friends}/remove?`)
      await check('remove')
      await press(page, t('desk.organisations.remove'))
      await check('removed-now')
      await go(`/${'00000000-0000-4000-8000-000000000000'}/remove?`)
      await check('gone')
      await page.goto(`${app.url}/staff?lang=${language}`)
      await check('front')
      await page.goto(`${app.url}/staff/a/draft/organisations?lang=${language}`)
      await check('draft')
      await page.goto(`${app.url}/staff/a/draft/organisations/enter?lang=${language}`)
      await check('enter-draft')
      await go('/enter?')
      await check('enter')
      await press(page, t('desk.organisations.enter.button'))
      await check('enter-error')
      await page
        .locator('#list')
        .setInputFiles(file('name;country;website\nFirst;LT;\nFirst;;\n;;x.example\nBad;Litva;\n'))
      await press(page, t('desk.organisations.enter.button'))
      await check('entered')
      const { id: first } = await organisation(deps, 'First')
      await go(`?list=listed&`)
      await check('listed-entered')
      await go(`/${first}/remove?`)
      await check('remove-entered')
      await press(page, t('desk.organisations.remove'))
      await check('erased')
      expect(faults).toEqual([])
    })
  })
})
