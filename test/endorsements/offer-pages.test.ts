import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { SECOND } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { asAddress } from '../../src/core/secret-text.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { isSilent } from '../../src/outbox/silence.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite, tokenIn } from '../api/site.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { openedRepresentatives } from '../support/offers.ts'
import { ownDatabase } from '../support/own-database.ts'
import { makeAppeal, makeCampaign, makeDraft } from '../support/world.ts'

const ALENA = 'alena@ringers.example'
const OFFER = {
  ...{ name: 'Ringers & “Bells” 24', nameEn: 'Ringers', country: 'LT', website: 'ringers.example/about' },
  ...{ contact: 'Alena Zvanko', role: 'secretary', email: ALENA, consent: 'true' },
}
const en = translator('en')

embeddedOnly('the pages of an offer', (use) => {
  async function start(on = use(), env: Record<string, string> = {}) {
    const deps = await testDeps(on, { env: { SIGN_LIMIT: '0', ...env } })
    await makeCampaign(deps)
    await makeAppeal(deps)
    const site = await openSite(deps)
    const offer = (more: Record<string, string> = {}, path = '/a/release/endorse') =>
      site.ask(path, { form: { ...OFFER, ...more } })
    const tokenTo = async (address = ALENA) => tokenIn((await site.linksTo(address)).at(-1))
    return { deps, site, offer, tokenTo }
  }
  type Started = Awaited<ReturnType<typeof start>>
  const pending = ({ deps }: Started) => deps.db.selectFrom('pending_signatures').selectAll().execute()

  test('say who decides, whom to ask, that a person may sign, and when the key is destroyed', async () => {
    const { site } = await start()
    for (const locale of LOCALES) {
      const t = translator(locale)
      const html = await (await site.ask(`/a/release/endorse?lang=${locale}`)).text()
      for (const key of ['endorse.intro', 'endorse.person', 'endorse.kept', 'endorse.under'] as const)
        expect(html, key).toContain(t(key).replaceAll("'", '&#39;'))
      expect(html).toContain('contact@campaign.example')
      expect(html).toContain(`href="/a/release/sign?lang=${locale}"`)
    }
  })

  test('lead from the form to the organisers, and show the own link once', async () => {
    const started = await start()
    const { deps, site, offer, tokenTo } = started
    const sent = await offer()
    expect([sent.status, (await sent.text()).includes(en('endorse.not_yet'))]).toEqual([200, true])
    const token = await tokenTo()
    const letter = await (await site.ask(`/e/${token}`)).text()
    for (const shown of ['Ringers &amp; “Bells” 24', 'Lithuania', 'https://ringers.example/about', 'A… Z…'])
      expect(letter).toContain(shown)
    for (const hidden of ['Zvanko', 'secretary', ALENA]) expect(letter).not.toContain(hidden)
    const form = { token, retry: newToken() }
    const confirmed = await (await site.ask('/e', { form })).text()
    const own = /value="[^"]*(\/o\/[\w-]{43})"/.exec(confirmed)?.[1]
    expect((await (await site.ask('/e', { form })).text()).includes(own ?? '-')).toBe(true)
    expect((await site.ask('/e', { form: { token } })).status).toBe(410)
    expect((await site.ask(`/e/${token}`)).status).toBe(410)
    expect(await openedRepresentatives(deps)).toEqual([`Alena Zvanko, secretary, ${ALENA}`])
    expect((await site.ask(own ?? '-')).status).toBe(200)
    expect(site.faults()).toEqual([])
  })

  test('answer every address alike but for its words: new, known, of an organisation, silent', async () => {
    const { site, offer, tokenTo } = await start()
    await offer({ email: 'zqold@ringers.example' })
    await site.ask('/e', { form: { token: await tokenTo('zqold@ringers.example') } })
    await offer({ email: 'zqmum@ringers.example' })
    await site.ask('/e/reject', { form: { token: await tokenTo('zqmum@ringers.example'), silence: 'true' } })
    const chain = newToken()
    const pages = new Set<string>()
    for (const who of ['zqnew', 'zqold', 'zqmum']) {
      const html = await (await offer({ email: `${who}@ringers.example`, chain })).text()
      const words = /class="words[^"]*">([^<]+)|class="[^"]*words">([^<]+)/.exec(html)
      pages.add(html.replaceAll(words?.[1] ?? words?.[2] ?? '-', 'WORDS').replaceAll(who, 'WHO'))
    }
    expect(pages.size).toBe(1)
  })

  test('tell every wrong field in the order of the form, and keep what was typed', async () => {
    const started = await start()
    const { offer } = started
    const wrong = {
      ...{ name: 'a'.repeat(301), nameEn: 'see https://x.example', country: 'XX', website: 'javascript:alert(1)' },
      ...{ contact: '+375 29 123-45-67', role: '', email: 'alena', consent: '' },
    }
    const answer = await offer(wrong)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    const fields = [...html.matchAll(/<li><a href="#(\w+)">/g)].map(([, field]) => field)
    expect(fields).toEqual(['name', 'nameEn', 'country', 'website', 'contact', 'role', 'email', 'consent'])
    for (const typed of [wrong.name, wrong.nameEn, wrong.website, wrong.contact, 'alena'])
      expect(html).toContain(`value="${typed}"`)
    expect(html).toContain(`<title>${en('ui.errorPrefix')}`)
    expect(await pending(started)).toEqual([])
  })

  test.each([
    ['http://localhost', 422],
    ['https://anna:secret@ringers.example', 422],
    ['https://ringers.example:8443', 422],
    ['', 200],
    ['дзвоны.example', 200],
  ])('take a website or not: %s', async (website, status) => {
    const { offer } = await start()
    expect((await offer({ website })).status).toBe(status)
  })

  test('come back in another language with everything typed, and with no error told', async () => {
    const started = await start()
    const html = await (await started.offer({ language: 'be', consent: '', role: 'сакратарка' })).text()
    expect(html).toContain('<html lang="be">')
    expect(html).not.toContain('error-summary')
    for (const value of ['сакратарка', ALENA, 'Alena Zvanko', 'ringers.example/about'])
      expect(html).toContain(`value="${value}"`)
    expect(html).toContain('<option value="LT" selected="">')
    expect(await pending(started)).toEqual([])
  })

  test('ask once about a mistyped address, and about a mail company on a protected appeal', async () => {
    const started = await start()
    const { deps, offer, tokenTo } = started
    await makeAppeal(deps, 'quiet', { safety: 'protected' })
    const doubt = await (await offer({ email: 'alena@gmial.com' })).text()
    expect(doubt).toContain('name="use" value="alena@gmail.com"')
    const notice = await (await offer({ email: 'alena@mail.ru' }, '/a/quiet/endorse')).text()
    expect(notice).toContain(en('sign.notice'))
    expect(await pending(started)).toEqual([])
    await offer({ email: 'alena@gmial.com', use: 'alena@gmail.com' })
    await offer({ email: 'alena@mail.ru', notice: 'seen' }, '/a/quiet/endorse')
    for (const address of ['alena@gmail.com', 'alena@mail.ru']) expect(await tokenTo(address)).toHaveLength(43)
  })

  test('a corrected address empties the letter to the wrong one; “This isn’t me” works with both', async () => {
    const { deps, site, offer, tokenTo } = await start()
    const chain = /name="chain" value="([^"]+)"/.exec(await (await offer()).text())?.[1] ?? ''
    const wrong = await tokenTo()
    await offer({ email: 'right@ringers.example', chain })
    const right = await tokenTo('right@ringers.example')
    const html = await (await site.ask(`/e/${wrong}`)).text()
    expect(html).toContain(en('endorse.confirm.corrected'))
    expect(html).not.toContain('Ringers')
    expect((await site.ask('/e', { form: { token: wrong } })).status).toBe(410)
    for (const token of [wrong, right]) {
      const answer = await site.ask('/e/reject', { form: { token, silence: 'true' } })
      expect([answer.status, (await answer.text()).includes(en('notme.heading'))]).toEqual([200, true])
      expect((await site.ask(`/e/${token}`)).status).toBe(410)
    }
    expect(await isSilent(deps, asAddress(ALENA), deps.clock.now())).toBe(true)
  })

  test('too many from one network: 429 with everything typed; a closed appeal: 409; a draft: 404', async () => {
    const { deps, site, offer } = await start(use(), { SIGN_LIMIT: '1/600' })
    await offer()
    const many = await offer({ email: 'boris@ringers.example' })
    expect([many.status, many.headers.has('Retry-After')]).toEqual([429, true])
    const html = await many.text()
    for (const typed of ['boris@ringers.example', 'Alena Zvanko', 'ringers.example/about'])
      expect(html).toContain(`value="${typed}"`)
    await makeDraft(deps, 'draft')
    for (const method of ['GET', 'POST']) {
      const form = method === 'POST' ? { form: OFFER } : {}
      expect((await site.ask('/a/draft/endorse', form)).status).toBe(404)
    }
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    expect((await site.ask('/a/release/endorse')).status).toBe(409)
    const late = await offer()
    expect([late.status, (await late.text()).includes(en('gone.ended.text'))]).toEqual([409, true])
  })

  test('while the database is away: 503, the form on reading disabled, on sending with everything typed', async () => {
    const { on, halt } = await ownDatabase()
    const { deps, site, offer } = await start(on)
    expect((await site.ask('/a/release/endorse')).status).toBe(200)
    await halt()
    deps.clock.advance(2 * SECOND)
    const read = await site.ask('/a/release/endorse')
    expect([read.status, (await read.text()).includes('<fieldset disabled="">')]).toEqual([503, true])
    const sent = await offer()
    const html = await sent.text()
    expect([sent.status, html.includes(`value="${ALENA}"`), html.includes('disabled')]).toEqual([503, true, false])
  })

  test('dead tokens of every kind get one page', async () => {
    const { site, offer, tokenTo } = await start()
    await offer()
    const token = await tokenTo()
    const confirmed = await (await site.ask('/e', { form: { token } })).text()
    const own = /\/o\/([\w-]{43})/.exec(confirmed)?.[1] ?? ''
    const pages = new Set<string>()
    for (const dead of [token, own, newToken(), 'x']) {
      const answer = await site.ask(`/e/${dead}`)
      expect(answer.status).toBe(410)
      pages.add((await answer.text()).replaceAll(`/e/${dead}`, '/e/TOKEN'))
      for (const path of ['/e', '/e/reject', '/e/links'])
        expect((await site.ask(path, { form: { token: dead } })).status, path).toBe(410)
    }
    expect(pages.size).toBe(1)
    for (const path of ['/e/reject', '/e/links']) expect((await site.ask(path)).status).toBe(405)
    for (const path of ['/e', '/e/reject', '/e/links']) expect((await site.ask(path, { form: {} })).status).toBe(422)
    expect(site.faults()).toEqual([])
  })
})
