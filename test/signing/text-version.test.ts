import { beforeEach, expect, test } from 'vitest'
import { deleteAppeal } from '../../src/appeals/delete-appeal.ts'
import { SECOND } from '../../src/core/clock.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite, signBody, type TestSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, makeDraft } from '../support/world.ts'

const text = (title: string) => ({
  title,
  short_title: title,
  opening: 'to all',
  byline: 'By us',
  body: `Body: ${title}.`,
})
const FORM = { visibility: 'public', name: 'Марыя', descriptor: 'sister', email: 'maryia@example.org', consent: 'true' }
const SIGN = '/a/release/sign?lang=en'

eachDatabase('a form of an earlier text', (use) => {
  let deps: TestDeps
  let site: TestSite
  let former: string
  beforeEach(async () => {
    deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', { texts: { en: text('Former') } })
    site = await openSite(deps)
    former = versionIn(await (await site.ask('/a/release?lang=en')).text())
  })

  const versionIn = (page: string) => /name="textVersion" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const replace = () => makeDraft(deps, 'release', { texts: { en: text('Another') } })
  const letters = async () => (await use().db.selectFrom('outbox').select('id').execute()).length

  test('stands in the form of both pages, and signs', async () => {
    expect(former).toMatch(/^[0-9a-f]{12}$/)
    expect(versionIn(await (await site.ask(SIGN)).text())).toBe(former)
    const sent = await site.ask(SIGN, { form: { ...FORM, textVersion: former } })
    expect(sent.status).toBe(200)
    // The forms under "wrong address" and "send again" are of the same text.
    expect((await sent.text()).match(new RegExp(`name="textVersion" value="${former}"`, 'g'))).toHaveLength(2)
  })

  test('gets 409, the new text, and everything that was typed; sent again it signs', async () => {
    await replace()
    const again = await site.ask(SIGN, { form: { ...FORM, textVersion: former, chain: 'c'.repeat(43) } })
    const page = await again.text()
    expect(again.status).toBe(409)
    expect(again.headers.get('cache-control')).toBe('no-store')
    expect(page).toMatch(/Body: Another\.[\s\S]*The text was changed/)
    for (const typed of ['Марыя', 'sister', 'maryia@example.org', 'c'.repeat(43)])
      expect(page).toContain(`value="${typed}"`)
    expect(page).toMatch(/id="v-public"[^>]* checked/)
    expect(page).toMatch(/id="consent"[^>]* checked/)
    expect(await letters()).toBe(0)
    const textVersion = versionIn(page)
    expect(textVersion).not.toBe(former)
    expect((await site.ask(SIGN, { form: { ...FORM, textVersion } })).status).toBe(200)
    expect(await letters()).toBe(1)
  })

  test('gets the new text before it is told of errors, and when only its language was to change', async () => {
    await replace()
    const asked = [
      [SIGN, { ...FORM, email: '', textVersion: former }],
      [SIGN, { ...FORM, language: 'be', textVersion: former }],
      ['/a/release?lang=be', { ...FORM, language: 'be', textVersion: former }],
    ] as const
    for (const [path, form] of asked) {
      const answer = await site.ask(path, { form })
      expect(answer.status, path).toBe(409)
      expect(await answer.text()).toMatch(/Body: Another\.[\s\S]*(The text was changed|Тэкст змяніўся)/)
    }
  })

  test('is no longer one after a new language, which changes nothing that was read', async () => {
    await makeDraft(deps, 'release', { texts: { en: text('Former'), be: text('Воля') } })
    expect((await site.ask(SIGN, { form: { ...FORM, textVersion: former } })).status).toBe(200)
  })

  test('does not sign another appeal that has taken its slug', async () => {
    await deleteAppeal(deps, OPERATOR, { slug: 'release' })
    await makeAppeal(deps, 'release', { texts: { en: text('Second') } })
    const answer = await site.ask(SIGN, { form: { ...FORM, textVersion: former } })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Body: Second.')
    expect(await letters()).toBe(0)
  })

  test('by API: 409 text-changed; without a version the present text is signed', async () => {
    const path = '/api/v1/appeals/release/signatures'
    expect(await (await site.ask('/api/v1/appeals/release')).json()).toMatchObject({ textVersion: former })
    await replace()
    deps.clock.advance(SECOND)
    const refused = await site.ask(path, { json: signBody({ textVersion: former }) })
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ type: '/problems/text-changed', status: 409 })
    expect(await letters()).toBe(0)
    const { textVersion } = (await (await site.ask('/api/v1/appeals/release')).json()) as { textVersion: string }
    expect((await site.ask(path, { json: signBody({ textVersion }) })).status).toBe(202)
    expect((await site.ask(path, { json: signBody() })).status).toBe(202)
    expect((await site.ask(path, { json: signBody({ textVersion: 7 }) })).status).toBe(422)
    expect(await letters()).toBe(2)
  })

  test('its letter is dead on every page that takes it', async () => {
    await site.ask(SIGN, { form: { ...FORM, textVersion: former } })
    const [link = ''] = await site.linksTo('maryia@example.org')
    const token = link.split('/').at(-1) ?? ''
    expect((await site.ask(`/c/${token}`)).status).toBe(200)
    await replace()
    for (const path of [`/c/${token}`, `/c/${token}/change`, `/r/${token}`])
      expect((await site.ask(path)).status, path).toBe(410)
    expect((await site.ask('/c', { form: { token } })).status).toBe(410)
    expect((await site.ask('/c/reject', { form: { token } })).status).toBe(410)
    expect((await site.ask('/api/v1/confirmations', { json: { token } })).status).toBe(410)
    expect(site.faults()).toEqual([])
  })
})
