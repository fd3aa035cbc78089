import { expect, onTestFinished, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { appealKeyName } from '../../src/appeals/key.ts'
import { APPEALS } from '../../src/appeals/recall.ts'
import { beginEpoch } from '../../src/campaigns/epochs.ts'
import { findCampaign } from '../../src/campaigns/store.ts'
import { MINUTE, SECOND } from '../../src/core/clock.ts'
import { transact } from '../../src/db/database.ts'
import { directBatcher } from '../../src/platform/batch-direct.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, type TestOptions, testDeps } from '../support/deps.ts'
import { freePort } from '../support/postgres-server.ts'
import { CAMPAIGN, makeAppeal, makeCampaign } from '../support/world.ts'
import { promised, readDocument } from './document.ts'
import { type Asking, openSite, signBody, signByApi } from './site.ts'

const SIGN = '/api/v1/appeals/release/signatures'
const DESCRIBED_SIGN = 'POST /api/v1/appeals/{slug}/signatures'

eachDatabase('refusals of the API', (use) => {
  async function open(options: TestOptions = {}) {
    const deps = await testDeps(use(), options)
    await makeCampaign(deps)
    await makeAppeal(deps)
    const site = await openSite(deps)
    return { deps, site, document: await readDocument(site) }
  }

  async function isProblem(answer: Response, status: number, kind: string, what = answer.url): Promise<void> {
    expect(answer.status, what).toBe(status)
    expect(answer.headers.get('Content-Type'), what).toBe('application/problem+json')
    expect(answer.headers.get('Cache-Control'), what).toBe('no-store')
    expect(await answer.json()).toMatchObject({ type: `/problems/${kind}`, title: expect.any(String), status })
  }

  test('unknown routes are problems too, whatever is asked for', async () => {
    const { site } = await open()
    const headers = { Accept: 'text/html' }
    for (const path of ['/api', '/api/', '/api/v1', '/api/v2/appeals', '/api/v1/nothing', '/api/v1/appeals/release/x'])
      for (const method of ['GET', 'POST', 'OPTIONS'])
        await isProblem(await site.ask(path, { method, headers }), 404, 'not-found')
    expect(site.faults()).toEqual([])
  })

  test('a method that a path does not take: 405 with the methods that the path takes', async () => {
    const { site } = await open()
    const wrong: [method: string, path: string, taken: string][] = [
      ['POST', '/api/v1/appeals', 'GET, HEAD, OPTIONS'],
      ['DELETE', '/api/v1/appeals/release', 'GET, HEAD, OPTIONS'],
      ['PUT', '/api/v1/appeals/release/counts', 'GET, HEAD, OPTIONS'],
      ['PUT', '/api/v1/appeals/no-such/signatures', 'GET, HEAD, OPTIONS, POST'],
      ['GET', '/api/v1/confirmations', 'POST'],
      ['PUT', '/api/v1/confirmations', 'POST'],
      ['POST', '/api/v1/signature', 'DELETE, GET, HEAD, PATCH'],
      ['POST', '/healthz', 'GET, HEAD'],
      ['DELETE', '/openapi.json', 'GET, HEAD'],
    ]
    const takenBy = (answer: Response) => answer.headers.get('Allow')?.split(', ').sort().join(', ')
    for (const [method, path, taken] of wrong) {
      const answer = await site.ask(path, { method, headers: { Accept: 'text/html' } })
      expect(takenBy(answer), `${method} ${path}`).toBe(taken)
      await isProblem(answer, 405, 'wrong-method', `${method} ${path}`)
    }
    const pages: [method: string, path: string, taken: string][] = [
      ['PUT', '/a/release', 'GET, HEAD, POST'],
      ['POST', '/privacy', 'GET, HEAD'],
      ['POST', '/a/release/names', 'GET, HEAD'],
      ['GET', '/c', 'POST'],
      ['HEAD', '/c', 'POST'],
      ['GET', '/c/reject', 'POST'],
      ['POST', `/c/${'a'.repeat(43)}`, 'GET, HEAD'],
    ]
    for (const [method, path, taken] of pages) {
      const answer = await site.ask(path, { method, headers: { 'Accept-Language': 'ru' } })
      expect([answer.status, takenBy(answer)], `${method} ${path}`).toEqual([405, taken])
      expect(answer.headers.get('Content-Security-Policy'), path).toContain("default-src 'none'")
      if (method !== 'HEAD') expect(await answer.text(), path).toContain('<h1>Эту страницу нельзя открыть')
    }
    expect((await site.ask('/a/release/nothing', { method: 'POST' })).status).toBe(404)
    expect((await site.ask('/api/v1/appeals/release/counts', { method: 'OPTIONS' })).status).toBe(204)
    expect((await site.ask('/api/v1/appeals/release/counts', { method: 'HEAD' })).status).toBe(200)
    expect(site.faults()).toEqual([])
  })

  test('a path with a slash at the end redirects to the path without, on this host, with its query', async () => {
    const { site } = await open()
    const letter = `/c/${'a'.repeat(43)}`
    for (const [path, target] of [
      ['/a/release/', '/a/release'],
      ['/a/release/?lang=be&x=%2F', '/a/release?lang=be&x=%2F'],
      ['/a/release/names//', '/a/release/names'],
      ['/privacy/', '/privacy'],
      [`${letter}/`, letter],
      ['//evil.example/', '/evil.example'],
      ['///', '/'],
    ] as const) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await site.app.request(`http://localhost${path}`, { method })
        expect([answer.status, answer.headers.get('Location')], path).toEqual([301, target])
      }
    }
    expect((await site.ask(`${letter}/`)).headers.get('Cache-Control')).toBe('no-store')
    expect((await site.ask('/a/release/sign/', { form: { visibility: 'anonymous' } })).status).toBe(404)
    await isProblem(await site.ask('/api/v1/appeals/release/'), 404, 'not-found')
  })

  const bodies: [string, number, string, Asking][] = [
    ['broken JSON', 400, 'malformed', { body: '{"token":' }],
    ['an empty body', 400, 'malformed', { body: '' }],
    ['no body', 400, 'malformed', {}],
    ['bytes that are no UTF-8', 400, 'malformed', { body: Buffer.from([0x7b, 0xff, 0x7d]) }],
    ['a list', 422, 'invalid', { body: '[]' }],
    ['null', 422, 'invalid', { body: 'null' }],
    ['text', 422, 'invalid', { body: '"token"' }],
    ['nothing in it', 422, 'invalid', { body: '{}' }],
    ['17 KB', 413, 'too-large', { body: JSON.stringify({ token: 'x'.repeat(17_000) }) }],
    ['17 KB that are announced', 413, 'too-large', { body: '{}', headers: { 'Content-Length': '17408' } }],
    ['17 KB of spaces', 413, 'too-large', { body: `{}${' '.repeat(17_000)}` }],
    ['no type', 415, 'wrong-type', { body: Buffer.from('{}'), headers: { 'Content-Type': '' } }],
    ['a form', 415, 'wrong-type', { body: 'a=b', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }],
    ['text/plain', 415, 'wrong-type', { body: '{}', headers: { 'Content-Type': 'text/plain' } }],
    ['UTF-16', 415, 'wrong-type', { body: '{}', headers: { 'Content-Type': 'application/json; charset=utf-16' } }],
    ['gzip', 415, 'wrong-type', { body: '{}', headers: { 'Content-Encoding': 'gzip' } }],
    ['a foreign origin', 403, 'forbidden', { body: '{}', headers: { Origin: 'https://evil.example' } }],
    ['a foreign site', 403, 'forbidden', { body: '{}', headers: { 'Sec-Fetch-Site': 'cross-site' } }],
    ['no origin at all', 403, 'forbidden', { body: '{}', headers: { Origin: 'null' } }],
  ]
  test('bodies that cannot be read, each with its status', async () => {
    const { site } = await open()
    for (const [what, status, kind, { headers, ...asking }] of bodies)
      for (const path of [SIGN, '/api/v1/confirmations', '/api/v1/confirmations/reject'])
        await isProblem(
          await site.ask(path, {
            method: 'POST',
            ...asking,
            headers: { 'Content-Type': 'application/json', ...headers },
          }),
          status,
          kind,
          what,
        )
    expect(site.faults()).toEqual([])
  })

  test('invalid fields are named one by one, in the reader’s language', async () => {
    const { site, document } = await open()
    const wrong = { visibility: 'secret', name: '', descriptor: 7, country: 'XX', email: 'x', locale: 'xx', consent: 1 }
    const answer = await site.ask(SIGN, { json: { ...wrong, extra: 1 }, headers: { 'Accept-Language': 'be' } })
    expect(answer.status).toBe(422)
    const body = (await promised(document, DESCRIBED_SIGN, answer)) as { errors: { path: string; message: string }[] }
    expect(new Set(body.errors.map(({ path }) => path))).toEqual(new Set([...Object.keys(wrong), 'extra']))
    expect(body.errors.find(({ path }) => path === 'email')?.message).toMatch(/\p{Script=Cyrillic}/u)
    expect(JSON.stringify(body.errors)).not.toContain('sign.error')
  })

  const token = 'a'.repeat(43)
  const wrongInputs: [path: string, asking: Asking][] = [
    [SIGN, { json: [] }],
    [SIGN, { json: { visibility: 'x', name: 1, descriptor: 2, email: 3, consent: 4, chain: 5, extra: 6 } }],
    [SIGN, { json: { ...signBody(), locale: 'xx' } }],
    ['/api/v1/confirmations', { json: {} }],
    ['/api/v1/confirmations', { json: { token, as: 'x', retry: 'y', sendLink: 'z', extra: 1 } }],
    ['/api/v1/confirmations/reject', { json: { token: 1, silence: 'x' } }],
    ['/api/v1/manage-links', { json: { appeal: 1, email: 'x', locale: 'xx' } }],
    ['/api/v1/manage-links/renew', { json: { token, refs: ['x'] } }],
    ['/api/v1/manage-links/renew', { json: { token, refs: Array(51).fill(crypto.randomUUID()) } }],
    [
      '/api/v1/signature',
      { method: 'PATCH', json: { visibility: 'x' }, headers: { Authorization: `Bearer ${token}` } },
    ],
    [`${SIGN}?limit=x`, {}],
    [`${SIGN}?after=x`, {}],
  ]
  test('no error of a field is in English for a reader of another language', async () => {
    const { site } = await open()
    for (const [path, asking] of wrongInputs)
      for (const [language, letters] of [
        ['be', /^[А-ЯЁІЎа-яёіў]/],
        ['ru', /^[А-ЯЁа-яё]/],
      ] as const) {
        const headers = { ...asking.headers, 'Accept-Language': language }
        const answer = await site.ask(path, { ...asking, headers })
        expect(answer.status, path).toBe(422)
        const { errors } = (await answer.json()) as { errors: { path: string; message: string }[] }
        expect(errors.length, path).toBeGreaterThan(0)
        for (const error of errors) expect(error.message, `${path} ${error.path}`).toMatch(letters)
      }
  })

  test('errors of a submission are told in the language that it names', async () => {
    const { site } = await open()
    const headers = { 'Accept-Language': 'en' }
    const answer = await site.ask(SIGN, { json: { ...signBody(), locale: 'be', name: '' }, headers })
    expect(await answer.json()).toMatchObject({
      errors: [{ path: 'name', message: expect.stringMatching(/^Напішыце/) }],
    })
  })

  test('401 without a bearer token, 410 with any that opens nothing', async () => {
    const { site, document } = await open()
    for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
      const ask = (headers?: Record<string, string>) =>
        site.ask('/api/v1/signature', { method, ...(method === 'PATCH' && { json: {} }), ...(headers && { headers }) })
      const without = ['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Basic', 'x', 'a'.repeat(43), `Bearerx ${'a'.repeat(43)}`]
      for (const headers of [undefined, ...without.map((header) => ({ Authorization: header }))]) {
        const answer = await ask(headers)
        const what = headers?.Authorization ?? 'no header'
        expect(answer.headers.get('WWW-Authenticate'), what).toBe('Bearer')
        await isProblem(answer, 401, 'unauthorized', what)
      }
      const gone = new Set<string>()
      const dead = ['a'.repeat(43), 'a'.repeat(9_000), 'a', 'a b', '"', `bearer ${'a'.repeat(43)}`]
      for (const token of dead) {
        const answer = await ask({ Authorization: `Bearer ${token}` })
        expect(answer.status, token).toBe(410)
        gone.add(JSON.stringify([[...answer.headers], await promised(document, `${method} /api/v1/signature`, answer)]))
      }
      expect([...gone]).toHaveLength(1)
      expect((await ask({ Authorization: `bearer ${'a'.repeat(43)}` })).status).toBe(410)
    }
  })

  test('404 for an unknown appeal, 409 for an appeal that is closed, as planned or by hand', async () => {
    const { deps, site, document } = await open()
    await makeAppeal(deps, 'planned', { closes: '2027-03-12T12:00Z' })
    const sign = (slug: string) => site.ask(`/api/v1/appeals/${slug}/signatures`, { json: signBody() })
    await isProblem(await sign('no-such'), 404, 'not-found')
    expect((await sign('planned')).status).toBe(202)
    deps.clock.set('2027-03-12T12:00:00Z')
    expect(await (await site.ask('/api/v1/appeals/planned')).json()).toMatchObject({ state: 'closed' })
    const planned = await sign('planned')
    expect(planned.status).toBe(409)
    expect(await promised(document, DESCRIBED_SIGN, planned)).toMatchObject({ type: '/problems/not-open' })
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    await isProblem(await sign('release'), 409, 'not-open')
    for (const asking of [{}, { form: { visibility: 'anonymous', email: 'a@example.org', consent: 'true' } }])
      expect((await site.ask('/a/release/sign', asking)).status).toBe(409)
    expect(await deps.db.selectFrom('pending_signatures').selectAll().execute()).toHaveLength(1)
  })

  test('429 with Retry-After beyond the limit of a network; the form still holds what was typed', async () => {
    const { deps, site, document } = await open({ env: { SIGN_LIMIT: '2/3', TRUST_PROXY: '1' } })
    const sign = (from: string, email = 'a@example.org') =>
      site.ask(SIGN, { json: signBody({ email }), headers: { 'X-Forwarded-For': from } })
    expect((await sign('198.51.100.7')).status).toBe(202)
    expect((await sign('198.51.100.7')).status).toBe(202)
    const refused = await sign('198.51.100.7', 'b@example.org')
    const wait = Number(refused.headers.get('Retry-After'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(120)
    expect(await promised(document, DESCRIBED_SIGN, refused)).toMatchObject({ status: 429 })
    // Entries left of the last one in X-Forwarded-For come from the client and are not trusted.
    expect((await sign('203.0.113.9, 198.51.100.7')).status).toBe(429)
    expect((await sign('198.51.100.8')).status).toBe(202)
    const form = { visibility: 'public', name: 'Typed Name', email: 'typed@example.org', consent: 'true' }
    const page = await site.ask('/a/release/sign', { form, headers: { 'X-Forwarded-For': '198.51.100.7' } })
    expect(page.status).toBe(429)
    expect(Number(page.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await page.text()).toContain('value="Typed Name"')
    // Reading has no limit.
    for (let n = 0; n < 5; n++)
      expect((await site.ask('/a/release', { headers: { 'X-Forwarded-For': '198.51.100.7' } })).status).toBe(200)
    deps.clock.advance(wait * SECOND)
    expect((await sign('198.51.100.7')).status).toBe(202)
  })

  test('503 with Retry-After while the appeal’s key is missing; nothing is lost', async () => {
    const { deps, site, document } = await open()
    const token = await signByApi(site, 'release', signBody())
    const { id } = await deps.db.selectFrom('appeals').select('id').executeTakeFirstOrThrow()
    const name = appealKeyName(id)
    const hidden = await deps.keys.read(name)
    expect(hidden).not.toBeNull()
    await deps.keys.destroy(name)
    deps.clock.advance(2 * MINUTE)
    for (const [operation, answer] of [
      [DESCRIBED_SIGN, await site.ask(SIGN, { json: signBody() })],
      ['POST /api/v1/confirmations', await site.ask('/api/v1/confirmations', { json: { token } })],
    ] as const) {
      expect(answer.status).toBe(503)
      expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
      expect(await promised(document, operation, answer)).toMatchObject({ type: '/problems/unavailable' })
    }
    expect(await deps.db.selectFrom('pending_signatures').selectAll().execute()).toHaveLength(1)
    expect(await deps.keys.list()).not.toContain(name)
  })

  test('503 with Retry-After when private signing was paused after the letter; the token works again later', async () => {
    const { deps, site } = await open()
    const token = await signByApi(site, 'release', signBody({ visibility: 'private' }))
    const proven = await setRecipients(deps, 1)
    for (const answer of [
      await site.ask('/api/v1/confirmations', { json: { token } }),
      await site.ask('/c', { form: { token } }),
    ]) {
      expect(answer.status).toBe(503)
      expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
    }
    const offered = await site.ask(SIGN, { json: signBody({ visibility: 'private' }) })
    expect(offered.status).toBe(422)
    expect(await offered.json()).toMatchObject({ errors: [{ path: 'visibility' }] })
    const appeal = (await (await site.ask('/api/v1/appeals/release')).json()) as { visibilities: string[] }
    expect(appeal.visibilities).toEqual(['public', 'anonymous'])
    await setRecipients(deps, proven)
    expect((await site.ask('/api/v1/confirmations', { json: { token } })).status).toBe(200)
  })

  test('the database is away: known data is read from memory, everything else is 503 with Retry-After', async () => {
    const { deps, site, document } = await open()
    const token = await signByApi(site, 'release', signBody())
    const counts = await (await site.ask('/api/v1/appeals/release/counts')).text()
    await site.ask('/')
    await goAway(deps)
    deps.clock.advance(5 * SECOND)
    expect(await (await site.ask('/api/v1/appeals/release/counts')).text()).toBe(counts)
    expect((await site.ask('/')).status).toBe(200)
    const page = await site.ask('/a/release')
    expect(page.status).toBe(503)
    expect(Number(page.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await page.text()).toContain('The time for release')

    const away: [Parameters<typeof promised>[1], string, Asking][] = [
      ['GET /api/v1/appeals/{slug}/signatures', '/api/v1/appeals/release/signatures', {}],
      [DESCRIBED_SIGN, SIGN, { json: signBody() }],
      ['POST /api/v1/confirmations', '/api/v1/confirmations', { json: { token } }],
      ['POST /api/v1/confirmations/reject', '/api/v1/confirmations/reject', { json: { token } }],
      ['GET /api/v1/signature', '/api/v1/signature', { headers: { Authorization: `Bearer ${token}` } }],
      [
        'DELETE /api/v1/signature',
        '/api/v1/signature',
        { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } },
      ],
      ['GET /api/v1/appeals/{slug}', '/api/v1/appeals/another', {}],
    ]
    for (const [operation, path, asking] of away) {
      const answer = await site.ask(path, asking)
      expect(answer.status, path).toBe(503)
      expect(Number(answer.headers.get('Retry-After')), path).toBeGreaterThan(0)
      expect(await promised(document, operation, answer)).toMatchObject({ type: '/problems/unavailable' })
    }
    for (const path of ['/a/another', `/c/${token}`, `/m/${token}`, '/a/release/names']) {
      const answer = await site.ask(path)
      expect(answer.status, path).toBe(503)
      expect(Number(answer.headers.get('Retry-After')), path).toBeGreaterThan(0)
      expect(answer.headers.get('Content-Type'), path).toMatch(/^text\/html/)
    }
    const form = { visibility: 'public', name: 'Typed Name', email: 'typed@example.org', consent: 'true' }
    const paused = await site.ask('/a/release/sign', { form })
    expect(paused.status).toBe(503)
    expect(await paused.text()).toContain('value="Typed Name"')
    const health = await site.ask('/healthz')
    expect(health.status).toBe(503)
    expect(await health.json()).toMatchObject({ status: 'unavailable', database: 'down' })
    expect(site.faults()).toEqual([])
  })

  /** Makes the database of these deps unreachable. */
  async function goAway(deps: TestDeps): Promise<void> {
    const nobody = openPostgres(`postgres://postgres@127.0.0.1:${await freePort()}/x`, () => undefined)
    onTestFinished(nobody.close)
    deps.db = nobody.db
    deps.batcher = directBatcher(nobody.pool)
    deps.schemaState = () => Promise.reject(new Error('away'))
  }
})

/** Begins an epoch of `count` of the campaign's recipients; resolves to the number of all its recipients. */
async function setRecipients(deps: TestDeps, count: number): Promise<number> {
  const campaign = await findCampaign(deps.db, CAMPAIGN)
  if (!campaign) throw new Error('no campaign')
  const all = await deps.db.selectFrom('recipients').select('recipient').orderBy('recipient').execute()
  const recipients = all.map(({ recipient }) => recipient).slice(0, count)
  await transact(deps.db, (trx) =>
    beginEpoch(deps, trx, campaign, { recipients, since: '2027-03-12', noted: new Set() }),
  )
  await deps.db
    .updateTable('appeals')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .execute()
  deps.memory.forget(APPEALS)
  return all.length
}
