import { expect, test } from 'vitest'
import { newToken } from '../../src/core/random.ts'
import { asToken } from '../../src/core/secret-text.ts'
import { translator } from '../../src/locale/translate.ts'
import { deliver } from '../../src/outbox/deliver.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { confirm } from '../../src/signing/confirm.ts'
import { reject } from '../../src/signing/reject.ts'
import { openSite, signBody, signByApi, tokenIn } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, queuedLetters, signAs } from '../support/world.ts'

const t = translator('en')
const ORIGIN = 'https://mirror.example.org'
const sendLink = { origin: ORIGIN }

eachDatabase('the own link by letter', (use) => {
  async function open() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    return deps
  }

  test.each(['public', 'private'] as const)('leaves once, after a %s signature, and works', async (visibility) => {
    const deps = await open()
    const token = await signAs(deps, 'release', { address: 'anna@example.org', visibility })
    const retry = newToken()
    const asking = { token, as: 'replace', retry, sendLink } as const
    const confirmed = await Promise.all(Array.from({ length: 5 }, () => confirm(deps, asking)))
    const manageTokens = new Set(confirmed.map(({ manageToken }) => manageToken))
    expect(manageTokens.size).toBe(1)

    const [row, ...more] = await deps.db.selectFrom('outbox').selectAll().execute()
    expect(more).toEqual([])
    expect(row).toMatchObject({ pending_id: null, expires_at: new Date('2027-03-15T11:00:00Z') })
    const [letter] = await queuedLetters(deps)
    const [manageToken = asToken('')] = manageTokens
    expect(letter).toEqual({
      ...{
        kind: 'manage',
        to: 'anna@example.org',
        token: manageToken,
        locale: 'en',
        origin: ORIGIN,
        muted: false,
        firstOfNetwork: true,
      },
    })

    await deliver(deps)
    const sent = deps.mailer.letters?.()[0]
    expect(sent?.text).toContain(`${ORIGIN}/m/${manageToken}`)
    expect((await seeSignature(deps, manageToken)).signature.visibility).toBe(visibility)
    // A repeat of the confirmation gets its answer again, and sends no further letter.
    await confirm(deps, asking)
    expect(await deps.db.selectFrom('outbox').selectAll().execute()).toEqual([])
  })

  test('is not sent to an anonymous signer, nor to a signer who has not asked for it', async () => {
    const deps = await open()
    const nameless = await signAs(deps, 'release', { address: 'anna@example.org', visibility: 'anonymous' })
    await confirm(deps, { token: nameless, as: 'replace', retry: undefined, sendLink })
    const named = await signAs(deps, 'release', { address: 'boris@example.org' })
    await confirm(deps, { token: named, as: 'replace', retry: undefined })
    expect(await deps.db.selectFrom('outbox').selectAll().execute()).toEqual([])
  })

  test('is not sent for a used token', async () => {
    const deps = await open()
    const token = await signAs(deps, 'release', { address: 'anna@example.org' })
    await confirm(deps, { token, as: 'replace', retry: undefined })
    await expect(confirm(deps, { token, as: 'replace', retry: undefined, sendLink })).rejects.toThrow('gone')
    expect(await deps.db.selectFrom('outbox').selectAll().execute()).toEqual([])
  })

  test('is sent by the API and by the box on the page, which is not ticked beforehand', async () => {
    const deps = await open()
    const site = await openSite(deps)
    const byApi = await signByApi(site, 'release', signBody())
    await site.ask('/api/v1/confirmations', { json: { token: byApi, sendLink: true } })
    expect((await site.linksTo('maryia@example.org')).at(-1)).toMatch(/^http:\/\/localhost:3000\/m\/[\w-]{43}$/)

    const byForm = await signByApi(site, 'release', signBody({ email: 'boris@example.org' }))
    const page = await (await site.ask(`/c/${byForm}`)).text()
    expect(page).toMatch(/<input id="sendLink" name="sendLink" type="checkbox" value="true"\/>/)
    const headers = { Origin: 'http://localhost:3000' }
    const signed = await site.ask('/c', { form: { token: byForm, as: 'replace', sendLink: 'true' }, headers })
    const own = tokenIn((await site.linksTo('boris@example.org')).at(-1))
    const html = await signed.text()
    expect(html).toContain(own)
    expect(html).toContain(t('signed.own_link_mailed'))
    expect((await site.ask(`/m/${own}`)).status).toBe(200)

    const nameless = await signAs(deps, 'release', { address: 'vera@example.org', visibility: 'anonymous' })
    expect(await (await site.ask(`/c/${nameless}`)).text()).not.toContain('sendLink')
    const asked = await site.ask('/c', { form: { token: nameless, sendLink: 'true' }, headers })
    expect(await asked.text()).toContain(t('signed.own_link_once'))
  })

  test('is not promised to a mailbox that asked for no letters: the page says so, in a repeat as well', async () => {
    const deps = await open()
    await makeAppeal(deps, 'another')
    const site = await openSite(deps)
    const address = 'anna.kazlova@gmail.com'
    const [token, unasked] = [await signAs(deps, 'release', { address }), await signAs(deps, 'release', { address })]
    await reject(deps, { token: await signAs(deps, 'another', { address: 'annakazlova+x@gmail.com' }), silence: true })
    await deliver(deps)
    const ask = async (form: Record<string, string>) => (await site.ask('/c', { form })).text()
    const form = { token, retry: newToken(), sendLink: 'true' }
    const page = await ask(form)
    expect(page).toContain(t('signed.own_link_stopped'))
    for (const key of ['signed.own_link_mailed', 'signed.own_link_once', 'signed.now_second'] as const)
      expect(page, key).not.toContain(t(key))
    expect(await deps.db.selectFrom('outbox').selectAll().execute()).toEqual([])
    expect(await ask(form)).toBe(page)
    // When the silence has ended, the repeat still tells of the letter that was not sent.
    await deps.db.deleteFrom('silences').execute()
    expect(await ask(form)).toBe(page)
    await reject(deps, { token: await signAs(deps, 'another', { address }), silence: true })
    const plain = { token: unasked, as: 'another-person', retry: newToken() }
    expect(await ask(plain)).toContain(t('signed.own_link_once'))
  })

  test('a repeat that asks for it, after a first time that did not, is not told of a letter', async () => {
    const deps = await open()
    const site = await openSite(deps)
    const form = { token: await signAs(deps, 'release', { address: 'anna@example.org' }), retry: newToken() }
    const first = await (await site.ask('/c', { form })).text()
    expect(await (await site.ask('/c', { form: { ...form, sendLink: 'true' } })).text()).toBe(first)
    expect(first).toContain(t('signed.own_link_once'))
    expect(await deps.db.selectFrom('outbox').selectAll().execute()).toEqual([])
  })

  test('a repeat that asks for it no more is told of the letter that left', async () => {
    const deps = await open()
    const site = await openSite(deps)
    const form = { token: await signAs(deps, 'release', { address: 'anna@example.org' }), retry: newToken() }
    const first = await (await site.ask('/c', { form: { ...form, sendLink: 'true' } })).text()
    expect(await (await site.ask('/c', { form })).text()).toBe(first)
    expect(first).toContain(t('signed.own_link_mailed'))
  })

  test.each([{}, { sendLink: 'true' }, { as: 'another-person' }, { as: 'another-person', sendLink: 'true' }])(
    'a form sent again, with %j, gets the page of the first time',
    async (choice) => {
      const deps = await open()
      const site = await openSite(deps)
      const token = await signAs(deps, 'release', { address: 'anna@example.org' })
      const form = { token, retry: newToken(), ...choice }
      const ask = async () => (await site.ask('/c', { form })).text()
      const first = await ask()
      expect(first.includes(t('signed.own_link_mailed'))).toBe('sendLink' in choice)
      expect(first.includes(t('signed.mailbox_shared'))).toBe('as' in choice)
      expect(await ask()).toBe(first)
    },
  )
})
