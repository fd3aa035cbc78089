import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { HOUR } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestOptions, testDeps } from '../support/deps.ts'
import { setState } from '../support/offers.ts'
import { makeAppeal, makeCampaign, makeDraft } from '../support/world.ts'
import { promised, readDocument } from './document.ts'
import { openSite, type TestSite, tokenIn } from './site.ts'

const OFFERS = '/api/v1/appeals/release/endorsements'
const CONFIRM = '/api/v1/endorsement-confirmations'
const OWN = '/api/v1/endorsement'
const EMAIL = 'alena@ringers.example'

const offerBody = (more: object = {}, organisation: object = {}, contact: object = {}) => ({
  organisation: { name: 'Званары', nameEn: 'Ringers', website: 'ringers.example', country: 'LT', ...organisation },
  contact: { name: 'Alena Zvanko', role: 'secretary', email: EMAIL, ...contact },
  locale: 'en',
  consent: true,
  ...more,
})

const bearer = (token: string, method = 'GET') => ({ method, headers: { Authorization: `Bearer ${token}` } })

async function offered(site: TestSite, more: object = {}) {
  expect((await site.ask(OFFERS, { json: offerBody(more) })).status).toBe(202)
  return tokenIn((await site.linksTo(EMAIL)).at(-1))
}

async function endorsed(site: TestSite): Promise<string> {
  const answer = await site.ask(CONFIRM, { json: { token: await offered(site) } })
  return ((await answer.json()) as { manageToken: string }).manageToken
}

