import { beforeEach, expect, test } from 'vitest'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { holdSignature } from '../../src/moderation/states.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite, type TestSite } from '../api/site.ts'
import { plain } from '../desk/names-desk.ts'
import { listCrowd } from '../support/crowd-of-names.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { hideName, namesOf } from '../support/moderate.ts'
import { dumpTables } from '../support/tables.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const NAMES = '/a/release/names'
const SEARCH = `${NAMES}/search`

embeddedOnly('the search of the public names', (use) => {
  let deps: TestDeps
  let site: TestSite
  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    site = await openSite(deps)
  })

  async function sign(...names: string[]): Promise<void> {
    for (const [n, name] of names.entries())
      await signed(deps, 'release', { address: `${n}-${name.length}@example.org`, name, descriptor: 'nurse' })
    await settled(deps, 'release')
  }

  async function search(q: string, form: Record<string, string> = {}, path = `${SEARCH}?lang=en`) {
    const answer = await site.ask(path, { form: { q, ...form } })
    return { status: answer.status, headers: answer.headers, page: await answer.text() }
  }

  /** The names that a page lists. */
  const found = (page: string) => [...page.matchAll(/aria-label="Report: ([^"]*)"/g)].map(([, name]) => name)

  const nextOf = (page: string) => / name="after" value="([^"]+)"(?:(?!<form)[\s\S])*Next page/.exec(page)?.[1] ?? ''

  test('finds a name however it is spelt, by alphabet, with its words and the link that reports it', async () => {
    await sign('Міхаліна Краўчанка', 'Clara Novik', 'Anna Kraŭčanka')
    const names = await (await site.ask(NAMES)).text()
    expect(names).toContain(`<form class="search" action="${SEARCH}?lang=en#found" method="post">`)
    for (const q of ['Krauchanka', 'кравчан', 'KRAŬČ']) {
      const { status, page } = await search(q)
      expect(status).toBe(200)
      expect(found(page), q).toEqual(['Anna Kraŭčanka', 'Міхаліна Краўчанка'])
      expect(plain(page)).toMatch(/Found: 2 names .* Anna Kraŭčanka nurse/)
      expect(page).toMatch(new RegExp(`<input id="q"[^>]* value="${q}"`))
      expect(page).toMatch(/href="\/a\/release\/report\/[0-9a-f-]+\?lang=en"[^>]* target="_blank"/)
      expect(page).toContain(`href="${NAMES}?lang=en"`)
      expect(page).toContain('<meta name="robots" content="noindex"')
    }
    expect(found((await search('nurse')).page)).toHaveLength(3)
    expect(plain((await search('Petrov')).page)).toContain('No name fits Try fewer letters')
  })

  test('finds nobody whom the list does not show', async () => {
    await sign('Anna Shown', 'Anna Hidden', 'Anna Held')
    await signed(deps, 'release', { address: 'p@example.org', visibility: 'private', name: 'Anna Private' })
    await settled(deps, 'release')
    await signed(deps, 'release', { address: 'w@example.org', name: 'Anna Inbox' })
    for (const { id, version, name } of await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' })) {
      if (name === 'Anna Hidden') await hideName(deps, OPERATOR, { slug: 'release', id, version })
      if (name === 'Anna Held') await holdSignature(deps, OPERATOR, { slug: 'release', id, reason: 'a doubt' })
    }
    expect(found((await search('anna')).page)).toEqual(['Anna Shown'])
  })

  test('results come by a hundred; the next page is asked for by a form, and another language stays on it', async () => {
    await sign('Person Original')
    await deps.db.transaction().execute(async (trx) => {
      const { id } = await trx.selectFrom('appeals').select('id').executeTakeFirstOrThrow()
      await listCrowd(trx, id, 'Person Original', 'shown')
      await trx.updateTable('signatures').set({ search_key: null }).where('name', 'like', 'Name 1__').execute()
    })
    const first = await search('person')
    expect(plain(first.page)).toMatch(/Found: 100 names The search is not complete yet/)
    await deps.db
      .updateTable('signatures')
      .set((eb) => ({
        search_key: eb.selectFrom('signatures as s').select('s.search_key').where('name', '=', 'Person Original'),
      }))
      .where('name', 'like', 'Name 1__')
      .execute()
    const whole = await search('person')
    expect(plain(whole.page)).toContain('Found on this page: 100 names')
    const after = nextOf(whole.page)
    const second = await search('person', { after })
    expect(plain(second.page)).toMatch(/Found on this page: 51 names .*Back to the beginning/)
    expect(new Set([...found(whole.page), ...found(second.page)]).size).toBe(151)
    const inPolish = await search('person', { after, language: 'pl' }, `${SEARCH}?lang=pl`)
    expect(plain(inPolish.page)).toContain('Znaleziono na tej stronie: 51 podpisów')
    for (const wrong of ['x', "'", '%', after.slice(1)])
      expect(found((await search('person', { after: wrong })).page), wrong).toHaveLength(100)
  })

  test('more than can be listed: says so, shows the first hundred, and has no further page', async () => {
    await sign('Person Original')
    const { id } = await deps.db.selectFrom('appeals').select('id').executeTakeFirstOrThrow()
    await listCrowd(deps.db, id, 'Person Original', 'shown')
    const { page } = await search('person')
    expect(plain(page)).toContain('More names fit than can be listed Type more letters. Here are the first 100.')
    expect(found(page)).toHaveLength(100)
    expect(nextOf(page)).toBe('')
  })

  test('speaks each language, keeps ?lang=, and its switch sends the search again', async () => {
    await sign('Anna First')
    for (const lang of LOCALES) {
      const t = translator(lang)
      const { status, page } = await search('anna', { language: lang }, `${SEARCH}?lang=en`)
      expect(status).toBe(200)
      expect(page).toContain(`<html lang="${lang}">`)
      expect(plain(page)).toContain(t('site.names.search.found', { n: 1 }))
      expect(page).toContain(`action="${SEARCH}?lang=`)
      for (const other of LOCALES.filter((one) => one !== lang))
        expect(page, other).toMatch(new RegExp(`form="search-again" formaction="${SEARCH}\\?lang=${other}#found"`))
      expect(plain((await search('%', {}, `${SEARCH}?lang=${lang}`)).page)).toContain(t('site.names.search.nothing'))
    }
    expect((await search('anna')).page).toMatch(
      /<form id="search-again"[^>]*><input type="hidden" name="q" value="anna"/,
    )
  })

  test('a search for nothing, and whatever somebody types, has an answer, and the field has it back', async () => {
    await sign('Anna First')
    for (const q of ['', ' ', '%', '_', '* & | ! :*', '—…«»', '\u0301', "'", '"', '\\'])
      expect(plain((await search(q)).page), q).toContain('Type at least one letter or digit')
    for (const q of ['a', 'ann%', "an'na", 'anna"', 'anna:*', 'anna & !first', 'anna\\'])
      expect(found((await search(q)).page), q).toEqual(['Anna First'])
    const { page } = await search('</title><script>alert("x")</script><img src=x>')
    expect(page).not.toMatch(/<script>|<img/)
    expect(page).toContain('value="&lt;/title&gt;&lt;script&gt;alert(&quot;x&quot;)')
    expect((await search('ab'.repeat(5_000))).status).toBe(200)
    expect((await search('д'.repeat(10_000))).status).toBe(413)
    expect((await search('ann\0a')).status).toBe(422)
    expect((await site.ask(SEARCH, { json: { q: 'anna' } })).status).toBe(415)
    expect((await site.ask(SEARCH, { method: 'POST' })).status).toBe(200)
    expect(site.faults()).toEqual([])
  })

  test('thirty searches a minute of one network, in whatever language: then the form comes back with what was typed', async () => {
    await sign('Anna First')
    for (let n = 0; n < 30; n++) expect((await search('anna', n % 2 ? { language: 'be' } : {})).status).toBe(200)
    const refused = await search('sekretny word')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(refused.headers.get('Cache-Control')).toBe('no-store')
    expect(refused.page).toMatch(/<input id="q"[^>]* value="sekretny word"/)
    expect(plain(refused.page)).toContain('What you typed is still here: search again in a minute.')
    expect(found(refused.page)).toEqual([])
    const inPolish = await search('sekretny word', { language: 'pl' })
    expect([inPolish.status, inPolish.page.includes('<html lang="pl">')]).toEqual([429, true])
    // Reading and signing go on.
    expect((await site.ask(NAMES)).status).toBe(200)
    deps.clock.advance(60_000)
    expect((await search('anna')).status).toBe(200)
  })

  test('the searched word stands in no address, header, title, log or table; no cookie is set, and nothing is stored', async () => {
    await sign('Anna First')
    const before = await dumpTables(deps.db)
    for (const { headers, page } of [await search('Sekretny'), await search('anna sekretny'), await search('anna')]) {
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(headers.get('Set-Cookie')).toBeNull()
      expect(headers.get('ETag')).toBeNull()
      expect(JSON.stringify([...headers])).not.toMatch(/sekretny/i)
      expect(/<title>.*<\/title>/.exec(page)?.[0]).not.toMatch(/sekretny|anna/i)
      for (const [, address] of page.matchAll(/(?:href|action|src)="([^"]*)"/g))
        expect(address).not.toMatch(/anna|sekretny|q=/i)
    }
    expect(await dumpTables(deps.db)).toEqual(before)
    expect(deps.lines.join('\n')).not.toMatch(/sekretny/i)
  })

  test('the page of names stays cached, the same bytes for all, whoever searches', async () => {
    await sign('Anna First')
    const get = async () => {
      const answer = await site.ask(NAMES)
      return [answer.headers.get('ETag'), answer.headers.get('Cache-Control'), await answer.text()]
    }
    const before = await get()
    await search('anna')
    expect(await get()).toEqual(before)
    expect(before[1]).toBe('max-age=30')
  })

  test('is not offered on protected appeals, where names are not given as JSON, on stopped ones, and on none', async () => {
    await makeAppeal(deps, 'quiet', { safety: 'protected' })
    await makeAppeal(deps, 'listed', { policy: { namesAsJson: false } })
    await signed(deps, 'listed', { address: 'a@example.org', name: 'Anna First' })
    await settled(deps, 'listed')
    await sign('Anna First')
    await stopAppeal(deps, OPERATOR, { slug: 'release' })
    deps.clock.advance(2_000)
    for (const slug of ['quiet', 'listed', 'release', 'nowhere']) {
      const path = `/a/${slug}/names/search`
      const { status, page } = await search('anna', {}, path)
      expect([status, page.includes('Anna')], slug).toEqual([404, false])
      expect((await site.ask(path)).status, slug).toBe(404)
      if (slug !== 'nowhere') expect(await (await site.ask(`/a/${slug}/names`)).text(), slug).not.toContain('/search')
    }
  })

  test('a form of another site is refused; an address without its form leads to the names', async () => {
    const foreign = await site.ask(SEARCH, { form: { q: 'anna' }, headers: { Origin: 'https://elsewhere.example' } })
    expect(foreign.status).toBe(403)
    const alone = await site.ask(`${SEARCH}?lang=be`)
    expect([alone.status, alone.headers.get('Location')]).toEqual([303, `${NAMES}?lang=be`])
  })
})
