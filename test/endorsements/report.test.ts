import { expect, test } from 'vitest'
import { withdrawEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { openSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { endorsed } from '../support/offers.ts'
import { decided, makeWorld, organisation, queueOf, SLUG, versionOf } from './decisions.ts'

eachDatabase('A report of an organisation listed by mistake', (use) => {
  async function open(env: Record<string, string> = {}) {
    const deps = await testDeps(use(), { env })
    await makeWorld(deps)
    const own = await endorsed(deps, SLUG, { address: 'office@ringers.example', name: 'Ringers & <Friends>' })
    await decided(deps, 'Ringers & <Friends>', 'approve')
    const { id } = await organisation(deps, 'Ringers & <Friends>')
    const site = await openSite(deps)
    const path = `/a/${SLUG}/organisations/${id}/report?lang=en`
    const report = async (words: string, to = path) => {
      const answer = await site.ask(to, { form: { words } })
      return { status: answer.status, page: await answer.text() }
    }
    const stored = async () =>
      deps.db.selectFrom('endorsement_reports').select(['endorsement_id', 'words', 'day']).orderBy('id').execute()
    return { deps, site, own, id, path, report, stored }
  }

  test('reaches the desk with its words, and hides nothing', async () => {
    const { deps, site, id, report } = await open()
    const version = await versionOf(deps)
    expect((await report('We are these friends, and nobody asked us')).status).toBe(200)
    expect((await report('')).page).toContain('The organisers decide about it')
    const [reported] = await queueOf(deps, 'reported')
    expect(reported).toMatchObject({ id, state: 'listed' })
    const words = reported?.reports.map((one) => one.words) ?? []
    expect(new Set(words)).toEqual(new Set(['We are these friends, and nobody asked us', null]))
    expect(await (await site.ask(`/a/${SLUG}/organisations?lang=en`)).text()).toContain('Ringers')
    expect(await versionOf(deps)).toBe(version)
  })

  test('is dropped with the same answer when the organisation is not listed or is of another appeal', async () => {
    const { deps, own, id, path, report, stored } = await open()
    const known = await report('mistake')
    await deps.db.deleteFrom('endorsement_reports').execute()
    const other = `/a/${SLUG}/organisations/00000000-0000-4000-8000-000000000000/report?lang=en`
    for (const to of [other, other.replace(/0000-4000.*\/report/, "x'--/report")])
      expect(await report('mistake', to)).toEqual(known)
    await deps.db.updateTable('endorsements').set({ state: 'waiting' }).where('id', '=', id).execute()
    expect(await report('mistake')).toEqual(known)
    await withdrawEndorsement(deps, own)
    expect(await report('mistake')).toEqual(known)
    expect(await stored()).toEqual([])
    for (const gone of [path, other]) expect((await (await openSite(deps)).ask(gone)).status).toBe(404)
  })

  test('keeps a hundred open ones at most', async () => {
    const { deps, id, report, stored } = await open()
    const many = Array.from({ length: 99 }, () => ({ id: crypto.randomUUID(), endorsement_id: id, day: '2027-03-12' }))
    await deps.db
      .insertInto('endorsement_reports')
      .values(many.map((one) => ({ ...one, words: null })))
      .execute()
    for (const words of ['the hundredth', 'one more']) await report(words)
    const kept = (await stored()).flatMap(({ words }) => words ?? [])
    expect(kept).toEqual(['the hundredth'])
  })

  test.each([
    ['a link', 'see https://spam.example', 422],
    ['more than 300 characters', 'я'.repeat(301), 422],
    ['an address', 'write to me@example.org', 422],
  ])('is asked for again with what was typed: %s', async (_, words, status) => {
    const { report, stored } = await open()
    const again = await report(words)
    expect(again.status).toBe(status)
    expect(again.page).toContain(words)
    expect(again.page).toContain('<title>Error: ')
    expect(await stored()).toEqual([])
  })

  test('is a form in every language that keeps what was typed, and no search engine lists it', async () => {
    const { site, path, stored } = await open()
    for (const language of LOCALES) {
      const answer = await site.ask(path, { form: { words: 'typed words', language } })
      const page = await answer.text()
      expect(page).toContain(`<html lang="${language}"`)
      expect(page).toContain('typed words')
      expect(page).toContain('Ringers &amp; &lt;Friends&gt;')
      expect(page).toContain('noindex')
    }
    expect(await stored()).toEqual([])
  })
})