eachDatabase('an endorsement by the API', (use) => {
  async function open(options: TestOptions = {}) {
    const deps = await testDeps(use(), options)
    await makeCampaign(deps)
    await makeAppeal(deps)
    const site = await openSite(deps)
    return { deps, site, document: await readDocument(site) }
  }

  test('offer: 202 and the words that stand in the letter, which names neither organisation nor person', async () => {
    const { deps, site, document } = await open()
    const answer = await site.ask(OFFERS, { json: offerBody() })
    expect(answer.status).toBe(202)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const body = await promised(document, 'POST /api/v1/appeals/{slug}/endorsements', answer)
    expect(body).toEqual({ status: 'check_your_inbox', words: expect.stringMatching(/^\S+ \S+$/) })
    const [link] = await site.linksTo(EMAIL)
    expect(link).toMatch(/^http:\/\/localhost:3000\/e\/[A-Za-z0-9_-]{43}$/)
    const { subject = '', text = '', html = '' } = deps.mailer.letters?.()[0] ?? {}
    expect(subject).toBe(`Please confirm your address · ${(body as { words: string }).words}`)
    for (const part of [subject, text, html]) expect(part).not.toMatch(/Званары|Ringers|Alena|secretary/i)
    expect(await use().db.selectFrom('endorsements').selectAll().execute()).toEqual([])
  })

  test('confirm, see, change, withdraw', async () => {
    const { deps, site, document } = await open()
    const token = await offered(site)
    const answer = await site.ask(CONFIRM, { json: { token } })
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    const confirmed = await promised(document, 'POST /api/v1/endorsement-confirmations', answer)
    expect(confirmed).toEqual({ status: 'waiting', manageToken: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) })
    const { manageToken } = confirmed as { manageToken: string }

    const seen = await site.ask(OWN, bearer(manageToken))
    expect([seen.status, seen.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    const given = { name: 'Званары', nameEn: 'Ringers', website: 'https://ringers.example/', country: 'LT' }
    const organisation = { ...given, names: {}, kind: null, statements: {} }
    const view = {
      ...{ id: expect.stringMatching(/^[0-9a-f-]{36}$/), appeal: 'release', state: 'waiting', since: '2027-03-12' },
      ...{ reason: null, organisation, proposed: null, proofs: [] },
    }
    expect(await promised(document, 'GET /api/v1/endorsement', seen)).toEqual(view)

    const change = (fields: object) =>
      site.ask(OWN, { ...bearer(manageToken, 'PATCH'), json: { organisation: fields } })
    const changed = await change({ nameEn: '', website: null })
    expect(changed.status).toBe(200)
    const without = { ...organisation, nameEn: null, website: null }
    expect(await promised(document, 'PATCH /api/v1/endorsement', changed)).toEqual({ ...view, organisation: without })
    await setState(deps, 'Званары', 'listed', '2027-03-12')
    expect(await (await change({ name: 'Званары Мінска' })).json()).toEqual({
      ...{ ...view, state: 'listed', organisation: without, proposed: { ...without, name: 'Званары Мінска' } },
    })
    const wrong = await change({ name: '', website: 'javascript:alert(1)' })
    expect([wrong.status, await wrong.json()]).toMatchObject([
      422,
      { errors: [{ path: 'organisation.name' }, { path: 'organisation.website' }] },
    ])

    expect((await site.ask(OWN, bearer(manageToken, 'DELETE'))).status).toBe(204)
    for (const method of ['GET', 'DELETE']) expect((await site.ask(OWN, bearer(manageToken, method))).status).toBe(410)
    expect((await change({ name: 'Званары' })).status).toBe(410)
    expect(site.faults()).toEqual([])
  })

  test('change kind, further names and statements: what is not sent stays, and each mistake has its path', async () => {
    const { site, document } = await open()
    const own = await endorsed(site)
    const change = (fields: object) => site.ask(OWN, { ...bearer(own, 'PATCH'), json: { organisation: fields } })
    const added = await change({ kind: 'media', statements: { en: 'We stand\nby everyone.' } })
    expect(await promised(document, 'PATCH /api/v1/endorsement', added)).toMatchObject({
      organisation: { name: 'Званары', kind: 'media', names: {}, statements: { en: 'We stand by everyone.' } },
    })
    expect(await (await change({ country: 'PL', kind: '' })).json()).toMatchObject({
      organisation: { country: 'PL', kind: null, statements: { en: 'We stand by everyone.' } },
    })
    const pathsOf = async (fields: object) => {
      const answer = await change(fields)
      const { errors } = (await answer.json()) as { errors: { path: string; message: string }[] }
      expect([answer.status, errors.every(({ message }) => message !== '')]).toEqual([422, true])
      return errors.map(({ path }) => path)
    }
    expect(await pathsOf({ kind: 'club', statements: { en: '𐐀'.repeat(501) } })).toEqual([
      ...['organisation.kind', 'organisation.statements.en'],
    ])
    expect(await pathsOf({ names: { be: 'Званары', en: 'Ringers' }, statements: { constructor: 'x' } })).toEqual([
      ...['organisation.names.be', 'organisation.names.en', 'organisation.statements.constructor'],
    ])
    expect(await pathsOf({ proofs: [] })).toEqual(['organisation.proofs'])
    const hidden = '{"organisation":{"statements":{"__proto__":"x"},"names":{"__proto__":{"en":"x"}}}}'
    const headers = { ...bearer(own).headers, 'Content-Type': 'application/json' }
    const inherited = await site.ask(OWN, { method: 'PATCH', headers, body: hidden })
    expect([inherited.status, await inherited.json()]).toMatchObject([
      200,
      { organisation: { names: {}, statements: { en: 'We stand by everyone.' } } },
    ])
    expect(await (await change({ statements: { en: ' ' } })).json()).toMatchObject({ organisation: { statements: {} } })
    expect(site.faults()).toEqual([])
  })

  test('once it was declined: seen with the reason; a change is 409', async () => {
    const { deps, site } = await open()
    const own = await endorsed(site)
    await setState(deps, 'Званары', 'declined', '2027-03-12')
    expect(await (await site.ask(OWN, bearer(own))).json()).toMatchObject({
      ...{ state: 'declined', reason: 'not an organisation' },
    })
    const answer = await site.ask(OWN, { ...bearer(own, 'PATCH'), json: { organisation: { name: 'Other' } } })
    expect([answer.status, await answer.json()]).toMatchObject([409, { type: '/problems/conflict' }])
  })

  test('an unknown appeal and a draft 404, a closed one 409, a stopped one 409', async () => {
    const { deps, site } = await open()
    await makeDraft(deps, 'draft')
    await makeAppeal(deps, 'stopped')
    await stopAppeal(deps, OPERATOR, { slug: 'stopped' })
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    const statusOf = async (slug: string) =>
      (await site.ask(OFFERS.replace('release', slug), { json: offerBody() })).status
    expect(await Promise.all(['unknown', 'draft', 'release', 'stopped'].map(statusOf))).toEqual([404, 404, 409, 409])
    expect(await use().db.selectFrom('pending_signatures').selectAll().execute()).toEqual([])
  })

  test('422 names each field by its path, in the language of the body', async () => {
    const { site } = await open()
    const wrong = offerBody({ consent: false, locale: 'be' }, { name: ' ', website: 'https://a:b@x.org' }, { role: '' })
    const answer = await site.ask(OFFERS, { json: wrong })
    expect(answer.status).toBe(422)
    const { errors } = (await answer.json()) as { errors: { path: string; message: string }[] }
    expect(errors.map(({ path }) => path)).toEqual([
      ...['organisation.name', 'organisation.website', 'contact.role', 'consent'],
    ])
    expect(errors[0]?.message).toBe('Напішыце назву арганізацыі')
    expect((await site.ask(OFFERS, { json: { ...offerBody(), kind: 'media' } })).status).toBe(422)
    expect((await site.ask(OFFERS, { method: 'POST', body: 'x' })).status).toBe(415)
    expect((await site.ask(OFFERS, { json: offerBody({}, { name: 'a'.repeat(17_000) }) })).status).toBe(413)
    expect((await site.ask(OWN)).status).toBe(401)
  })

  test('offers count for the limit of a network, together with signing', async () => {
    const { site } = await open({ env: { SIGN_LIMIT: '2/10' } })
    for (const status of [202, 202, 429]) {
      const answer = await site.ask(OFFERS, { json: offerBody() })
      expect(answer.status).toBe(status)
      if (status === 429) expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
    }
  })

  test('this isn’t me: 204, and every letter to that mailbox is gone', async () => {
    const { site } = await open()
    const [first, second] = [await offered(site), await offered(site)]
    const rejected = await site.ask(`${CONFIRM}/reject`, { json: { token: first, silence: true } })
    expect([rejected.status, await rejected.text()]).toEqual([204, ''])
    for (const token of [first, second]) {
      expect((await site.ask(CONFIRM, { json: { token } })).status).toBe(410)
      expect((await site.ask(`${CONFIRM}/reject`, { json: { token } })).status).toBe(410)
    }
    // The silence is heeded: the answer is the same, and no letter comes.
    const before = (await site.linksTo(EMAIL)).length
    expect((await site.ask(OFFERS, { json: offerBody() })).status).toBe(202)
    expect(await site.linksTo(EMAIL)).toHaveLength(before)
  })

  test('links that do not work all answer with the same bytes', async () => {
    const { deps, site } = await open()
    await makeAppeal(deps, 'second')
    const used = await offered(site)
    const own = ((await (await site.ask(CONFIRM, { json: { token: used } })).json()) as { manageToken: string })
      .manageToken
    await site.ask(OWN, bearer(own, 'DELETE'))
    const expired = await offered(site)
    deps.clock.advance(73 * HOUR)
    const late = await offered(site)
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    deps.clock.advance(25 * HOUR)
    const dead = [used, expired, late, own, 'A'.repeat(43), 'xyzzy', 'A'.repeat(5_000), '\u0430'.repeat(43)]
    const ways: [name: string, ask: (token: string) => Promise<Response>][] = [
      ['confirm', (token) => site.ask(CONFIRM, { json: { token } })],
      ['confirm with a retry', (token) => site.ask(CONFIRM, { json: { token, retry: 'r'.repeat(43) } })],
      ['reject', (token) => site.ask(`${CONFIRM}/reject`, { json: { token } })],
      ['see', (token) => site.ask(OWN, bearer(encodeURIComponent(token)))],
      ['withdraw', (token) => site.ask(OWN, bearer(encodeURIComponent(token), 'DELETE'))],
    ]
    for (const [way, ask] of ways) {
      const answers = new Set<string>()
      for (const token of dead) {
        const answer = await ask(token)
        answers.add(`${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`)
      }
      expect([...answers], way).toHaveLength(1)
      expect([...answers][0], way).toMatch(/^410 /)
    }
  })

  test('a lost answer: the same retry gives the same token', async () => {
    const { site } = await open()
    const json = { token: await offered(site), retry: newToken() }
    const [first, second] = [await site.ask(CONFIRM, { json }), await site.ask(CONFIRM, { json })]
    expect(second.status).toBe(200)
    expect(await second.json()).toEqual(await first.json())
  })
})
