import { describe, expect, test } from 'vitest'
import { addImported } from '../../src/imports/add-imported.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { decideNames } from '../../src/moderation/decide-names.ts'
import { holdSignature } from '../../src/moderation/states.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { useBrowser } from '../support/browser.ts'
import { listCrowd } from '../support/crowd-of-names.ts'
import { embeddedOnly } from '../support/databases.ts'
import { namesOf } from '../support/moderate.ts'
import { faultsOf, STAFF_VIEWPORTS } from '../support/page-checks.ts'
import { makeDraft, signed } from '../support/world.ts'
import { moderatorAt, press, SLUG, startNames } from './names-at-work.ts'

const LONG = 'Aliaksandra-Kanstancyja Radzivil-Sapeha-Astrouskaja'

embeddedOnly("Every page of an appeal's names", (use) => {
  const visit = useBrowser()

  describe.each(LOCALES)('in %s', (language) => {
    test('fits, and axe finds nothing', { timeout: 180_000 }, async () => {
      const app = await startNames(use, 'Anna Kavalenka', 'Buy Cheap', 'Clara Novik', LONG)
      const { deps } = app
      await makeDraft(deps, 'draft')
      await signed(deps, SLUG, { address: 'p@example.org', visibility: 'private', name: 'Private Person' })
      await addImported(deps, OPERATOR, {
        ...{ slug: SLUG, visibility: 'public', name: 'Paper Person', descriptor: 'nurse', country: 'BY' },
        ...{ source: 'collected', by: 'Ivan', day: deps.clock.now().toISOString().slice(0, 10), consent: 'paper' },
      })
      await app.settle(SLUG)
      const names = await namesOf(deps, OPERATOR, { slug: SLUG })
      const idOf = (wanted: string) => names.find(({ name }) => name === wanted)?.id ?? ''
      const keep = names
        .filter(({ name }) => name === LONG)
        .map(({ id, version }) => ({ id, version, as: 'keep' as const }))
      await decideNames(deps, OPERATOR, { slug: SLUG, about: 'names', decisions: keep })
      for (const reason of ['person', 'spam'])
        await fetch(`${app.url}/a/${SLUG}/report/${idOf(LONG)}`, {
          method: 'POST',
          body: new URLSearchParams({ reason, words: 'I know her: she has not signed, and this endangers her.' }),
        })
      for (const { id } of await deps.db.selectFrom('signatures').select('id').where('kind', '=', 'private').execute())
        await holdSignature(deps, OPERATOR, { slug: SLUG, id, reason: 'a doubt' })

      const t = translator(language)
      const page = await moderatorAt(app, visit, { handle: 'quiet-meadow-of-a-long-long-handle-1', language })
      const faults: string[] = []
      const check = async (name: string): Promise<void> => {
        expect(await page.locator('html').getAttribute('lang'), name).toBe(language)
        faults.push(...(await faultsOf(page, `${language}-names-${name}`, STAFF_VIEWPORTS[language])))
      }
      const go = (query: string) => page.goto(`${app.url}/staff/a/${SLUG}/names?${query}&lang=${language}`)
      for (const list of ['reported', 'held', 'imported', 'hidden', 'shown', 'waiting']) {
        await go(`list=${list}`)
        await check(list)
      }
      const other = await page.context().newPage()
      await other.goto(page.url())
      await press(other, `${t('names.hide')}: Buy Cheap`)
      await press(page, `${t('names.keep')}: Buy Cheap`)
      await check('changed')
      await press(page, t('names.keep_page', { n: 2 }))
      await check('kept')
      await press(page, t('names.undo'))
      await check('undone')
      await go('list=reported')
      await press(page, `${t('names.hide')}: ${LONG}`)
      await check('report-hidden')
      const look = async (q: string) => {
        await page.locator('#q').fill(q)
        await press(page, t('site.names.search'))
      }
      await look('Александра Радзивил Немногословная-Неизвестная')
      await check('search-none')
      await look('%')
      await check('search-nothing')
      await deps.db.updateTable('signatures').set({ search_key: null }).where('name', '=', 'Anna Kavalenka').execute()
      await look('n')
      await check('search')
      await press(page, `${t('names.hide')}: Clara Novik`)
      await check('search-hidden')
      const { id: appealId } = await deps.db
        .selectFrom('appeals')
        .select('id')
        .where('slug', '=', SLUG)
        .executeTakeFirstOrThrow()
      await listCrowd(deps.db, appealId, 'Clara Novik', 'waiting')
      await look('n')
      await check('search-more')
      await page.goto(`${app.url}/staff/a/draft/names?lang=${language}`)
      await check('draft')
      expect(faults).toEqual([])
    })
  })
})
