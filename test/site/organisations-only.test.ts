import { expect, test } from 'vitest'
import { parseAppealFile } from '../../src/appeals/appeal-file.ts'
import { importAppeal } from '../../src/appeals/import-appeal.ts'
import { openAppeal } from '../../src/appeals/open-appeal.ts'
import { addPreviewLink } from '../../src/appeals/preview-links/add-preview-link.ts'
import { recount } from '../../src/count/recount.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { appealFile } from '../appeals/example.ts'
import { decided, SLUG } from '../endorsements/decisions.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { endorsed, offerAs } from '../support/offers.ts'
import { makeCampaign, settled } from '../support/world.ts'

eachDatabase('A statement that organisations alone endorse', (use) => {
  async function open(safety: 'open' | 'protected') {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const front = { slug: SLUG, kind: 'statement', visibilities: '[]', safety }
    await importAppeal(deps, OPERATOR, { campaign: 'relatives', draft: parseAppealFile(appealFile({ front })) })
    const site = await openSite(deps)
    const text = async (path: string) => (await site.ask(path)).text()
    return { deps, site, text }
  }

  test.each(['open', 'protected'] as const)(
    'is imported, opened, endorsed and shown without a form: %s',
    async (safety) => {
      const { deps, site, text } = await open(safety)
      await openAppeal(deps, OPERATOR, { slug: SLUG })
      const fresh = await text(`/a/${SLUG}?lang=en`)
      expect(fresh).toContain('Organisations endorse this statement')
      expect(fresh).toContain('No organisation has endorsed yet.')
      expect(fresh).toContain(`href="/a/${SLUG}/endorse?lang=en"`)
      await endorsed(deps, SLUG, { address: 'office@ringers.example', name: 'Ringers' })
      await decided(deps, 'Ringers', 'approve')
      await settled(deps, SLUG)
      for (const path of [`/a/${SLUG}?lang=en`, `/embed/${SLUG}?lang=en`]) {
        const page = await text(path)
        expect(page.replace(/<[^>]*>/g, ''), path).toContain('1 organisation endorses')
        expect(page, path).not.toMatch(/<form|name="visibility"|Be the first|first signatures/)
      }
      expect(await text('/?lang=en')).toContain('1 organisation endorses')
      const appeal = (await (await site.ask(`/api/v1/appeals/${SLUG}`)).json()) as { visibilities: []; counts: object }
      expect(appeal.visibilities).toEqual([])
      expect(appeal.counts).toMatchObject({ organisations: 1, imported: 0 })
      for (const { sound } of await recount(deps)) expect(sound).toBe(true)
      for (const path of ['numbers', 'names', 'organisations'])
        expect((await site.ask(`/a/${SLUG}/${path}?lang=en`)).status, path).toBe(200)
      expect(site.faults()).toEqual([])
    },
  )

  test('takes no signature of a person, by form or API', async () => {
    const { deps, site } = await open('open')
    await openAppeal(deps, OPERATOR, { slug: SLUG })
    expect((await site.ask(`/a/${SLUG}/sign`)).status).toBe(404)
    const form = { visibility: 'public', name: 'Anna', email: 'anna@example.org', consent: 'on' }
    expect((await site.ask(`/a/${SLUG}/sign`, { form })).status).toBe(404)
    for (const visibility of ['public', 'private', 'anonymous']) {
      const json = { visibility, name: 'Anna', email: 'anna@example.org', consent: true }
      expect((await site.ask(`/api/v1/appeals/${SLUG}/signatures`, { json })).status, visibility).toBe(422)
    }
    expect(await deps.db.selectFrom('pending_signatures').select('id').execute()).toEqual([])
  })

  test('takes no imported signature of a person', async () => {
    const { deps } = await open('open')
    await openAppeal(deps, OPERATOR, { slug: SLUG })
    const person = { visibility: 'public', name: 'Paper Person', descriptor: null, country: null } as const
    const provenance = { source: 'conveyed', by: 'a lawyer', day: '2027-03-01', consent: 'in writing' } as const
    await expect(addImported(deps, OPERATOR, { slug: SLUG, ...person, ...provenance })).rejects.toMatchObject({
      ...{ kind: 'conflict', reason: 'of_organisations' },
    })
  })

  test('sends no representative to a form for persons', async () => {
    const { deps, site, text } = await open('open')
    await openAppeal(deps, OPERATOR, { slug: SLUG })
    const token = await offerAs(deps, SLUG, { address: 'office@ringers.example' })
    const confirmed = await site.ask('/e', { form: { token } })
    expect(confirmed.status).toBe(200)
    for (const page of [await text(`/a/${SLUG}/endorse?lang=en`), await confirmed.text()])
      expect(page).not.toContain(`/a/${SLUG}/sign`)
  })

  test('has a preview without a form, in every language', async () => {
    const { deps, text } = await open('open')
    const { token } = await addPreviewLink(deps, OPERATOR, { slug: SLUG })
    for (const language of LOCALES) {
      const page = await text(`/preview/${token}?lang=${language}`)
      expect(page).toContain(translator(language)('organisations.only'))
      expect(page).not.toContain('<form')
    }
  })
})
