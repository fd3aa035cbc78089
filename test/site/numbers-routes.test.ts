import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../src/core/clock.ts'
import { Memory } from '../../src/core/memory.ts'
import type { PublicNumbers } from '../../src/count/series/numbers.ts'
import { settleDue } from '../../src/count/settle-due.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { holdSignature, invalidateSignature } from '../../src/moderation/states.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { promised, readDocument } from '../api/document.ts'
import { openSite, signBody, signedByApi, type TestSite } from '../api/site.ts'
import { countStatements } from '../support/counted-statements.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, makeDraft, settled, signed } from '../support/world.ts'
import { textOf } from '../ui/frame.ts'

const JSON_OF = (slug: string) => `/api/v1/appeals/${slug}/numbers`
const PAGE_OF = (slug: string) => `/a/${slug}/numbers`
const CSV_OF = (slug: string) => `/a/${slug}/numbers.csv`

eachDatabase('the numbers of an appeal', (use) => {
  let deps: TestDeps
  let site: TestSite
  beforeEach(async () => {
    deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    await makeAppeal(deps)
    site = await openSite(deps)
  })

  const numbersOf = async (slug = 'release') => (await (await site.ask(JSON_OF(slug))).json()) as PublicNumbers
  const pageOf = async (slug = 'release') => textOf(await (await site.ask(PAGE_OF(slug))).text())
  const csvOf = async (slug = 'release') => (await site.ask(CSV_OF(slug))).text()

  async function sign(slug: string, n: number, prefix = 'person'): Promise<void> {
    for (let i = 0; i < n; i++)
      await signed(deps, slug, { address: `${prefix}${i}@example.org`, name: `Person ${'abcdefghijklmnopqrst'[i]}` })
  }

  const idOf = async (name: string) =>
    (await deps.db.selectFrom('signatures').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id

  test('page, JSON and CSV tell the same, as the description promises and with nothing else', async () => {
    for (let i = 0; i < 11; i++)
      await signedByApi(site, 'release', signBody({ email: `a${i}@example.org`, country: i < 10 ? 'PL' : 'LT' }))
    await settled(deps, 'release')
    deps.clock.advance(DAY)
    await sign('release', 3)
    const decision = { slug: 'release', reason: 'a list & its copy' }
    await settled(deps, 'release')
    await holdSignature(deps, OPERATOR, { ...decision, id: await idOf('Person a') })
    await invalidateSignature(deps, OPERATOR, { ...decision, id: await idOf('Person b') })
    await settled(deps, 'release')
    const answer = await site.ask(JSON_OF('release'))
    const told = await promised(await readDocument(site), 'GET /api/v1/appeals/{slug}/numbers', answer)
    const asOf = '2027-03-13T10:20:30.000Z'
    const kinds = { public: 12, private: 0, anonymous: 0 }
    expect(told).toEqual({
      asOf,
      counts: { total: 12, confirmed: 12, ...kinds, imported: 0, organisations: 0, goal: null, asOf },
      series: [
        { from: '2027-03-12', to: '2027-03-12', n: 11 },
        { from: '2027-03-13', to: '2027-03-13', n: 1 },
      ],
      countries: [{ country: 'PL', n: 10 }],
      corrections: [
        { day: '2027-03-13', cause: 'held', n: expect.any(Number), reason: decision.reason },
        { day: '2027-03-13', cause: 'invalidated', n: expect.any(Number), reason: decision.reason },
      ],
      list: null,
      destroyedOn: null,
    })
    expect(await csvOf()).toBe('from,to,n\r\n2027-03-12,2027-03-12,11\r\n2027-03-13,2027-03-13,1\r\n')
    const html = await (await site.ask(PAGE_OF('release'))).text()
    expect(textOf(html)).toContain('12 March 2027 11 13 March 2027 1 Together, as of 13 March 2027, 10:20 (UTC) 12')
    expect(html).toContain('<bdi>a list &amp; its copy</bdi>')
  })

  test('a draft and an unknown appeal have none: the same 404', async () => {
    await makeDraft(deps, 'draft')
    for (const of of [JSON_OF, PAGE_OF, CSV_OF])
      for (const slug of ['draft', 'no-such', '%22%3E']) expect((await site.ask(of(slug))).status, of(slug)).toBe(404)
  })

  test('none yet, and then below what is held back', async () => {
    expect(await numbersOf()).toMatchObject({ counts: { total: 0 }, series: [], countries: [], corrections: [] })
    expect(await csvOf()).toBe('from,to,n\r\n')
    expect(await pageOf()).toContain('No signature has been counted yet.')
    await makeAppeal(deps, 'quiet', { safety: 'protected' })
    await sign('quiet', 9)
    await settled(deps, 'quiet')
    expect(await numbersOf('quiet')).toMatchObject({ counts: { total: null }, series: null, countries: null })
    expect(await csvOf('quiet')).toBe('from,to,n\r\n')
    expect(await pageOf('quiet')).toContain('The first signatures are being gathered.')
  })

  test('a protected appeal: the series of the last daily settle beside the counts of the last hour', async () => {
    await makeAppeal(deps, 'quiet', { safety: 'protected', visibilities: ['public'] })
    await sign('quiet', 12)
    deps.clock.set('2027-03-13T03:00:00Z')
    await settleDue(deps)
    await sign('quiet', 10, 'other')
    deps.clock.set('2027-03-13T04:00:00Z')
    await settleDue(deps)
    expect(await numbersOf('quiet')).toMatchObject({
      asOf: '2027-03-13T03:00:00.000Z',
      counts: { total: 22, asOf: '2027-03-13T04:00:00.000Z' },
      series: [{ from: '2027-03-12', to: '2027-03-13', n: 12 }],
      countries: null,
    })
    expect(await pageOf('quiet')).toMatch(
      /22 signatures As of 13 March 2027, 04:00 .+ as of 13 March 2027, 03:00 \(UTC\) 12/,
    )
  })

  test('closed, and a day and two hours later shredded', async () => {
    await sign('release', 2)
    await settled(deps, 'release')
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    expect(await pageOf()).toMatch(/Signing has ended\..+The last letters work until 13 March 2027, 11:00 \(UTC\)/)
    deps.clock.advance(DAY + HOUR)
    await shredDue(deps)
    expect(await numbersOf()).toMatchObject({ counts: { total: 2 }, destroyedOn: '2027-03-13' })
    expect(await pageOf()).toContain('The coded marks of addresses were destroyed on 13 March 2027.')
  })

  test('stopped: at once in the process that stopped it, a second later in the others, and nothing of it by country', async () => {
    const elsewhere = { ...deps, memory: new Memory(deps.clock) }
    const other = await openSite(elsewhere)
    const told = async (of: TestSite) => (await (await of.ask(JSON_OF('release'))).json()) as PublicNumbers
    for (const one of [site, other]) expect(await told(one)).toMatchObject({ countries: [], destroyedOn: null })
    await stopAppeal(deps, OPERATOR, { slug: 'release', wait: async () => undefined })
    expect(await told(site)).toMatchObject({ countries: null, list: null, destroyedOn: '2027-03-12' })
    deps.clock.advance(SECOND)
    expect(await told(other)).toMatchObject({ countries: null, list: null, destroyedOn: '2027-03-12' })
    expect(await pageOf()).toContain('This appeal has ended. Names are no longer kept here.')
  })

  test('while counts are live, they are read once a minute at most, however often the number moves', async () => {
    const { db, sent } = countStatements(deps.db)
    site = await openSite({ ...deps, db })
    const totals = async () => {
      const [json, csv, page] = [await numbersOf(), await csvOf(), await pageOf()]
      const listed = [...csv.matchAll(/,(\d+)\r/g)].reduce((sum, [, n]) => sum + Number(n), 0)
      return [json.counts.total, listed, Number(/Together (\d+)/.exec(page)?.[1])]
    }
    expect(await totals()).toEqual([0, 0, 0])
    await sign('release', 2)
    await settled(deps, 'release')
    deps.clock.advance(MINUTE - SECOND)
    const before = sent()
    expect(await totals()).toEqual([0, 0, 0])
    expect(await totals()).toEqual([0, 0, 0])
    // The appeal's version and its texts are asked for, and no number.
    const ofAppeal = sent() - before
    deps.clock.advance(SECOND)
    expect(await totals()).toEqual([2, 2, 2])
    expect(await totals()).toEqual([2, 2, 2])
    expect(sent() - before - ofAppeal).toBeLessThanOrEqual(2)
  })

  test('a hundred at once are one read', async () => {
    const { db, sent } = countStatements(deps.db)
    site = await openSite({ ...deps, db, memory: new Memory(deps.clock) })
    expect(await numbersOf()).toMatchObject({ counts: { total: 0 } })
    const alone = sent()
    site = await openSite({ ...deps, db, memory: new Memory(deps.clock) })
    const paths = [JSON_OF('release'), PAGE_OF('release'), CSV_OF('release'), `${PAGE_OF('release')}?lang=be`]
    const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => site.ask(paths[i % 4] ?? '')))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 100 }, () => 200))
    expect(sent()).toBe(2 * alone)
  })

  test('elsewhere they follow the number', async () => {
    await makeAppeal(deps, 'quiet', { safety: 'protected' })
    expect(await numbersOf('quiet')).toMatchObject({ counts: { total: null } })
    await sign('quiet', 10)
    await settled(deps, 'quiet')
    deps.clock.advance(SECOND)
    expect(await numbersOf('quiet')).toMatchObject({ counts: { total: 10 } })
    expect(await pageOf('quiet')).toContain('10 signatures')
  })

  test('an appeal that is made protected holds its numbers back at once', async () => {
    await sign('release', 9)
    await settled(deps, 'release')
    deps.clock.advance(MINUTE)
    expect(await numbersOf()).toMatchObject({ counts: { total: 9 } })
    const policy = JSON.stringify({ withholdSmallCounts: true })
    await sql`update appeals set policy = ${policy}::jsonb, version = version + 1`.execute(deps.db)
    deps.clock.advance(SECOND)
    expect(await numbersOf()).toMatchObject({ counts: { total: null }, series: null })
    expect(await csvOf()).toBe('from,to,n\r\n')
    expect(await pageOf()).toContain('Together not shown')
  })

  test('an ETag and short caching as counts have, for pages of every origin; 304 to a client that has the body', async () => {
    const headersOf = async (path: string, asking = {}) => Object.fromEntries((await site.ask(path, asking)).headers)
    const counts = await headersOf('/api/v1/appeals/release/counts')
    const numbers = await headersOf(JSON_OF('release'))
    for (const name of [
      'cache-control',
      'access-control-allow-origin',
      'access-control-expose-headers',
      'content-type',
    ])
      expect(numbers[name], name).toBe(counts[name])
    for (const path of [JSON_OF('release'), PAGE_OF('release'), CSV_OF('release')]) {
      const { etag = '' } = await headersOf(path)
      expect((await site.ask(path, { headers: { 'If-None-Match': etag } })).status, path).toBe(304)
    }
    expect(await headersOf(CSV_OF('release'))).toMatchObject({
      'content-type': 'text/csv; charset=UTF-8; header=present',
      'content-disposition': 'attachment; filename="release-numbers-2027-03-12.csv"',
    })
    const refused = await site.ask(JSON_OF('no-such'))
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })

  test('while the database is away: the last known numbers, however old', async () => {
    const known = [JSON_OF('release'), PAGE_OF('release'), CSV_OF('release')]
    const bodies = async () => Promise.all(known.map(async (path) => (await site.ask(path)).text()))
    const before = await bodies()
    deps.clock.advance(2 * MINUTE)
    await sql`alter table appeals rename to appeals_away`.execute(deps.db)
    await sql`alter table counts rename to counts_away`.execute(deps.db)
    expect(await bodies()).toEqual(before)
    await sql`alter table appeals_away rename to appeals`.execute(deps.db)
    await sql`alter table counts_away rename to counts`.execute(deps.db)
  })

  test('a reader gets the page in their language, and its links stay in it', async () => {
    const answer = await site.ask(PAGE_OF('release'), { headers: { 'Accept-Language': 'lt' } })
    const html = await answer.text()
    expect(answer.headers.get('Vary')).toContain('Accept-Language')
    expect(html).toContain('<html lang="lt">')
    expect(html).toMatch(/href="\/a\/release\?lang=lt"/)
    expect(await (await site.ask('/a/release?lang=lt')).text()).toContain('href="/a/release/numbers?lang=lt"')
    expect(await (await site.ask('/embed/release?lang=lt')).text()).toContain('href="/a/release/numbers?lang=lt"')
  })
})
