import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { APPEALS } from '../../src/appeals/recall.ts'
import { DAY, SECOND } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { seeEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite, tokenIn } from '../api/site.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { endorsed, lostLinkAs, openedRepresentatives } from '../support/offers.ts'
import { ownDatabase } from '../support/own-database.ts'
import { makeAppeal, makeCampaign } from '../support/world.ts'
import { decided } from './decisions.ts'

const ALENA = 'alena@ringers.example'
const FIELDS = { name: 'Ringers', nameEn: '', country: 'LT', website: 'https://ringers.example/' }
const en = translator('en')

embeddedOnly('the pages of an own link', (use) => {
  async function start(on = use()) {
    const deps = await testDeps(on)
    await makeCampaign(deps)
    await makeAppeal(deps)
    const own = await endorsed(deps, 'release', { ...FIELDS, nameEn: null, address: ALENA })
    const site = await openSite(deps)
    const see = async (path = '') => (await site.ask(`/o/${own}${path}`)).text()
    const change = (more: Record<string, string> = {}) => site.ask(`/o/${own}/change`, { form: { ...FIELDS, ...more } })
    return { deps, site, own, see, change }
  }

  test('say where it stands, since when and why, in every state', async () => {
    const { deps, own, see, change } = await start()
    expect(await see()).toContain(en('endorse.state.waiting', { day: '12 March 2027' }))
    deps.clock.advance(DAY)
    await decided(deps, 'Ringers', 'approve')
    expect(await see()).toContain(en('endorse.state.listed', { day: '13 March 2027' }))
    deps.clock.advance(DAY)
    expect(await (await change({ name: 'Ringers of Bells' })).text()).toContain(en('endorse.answer.proposed'))
    const waiting = await see()
    for (const shown of [en('endorse.state.change_waits', { day: '14 March 2027' }), 'Ringers of Bells'])
      expect(waiting).toContain(shown)
    expect((await seeEndorsement(deps, own)).endorsement.organisation.name).toBe('Ringers')
    expect(await (await change()).text()).toContain(en('endorse.answer.as_listed'))
    expect(await see()).not.toContain('Ringers of Bells')
    await decided(deps, 'Ringers', 'remove', { reason: 'They asked “us” & so' })
    const removed = await see()
    for (const shown of [
      ...[en('endorse.state.removed', { day: '14 March 2027' }), 'They asked “us” &amp; so'],
      ...[en('endorse.state.ends'), en('endorse.kept_nothing'), 'contact@campaign.example'],
    ])
      expect(removed).toContain(shown)
    expect(removed).not.toContain(`/o/${own}/change`)
  })

  test('of a declined change tell that the change was declined, when and why, until the next change', async () => {
    const { deps, see, change } = await start()
    await decided(deps, 'Ringers', 'approve')
    await change({ name: 'Ringers of Bells' })
    deps.clock.advance(DAY)
    await decided(deps, 'Ringers', 'decline', { reason: 'Please keep the old name' })
    const declined = await see()
    expect(declined).toContain(en('endorse.state.change_declined', { day: '13 March 2027' }))
    expect(declined).toContain('Please keep the old name')
    expect(declined).not.toContain(en('endorse.state.listed', { day: '13 March 2027' }))
    expect(await (await change({ name: 'Bells' })).text()).not.toContain('Please keep the old name')
    expect(await (await change()).text()).toContain(en('endorse.state.listed', { day: '12 March 2027' }))
  })

  test('name no representative, in any language', async () => {
    const { own, site } = await start()
    for (const locale of LOCALES)
      for (const path of ['', '/change', '/withdraw']) {
        const html = await (await site.ask(`/o/${own}${path}?lang=${locale}`)).text()
        expect(html).toContain(`<html lang="${locale}">`)
        for (const hidden of ['Zvanko', 'secretary', ALENA]) expect(html).not.toContain(hidden)
      }
  })

  test('change one that waits at once; wrong fields and another language keep what was typed', async () => {
    const { deps, own, change } = await start()
    const wrong = await change({ name: '', website: 'ftp://x' })
    const html = await wrong.text()
    expect([wrong.status, html.includes(en('endorse.error.name')), html.includes('value="ftp://x"')]).toEqual([
      ...[422, true, true],
    ])
    const other = await (await change({ name: 'Званары', language: 'be' })).text()
    expect([other.includes('<html lang="be">'), other.includes('value="Званары"')]).toEqual([true, true])
    expect((await seeEndorsement(deps, own)).endorsement.organisation.name).toBe('Ringers')
    expect(await (await change({ name: 'Званары', country: '' })).text()).toContain(en('endorse.answer.changed'))
    expect((await seeEndorsement(deps, own)).endorsement.organisation).toEqual({
      ...{ name: 'Званары', nameEn: null, country: null, website: 'https://ringers.example/' },
      ...{ names: {}, kind: null, statements: {} },
    })
  })

  /** An appeal in three languages, and the change form of an organisation in it. */
  async function inLanguages() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const text = { title: 'T', short_title: 'T', opening: 'to all', byline: 'By', body: 'Text.' }
    const texts = Object.fromEntries([...LOCALES, 'ar'].map((locale) => [locale, text]))
    await makeAppeal(deps, 'release', { texts })
    const own = await endorsed(deps, 'release', { ...FIELDS, nameEn: null, address: ALENA })
    const site = await openSite(deps)
    const change = (form: Record<string, string>) => site.ask(`/o/${own}/change?lang=en`, { form })
    const organisation = async () => (await seeEndorsement(deps, own)).endorsement.organisation
    return { deps, site, own, change, organisation }
  }

  test('have a name and a statement for each language of the appeal, in that language; English has its name above', async () => {
    const { site, own } = await inLanguages()
    const html = await (await site.ask(`/o/${own}/change?lang=en`)).text()
    for (const lang of ['be', 'ru', 'uk', 'pl', 'lt', 'ar']) {
      const dir = lang === 'ar' ? ' dir="rtl"' : ''
      for (const element of [`<input id="names.${lang}"`, `<textarea id="statements.${lang}"`])
        expect(html).toMatch(new RegExp(`${element}[^>]* lang="${lang}"${dir}`))
    }
    expect(html).toMatch(/<textarea id="statements\.en"(?![^>]* lang=)/)
    expect(html).not.toContain('names.en')
    expect(html.match(/<option value="[a-z_]+">/g)).toHaveLength(9)
  })

  test('take, show, keep and take away kind, names and statements; a wrong one keeps all that was typed', async () => {
    const { change, organisation } = await inLanguages()
    const typed = {
      ...FIELDS,
      kind: 'media',
      'names.be': 'Званары',
      'statements.be': 'Мы <b> "за" & усіх',
      'statements.ar': 'نحن',
    }
    const wrong = await change(typed)
    const html = await wrong.text()
    expect(wrong.status).toBe(422)
    expect(html).toContain('href="#statements.be"')
    for (const kept of ['value="Званары"', 'Мы &lt;b&gt; &quot;за&quot; &amp; усіх</textarea>', 'نحن</textarea>'])
      expect(html).toContain(kept)
    expect(html).toMatch(/<option value="media" selected/)
    const other = await (await change({ ...typed, language: 'be' })).text()
    for (const kept of ['<html lang="be">', 'value="Званары"', 'نحن</textarea>']) expect(other).toContain(kept)
    expect((await organisation()).statements).toEqual({})
    expect((await change({ ...typed, 'statements.be': 'Мы за\r\nусіх', 'statements.xx': 'unknown' })).status).toBe(200)
    expect(await organisation()).toMatchObject({
      ...{ kind: 'media', names: { be: 'Званары' }, statements: { be: 'Мы за усіх', ar: 'نحن' } },
    })
    // A form that does not ask for a language leaves its text alone.
    await change({ ...FIELDS, kind: '', 'statements.ar': '' })
    expect(await organisation()).toMatchObject({
      ...{ kind: null, names: { be: 'Званары' }, statements: { be: 'Мы за усіх' } },
    })
  })

  test('take the longest texts in every language at once, but no such body at a dead link', async () => {
    const { site, change, organisation } = await inLanguages()
    const languages = [...LOCALES, 'ar']
    const longest = {
      ...{ ...FIELDS, name: '𐐀'.repeat(300), nameEn: '𐐀'.repeat(300) },
      ...Object.fromEntries(languages.map((language) => [`statements.${language}`, '𐐀'.repeat(500)])),
      ...Object.fromEntries(languages.slice(1).map((language) => [`names.${language}`, '𐐀'.repeat(300)])),
    }
    expect((await change(longest)).status).toBe(200)
    expect(Object.values((await organisation()).statements)).toEqual(languages.map(() => '𐐀'.repeat(500)))
    expect((await site.ask(`/o/${newToken()}/change`, { form: longest })).status).toBe(410)
    expect((await change({ ...longest, website: 'a'.repeat(130_000) })).status).toBe(413)
  })

  test('take a change back by its own button, which sends nothing that was seen', async () => {
    const { deps, own, see, change } = await start()
    await decided(deps, 'Ringers', 'approve')
    await change({ name: 'Ringers of Bells', 'statements.en': 'We stand by it.' })
    const html = await see()
    for (const shown of ['Ringers of Bells', 'We stand by it.']) expect(html).toContain(shown)
    const [, form = ''] = /<form action="[^"]*\/change[^"]*"[^>]*>([\s\S]*?)<\/form>/.exec(html) ?? []
    expect(form).toContain('name="take_back"')
    expect(form).not.toContain('Ringers')
    // Approved before the button was pressed: what everyone sees now stays.
    await decided(deps, 'Ringers', 'approve')
    await change({ take_back: 'true', name: '' })
    expect((await seeEndorsement(deps, own)).endorsement).toMatchObject({
      ...{ proposed: null, organisation: { name: 'Ringers of Bells', statements: { en: 'We stand by it.' } } },
    })
  })

  test('of a declined one, or of an archived appeal, change nothing: 409 with how things stand', async () => {
    const { deps, site, see, change } = await start()
    await decided(deps, 'Ringers', 'decline', { reason: 'Write from your own mailbox' })
    const late = await change({ name: 'Ringers of Bells' })
    const html = await late.text()
    expect([late.status, html.includes(en('endorse.answer.decided'))]).toEqual([409, true])
    expect(html).toContain('Write from your own mailbox')
    expect(await see('/change')).toContain(en('endorse.own.heading'))
    const waiting = await endorsed(deps, 'release', { address: ALENA, name: 'Bells' })
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    expect(await (await site.ask(`/o/${waiting}`)).text()).toContain(`/o/${waiting}/change`)
    await deps.db.updateTable('appeals').set({ state: 'archived' }).execute()
    deps.memory.forget(APPEALS)
    expect(await (await site.ask(`/o/${waiting}`)).text()).not.toContain(`/o/${waiting}/change`)
    expect((await site.ask(`/o/${waiting}/change`, { form: FIELDS })).status).toBe(409)
  })

  test('withdraw on a page of its own; then the link is dead and nobody can open the representative', async () => {
    const { deps, site, own, see } = await start()
    expect(await see('/withdraw')).toContain(en('endorse.withdraw.unlisted'))
    await decided(deps, 'Ringers', 'approve')
    expect(await see('/withdraw')).toContain(en('endorse.withdraw.listed'))
    expect(await openedRepresentatives(deps)).toHaveLength(1)
    const done = await site.ask(`/o/${own}/withdraw`, { form: {} })
    expect([done.status, (await done.text()).includes(en('endorse.withdrawn.heading'))]).toEqual([200, true])
    expect(await deps.db.selectFrom('endorsements').selectAll().execute()).toEqual([])
    expect((await deps.keys.list()).filter((name) => name.startsWith('rep-'))).toEqual([])
    for (const path of ['', '/change', '/withdraw']) expect((await site.ask(`/o/${own}${path}`)).status).toBe(410)
    expect((await site.ask(`/o/${own}/withdraw`, { form: {} })).status).toBe(410)
  })

  test('dead links of every kind get one page, which leads to the form for a lost link', async () => {
    const { deps, site, own } = await start()
    const link = await lostLinkAs(deps, 'release', ALENA)
    await makeAppeal(deps, 'stopped')
    const erased = await endorsed(deps, 'stopped', { address: ALENA })
    await stopAppeal(deps, OPERATOR, { slug: 'stopped' })
    const pages = new Set<string>()
    for (const dead of [newToken(), link, erased, 'x']) {
      const answer = await site.ask(`/o/${dead}`)
      expect(answer.status).toBe(410)
      pages.add((await answer.text()).replaceAll(`/o/${dead}`, '/o/TOKEN'))
    }
    expect(pages.size).toBe(1)
    expect([...pages][0]).toContain('/a/release/endorse/link')
    expect((await site.ask(`/o/${own}`)).status).toBe(200)
  })

  test('a lost link: the same answer for every address, a letter, and a new link that kills the old one', async () => {
    const { deps, site, own } = await start()
    const second = await endorsed(deps, 'release', { address: ALENA, name: 'Bells & Co' })
    const answers = new Set<string>()
    for (const email of ['alena@ringers.example', 'other@ringers.example']) {
      const answer = await site.ask('/a/release/endorse/link', { form: { email } })
      const html = await answer.text()
      const words = /class="notranslate words">([^<]+)/.exec(html)?.[1] ?? '-'
      answers.add(`${answer.status} ${html.replaceAll(words, 'WORDS').replaceAll(email, 'ADDRESS')}`)
    }
    expect(answers.size).toBe(1)
    const nobody = tokenIn((await site.linksTo('other@ringers.example')).at(-1))
    expect(await (await site.ask(`/e/${nobody}`)).text()).toContain(en('endorse.links.none'))
    const token = tokenIn((await site.linksTo(ALENA)).at(-1))
    const html = await (await site.ask(`/e/${token}`)).text()
    for (const shown of ['Ringers', 'Bells &amp; Co', en('endorse.links.give_all')]) expect(html).toContain(shown)
    for (const dead of [own, second]) expect((await site.ask(`/o/${dead}`)).status).toBe(200)
    const form = { token, retry: newToken() }
    const renewed = await (await site.ask('/e/links', { form })).text()
    expect(await (await site.ask('/e/links', { form })).text()).toBe(renewed)
    const links = [...renewed.matchAll(/value="[^"]*(\/o\/[\w-]{43})"/g)].map(([, path = '']) => path)
    expect(links).toHaveLength(2)
    for (const path of links) expect((await site.ask(path)).status).toBe(200)
    for (const dead of [own, second]) expect((await site.ask(`/o/${dead}`)).status).toBe(410)
    expect((await site.ask(`/e/${token}`)).status).toBe(410)
    expect(site.faults()).toEqual([])
  })

  test('once no mailbox can be found, the form for a lost link answers 409', async () => {
    const { deps, site } = await start()
    await deps.db.updateTable('appeals').set({ stopped_at: deps.clock.now() }).execute()
    deps.memory.forget(APPEALS)
    for (const asking of [{}, { form: { email: ALENA } }]) {
      const answer = await site.ask('/a/release/endorse/link', asking)
      expect([answer.status, (await answer.text()).includes(en('endorse.lost.over'))]).toEqual([409, true])
    }
  })

  test('a change while the database is away: 503, with what was typed, in the language of the form', async () => {
    const { on, halt } = await ownDatabase()
    const { deps, change } = await start(on)
    await halt()
    deps.clock.advance(2 * SECOND)
    for (const [language, lang] of [
      ['', 'en'],
      ['be', 'be'],
    ] as const) {
      const longest = '𐐀'.repeat(2_000)
      const typed = {
        name: 'Ringers of Bells',
        'statements.en': 'We stand by it.',
        'names.ar': 'نحن',
        website: longest,
      }
      const answer = await change({ ...typed, ...(language && { language }) })
      const html = await answer.text()
      expect([answer.status, html.includes('value="Ringers of Bells"')]).toEqual([503, true])
      for (const kept of ['We stand by it.</textarea>', 'value="نحن"', longest]) expect(html).toContain(kept)
      expect(html).toContain(`<html lang="${lang}">`)
    }
  })
})
