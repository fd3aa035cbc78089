import { expect, test } from 'vitest'
import { APPEALS } from '../../src/appeals/recall.ts'
import { HOUR } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { shredDue } from '../../src/erasure/shred-due.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { eachDatabase, embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, settled, signAs, signed } from '../support/world.ts'
import { openSite, type TestSite, tokenIn } from './site.ts'

const ANNA = 'anna@example.org'
const ASK = '/api/v1/manage-links'

async function open(deps: TestDeps) {
  await makeCampaign(deps)
  await makeAppeal(deps)
  return openSite(deps)
}

/** Asks for the links of an address; resolves to the token in the letter. */
async function ask(site: TestSite, email: string): Promise<string> {
  const answer = await site.ask(ASK, { json: { appeal: 'release', email } })
  if (answer.status !== 202) throw new Error(`asking answered ${answer.status}`)
  return tokenIn((await site.linksTo(email)).at(-1))
}

const see = (site: TestSite, own: string) =>
  site.ask('/api/v1/signature', { headers: { Authorization: `Bearer ${own}` } })

eachDatabase('lost links by the API', (use) => {
  test('ask, open, renew', async () => {
    const deps = await testDeps(use())
    const site = await open(deps)
    const counted = await signed(deps, 'release', { address: ANNA })
    await settled(deps, 'release')
    const waiting = await signed(deps, 'release', { address: ANNA, visibility: 'anonymous', as: 'another-person' })

    const asked = await site.ask(ASK, { json: { appeal: 'release', email: ' Anna@example.org ', locale: 'be' } })
    expect(asked.status).toBe(202)
    expect(asked.headers.get('Cache-Control')).toBe('no-store')
    const { words, ...rest } = (await asked.json()) as { words: string }
    expect(rest).toEqual({ status: 'check_your_inbox' })
    const [link] = await site.linksTo('Anna@example.org')
    expect(link).toMatch(/^http:\/\/localhost:3000\/r\/[\w-]{43}$/)
    expect(deps.mailer.letters?.()[0]?.subject).toBe(`Вашы спасылкі · ${words}`)

    const token = tokenIn(link)
    const opened = await site.ask(`${ASK}/open`, { json: { token } })
    expect(opened.status).toBe(200)
    const ref = expect.stringMatching(/^[0-9a-f-]{36}$/)
    const { signatures } = (await opened.json()) as { signatures: { ref: string }[] }
    expect(signatures).toEqual([
      { ref, visibility: 'anonymous', signedOn: null },
      { ref, visibility: 'public', signedOn: '2027-03-12' },
    ])

    const refs = [signatures[1]?.ref.toUpperCase()]
    const retry = newToken()
    const renewed = await site.ask(`${ASK}/renew`, { json: { token, refs, retry } })
    expect(renewed.status).toBe(200)
    const answer = (await renewed.json()) as { signatures: { manageToken: string }[] }
    const manageToken = expect.stringMatching(/^[\w-]{43}$/)
    expect(answer).toEqual({ signatures: [{ ref: signatures[1]?.ref, manageToken }] })
    expect(await (await site.ask(`${ASK}/renew`, { json: { token, refs, retry } })).json()).toEqual(answer)
    const statuses = [answer.signatures[0]?.manageToken ?? '', waiting, counted].map(
      async (own) => (await see(site, own)).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 200, 410])
    expect(site.faults()).toEqual([])
  })

  test('refuses an unknown appeal, invalid input, and an appeal that is over', async () => {
    const deps = await testDeps(use(), { env: { SIGN_LIMIT: '8/600' } })
    const site = await open(deps)
    await signed(deps, 'release', { address: ANNA })
    const token = await ask(site, ANNA)
    const statusOf = async (path: string, json: unknown) => (await site.ask(path, { json })).status
    expect(await statusOf(ASK, { appeal: 'no-such', email: ANNA })).toBe(404)
    expect(await statusOf(ASK, { appeal: 'release', email: 'nobody' })).toBe(422)
    expect(await statusOf(ASK, { appeal: 'release', email: ANNA, name: 'Anna' })).toBe(422)
    expect(await statusOf(ASK, { email: ANNA })).toBe(422)
    expect(await statusOf(`${ASK}/open`, {})).toBe(422)
    for (const refs of [undefined, [], ['x'], [newToken()], 'x'])
      expect(await statusOf(`${ASK}/renew`, { token, refs }), String(refs)).toBe(422)
    expect(await statusOf(`${ASK}/renew`, { token, refs: [crypto.randomUUID()] })).toBe(422)
    expect(await statusOf(`${ASK}/renew`, { token, refs: [crypto.randomUUID()], retry: 'short' })).toBe(422)
    expect(await statusOf(`${ASK}/open`, { token })).toBe(200)

    await deps.db
      .updateTable('appeals')
      .set({ state: 'closed', closed_at: deps.clock.now(), late_until: deps.clock.now() })
      .execute()
    deps.memory.forget(APPEALS)
    await shredDue(deps)
    for (const email of [ANNA, 'never@example.org']) expect(await statusOf(ASK, { appeal: 'release', email })).toBe(409)
    expect(await statusOf(`${ASK}/open`, { token })).toBe(410)
    for (let n = 0; n < 5; n++) await statusOf(ASK, { appeal: 'release', email: ANNA })
    const busy = await site.ask(ASK, { json: { appeal: 'release', email: ANNA } })
    expect([busy.status, Number(busy.headers.get('Retry-After')) > 0]).toEqual([429, true])
    expect(site.faults()).toEqual([])
  })

  test('every token that does not work is answered with the same bytes, by API and pages', async () => {
    const deps = await testDeps(use())
    const site = await open(deps)
    const own = await signed(deps, 'release', { address: ANNA })
    const expired = await ask(site, ANNA)
    deps.clock.advance(25 * HOUR)
    const used = await ask(site, ANNA)
    const { signatures } = (await (await site.ask(`${ASK}/open`, { json: { token: used } })).json()) as {
      signatures: { ref: string }[]
    }
    const refs = signatures.map(({ ref }) => ref)
    expect((await site.ask(`${ASK}/renew`, { json: { token: used, refs } })).status).toBe(200)
    const confirmed = await signAs(deps, 'release', { address: 'boris@example.org' })
    await confirm(deps, { token: confirmed, as: 'replace' })
    const dead = [expired, used, own, confirmed, 'A'.repeat(43), 'xyzzy', `${'A'.repeat(42)}!`, 'A'.repeat(3_000)]
    const ways: Record<string, (token: string) => Promise<Response>> = {
      open: (token) => site.ask(`${ASK}/open`, { json: { token } }),
      renew: (token) => site.ask(`${ASK}/renew`, { json: { token, refs } }),
      'renew with a retry': (token) => site.ask(`${ASK}/renew`, { json: { token, refs, retry: 'r'.repeat(43) } }),
      page: (token) => site.ask(`/r/${token}`),
      button: (token) => site.ask('/r', { form: { token, 'ref-0': refs[0] ?? '' } }),
      'button with nothing ticked': (token) => site.ask('/r', { form: { token } }),
    }
    for (const [way, ask] of Object.entries(ways)) {
      const answers = new Set<string>()
      for (const token of dead) {
        const answer = await ask(token)
        const headers = JSON.stringify([...answer.headers])
        answers.add(`${answer.status} ${headers} ${(await answer.text()).replaceAll(token, '<token>')}`)
      }
      expect([...answers], way).toHaveLength(1)
      expect([...answers][0], way).toMatch(/^410 /)
    }
    // The token of a recovery letter confirms and rejects nothing.
    const fresh = await ask(site, ANNA)
    for (const path of ['/api/v1/confirmations', '/api/v1/confirmations/reject'])
      expect((await site.ask(path, { json: { token: fresh } })).status).toBe(410)
    expect((await site.ask(`/c/${fresh}`)).status).toBe(410)
    expect(site.faults()).toEqual([])
  })
})

