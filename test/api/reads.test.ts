import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { AppealDraft } from '../../src/appeals/draft.ts'
import { importAppeal } from '../../src/appeals/import-appeal.ts'
import { APPEALS } from '../../src/appeals/recall.ts'
import { addImported } from '../../src/imports/add-imported.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, type TestOptions, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { promised, readDocument } from './document.ts'
import { openSite } from './site.ts'

const EN = {
  title: 'The time for release',
  short_title: 'Release',
  opening: 'to everyone',
  byline: 'By those who wait',
  body: 'Let them go home.\n\n**All** of them.',
  addressees: [{ name: 'The governments', ask: 'Speak for them.' }],
  initiators: [{ name: 'Hanna Ivanova', descriptor: 'mother' }],
}
const BE = { ...EN, title: 'Час вызвалення', short_title: 'Вызваленне', body: 'Хай вернуцца дадому.' }

const NOTHING = { total: 0, confirmed: 0, public: 0, private: 0, anonymous: 0, imported: 0, organisations: 0 }

const READ_BY_ANYONE = {
  'access-control-allow-origin': '*',
  'content-type': 'application/json',
}

eachDatabase('what anyone may read by the API', (use) => {
  async function open(options: TestOptions = {}) {
    const deps = await testDeps(use(), options)
    await makeCampaign(deps)
    const site = await openSite(deps)
    return { deps, site, document: await readDocument(site) }
  }

  async function makeDraft(deps: TestDeps, slug: string): Promise<void> {
    const draft = AppealDraft.parse({ slug, kind: 'letter', source_locale: 'en', texts: { en: EN } })
    await importAppeal(deps, OPERATOR, { campaign: 'relatives', draft })
  }

  async function archive(deps: TestDeps, slug: string): Promise<void> {
    await closeAppeal(deps, OPERATOR, { slug })
    await use().db.updateTable('appeals').set({ state: 'archived' }).where('slug', '=', slug).execute()
    deps.memory.forget(APPEALS)
  }

  test('an appeal: everything that stands on its page', async () => {
    const { deps, site, document } = await open()
    await makeAppeal(deps, 'release', { goal: 500, closes: '2027-06-01T00:00+03:00', texts: { en: EN, be: BE } })
    const answer = await site.ask('/api/v1/appeals/release')
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject(READ_BY_ANYONE)
    expect(await promised(document, 'GET /api/v1/appeals/{slug}', answer)).toEqual({
      slug: 'release',
      state: 'open',
      textVersion: expect.stringMatching(/^[0-9a-f]{12}$/),
      safety: 'open',
      kind: 'letter',
      campaign: { slug: 'relatives', name: 'The campaign relatives' },
      openedOn: '2027-03-12',
      closesAt: '2027-05-31T21:00:00.000Z',
      closedAt: null,
      texts: {
        en: {
          title: EN.title,
          shortTitle: EN.short_title,
          opening: EN.opening,
          byline: EN.byline,
          dated: null,
          body: EN.body,
          links: [],
        },
        be: expect.objectContaining({ title: BE.title }),
      },
      addressees: expect.arrayContaining([{ locale: 'en', name: 'The governments', ask: 'Speak for them.' }]),
      initiators: expect.arrayContaining([{ locale: 'en', name: 'Hanna Ivanova', descriptor: 'mother' }]),
      visibilities: ['public', 'private', 'anonymous'],
      counts: { ...NOTHING, goal: 500, asOf: '2027-03-12T10:20:30.000Z' },
    })
  })

  test('an appeal without what a statement may leave out, and with its links', async () => {
    const { deps, site, document } = await open()
    const links = [{ name: 'Channel', url: 'https://t.me/example' }]
    const { title, short_title, body } = EN
    const text = { title, short_title, body, dated: 'Prague, 9 March 2027', links, addressees: [{ name: 'All' }] }
    await makeAppeal(deps, 'release', { source_locale: 'en', texts: { en: text } })
    const answer = await promised(document, 'GET /api/v1/appeals/{slug}', await site.ask('/api/v1/appeals/release'))
    expect(answer).toMatchObject({
      texts: { en: { opening: null, byline: null, dated: 'Prague, 9 March 2027', links } },
      addressees: [{ locale: 'en', name: 'All', ask: null }],
    })
  })

  test('first counts are as of the opening; those on the grid as of its full hour', async () => {
    const { deps, site } = await open()
    await makeAppeal(deps, 'open-one')
    await makeAppeal(deps, 'on-grid', { safety: 'protected' })
    const asOf = async (slug: string) =>
      ((await (await site.ask(`/api/v1/appeals/${slug}/counts`)).json()) as { asOf: string }).asOf
    expect(await asOf('open-one')).toBe('2027-03-12T10:20:30.000Z')
    expect(await asOf('on-grid')).toBe('2027-03-12T10:00:00.000Z')
  })

  test('?locale= gives the texts of one language, or of the nearest', async () => {
    const { deps, site, document } = await open()
    await makeAppeal(deps, 'release', { texts: { en: EN, be: BE } })
    const localesOf = async (query: string) => {
      const answer = await site.ask(`/api/v1/appeals/release${query}`)
      const body = await promised(document, 'GET /api/v1/appeals/{slug}', answer)
      return Object.keys((body as { texts: Record<string, unknown> }).texts).sort()
    }
    expect(await localesOf('')).toEqual(['be', 'en'])
    expect(await localesOf('?locale=be')).toEqual(['be'])
    expect(await localesOf('?locale=en')).toEqual(['en'])
    for (const english of ['EN', 'en-US', 'en-GB'])
      expect(await localesOf(`?locale=${english}`), english).toEqual(['en'])
    for (const russian of ['ru', 'ru-RU']) expect(await localesOf(`?locale=${russian}`), russian).toEqual(['be'])
    for (const hostile of ['constructor', '__proto__', 'toString', '', '%00', 'x'.repeat(5_000)])
      expect(await localesOf(`?locale=${hostile}`), hostile).toHaveLength(1)
    const list = await promised(document, 'GET /api/v1/appeals', await site.ask('/api/v1/appeals?locale=be'))
    expect(list).toMatchObject({ appeals: [{ texts: { be: { title: BE.title } }, addressees: [{ locale: 'be' }] }] })
  })

  test('drafts are nowhere, closed ones listed, archived ones read and not listed', async () => {
    const { deps, site, document } = await open()
    await makeDraft(deps, 'draft')
    for (const slug of ['open-one', 'closed-one', 'archived-one']) await makeAppeal(deps, slug)
    await closeAppeal(deps, OPERATOR, { slug: 'closed-one' })
    await archive(deps, 'archived-one')

    const list = await promised(document, 'GET /api/v1/appeals', await site.ask('/api/v1/appeals'))
    const states = (list as { appeals: { slug: string; state: string }[] }).appeals.map((one) => [one.slug, one.state])
    expect(Object.fromEntries(states)).toEqual({ 'open-one': 'open', 'closed-one': 'closed' })
    const home = await (await site.ask('/')).text()
    const slugs = [...home.matchAll(/\/a\/([a-z-]+)\?/g)].map(([, slug]) => slug)
    expect(slugs).toEqual(['open-one', 'closed-one'])

    for (const path of ['', '/counts', '/signatures']) {
      const draft = await site.ask(`/api/v1/appeals/draft${path}`)
      const unknown = await site.ask(`/api/v1/appeals/no-such${path}`)
      expect([draft.status, unknown.status], path).toEqual([404, 404])
      expect(await draft.text()).toBe(await unknown.text())
      expect((await site.ask(`/api/v1/appeals/archived-one${path}`)).status, path).toBe(200)
    }
    for (const path of ['', '/sign', '/names', '/numbers'])
      expect((await site.ask(`/a/draft${path}`)).status, path).toBe(404)
    for (const path of ['', '/names', '/numbers'])
      expect((await site.ask(`/a/archived-one${path}`)).status, path).toBe(200)
    const archived = await promised(
      document,
      'GET /api/v1/appeals/{slug}',
      await site.ask('/api/v1/appeals/archived-one'),
    )
    expect(archived).toMatchObject({ state: 'archived', closedAt: '2027-03-12T10:20:30.000Z' })
  })

  test('counts: exact on an open appeal, with an ETag over the body that answers 304', async () => {
    const { deps, site, document } = await open()
    await makeAppeal(deps, 'release', { goal: 100 })
    await signed(deps, 'release', { address: 'a@example.org' })
    await signed(deps, 'release', { address: 'b@example.org', visibility: 'private' })
    await settled(deps, 'release')
    const path = '/api/v1/appeals/release/counts'
    const answer = await site.ask(path)
    const etag = answer.headers.get('ETag') ?? ''
    expect(etag).toMatch(/^"[^"]+"$/)
    expect(Object.fromEntries(answer.headers)).toMatchObject(READ_BY_ANYONE)
    expect(answer.headers.get('Cache-Control')).toMatch(/^public, max-age=[1-5],/)
    const counts = { ...NOTHING, total: 2, confirmed: 2, public: 1, private: 1, goal: 100 }
    const body = await promised(document, 'GET /api/v1/appeals/{slug}/counts', answer)
    expect(body).toEqual({ ...counts, asOf: '2027-03-12T10:20:30.000Z' })

    for (const header of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await site.ask(path, { headers: { 'If-None-Match': header } })
      expect(again.status, header).toBe(304)
      expect(await again.text()).toBe('')
      expect(again.headers.get('ETag')).toBe(etag)
      expect(again.headers.get('Cache-Control')).toBe(answer.headers.get('Cache-Control'))
      expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*')
    }
    await signed(deps, 'release', { address: 'c@example.org', visibility: 'anonymous' })
    await settled(deps, 'release')
    const moved = await site.ask(path, { headers: { 'If-None-Match': etag } })
    expect(moved.status).toBe(200)
    expect(await moved.json()).toMatchObject({ total: 3, anonymous: 1 })
    expect(moved.headers.get('ETag')).not.toBe(etag)
  })

  test('the names, newest batch first, page by page to the end, each once', async () => {
    const { deps, site, document } = await open()
    await makeAppeal(deps)
    for (const [wave, names] of [['Ała', 'Bo', 'Сымон'], ['Дар’я', '李'], ['O']].entries()) {
      for (const name of names)
        await signed(deps, 'release', { address: `${wave}${Buffer.from(name).toString('hex')}@example.org`, name })
      await settled(deps, 'release')
    }
    await signed(deps, 'release', { address: 'p@example.org', visibility: 'private', name: 'Unseen' })
    const imported = { visibility: 'public', name: 'Paper Person', descriptor: 'journalist', country: null } as const
    const provenance = { source: 'conveyed', by: 'a lawyer', day: '2027-03-01', consent: 'in writing' } as const
    await addImported(deps, OPERATOR, { slug: 'release', ...imported, ...provenance })
    await settled(deps, 'release')

    const path = '/api/v1/appeals/release/signatures'
    const whole = await site.ask(path)
    expect(Object.fromEntries(whole.headers)).toMatchObject(READ_BY_ANYONE)
    expect(whole.headers.get('Cache-Control')).toMatch(/^public, max-age=\d\d?$/)
    const { signatures, next } = (await promised(document, 'GET /api/v1/appeals/{slug}/signatures', whole)) as Page
    expect(next).toBeNull()
    expect(signatures).toHaveLength(7)
    expect(signatures).toContainEqual({
      name: 'Paper Person',
      descriptor: 'journalist',
      country: null,
      signedOn: '2027-03-12',
      source: 'conveyed',
    })
    expect(new Set(signatures.slice(4).map(({ name }) => name))).toEqual(new Set(['Ała', 'Bo', 'Сымон']))

    for (const limit of [1, 2, 3, 7]) {
      const paged: Page['signatures'] = []
      let after = ''
      do {
        const answer = await site.ask(`${path}?limit=${limit}${after}`)
        const page = (await promised(document, 'GET /api/v1/appeals/{slug}/signatures', answer)) as Page
        expect(page.signatures.length).toBeLessThanOrEqual(limit)
        paged.push(...page.signatures)
        after = page.next === null ? '' : `&after=${encodeURIComponent(page.next)}`
      } while (after !== '')
      expect(paged).toEqual(signatures)
    }
  })

  test('names of a protected appeal are not given as JSON, and wrong cursors and limits are told', async () => {
    const { deps, site, document } = await open()
    await makeAppeal(deps)
    await makeAppeal(deps, 'quiet', { safety: 'protected' })
    const operation = 'GET /api/v1/appeals/{slug}/signatures'
    const refused = await site.ask('/api/v1/appeals/quiet/signatures')
    expect(refused.status).toBe(403)
    expect(await promised(document, operation, refused)).toMatchObject({ status: 403, type: '/problems/forbidden' })
    for (const [field, value] of [
      ...[
        '0',
        '-1',
        '501',
        '1.5',
        'ten',
        '',
        '1e999',
        '1e2',
        '0x10',
        '%2B5',
        '%205',
        '5.0',
        '%00',
        'NaN',
        '1;drop',
      ].map((limit) => ['limit', limit]),
      ...['x', '%00', 'WzFd', 'e30', `${'A'.repeat(10_000)}`, 'WzEsIngiXQ'].map((after) => ['after', after]),
    ]) {
      const answer = await site.ask(`/api/v1/appeals/release/signatures?${field}=${value}`)
      expect(answer.status, `${field}=${value}`).toBe(422)
      expect(await promised(document, operation, answer)).toMatchObject({ errors: [{ path: field }] })
    }
    expect(site.faults()).toEqual([])
  })

  test('HEAD is GET without the body; a page of another origin may send a preflight request', async () => {
    const { deps, site } = await open()
    await makeAppeal(deps)
    const below = ['', '/counts', '/signatures', '/numbers'].map((path) => `/release${path}`)
    const paths = ['', ...below].map((path) => `/api/v1/appeals${path}`)
    const pages = ['', '/names', '/numbers', '/numbers.csv'].map((path) => `/a/release${path}`)
    for (const path of [...paths, ...pages, '/healthz', '/openapi.json', '/', '/privacy']) {
      const [get, head] = [await site.ask(path), await site.ask(path, { method: 'HEAD' })]
      expect(head.status, path).toBe(200)
      expect(await head.text(), path).toBe('')
      for (const header of ['Content-Type', 'Cache-Control', 'ETag', 'X-Robots-Tag', 'Content-Security-Policy'])
        expect(head.headers.get(header), `${path} ${header}`).toBe(get.headers.get(header))
    }
    for (const path of paths) {
      const headers = {
        Origin: 'https://elsewhere.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match',
      }
      const preflight = await site.ask(path, { method: 'OPTIONS', headers })
      expect(preflight.status, path).toBe(204)
      expect(preflight.headers.get('Access-Control-Allow-Origin'), path).toBe('*')
      expect(preflight.headers.get('Access-Control-Allow-Methods'), path).toBe('GET, HEAD')
      expect(preflight.headers.get('Access-Control-Allow-Credentials'), path).toBeNull()
    }
    // Operations that write are not offered to pages of other origins.
    for (const path of ['/api/v1/confirmations', '/api/v1/confirmations/reject', '/api/v1/signature'])
      expect((await site.ask(path, { method: 'OPTIONS' })).headers.get('Access-Control-Allow-Origin'), path).toBeNull()
  })

  test('a page of another origin can read a refusal, too, and its Retry-After', async () => {
    const { deps, site } = await open()
    await makeAppeal(deps)
    await makeAppeal(deps, 'quiet', { safety: 'protected' })
    const refused = {
      '/api/v1/appeals/nothing': 404,
      '/api/v1/appeals/nothing/counts': 404,
      '/api/v1/appeals/nothing/at-all': 404,
      '/api/v1/appeals/quiet/counts/stream': 403,
      '/api/v1/appeals/quiet/signatures': 403,
      '/api/v1/appeals/release/signatures?limit=0': 422,
    }
    for (const [path, status] of Object.entries(refused))
      for (const method of ['GET', 'HEAD']) {
        const answer = await site.ask(path, { method, headers: { Origin: 'https://elsewhere.example' } })
        expect(answer.status, path).toBe(status)
        expect(answer.headers.get('Access-Control-Allow-Origin'), path).toBe('*')
        expect(answer.headers.get('Access-Control-Expose-Headers'), path).toContain('Retry-After')
      }
    const written = await site.ask('/api/v1/appeals/release/signatures', { method: 'POST' })
    expect(written.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  test('health tells of database and schema, and is never cached', async () => {
    const { site } = await open()
    const answer = await site.ask('/healthz')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(await answer.json()).toEqual({ status: 'ok', database: 'up', schema: 'current' })
  })
})

interface Page {
  signatures: { name: string }[]
  next: string | null
}
