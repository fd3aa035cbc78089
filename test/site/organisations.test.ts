import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { changeEndorsement, withdrawEndorsement } from '../../src/endorsements/own/own-endorsement.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { decided, organisation, SLUG } from '../endorsements/decisions.ts'
import { entered } from '../endorsements/entering.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { endorsed } from '../support/offers.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const PAGE = `/a/${SLUG}`
const API = `/api/v1/appeals/${SLUG}`

/** All places of the public that tell of organisations. */
const PATHS = {
  page: `${PAGE}?lang=en`,
  parts: `${PAGE}/live?lang=en`,
  list: `${PAGE}/organisations?lang=en`,
  json: `${API}/endorsements`,
  counts: `${API}/counts`,
  appeal: API,
  appeals: '/api/v1/appeals',
  numbers: `${API}/numbers`,
  widget: `/embed/${SLUG}?lang=en`,
  feed: `${PAGE}/milestones.atom?lang=en`,
  numbersPage: `${PAGE}/numbers?lang=en`,
  home: '/?lang=en',
  badge: `/badge/${SLUG}.svg?lang=en`,
}

eachDatabase('The organisations of an appeal in public', (use) => {
  async function open(draft: Parameters<typeof makeAppeal>[2] = {}) {
    const deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    await makeAppeal(deps, SLUG, draft)
    const site = await openSite(deps)
    const text = async (path: string) => (await site.ask(path)).text()
    const json = async (path: string) => (await site.ask(path)).json()
    const listed = async (name: string, more: object = {}) => {
      const own = await endorsed(deps, SLUG, { address: `office@ringers.example`, name, ...more })
      await decided(deps, name, 'approve')
      return own
    }
    return { deps, site, text, json, listed }
  }

  /** The name that stands in each of them. */
  async function places({ text }: { text: (path: string) => Promise<string> }) {
    const entries = Object.entries(PATHS).map(async ([name, path]) => [name, await text(path)] as const)
    return Object.fromEntries(await Promise.all(entries)) as Record<keyof typeof PATHS, string>
  }

  test('are named and counted everywhere at once, and nowhere at once after a withdrawal or a removal', async () => {
    const world = await open()
    await places(world)
    const own = await world.listed('Invented Ringers')
    await world.listed('Invented Bakers')

    const both = await places(world)
    for (const name of ['page', 'parts', 'list', 'json'] as const)
      expect(both[name], name).toMatch(/Invented Bakers[\s\S]*Invented Ringers/)
    for (const name of ['counts', 'appeal', 'appeals', 'numbers'] as const)
      expect(both[name], name).toContain('"organisations":2')
    for (const name of ['widget', 'feed', 'numbersPage', 'home'] as const)
      expect(both[name], name).toMatch(/2 (<[^>]*>)*\s*(<[^>]*>)?organisations/)

    await withdrawEndorsement(world.deps, own)
    const one = await places(world)
    expect(Object.values(one).join()).not.toContain('Invented Ringers')
    for (const name of ['counts', 'appeal', 'appeals', 'numbers'] as const)
      expect(one[name], name).toContain('"organisations":1')
    expect(one.widget).toContain('organisation endorses')
    expect(one.feed).toContain('<subtitle>1 organisation</subtitle>')

    await decided(world.deps, 'Invented Bakers', 'remove')
    const none = await places(world)
    expect(Object.values(none).join()).not.toMatch(/Invented (Ringers|Bakers)|\d organisation/)
    for (const name of ['counts', 'appeal', 'appeals', 'numbers'] as const)
      expect(none[name], name).toContain('"organisations":0')
  })

  test('that staff entered are there at once as confirmed by them, and erased within a minute of their removal', async () => {
    const world = await open()
    await places(world)
    await entered(world.deps, 'name,country,website\nInvented Bakers,LT,bakers.example\nInvented Ringers,,\n')
    const both = await places(world)
    expect(both.list).toMatch(/Invented Bakers[\s\S]*confirmed by the organisers, 12 March 2027/)
    expect(JSON.parse(both.json).organisations).toMatchObject([
      { name: 'Invented Bakers', country: 'LT', website: 'https://bakers.example/', confirmedOn: '2027-03-12' },
      { name: 'Invented Ringers', country: null, website: null },
    ])
    for (const name of ['counts', 'appeal', 'appeals', 'numbers'] as const)
      expect(both[name], name).toContain('"organisations":2')

    for (const name of ['Invented Bakers', 'Invented Ringers']) await decided(world.deps, name, 'remove')
    const none = await places(world)
    expect(Object.values(none).join()).not.toMatch(/Invented (Ringers|Bakers)|bakers\.example|\d organisation/)
    // Copies that caches of others keep are older than a minute nowhere.
    for (const path of Object.values(PATHS)) {
      const { headers } = await world.site.ask(path)
      const ages = [...(headers.get('Cache-Control') ?? '').matchAll(/(?:max-age|while-revalidate|if-error)=(\d+)/g)]
      expect(
        ages.reduce((sum, [, age]) => sum + Number(age), 0),
        path,
      ).toBeLessThanOrEqual(60)
    }
    const tables = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = current_schema()`.execute(
      world.deps.db,
    )
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(
        world.deps.db,
      )
      expect(rows.map(({ row }) => row).join(), name).not.toMatch(/ringers|bakers/i)
    }
  })

  test('are not those that wait, were declined, or what a listed one wants to become', async () => {
    const { deps, text, listed } = await open()
    await endorsed(deps, SLUG, { address: 'a@ringers.example', name: 'Waiting Ones' })
    await endorsed(deps, SLUG, { address: 'b@ringers.example', name: 'Declined Ones' })
    await decided(deps, 'Declined Ones', 'decline', { reason: 'not an organisation' })
    const own = await listed('Listed Ones')
    await changeEndorsement(deps, own, { name: 'Wanted Ones' })
    const shown = Object.values(await places({ text })).join()
    expect(shown).toContain('Listed Ones')
    expect(shown).not.toMatch(/(Waiting|Declined|Wanted) Ones/)
    await decided(deps, 'Wanted Ones', 'approve')
    const changed = Object.values(await places({ text })).join()
    expect(changed).toContain('Wanted Ones')
    expect(changed).not.toContain('Listed Ones')
  })

  test('are never part of the number of people', async () => {
    const { deps, json, text, listed } = await open()
    await signed(deps, SLUG, { address: 'anna@example.org', visibility: 'public' })
    await settled(deps, SLUG)
    const before = (await json(`${API}/counts`)) as object
    for (const name of ['Bakers', 'Ringers', 'Weavers']) await listed(name)
    await settled(deps, SLUG)
    expect(await json(`${API}/counts`)).toEqual({ ...before, organisations: 3 })
    expect(before).toMatchObject({ total: 1, confirmed: 1, organisations: 0 })
    const { counts, series } = (await json(`${API}/numbers`)) as { counts: object; series: { n: number }[] }
    expect(counts).toMatchObject({ total: 1, organisations: 3 })
    expect(series.reduce((sum, { n }) => sum + n, 0)).toBe(1)
    expect(await text(`${PAGE}/numbers?lang=en`)).toContain('never part of the number of people')
    expect(await text(`/badge/${SLUG}.svg?lang=en`)).toContain('1 signature')
  })

  test('stand with initiators first, then by alphabet: twelve on the page, all on their own', async () => {
    const initiators = [{ name: 'Union of Weavers', descriptor: 'of Minsk' }]
    const text = { title: 'Release them', short_title: 'Release', body: 'Let them go home.', initiators }
    const { text: get, json, listed } = await open({ texts: { en: text } } as never)
    // The Cyrillic letter makes another name of it, which initiates nothing.
    for (const name of ['Unіon of Weavers', 'UNION OF WEAVERS', 'Ящерица', 'Ąžuolas', 'Bakers', 'Аист'])
      await listed(name)
    for (let n = 10; n < 19; n++) await listed(`Club ${n}`)
    const { organisations } = (await json(`${API}/endorsements`)) as { organisations: { name: string }[] }
    const names = organisations.map(({ name }) => name)
    const clubs = Array.from({ length: 9 }, (_, n) => `Club ${n + 10}`)
    expect(names).toEqual(['UNION OF WEAVERS', 'Ąžuolas', 'Bakers', ...clubs, 'Unіon of Weavers', 'Аист', 'Ящерица'])
    const page = await get(`${PAGE}?lang=en`)
    const onPage = names.filter((name) => page.includes(`>${name}</bdi>`))
    expect(onPage).toEqual(names.slice(0, 12))
    expect(page).toContain('All 15 organisations')
    expect((await get(`${PAGE}/organisations?lang=en`)).match(/<h2><bdi/g)).toHaveLength(15)
  })

  test('tell what their representative gave, and nothing of that person', async () => {
    const { deps, text, json, listed } = await open()
    const name = 'Офис прав'
    const website = 'https://ofis.example/en?a=1&b=2'
    await listed(name, {
      nameEn: 'Rights Office',
      country: 'LT',
      website,
      person: 'Secret Person',
      role: 'Secret role',
    })
    const statements = JSON.stringify({ en: 'We stand by it.' })
    await deps.db
      .updateTable('endorsements')
      .set({ statements, kind: 'association' })
      .where('name', '=', name)
      .execute()
    const { id } = await organisation(deps, name)
    const [own] = ((await json(`${API}/endorsements?locale=en`)) as { organisations: object[] }).organisations
    expect(own).toEqual({
      ...{ id, name, nameEn: 'Rights Office', country: 'LT', website, kind: 'association' },
      ...{ statement: 'We stand by it.', confirmedOn: '2027-03-12', proofs: [] },
    })
    for (const locale of ['be', 'constructor', '__proto__', 'xx'])
      expect(await text(`${API}/endorsements?locale=${locale}`), locale).toContain('"statement":null')
    const page = await text(`${PAGE}/organisations?lang=en`)
    for (const told of ['Rights Office', 'Lithuania', 'We stand by it.', 'confirmed by the organisers, 12 March 2027'])
      expect(page).toContain(told)
    expect(page).toContain(`<a href="https://ofis.example/en?a=1&amp;b=2" rel="noreferrer nofollow">`)
    const all = Object.values(await places({ text })).join() + page
    expect(all).not.toMatch(/Secret|ringers\.example/)
  })

  test.each([
    ['markup', `<img src=x onerror=alert(1)> & "Friends" 'of' </script>`],
    ['300 letters', 'Ж'.repeat(300)],
    ['300 letters of four bytes', '𐐀'.repeat(300)],
    ['from right to left', 'جمعية الأسرى (2027)'],
    ['a name of the world', 'ʻOkina Ōtautahi – Đặng & Ö. ÅÇß — 囚犯之友協會'],
  ])('show a hostile or unusual name as its letters: %s', async (_, name) => {
    const { text, json, site, deps } = await open()
    // A website that the form refuses may have been entered from a list.
    await endorsed(deps, SLUG, {
      address: 'a@ringers.example',
      name: 'Friends',
      website: 'https://xn--80ak6aa92e.example/',
    })
    await decided(deps, 'Friends', 'approve')
    await deps.db.updateTable('endorsements').set({ name }).execute()
    const { id } = await organisation(deps, name)
    const escaped = name
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&#39;')
    deps.memory.forget({ of: (await deps.db.selectFrom('appeals').select('id').executeTakeFirstOrThrow()).id })
    for (const path of [
      `${PAGE}?lang=en`,
      `${PAGE}/organisations?lang=en`,
      `${PAGE}/organisations/${id}/report?lang=en`,
    ]) {
      const page = await text(path)
      expect(page, path).toContain(`>${escaped}</bdi>`)
      expect(page, path).not.toContain('<img src=x')
    }
    expect(((await json(`${API}/endorsements`)) as { organisations: object[] }).organisations).toMatchObject([{ name }])
    expect(site.faults()).toEqual([])
  })

  test('stand in an answer that any page may read and that is revalidated by its tag', async () => {
    const { site, listed } = await open()
    await listed('Ringers')
    const answer = await site.ask(`${API}/endorsements`)
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(answer.headers.get('Cache-Control')).toBe((await site.ask(`${API}/counts`)).headers.get('Cache-Control'))
    const tag = answer.headers.get('ETag') ?? ''
    const again = (headers: Record<string, string>) => site.ask(`${API}/endorsements`, { headers })
    expect((await again({ 'If-None-Match': tag })).status).toBe(304)
    await listed('Bakers')
    expect((await again({ 'If-None-Match': tag })).status).toBe(200)
    expect((await site.ask(`${API}/endorsements`, { method: 'OPTIONS' })).status).toBe(204)
    expect((await site.ask('/api/v1/appeals/unknown/endorsements')).status).toBe(404)
  })

  test('are gone with a stop', async () => {
    const world = await open()
    await world.listed('Invented Ringers')
    await stopAppeal(world.deps, OPERATOR, { slug: SLUG })
    const stopped = await places(world)
    expect(Object.values(stopped).join()).not.toMatch(/Invented Ringers|"organisations":1/)
  })

  test('load nothing from elsewhere: a website is a link, and nothing more', async () => {
    const { text, listed } = await open()
    await listed('Ringers', { website: 'https://ringers.example/' })
    const page = await text(`${PAGE}/organisations?lang=en`)
    expect(page.match(/(src|href|action)="https?:\/\/(?!localhost)[^"]*"/g)).toEqual([
      'href="https://ringers.example/"',
    ])
    expect(await text(`${PAGE}?lang=en`)).not.toContain('ringers.example')
  })
})
