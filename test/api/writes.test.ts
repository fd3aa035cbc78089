import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { holdSignature, invalidateSignature } from '../../src/moderation/states.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestOptions, testDeps } from '../support/deps.ts'
import { countsOf, makeAppeal, makeCampaign, settled } from '../support/world.ts'
import { promised, readDocument } from './document.ts'
import { openSite, signBody, signByApi, signedByApi, tokenIn } from './site.ts'

const SIGN = '/api/v1/appeals/release/signatures'
const TOKEN = /^[A-Za-z0-9_-]{43}$/

const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } })

eachDatabase('the way of a signature by the API', (use) => {
  async function open(draft: Parameters<typeof makeAppeal>[2] = {}, options: TestOptions = {}) {
    const deps = await testDeps(use(), options)
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', draft)
    const site = await openSite(deps)
    return { deps, site, document: await readDocument(site) }
  }

  test('sign: 202 and the words that stand in the letter; nothing is counted', async () => {
    const { deps, site, document } = await open()
    const answer = await site.ask(SIGN, { json: signBody() })
    expect(answer.status).toBe(202)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const body = await promised(document, 'POST /api/v1/appeals/{slug}/signatures', answer)
    expect(body).toEqual({ status: 'check_your_inbox', words: expect.stringMatching(/^\S+ \S+$/) })
    const [link] = await site.linksTo('maryia@example.org')
    expect(link).toMatch(/^http:\/\/localhost:3000\/c\/[A-Za-z0-9_-]{43}$/)
    expect(deps.mailer.letters?.()[0]?.subject).toContain((body as { words: string }).words)
    expect(await settled(deps, 'release')).toBe(0)
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 0 })
  })

  test.each(['public', 'private', 'anonymous'] as const)('confirm, see, withdraw: %s', async (visibility) => {
    const { deps, site, document } = await open()
    const token = await signByApi(site, 'release', signBody({ visibility }))
    const answer = await site.ask('/api/v1/confirmations', { json: { token } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const confirmed = await promised(document, 'POST /api/v1/confirmations', answer)
    expect(confirmed).toEqual({
      status: 'confirmed',
      appeal: 'release',
      visibility,
      manageToken: expect.stringMatching(TOKEN),
    })
    const own = bearer((confirmed as { manageToken: string }).manageToken)
    const see = async () => {
      const seen = await site.ask('/api/v1/signature', own)
      expect(seen.status).toBe(200)
      expect(seen.headers.get('Cache-Control')).toBe('no-store')
      expect(seen.headers.get('Access-Control-Allow-Origin')).toBeNull()
      return promised(document, 'GET /api/v1/signature', seen)
    }
    const kept = {
      public: {
        name: 'Maryia Kazlova',
        descriptor: 'sister of a prisoner',
        country: 'PL',
        readableBy: 'everyone',
      },
      private: { readableBy: 'organisers' },
      anonymous: { readableBy: 'nobody' },
    }[visibility]
    expect(await see()).toEqual({ appeal: 'release', state: 'waiting', visibility, ...kept })
    await settled(deps, 'release')
    expect(await see()).toEqual({
      appeal: 'release',
      state: 'counted',
      visibility,
      signedOn: '2027-03-12',
      ...kept,
    })
    expect(await countsOf(deps, 'release')).toMatchObject({ [visibility]: 1 })

    const withdrawn = await site.ask('/api/v1/signature', { method: 'DELETE', ...own })
    expect(withdrawn.status).toBe(204)
    expect(await promised(document, 'DELETE /api/v1/signature', withdrawn)).toBeUndefined()
    for (const method of ['GET', 'DELETE'])
      expect((await site.ask('/api/v1/signature', { method, ...own })).status, method).toBe(410)
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ [visibility]: 0 })
  })

  test('a protected appeal: a public name waits for a look, and its signer is told who reads it', async () => {
    const { site } = await open({ safety: 'protected' })
    const manageToken = await signedByApi(site, 'release', signBody())
    const own = await (await site.ask('/api/v1/signature', bearer(manageToken))).json()
    expect(own).toEqual({
      appeal: 'release',
      state: 'waiting',
      visibility: 'public',
      name: 'Maryia Kazlova',
      descriptor: 'sister of a prisoner',
      readableBy: 'organisers',
    })
  })

  test('a signature that staff took out of the list is read by the organisers alone, and its signer is told', async () => {
    const { deps, site } = await open()
    const own = bearer(await signedByApi(site, 'release', signBody()))
    const page = `/m/${own.headers.Authorization.slice('Bearer '.length)}?lang=en`
    await settled(deps, 'release')
    const { id } = await deps.db.selectFrom('signatures').select('id').executeTakeFirstOrThrow()
    const decision = { slug: 'release', id, reason: 'sent twice' }
    const view = async () => (await site.ask('/api/v1/signature', own)).json()
    expect(await view()).toMatchObject({ state: 'counted', readableBy: 'everyone' })
    expect(await (await site.ask(page)).text()).toContain('Everyone: on this site')
    for (const [decide, state] of [
      [holdSignature, 'held'],
      [invalidateSignature, 'invalid'],
    ] as const) {
      await decide(deps, OPERATOR, decision)
      expect(await view()).toMatchObject({ state, name: 'Maryia Kazlova', readableBy: 'organisers' })
      expect(await (await site.ask(page)).text()).not.toContain('Everyone: on this site')
      expect(await (await site.ask('/a/release/names')).text()).not.toContain('Maryia Kazlova')
    }
  })

  test('country and updates are dropped in silence where they are not on offer', async () => {
    const { deps, site } = await open({ safety: 'protected' })
    await signedByApi(site, 'release', signBody({ country: 'PL', updates: true }))
    await signedByApi(site, 'release', signBody({ email: 'b@example.org', country: 'no country', updates: 'maybe' }))
    const rows = await deps.db.selectFrom('inbox').select('country').execute()
    expect(rows).toEqual([{ country: null }, { country: null }])
  })

  test('as: the next seat for another person, the one earlier signature, or of several the chosen one', async () => {
    const { deps, site } = await open({}, { env: { TRUST_PROXY: '1' } })
    let network = 1
    const confirmAs = async (name: string, choice: object = {}) => {
      // Another network each time, because one network may cause only two letters a day to a mailbox.
      const headers = { 'X-Forwarded-For': `198.51.100.${network++}` }
      const token = await signByApi(site, 'release', signBody({ name }), headers)
      const confirm = (more: object) => site.ask('/api/v1/confirmations', { json: { token, ...more } })
      return { answer: await confirm(choice), confirm }
    }
    const names = async () => {
      await settled(deps, 'release')
      const rows = await deps.db.selectFrom('signatures').select('name').orderBy('name').execute()
      return rows.map(({ name }) => name)
    }
    expect((await confirmAs('Anna')).answer.status).toBe(200)
    expect(await names()).toEqual(['Anna'])
    expect((await confirmAs('Hanna', { as: 'replace' })).answer.status).toBe(200)
    expect(await names()).toEqual(['Hanna'])
    expect((await confirmAs('Boris', { as: 'another-person' })).answer.status).toBe(200)
    expect(await names()).toEqual(['Boris', 'Hanna'])
    for (const choice of [{}, { as: 'replace' }, { as: 'another-person' }]) {
      const { answer, confirm } = await confirmAs('Vera', choice)
      expect(answer.status).toBe(409)
      const problem = (await answer.json()) as { signatures: { ref: string; name: string }[] }
      expect(problem).toMatchObject({ type: '/problems/choose', seatFree: false })
      const shown = problem.signatures
      expect(shown.map(({ name }) => name).sort()).toEqual(await names())
      expect((await confirm({ as: 'replace', ref: randomUUID() })).status).toBe(409)
      const ref = shown.find(({ name }) => name !== 'Hanna')?.ref
      expect((await confirm({ as: 'replace', ref })).status).toBe(200)
      expect(await names()).toEqual(['Hanna', 'Vera'])
    }
  })

  test('retry: the same answer for thirty minutes, then and without it 410', async () => {
    const { deps, site, document } = await open()
    const token = await signByApi(site, 'release', signBody())
    const retry = newToken()
    const confirm = async (body: object) => {
      const answer = await site.ask('/api/v1/confirmations', { json: { token, ...body } })
      return { status: answer.status, body: await promised(document, 'POST /api/v1/confirmations', answer) }
    }
    const first = await confirm({ retry })
    expect(first.status).toBe(200)
    expect(await confirm({ retry })).toEqual(first)
    await settled(deps, 'release')
    expect(await confirm({ retry, as: 'another-person', sendLink: true })).toEqual(first)
    expect((await confirm({})).status).toBe(410)
    expect((await confirm({ retry: newToken() })).status).toBe(410)
    deps.clock.advance(31 * MINUTE)
    expect((await confirm({ retry })).status).toBe(410)
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1 })
  })

  test('reject: 204, the letter is dead, another mailbox’s is not', async () => {
    const { deps, site, document } = await open()
    const [mine, again] = [await signByApi(site, 'release', signBody()), await signByApi(site, 'release', signBody())]
    const other = await signByApi(site, 'release', signBody({ email: 'other@example.org' }))
    const answer = await site.ask('/api/v1/confirmations/reject', { json: { token: mine, silence: true } })
    expect(answer.status).toBe(204)
    await promised(document, 'POST /api/v1/confirmations/reject', answer)
    expect(await deps.db.selectFrom('silences').select('key_month').execute()).toEqual([{ key_month: '2027-03-01' }])
    for (const token of [mine, again])
      expect((await site.ask('/api/v1/confirmations', { json: { token } })).status).toBe(410)
    expect((await site.ask('/api/v1/confirmations', { json: { token: other } })).status).toBe(200)
    await settled(deps, 'release')
    expect(await countsOf(deps, 'release')).toMatchObject({ public: 1 })
  })

  test('a chain: the letter to a corrected address kills the one before', async () => {
    const { site } = await open()
    const chain = newToken()
    const wrong = await signByApi(site, 'release', signBody({ email: 'ana@example.org', chain }))
    const right = await signByApi(site, 'release', signBody({ email: 'anna@example.org', chain }))
    expect((await site.ask('/api/v1/confirmations', { json: { token: wrong } })).status).toBe(410)
    expect((await site.ask('/api/v1/confirmations', { json: { token: right } })).status).toBe(200)
  })

  test('the link in the letter bears the origin that the form was sent from, never the Host header', async () => {
    const mirror = 'https://mirror.example.org'
    const { site } = await open({}, { env: { ALTERNATE_URLS: mirror } })
    const linkFor = async (email: string, headers: Record<string, string>) => {
      await site.ask(SIGN, { json: signBody({ email }), headers })
      return (await site.linksTo(email))[0]
    }
    expect(await linkFor('a@example.org', { Origin: mirror })).toMatch(/^https:\/\/mirror\.example\.org\/c\//)
    expect(await linkFor('b@example.org', { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' })).toMatch(
      /^http:\/\/localhost:3000\/c\//,
    )
    expect(await linkFor('c@example.org', { Referer: 'https://evil.example/x' })).toMatch(/^http:\/\/localhost:3000\//)
  })

  test('the form goes the same way: sent, confirmed, signed, seen, withdrawn', async () => {
    const { deps, site } = await open()
    const form = { visibility: 'public', name: 'Дар’я', descriptor: '', country: '', email: 'darja@example.org' }
    const sent = await site.ask('/a/release/sign?lang=be', { form: { ...form, consent: 'true' } })
    expect(sent.status).toBe(200)
    expect(sent.headers.get('Cache-Control')).toBe('no-store')
    expect(sent.headers.get('Content-Encoding')).toBeNull()
    expect(await sent.text()).toContain('darja@example.org')
    const token = tokenIn((await site.linksTo('darja@example.org'))[0])

    const page = await site.ask(`/c/${token}`)
    expect(page.status).toBe(200)
    const body = await page.text()
    expect(body).toContain('lang="be"')
    expect(body).toContain('Дар’я')
    const retry = /name="retry" value="([^"]+)"/.exec(body)?.[1] ?? ''
    const confirm = () => site.ask('/c', { form: { token, retry, as: 'replace' } })
    const [signed, again] = [await confirm(), await confirm()]
    expect([signed.status, again.status]).toEqual([200, 200])
    const signedBody = await signed.text()
    expect(await again.text()).toBe(signedBody)
    const manage = /http:\/\/localhost:3000(\/m\/[A-Za-z0-9_-]{43})/.exec(signedBody)?.[1] ?? ''
    await settled(deps, 'release')
    expect(await (await site.ask('/a/release')).text()).toContain('Дар’я')
    expect(await (await site.ask(manage)).text()).toContain('Дар’я')
    expect((await site.ask(`${manage}/withdraw`)).status).toBe(200)
    expect((await site.ask(`${manage}/withdraw`, { form: {} })).status).toBe(200)
    expect((await site.ask(manage)).status).toBe(410)
    await settled(deps, 'release')
    expect(await (await site.ask('/a/release')).text()).not.toContain('Дар’я')
  })

  test('a letter is good for 72 hours, rounded up to the full hour that page and letter say', async () => {
    const { deps, site } = await open()
    const early = await signByApi(site, 'release', signBody())
    const late = await signByApi(site, 'release', signBody({ email: 'late@example.org' }))
    deps.clock.set('2027-03-15T10:59:59Z')
    expect((await site.ask('/api/v1/confirmations', { json: { token: early } })).status).toBe(200)
    deps.clock.advance(HOUR)
    expect((await site.ask('/api/v1/confirmations', { json: { token: late } })).status).toBe(410)
  })
})