embeddedOnly('the pages of a lost link', (use) => {
  test('the form keeps what is typed, in another language too, and says what is wrong', async () => {
    const deps = await testDeps(use(), { env: { SIGN_LIMIT: '1/600' } })
    const site = await open(deps)
    const path = '/a/release/manage'
    expect(await (await site.ask('/a/release')).text()).toContain('href="/a/release/manage?lang=en"')
    const fresh = await site.ask(path)
    expect([fresh.status, fresh.headers.get('Cache-Control')]).toEqual([200, 'no-cache'])
    const switched = await (await site.ask(path, { form: { email: 'an', language: 'ru' } })).text()
    expect(switched).toContain('<html lang="ru">')
    expect(switched).toContain('value="an"')
    const wrong = await site.ask(path, { form: { email: 'anna' } })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toMatch(/<title>Error: .*href="#email".*value="anna"/s)
    expect((await site.ask(path, { form: { email: ANNA } })).status).toBe(200)
    const busy = await site.ask(path, { form: { email: ANNA } })
    expect([busy.status, busy.headers.has('Retry-After')]).toEqual([429, true])
    expect(await busy.text()).toContain(`value="${ANNA}"`)
    expect((await site.ask('/a/no-such/manage')).status).toBe(404)
  })

  test('the page and the form of a stopped appeal say that no link can be found any more', async () => {
    const deps = await testDeps(use())
    const site = await open(deps)
    await deps.db.updateTable('appeals').set({ stopped_at: deps.clock.now() }).execute()
    deps.memory.forget(APPEALS)
    for (const answer of [await site.ask('/a/release/manage'), await site.ask('/a/release/manage', { form: {} })]) {
      expect(answer.status).toBe(409)
      expect(await answer.text()).toContain('A link that you have kept still works.')
    }
    expect(await (await site.ask('/a/release')).text()).not.toContain('/manage')
  })

  test('a key that is away pauses the form, and nothing typed is lost', async () => {
    const deps = await testDeps(use())
    const site = await open(deps)
    for (const name of await deps.keys.list()) if (name.startsWith('appeal-')) await deps.keys.destroy(name)
    const answer = await site.ask('/a/release/manage', { form: { email: ANNA } })
    expect([answer.status, answer.headers.has('Retry-After')]).toEqual([503, true])
    expect(await answer.text()).toContain(`value="${ANNA}"`)
    expect((await site.ask(ASK, { json: { appeal: 'release', email: ANNA } })).status).toBe(503)
  })

  test('the list: nothing is ticked with two signatures, and a note on the other person and on a new key', async () => {
    const deps = await testDeps(use())
    const site = await open(deps)
    const one = await ask(site, ANNA)
    expect(await (await site.ask(`/r/${one}`)).text()).toContain('No signature was given from this mailbox.')
    await signed(deps, 'release', { address: ANNA })
    const alone = await site.ask(`/r/${one}`)
    expect([alone.headers.get('Cache-Control'), alone.headers.get('X-Robots-Tag')]).toEqual(['no-store', 'noindex'])
    expect(alone.headers.get('Referrer-Policy')).toBe('strict-origin')
    const html = await alone.text()
    expect(html).toContain('<title>Confirmation</title>')
    expect(html.match(/type="checkbox"[^>]* checked/g)).toHaveLength(1)
    expect(html).not.toContain('More than one')
    await settled(deps, 'release')
    await signed(deps, 'release', { address: ANNA, name: 'Pavel', as: 'another-person' })
    await deps.db.updateTable('appeals').set({ rekeyed_on: '2027-02-03' }).execute()
    deps.memory.forget(APPEALS)
    const both = await (await site.ask(`/r/${one}`)).text()
    expect(both.match(/type="checkbox"/g)).toHaveLength(2)
    expect(both).not.toMatch(/type="checkbox"[^>]* checked/)
    for (const text of ['More than one signature', 'before 3 February 2027 cannot be found', 'signed on 12 March 2027'])
      expect(both).toContain(text)
    // The page shows no name: its reader may be the other person of the mailbox.
    expect(both).not.toMatch(/Pavel|Maryia/)

    const nothing = await site.ask('/r', { form: { token: one, retry: newToken() } })
    expect(nothing.status).toBe(422)
    expect(await nothing.text()).toContain('href="#ref-0"')
    const refs = [...both.matchAll(/value="([0-9a-f-]{36})"/g)].map(([, ref]) => ref ?? '')
    const done = await site.ask('/r', { form: { token: one, 'ref-0': refs[0] ?? '', 'ref-1': refs[1] ?? '' } })
    expect([done.status, done.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    const links = [...(await done.text()).matchAll(/value="(http:\/\/localhost:3000\/m\/[\w-]{43})"/g)]
    expect(links).toHaveLength(2)
    for (const [, link] of links) expect((await site.ask(new URL(link ?? '').pathname)).status).toBe(200)
    expect(site.faults()).toEqual([])
  })

  test('a dead own link leads to where a new one is asked for, without saying of which appeal it was', async () => {
    const deps = await testDeps(use())
    const site = await open(deps)
    for (const path of [`/m/${newToken()}`, `/r/${newToken()}`]) {
      const answer = await site.ask(path)
      expect(answer.status).toBe(410)
      expect(await answer.text()).toContain('href="/a/release/manage?lang=en"')
    }
  })
})
