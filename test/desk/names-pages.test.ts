import { expect, test } from 'vitest'
import { addImported } from '../../src/imports/add-imported.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { decideNames } from '../../src/moderation/decide-names.ts'
import { listReports } from '../../src/moderation/list-reports.ts'
import { holdSignature } from '../../src/moderation/states.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { embeddedOnly } from '../support/databases.ts'
import { join } from '../support/staff.ts'
import { makeDraft, settled, signed } from '../support/world.ts'
import { buttonOf, fieldsOf, openNames, plain, report, SLUG, signNames } from './names-desk.ts'

embeddedOnly("the page of an appeal's names", (use) => {
  test('says first what waits and since when, in each language, with the appeal and the ways back', async () => {
    const { deps, get } = await openNames(use())
    await signNames(deps, 'Anna First', 'Berta Second')
    const { status, page } = await get()
    expect(status).toBe(200)
    expect(plain(page)).toMatch(
      /Appeals › The time for release Organisations The page that everyone sees Names 2 names wait for a look, the oldest since/,
    )
    expect(page).toContain('href="/staff?lang=en"')
    expect(page).toContain(`href="${deps.config.publicUrl}/a/${SLUG}?lang=en"`)
    expect(page).toMatch(/<a href="[^"]*list=waiting[^"]*" aria-current="page">Waiting <strong>2<\/strong>/)
    for (const lang of LOCALES)
      expect(plain((await get(`lang=${lang}`)).page)).toContain(translator(lang)('names.about.waiting'))
  })

  test('a row has name, words, country, day and source, and leads to the page of the signature', async () => {
    const { deps, get, idOf } = await openNames(use())
    const day = deps.clock.now().toISOString().slice(0, 10)
    await addImported(deps, OPERATOR, {
      ...{
        slug: SLUG,
        visibility: 'public',
        name: 'Paper Person',
        descriptor: 'a "nurse" & <b>more</b>',
        country: 'BY',
      },
      ...{ source: 'collected', by: 'Ivan', day, consent: 'paper' },
    })
    await settled(deps, SLUG)
    const { page } = await get('list=imported&lang=be')
    expect(plain(page)).toMatch(
      /Paper Person a &quot;nurse&quot; &amp; &lt;b&gt;more&lt;\/b&gt; Беларусь · .* · подпіс сабралі арганізатары/,
    )
    expect(page).not.toContain('<b>')
    expect(page).toContain(`href="/staff/a/${SLUG}/signatures/${await idOf('Paper Person')}?lang=be"`)
  })

  test('keep and hide are one press each; the answer says what was done, and undo leads back to waiting, never to shown', async () => {
    const { deps, get, post, looks, logged } = await openNames(use())
    await signNames(deps, 'Anna First', 'Berta Second', 'Clara Third')
    const kept = await post([buttonOf((await get()).page, 'Keep: Anna First')])
    expect(kept.status).toBe(200)
    expect(kept.page).toContain('<title>Kept: Anna First – Names</title>')
    expect(kept.page).toMatch(/<section id="done" class="answer" role="status" tabindex="-1"/)
    const hidden = await post([buttonOf(kept.page, 'Hide: Berta Second')])
    expect(plain(hidden.page)).toMatch(/Hidden: Berta Second .*Undo Waiting .* Clara Third/)
    expect(hidden.page).not.toContain('Anna First')
    expect(await looks()).toEqual({ 'Anna First': 'shown', 'Berta Second': 'hidden', 'Clara Third': 'waiting' })

    for (const page of [kept.page, hidden.page]) {
      const undone = await post(fieldsOf(page, 'id="answer"'))
      expect(undone.status).toBe(200)
      expect(plain(undone.page)).toMatch(/Back to waiting: (Anna First|Berta Second)/)
      expect(undone.page).not.toContain('name="undo"')
    }
    expect(await looks()).toEqual({ 'Anna First': 'waiting', 'Berta Second': 'waiting', 'Clara Third': 'waiting' })
    expect(await logged()).toEqual([
      { action: 'name.undone', n: 1 },
      { action: 'name.undone', n: 1 },
      { action: 'name.hidden', n: 1 },
      { action: 'name.kept', n: 1 },
    ])
  })

  test('[Keep all on this page] keeps the versions that were shown: none that came since, none that changed', async () => {
    const { deps, get, post, looks, logged } = await openNames(use())
    const [, berta] = await signNames(deps, 'Anna First', 'Berta Second', 'Clara Third')
    const { page } = await get()
    expect(page).toContain('Keep all on this page (3)')
    await signNames(deps, 'Dora Late')
    if (!berta) throw new Error('nobody has signed')
    await changeSignature(deps, berta, { name: 'Buy at cheap' })
    const answer = await post(fieldsOf(page, 'class="keep-page"'))
    expect(answer.status).toBe(200)
    expect(plain(answer.page)).toMatch(
      /Kept: 2 names .*1 name is another one by now .* Buy at cheap waits for a look Keep Hide/,
    )
    expect(await looks()).toEqual({
      ...{ 'Anna First': 'shown', 'Clara Third': 'shown' },
      ...{ 'Buy at cheap': 'waiting', 'Dora Late': 'waiting' },
    })
    expect(await logged()).toEqual([{ action: 'name.kept', n: 2 }])

    // The answer's own buttons decide about what stands there now.
    await post([buttonOf(answer.page, 'Hide: Buy at cheap')])
    expect((await looks())['Buy at cheap']).toBe('hidden')
    const undone = await post(fieldsOf(answer.page, 'id="answer"'))
    expect(plain(undone.page)).toContain('Back to waiting: 2 names')
  })

  test('of two moderators the second is shown what stands there now, and nothing is decided', async () => {
    const { deps, get, post, looks, idOf, logged } = await openNames(use())
    await signNames(deps, 'Anna First')
    const { page } = await get()
    await post([buttonOf(page, 'Hide: Anna First')])
    const second = await post([buttonOf(page, 'Keep: Anna First')])
    expect(second.status).toBe(200)
    expect(second.page).toContain('<title>Nothing was done – Names</title>')
    expect(plain(second.page)).toMatch(/1 name is another one by now .* Anna First hidden Show again/)
    expect(await looks()).toEqual({ 'Anna First': 'hidden' })
    const shown = await post([buttonOf(second.page, 'Show again: Anna First')])
    expect(plain(shown.page)).toContain('Kept: Anna First')
    expect(await looks()).toEqual({ 'Anna First': 'shown' })

    await decideNames(deps, OPERATOR, {
      slug: SLUG,
      about: 'names',
      decisions: [{ id: await idOf('Anna First'), as: 'remove' }],
    })
    const gone = await post([buttonOf(page, 'Keep: Anna First')])
    expect(plain(gone.page)).toContain('it was withdrawn, changed or removed')
    expect(gone.page).not.toContain('Anna First')
    expect(await logged()).toHaveLength(2)
  })

  test('a reload sends the decision again, which is done already: one entry of the log, and undo still works', async () => {
    const { deps, get, post, looks, logged } = await openNames(use())
    await signNames(deps, 'Anna First')
    const fields = [buttonOf((await get()).page, 'Keep: Anna First')]
    await post(fields)
    const again = await post(fields)
    expect(plain(again.page)).toContain('Kept: Anna First')
    expect(await logged()).toHaveLength(1)
    await post(fieldsOf(again.page, 'id="answer"'))
    expect(await looks()).toEqual({ 'Anna First': 'waiting' })
  })

  test('reports stand at the name; a decision closes them, its undo opens them again', async () => {
    const { deps, desk, get, post, idOf, logged } = await openNames(use(), { safety: 'open' })
    await signNames(deps, 'Anna First', 'Berta Second')
    await report(desk, await idOf('Anna First'), 'She does not exist.')
    const { page } = await get('list=reported')
    expect(plain(page)).toMatch(
      /1 reported name waits for a decision, since .* Anna First .* · shown Invented, or advertising .* She does not exist\. Remove at the person’s request Keep Hide/,
    )
    expect(page).toContain(`/signatures/${await idOf('Anna First')}/remove?lang=en`)
    expect(page).not.toContain('Berta Second')
    const kept = await post([buttonOf(page, 'Keep: Anna First')], 'list=reported')
    expect(plain(kept.page)).toMatch(
      /Kept: Anna First .*The reports will be open again\. Undo Reported No report waits/,
    )
    expect((await listReports(deps, OPERATOR, { slug: SLUG, limit: 9 })).names).toEqual([])
    const undone = await post(fieldsOf(kept.page, 'id="answer"'), 'list=reported')
    expect(plain(undone.page)).toMatch(/Back to waiting: Anna First .*waits for a look .* She does not exist/)
    expect(await logged()).toEqual([
      { action: 'name.undone', n: 1 },
      { action: 'report.kept', n: 1 },
    ])
  })

  test('an editor decides too, but has no link to remove', async () => {
    const { deps, desk, get, post, idOf, looks } = await openNames(use(), { safety: 'open' })
    await signNames(deps, 'Anna First')
    await report(desk, await idOf('Anna First'), '')
    const editor = await join(deps, { handle: 'green-river', role: 'editor' })
    const { page } = await get('list=reported', editor.token)
    expect(page).not.toContain('/remove?')
    await post([buttonOf(page, 'Hide: Anna First')], 'list=reported', editor.token)
    expect(await looks()).toEqual({ 'Anna First': 'hidden' })
  })

  test('held signatures of every visibility are listed, without name and day where they are not public', async () => {
    const { deps, get } = await openNames(use())
    await signNames(deps, 'Anna First')
    await signed(deps, SLUG, { address: 'p@example.org', visibility: 'private', name: 'Private Person' })
    await settled(deps, SLUG)
    for (const { id } of await deps.db.selectFrom('signatures').select('id').execute())
      await holdSignature(deps, OPERATOR, { slug: SLUG, id, reason: 'a doubt' })
    const { page } = await get('list=held')
    expect(plain(page)).toMatch(
      /Anna First .*on hold, outside the number Keep Hide A name that is stored encrypted \w{8} on hold, outside the number Find a name The first letters/,
    )
    expect(page).not.toContain('Private Person')
  })

  test('another language shows the answer again, and decides nothing', async () => {
    const { deps, get, post, logged } = await openNames(use())
    const [anna, berta] = await signNames(deps, 'Anna First', 'Berta Second')
    const { page } = await get()
    if (!anna || !berta) throw new Error('nobody has signed')
    await changeSignature(deps, berta, { name: 'Berta Other' })
    const answer = await post([buttonOf(page, 'Keep: Anna First'), buttonOf(page, 'Hide: Berta Second')])
    expect(answer.page).toMatch(
      /<button[^>]*form="answer" formaction="\/staff\/a\/release\/names\?list=waiting&amp;lang=pl#done"/,
    )
    const before = await logged()
    const fields = fieldsOf(answer.page, 'id="answer"').filter(([name]) => name !== 'undo')
    const again = await post([...fields, ['language', 'pl']], 'lang=pl')
    expect(again.status).toBe(200)
    expect(plain(again.page)).toMatch(
      /Zostawiono: Anna First .*1 podpis jest już inny .* Berta Other czeka na przejrzenie/,
    )
    expect(fieldsOf(again.page, 'id="answer"')).toEqual(fieldsOf(answer.page, 'id="answer"'))
    expect(await logged()).toEqual(before)

    await changeSignature(deps, anna, { name: 'Anna Other' })
    const later = await post([...fields, ['language', 'pl']], 'lang=pl')
    expect(plain(later.page)).toContain('Zostawiono: 1 podpis')
  })

  test('lists come by fifty, a decision stays on its page, and a list that ends there says so', async () => {
    const { deps, get, post } = await openNames(use())
    await signNames(deps, ...Array.from({ length: 52 }, (_, i) => `Person ${String.fromCharCode(65 + (i % 26))}${i}`))
    const first = await get()
    expect(first.page.match(/ name="keep" /g)).toHaveLength(100)
    const [, after = ''] = /after=([^&"]+)/.exec(first.page) ?? []
    expect(plain(first.page)).toMatch(/Keep all on this page \(50\) Next page Find a name The first letters/)
    const second = await get(`after=${after}`)
    expect(plain(second.page)).toMatch(
      /Keep all on this page \(2\) Back to the beginning Find a name The first letters/,
    )
    const all = fieldsOf(second.page, 'class="keep-page"')
    const one = await post(all.slice(0, 1), `after=${after}`)
    expect(plain(one.page)).toMatch(/51 names wait .* Kept: Person/)
    expect(one.page.match(/ name="keep" /g)).toHaveLength(1)
    const none = await post(all, `after=${after}`)
    expect(plain(none.page)).toContain('There are no further names here. Back to the beginning')
  })

  test('a draft says that nobody has signed; each empty list says what to do next, in each language', async () => {
    const { deps, desk, token, get } = await openNames(use())
    await makeDraft(deps, 'draft')
    for (const lang of LOCALES) {
      const t = translator(lang)
      const draft = await (await desk.ask(`/staff/a/draft/names?lang=${lang}`, { token })).text()
      expect(plain(draft)).toContain(t('names.draft'))
      // The title leads to the overview; there is no public page yet.
      expect(draft).not.toMatch(/(?<!\/staff)\/a\/draft\?/)
      for (const list of ['waiting', 'reported', 'shown', 'hidden', 'held', 'imported'] as const)
        expect(plain((await get(`list=${list}&lang=${lang}`)).page)).toContain(t(`names.none.${list}`))
    }
    expect(plain((await get('list=imported')).page)).toContain(`signature add ${SLUG}`)
  })

  test('an appeal that shows names at once says which of them wait', async () => {
    const { get } = await openNames(use(), { safety: 'open' })
    expect(plain((await get()).page)).toContain('one that names a website in its words waits here first')
  })
})
