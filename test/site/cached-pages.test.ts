import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { HOUR, SECOND } from '../../src/core/clock.ts'
import { Memory } from '../../src/core/memory.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite, type TestSite } from '../api/site.ts'
import { countStatements } from '../support/counted-statements.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { hideName } from '../support/moderate.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const PAGES = ['/', '/a/release', '/a/release/names', '/a/release/numbers', '/a/release/sign', '/privacy', '/safety']

embeddedOnly('public pages are made once', (use) => {
  let deps: TestDeps
  let site: TestSite
  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    await makeAppeal(deps, 'quiet', { safety: 'protected' })
    site = await openSite(deps)
  })

  const etagOf = async (path: string, headers: Record<string, string> = {}) =>
    (await site.ask(path, { headers })).headers.get('ETag') ?? ''
  const isUnchanged = async (path: string, etag: string) =>
    (await site.ask(path, { headers: { 'If-None-Match': etag } })).status === 304

  test.each(PAGES)('%s: an ETag in each language, and 304 to a client that has it', async (path) => {
    const etag = await etagOf(path)
    expect(await isUnchanged(path, etag)).toBe(true)
    const tags = [etag]
    for (const language of ['be', 'ru']) {
      const answer = await site.ask(path, { headers: { 'Accept-Language': language } })
      expect(answer.headers.get('Vary')).toBe('Accept-Language, Accept-Encoding')
      expect(await answer.text()).toContain(`<html lang="${language}">`)
      tags.push(answer.headers.get('ETag') ?? '')
      expect(await etagOf(`${path}?lang=${language}`)).toBe(tags.at(-1))
      expect(await isUnchanged(path, tags.at(-1) ?? '')).toBe(false)
    }
    expect(new Set(tags).size).toBe(3)
    expect(await (await site.ask(path)).text()).toContain('<html lang="en">')
  })

  test('a page is never older than the known version of its appeal', async () => {
    const elsewhere = { ...deps, memory: new Memory(deps.clock) }
    const paths = ['/', '/a/release', '/a/release/names', '/api/v1/appeals/release/counts']
    const before = await Promise.all(paths.map((path) => etagOf(path)))
    await signed(elsewhere, 'release', { address: 'anna@example.org', name: 'Anna Anyone' })
    await settled(elsewhere, 'release')
    deps.clock.advance(SECOND)
    for (const [i, path] of paths.entries()) {
      expect(await isUnchanged(path, before[i] ?? ''), path).toBe(false)
      const text = await (await site.ask(path)).text()
      expect(text, path).toMatch(/Anna Anyone|1 person has signed|1 signature|"total":1/)
    }
  })

  test('the home page lists an appeal as ended from its planned closing on, though nothing else has changed', async () => {
    // This appeal stands last, so that its end changes no place in the list.
    await makeAppeal(deps, 'waning', { closes: '2027-03-12T12:00Z' })
    const openOnes = async () => {
      const [open = ''] = (await (await site.ask('/')).text()).split('id="ended"')
      return [...open.matchAll(/\/a\/([a-z]+)\?/g)].map(([, slug]) => slug)
    }
    expect(await openOnes()).toEqual(['quiet', 'release', 'waning'])
    const etag = await etagOf('/')
    expect(await isUnchanged('/', etag)).toBe(true)
    deps.clock.set('2027-03-12T12:00:00Z')
    expect(await isUnchanged('/', etag)).toBe(false)
    expect(await openOnes()).toEqual(['quiet', 'release'])
  })

  test('the home page lists the last ended appeals only, and asks for no others', async () => {
    for (let n = 10; n < 22; n++) {
      await makeAppeal(deps, `ended-${n}`)
      await closeAppeal(deps, OPERATOR, { slug: `ended-${n}` })
      deps.clock.advance(SECOND)
    }
    const { db, sent } = countStatements(deps.db)
    site = await openSite({ ...deps, db })
    const listed = async () => (await (await site.ask('/')).text()).match(/"\/a\/ended-\d+\?/g)?.length
    expect(await listed()).toBe(10)
    deps.clock.advance(SECOND)
    const before = sent()
    expect(await listed()).toBe(10)
    // One statement asks for the list, and one for the version of each listed appeal.
    expect(sent() - before).toBeLessThanOrEqual(1 + 10 + 3)
  })

  test('counts are a second old at most, and asked of the database once a second at most', async () => {
    const { db, sent } = countStatements(deps.db)
    site = await openSite({ ...deps, db })
    const elsewhere = { ...deps, memory: new Memory(deps.clock) }
    const totals = async () => {
      const asked = Array.from({ length: 50 }, () => site.ask('/api/v1/appeals/release/counts'))
      const counts = (await Promise.all(asked)).map((answer) => answer.json() as Promise<{ total: number }>)
      return [...new Set((await Promise.all(counts)).map(({ total }) => total))]
    }
    expect(await totals()).toEqual([0])
    const first = sent()
    deps.clock.advance(SECOND)
    expect(await totals()).toEqual([0])
    expect(sent()).toBe(first + 1)
    await signed(elsewhere, 'release', { address: 'anna@example.org' })
    await settled(elsewhere, 'release')
    deps.clock.advance(SECOND - 1)
    expect(await totals()).toEqual([0])
    expect(sent()).toBe(first + 1)
    deps.clock.advance(1)
    expect(await totals()).toEqual([1])
    // The version is read once more, and then everything of the new version.
    expect(sent()).toBe(first + 1 + 1 + first)
    expect(await totals()).toEqual([1])
    expect(sent()).toBe(first + 1 + 1 + first)
  })

  const changes: [string, (elsewhere: TestDeps, token: Token) => Promise<unknown>][] = [
    ['is made private', (elsewhere, token) => changeSignature(elsewhere, token, { visibility: 'private' })],
    ['is withdrawn', (elsewhere, token) => withdraw(elsewhere, token)],
    ['is hidden', async (elsewhere) => hideName(elsewhere, OPERATOR, await decisionOn(elsewhere, 'Anna Anyone'))],
  ]
  test.each(changes)('a name that %s by another process has left every page a second later', async (_how, change) => {
    const elsewhere = { ...deps, memory: new Memory(deps.clock) }
    const token = await signed(elsewhere, 'release', { address: 'anna@example.org', name: 'Anna Anyone' })
    await settled(elsewhere, 'release')
    const paths = ['', '/live', '/names'].map((rest) => `/a/release${rest}`)
    paths.push('/embed/release', '/api/v1/appeals/release/signatures')
    const named = async () => {
      const texts = await Promise.all(paths.map(async (path) => (await site.ask(path)).text()))
      return paths.filter((_, i) => texts[i]?.includes('Anna Anyone'))
    }
    expect(await named()).toEqual(paths)
    await change(elsewhere, token)
    deps.clock.advance(SECOND)
    expect(await named()).toEqual([])
    // Other caches may hold a page for half a minute at most.
    for (const path of paths) {
      const [, age = '0'] = /max-age=(\d+)/.exec((await site.ask(path)).headers.get('Cache-Control') ?? '') ?? []
      expect(Number(age), path).toBeLessThanOrEqual(30)
    }
  })

  async function decisionOn({ db }: TestDeps, name: string) {
    const { id } = await db.selectFrom('signatures').select('id').where('name', '=', name).executeTakeFirstOrThrow()
    return { slug: 'release', id }
  }

  test('a page changes with time, too: a planned closing, the next update of a quiet appeal', async () => {
    await makeAppeal(deps, 'ending', { closes: '2027-03-12T12:00+00:00' })
    deps.clock.set('2027-03-12T11:59:59Z')
    const open = await etagOf('/a/ending')
    const quiet = await etagOf('/a/quiet')
    expect(await (await site.ask('/a/ending')).text()).toContain('id="sign-form"')
    deps.clock.advance(HOUR)
    expect(await isUnchanged('/a/ending', open)).toBe(false)
    expect(await (await site.ask('/a/ending')).text()).not.toContain('id="sign-form"')
    expect(await isUnchanged('/a/quiet', quiet)).toBe(false)
  })

  test('a planned closing shows in its second, though the rest of the cache is young enough', async () => {
    await makeAppeal(deps, 'ending', { closes: '2027-03-12T12:00Z' })
    deps.clock.set('2027-03-12T11:59:59.500Z')
    const hasForm = async () => (await (await site.ask('/a/ending')).text()).includes('id="sign-form"')
    expect([await hasForm(), await hasForm()]).toEqual([true, true])
    deps.clock.advance(SECOND / 2)
    expect([await hasForm(), await hasForm()]).toEqual([false, false])
  })

  test('an appeal that this process closed is shown as closed at once', async () => {
    const open = await etagOf('/a/release')
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    expect(await isUnchanged('/a/release', open)).toBe(false)
    expect(await (await site.ask('/a/release')).text()).not.toContain('id="sign-form"')
  })

  test('a page made while the database is away is not shown afterwards', async () => {
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    const page = async () => (await site.ask('/a/release')).text()
    const before = await page()
    deps.clock.advance(SECOND)
    await sql`alter table appeals rename to appeals_away`.execute(deps.db)
    expect(await page()).not.toBe(before)
    await sql`alter table appeals_away rename to appeals`.execute(deps.db)
    deps.clock.advance(SECOND)
    expect(await page()).toBe(before)
  })

  test('a widget that shows a stale appeal is not cached', async () => {
    const caching = async () => (await site.ask('/embed/release')).headers.get('Cache-Control')
    expect(await caching()).toBe('public, max-age=30')
    deps.clock.advance(SECOND)
    await sql`alter table appeals rename to appeals_away`.execute(deps.db)
    expect(await caching()).toBe('no-store')
    await sql`alter table appeals_away rename to appeals`.execute(deps.db)
    deps.clock.advance(SECOND)
    expect(await caching()).toBe('public, max-age=30')
  })

  test('once a new version is known, older counts are not served as the newest while the new ones cannot be read', async () => {
    const elsewhere = { ...deps, memory: new Memory(deps.clock) }
    const statuses = async () => {
      const answers = []
      for (const lang of ['en', 'be', 'en']) answers.push((await site.ask(`/a/release?lang=${lang}`)).status)
      return answers
    }
    expect(await statuses()).toEqual([200, 200, 200])
    await signed(elsewhere, 'release', { address: 'anna@example.org' })
    await settled(elsewhere, 'release')
    deps.clock.advance(SECOND)
    await sql`alter table counts rename to counts_away`.execute(deps.db)
    expect(await statuses()).toEqual([503, 503, 503])
    await sql`alter table counts_away rename to counts`.execute(deps.db)
    deps.clock.advance(SECOND)
    expect(await (await site.ask('/a/release')).text()).toContain('1 person has signed')
  })

  test('while the database is away it is asked once a second, however many reload, and pages are compressed as ever', async () => {
    const { db, sent } = countStatements(deps.db)
    site = await openSite({ ...deps, db })
    const ask = () => site.ask('/a/release', { headers: { 'Accept-Encoding': 'br' } })
    expect((await ask()).status).toBe(200)
    deps.clock.advance(SECOND)
    await sql`alter table appeals rename to appeals_away`.execute(deps.db)
    const before = sent()
    const bodies = []
    for (let n = 0; n < 5; n++) {
      const { status, headers } = await ask()
      bodies.push(headers.get('ETag'))
      expect([status, headers.get('Content-Encoding'), headers.get('Cache-Control')]).toEqual([503, 'br', 'no-store'])
      expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0)
    }
    expect(new Set(bodies).size).toBe(1)
    expect(sent() - before).toBe(1)
    // A client that has an earlier page gets 503 as well, not 304.
    expect((await site.ask('/a/release', { headers: { 'If-None-Match': '*' } })).status).toBe(503)
    await sql`alter table appeals_away rename to appeals`.execute(deps.db)
  })

  test.each(['/a/release', '/a/quiet', '/api/v1/appeals/release/counts'])(
    '%s: an answer from memory has every header and byte of the first answer',
    async (path) => {
      const { db, sent } = countStatements(deps.db)
      site = await openSite({ ...deps, db })
      for (const method of ['GET', 'HEAD'])
        for (const headers of [{}, { 'Accept-Encoding': 'br' }, { 'Accept-Language': 'be' }] as Record<
          string,
          string
        >[]) {
          deps.clock.advance(SECOND)
          const whole = async () => {
            const answer = await site.ask(path, { method, headers })
            return [answer.status, Object.fromEntries(answer.headers), Buffer.from(await answer.arrayBuffer())]
          }
          const made = await whole()
          const asked = sent()
          expect(await whole()).toEqual(made)
          expect(sent()).toBe(asked)
        }
      // A POST is never answered from memory, so the check of its origin refuses it.
      expect((await site.ask(path, { method: 'POST', headers: { Origin: 'https://elsewhere.example' } })).status).toBe(
        403,
      )
    },
  )

  test('a string that is no slug finds no other entry of the cache', async () => {
    const [{ id }] = (await deps.db.selectFrom('appeals').select('id').execute()) as [{ id: string }]
    const production = {
      PUBLIC_URL: 'https://sign.example',
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'a@sign.example',
    }
    const inPublic = await testDeps(use(), { env: { ...production, EMBEDDED_IN_PRODUCTION: '1' } })
    site = await openSite(inPublic)
    for (const path of ['/', '/a/release']) expect((await site.ask(path)).status).toBe(200)
    for (const made of ['%2Flist', `%2Fslug%2F${id}`, `%2Ffront%2F${id}`, '__proto__', '%00', '%FF'])
      for (const path of [`/a/${made}`, `/api/v1/appeals/${made}/counts`])
        expect((await site.ask(path)).status, path).toBe(404)
  })

  test('a name that leaves one appeal drops no other appeal from the cache', async () => {
    const sign = (name: string) => signed(deps, 'release', { address: `${name}@example.org`, name })
    const tokens = [await sign('anna'), await sign('boris')] as const
    await settled(deps, 'release')
    const { db, sent } = countStatements(deps.db)
    site = await openSite({ ...deps, db })
    const statuses = async () => [
      (await site.ask('/api/v1/appeals/quiet/counts')).status,
      (await site.ask('/api/v1/appeals/release/counts')).status,
    ]
    expect(await statuses()).toEqual([200, 200])
    await withdraw(deps, tokens[0])
    const before = sent()
    expect((await site.ask('/api/v1/appeals/quiet/counts')).status).toBe(200)
    // One statement asks whether the version is still the same.
    expect(sent() - before).toBe(1)
    expect(await statuses()).toEqual([200, 200])
    await withdraw(deps, tokens[1])
    await sql`alter table appeals rename to appeals_away`.execute(deps.db)
    const [quiet, release] = await statuses()
    expect(quiet).toBe(200)
    // Nothing older is shown of the appeal that the name has left.
    expect(release).toBeGreaterThanOrEqual(500)
    await sql`alter table appeals_away rename to appeals`.execute(deps.db)
  })

  test('a name that leaves one appeal does not drop an appeal whose slug begins alike', async () => {
    await makeAppeal(deps, 'release-again')
    const token = await signed(deps, 'release', { address: 'anna@example.org', name: 'Anna' })
    await settled(deps, 'release')
    const status = async () => (await site.ask('/api/v1/appeals/release-again/counts')).status
    expect(await status()).toBe(200)
    await withdraw(deps, token)
    await sql`alter table appeals rename to appeals_away`.execute(deps.db)
    expect(await status()).toBe(200)
    await sql`alter table appeals_away rename to appeals`.execute(deps.db)
  })

  test('invented cursors show the list of names from its start, and fill no memory', async () => {
    const first = await (await site.ask('/a/release/names')).text()
    for (let n = 0; n < 300; n++) expect((await site.ask(`/a/release/names?after=made-up-${n}`)).status).toBe(200)
    expect(await (await site.ask('/a/release/names')).text()).toBe(first)
  })
})
