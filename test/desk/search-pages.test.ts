import { expect, test } from 'vitest'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { listCrowd } from '../support/crowd-of-names.ts'
import { embeddedOnly, type TestDb } from '../support/databases.ts'
import { join } from '../support/staff.ts'
import { dumpTables } from '../support/tables.ts'
import { makeCampaign, makeDraft } from '../support/world.ts'
import { buttonOf, fieldsOf, openNames, PATH, plain, report, SLUG, signNames } from './names-desk.ts'

type Fields = [string, string][]

/** A moderator at the search of an appeal. */
async function openSearch(on: TestDb, options: Parameters<typeof openNames>[1] = {}) {
  const names = await openNames(on, options)
  const { desk, token } = names
  const send = async (fields: Fields, { lang = 'en', by = token, path = `${PATH}/search` } = {}) => {
    const answer = await desk.ask(`${path}?lang=${lang}`, {
      token: by,
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
    return { status: answer.status, headers: answer.headers, page: await answer.text() }
  }
  const search = (q: string, ...more: Fields) => send([['q', q], ...more])
  return { ...names, send, search }
}

/** The names that a page of results lists. */
const found = (page: string) => [...page.matchAll(/<h3><a[^>]*>(?:<[^>]+>)*([^<]+)/g)].map(([, name]) => name)

/** The address and hidden fields of the form that a label's button sends. */
function formOf(page: string, label: string): Fields {
  const form = page.split('<form').find((part) => part.split('</form>')[0]?.includes(`>${label}</button>`)) ?? ''
  if (!form) throw new Error(`no form of ${label}`)
  return [...(form.split('</form>')[0] ?? '').matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value],
  )
}

embeddedOnly('the search of an appeal’s names', (use) => {
  test('finds a name however it is spelt, says how many, and keeps what was typed', async () => {
    const { deps, get, search } = await openSearch(use())
    await signNames(deps, 'Міхаліна Краўчанка', 'Clara Novik', 'Kraŭčanka Jan')
    expect((await get()).page).toContain(`action="${PATH}/search?lang=en#found" method="post"`)
    for (const q of ['Krauchanka', 'кравчан', 'KRAŬČ', '  kraŭ’čan ']) {
      const { status, page } = await search(q)
      expect(status).toBe(200)
      expect(found(page).sort(), q).toEqual(['Kraŭčanka Jan', 'Міхаліна Краўчанка'])
      expect(plain(page)).toContain('Found: 2 names')
      expect(page).toMatch(new RegExp(`<input id="q"[^>]* value="${q}"`))
    }
    const none = await search('Petrov')
    expect(plain(none.page)).toContain('No name fits Try fewer letters, or another spelling.')
    expect(found(none.page)).toEqual([])
  })

  test('rows are those of the lists, with look, words and reports, and each opens in a tab of its own', async () => {
    const { deps, desk, search, idOf } = await openSearch(use(), { safety: 'open' })
    await signNames(deps, 'Anna First')
    const id = await idOf('Anna First')
    await report(desk, id, 'She does not exist.')
    const { page } = await search('anna')
    expect(plain(page)).toMatch(/Anna First .* · shown Invented, or advertising .* She does not exist\. Keep Hide/)
    expect(page).toContain(`href="/staff/a/${SLUG}/signatures/${id}?lang=en" target="_blank"`)
    expect(plain(page)).toContain('Links open in a new tab, and these results stay here.')
  })

  test('is kept to one list where one is chosen, and the choice stays', async () => {
    const { deps, get, post, search } = await openSearch(use())
    await signNames(deps, 'Anna First', 'Anna Second')
    await post([buttonOf((await get()).page, 'Hide: Anna Second')])
    expect(found((await search('anna')).page)).toHaveLength(2)
    const { page } = await search('anna', ['list', 'hidden'])
    expect(found(page)).toEqual(['Anna Second'])
    expect(page).toContain('<option value="hidden" selected="">Hidden</option>')
    for (const list of ['reported', 'x', '', '__proto__'])
      expect(found((await search('anna', ['list', list])).page), list).toHaveLength(2)
  })

  test('a decision from the results answers with the same results, and undo and another language do, too', async () => {
    const { deps, send, search, looks, logged } = await openSearch(use())
    await signNames(deps, 'Anna First', 'Anna Second', 'Clara Third')
    const { page } = await search('ann')
    expect(page).toContain(`<form id="decide" action="${PATH}/search?lang=en#done" method="post">`)
    const place = fieldsOf(page, 'id="decide"')
    expect(place).toEqual([['q', 'ann']])
    const hidden = await send([...place, buttonOf(page, 'Hide: Anna Second')])
    expect(hidden.status).toBe(200)
    expect(plain(hidden.page)).toMatch(/Hidden: Anna Second .*Undo Found: 2 names/)
    expect(found(hidden.page)).toEqual(found(page))
    expect(hidden.page).toMatch(/<section id="done" class="answer" role="status" tabindex="-1"/)
    expect((await looks())['Anna Second']).toBe('hidden')

    const answer = fieldsOf(hidden.page, 'id="answer"')
    const inPolish = await send([...answer.filter(([name]) => name !== 'undo'), ['language', 'pl']], { lang: 'pl' })
    expect(plain(inPolish.page)).toMatch(/Ukryto: Anna Second .*Znaleziono: 2 podpisy/)
    expect(inPolish.page).toContain('<html lang="pl">')
    expect(await logged()).toHaveLength(1)
    const undone = await send(fieldsOf(inPolish.page, 'id="answer"'))
    expect(plain(undone.page)).toMatch(/Back to waiting: Anna Second .*Found: 2 names/)
    expect((await looks())['Anna Second']).toBe('waiting')
  })

  test('of a name that changed meanwhile nothing is decided: the answer has what stands there now', async () => {
    const { deps, send, search, looks } = await openSearch(use())
    const [anna] = await signNames(deps, 'Anna First')
    const { page } = await search('anna')
    if (!anna) throw new Error('nobody has signed')
    await changeSignature(deps, anna, { name: 'Buy at cheap' })
    const answer = await send([...fieldsOf(page, 'id="decide"'), buttonOf(page, 'Keep: Anna First')])
    expect(plain(answer.page)).toMatch(/Nothing was done .*Buy at cheap waits for a look .*No name fits/)
    expect(await looks()).toEqual({ 'Buy at cheap': 'waiting' })
  })

  test('results come by fifty, by forms; a decision and another language stay on their page', async () => {
    const { deps, send, search } = await openSearch(use())
    await signNames(deps, ...Array.from({ length: 52 }, (_, i) => `Person ${String.fromCharCode(65 + (i % 26))}${i}`))
    const first = await search('person')
    expect(plain(first.page)).toContain('Found on this page: 50 names')
    expect(found(first.page)).toHaveLength(50)
    expect(first.page).not.toContain('Keep all on this page')
    const next = formOf(first.page, 'Next page')
    const second = await send(next)
    expect(found(second.page)).toHaveLength(2)
    expect(plain(second.page)).toMatch(
      /Found on this page: 2 names .*Back to the beginning Find a signature by its id$/,
    )
    expect(formOf(second.page, 'Back to the beginning')).toEqual([['q', 'person']])

    const place = fieldsOf(second.page, 'id="decide"')
    expect(place).toEqual(next)
    const [name = ''] = found(second.page)
    const kept = await send([...place, buttonOf(second.page, `Keep: ${name}`)])
    expect(found(kept.page)).toEqual(found(second.page))
    const again = await send([...place, ['language', 'be']], { lang: 'be' })
    expect(found(again.page)).toEqual(found(second.page))
    expect(plain(again.page)).toContain('Знойдзена на гэтай старонцы: 2 імёны')
    for (const after of ['x', "'", '2027-99-99.x'])
      expect(found((await search('person', ['after', after])).page), after).toHaveLength(50)

    // The last page of those that wait is empty once they were looked at.
    const waiting = await send(formOf((await search('person', ['list', 'waiting'])).page, 'Next page'))
    const fields = found(waiting.page).map((one) => buttonOf(waiting.page, `Keep: ${one}`))
    const none = await send([...fieldsOf(waiting.page, 'id="decide"'), ...fields])
    expect(plain(none.page)).toMatch(
      /Kept: .*There are no further names here\. Back to the beginning Find a signature by its id$/,
    )
  })

  test('more than can be listed: says so, shows the first fifty, and has no further page', async () => {
    const { deps, search } = await openSearch(use())
    await signNames(deps, 'Person Original')
    const { id } = await deps.db.selectFrom('appeals').select('id').executeTakeFirstOrThrow()
    await listCrowd(deps.db, id, 'Person Original', 'waiting')
    const { page } = await search('person')
    expect(plain(page)).toContain('More names fit than can be listed Type more letters. Here are the first 50.')
    expect(found(page)).toHaveLength(50)
    expect(page).not.toContain('Next page')
  })

  test('while names of before have no key yet, results say that they are not complete', async () => {
    const { deps, search } = await openSearch(use())
    await signNames(deps, 'Anna First', 'Anna Second')
    await deps.db.updateTable('signatures').set({ search_key: null }).where('name', '=', 'Anna First').execute()
    const { page } = await search('anna')
    expect(found(page)).toEqual(['Anna Second'])
    expect(plain(page)).toContain('Found: 1 name The search is not complete yet')
    expect(plain((await search('petrov')).page)).toMatch(/No name fits .*The search is not complete yet/)
  })

  test('a search for nothing, and whatever somebody types, has an answer, and the field has it back', async () => {
    const { deps, desk, search } = await openSearch(use())
    await signNames(deps, 'Anna First')
    for (const q of ['', ' ', '%', '_', '%%%', '* & | ! :*', '—…«»', '\u0301', '\u{1f3fd}', "'", '"', '\\'])
      expect(plain((await search(q)).page), q).toContain('Type at least one letter or digit')
    for (const q of ['a', 'ann%', "an'na", 'anna"', 'anna:*', 'anna & !first', 'anna\\', 'Anna\u0301\n'])
      expect(found((await search(q)).page), q).toEqual(['Anna First'])
    expect(found((await search("anna' or '1'='1")).page)).toEqual([])
    const script = '</title><script>alert("x")</script><img src=x onerror=\'y\'>'
    const answer = await search(script)
    expect(answer.status).toBe(200)
    expect(answer.page).not.toMatch(/<script>|<img/)
    expect(answer.page).toContain('value="&lt;/title&gt;&lt;script&gt;alert(&quot;x&quot;)')
    const long = await search('ab'.repeat(5_000))
    expect([long.status, found(long.page)]).toEqual([200, []])
    expect((await search('д'.repeat(10_000))).status).toBe(413)
    expect((await search('ann\0a')).status).toBe(422)
    expect((await search('anna', ['q', 'first'])).status).toBe(422)
    expect((await search('anna', ['keep', 'x'])).status).toBe(400)
    expect((await search('anna', ['undo', '1'])).status).toBe(400)
    expect(desk.site.faults()).toEqual([])
  })

  test('the searched word stands in no address, header, title, log, table or entry of the log, and nothing is stored', async () => {
    const { deps, desk, token, send, search, idOf } = await openSearch(use())
    await signNames(deps, 'Anna First', ...Array.from({ length: 51 }, (_, i) => `Anna ${i}`))
    const first = await search('SekretnyAnna')
    const before = await dumpTables(deps.db)
    const pages = [
      first,
      await search('ann\u0430 sekretny'),
      await send([...formOf((await search('anna')).page, 'Next page')]),
    ]
    expect(await dumpTables(deps.db)).toEqual(before)
    const results = await search('anna', ['list', 'waiting'])
    // Rows of one day stand in the order of random ids: any of them may be the first.
    const [hide = ''] = /Hide: Anna \w+/.exec(results.page) ?? []
    const decided = await send([...fieldsOf(results.page, 'id="decide"'), buttonOf(results.page, hide)])
    for (const { headers, page } of [...pages, results, decided]) {
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(JSON.stringify([...headers])).not.toMatch(/sekretny/i)
      for (const [, address] of page.matchAll(/(?:href|action|src)="([^"]*)"/g))
        expect(address).not.toMatch(/anna|sekretny|q=/i)
    }
    expect(first.page).toContain('<title>No name fits – Names</title>')
    expect(first.page).toContain('value="SekretnyAnna"')
    const id = await idOf('Anna First')
    const opened = await desk.ask(`/staff/a/${SLUG}/signatures/${id}`, { token })
    expect(await opened.text()).not.toMatch(/sekretny/i)
    expect(JSON.stringify(await dumpTables(deps.db))).not.toMatch(/sekretny/i)
    expect(deps.lines.join('\n')).not.toMatch(/sekretny|anna/i)
  })

  test('an address without its form leads to the names; strangers, exporters and other campaigns get what they get there', async () => {
    const { deps, desk, token, send, search } = await openSearch(use())
    await signNames(deps, 'Anna First')
    const plainAddress = await desk.ask(`${PATH}/search?lang=be`, { token })
    expect([plainAddress.status, plainAddress.headers.get('Location')]).toEqual([303, `${PATH}?lang=be`])
    const exporter = await join(deps, { handle: 'green-river', role: 'exporter' })
    expect((await send([['q', 'anna']], { by: exporter.token })).status).toBe(403)
    await makeCampaign(deps, 2, 'others')
    const { token: other } = await join(deps, { handle: 'other-owner', campaign: 'others' })
    const foreign = await send([['q', 'anna']], { by: other })
    const none = await send([['q', 'anna']], { by: other, path: '/staff/a/nowhere/names/search' })
    expect([foreign.status, foreign.page.replaceAll(SLUG, 'nowhere')]).toEqual([404, none.page])
    const stranger = await desk.ask(`${PATH}/search`, { form: { q: 'Sekretny' } })
    expect(stranger.status).toBe(401)
    const form = await stranger.text()
    expect(form).not.toContain('Sekretny')
    expect(form).toContain(`name="next" value="${PATH}/search"`)
    expect((await search('anna')).status).toBe(200)
  })

  test('a draft has no search, and each sentence stands in each language', async () => {
    const { deps, desk, token, send } = await openSearch(use())
    await signNames(deps, 'Anna First')
    await makeDraft(deps, 'draft')
    const path = '/staff/a/draft/names'
    expect(await (await desk.ask(path, { token })).text()).not.toContain('id="q"')
    expect(plain((await send([['q', 'a']], { path: `${path}/search` })).page)).toContain('this appeal is a draft')
    for (const lang of LOCALES) {
      const t = translator(lang)
      const textOf = async (q: string) => plain((await send([['q', q]], { lang })).page)
      expect(await textOf('anna')).toContain(t('site.names.search.found', { n: 1 }))
      expect(await textOf('петров')).toContain(`${t('site.names.search.none')} ${t('site.names.search.none.text')}`)
      expect(await textOf('%')).toContain(t('site.names.search.nothing'))
    }
  })
})
