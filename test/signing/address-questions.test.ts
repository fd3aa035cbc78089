import { expect, test } from 'vitest'
import { openSite, signBody } from '../api/site.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, queuedLetters } from '../support/world.ts'

embeddedOnly('a typed address in the form and by the API', (use) => {
  async function open(safety: 'open' | 'protected' = 'open') {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', { safety })
    const site = await openSite(deps)
    const fields = { visibility: 'anonymous', consent: 'true' }
    return {
      site,
      form: async (email: string, more: Record<string, string> = {}) => {
        const answer = await site.ask('/a/release/sign?lang=en', { form: { ...fields, email, ...more } })
        return { status: answer.status, page: await answer.text() }
      },
      lost: async (email: string, more: Record<string, string> = {}) =>
        (await site.ask('/a/release/manage?lang=en', { form: { email, ...more } })).text(),
      api: async (email: string) =>
        (await site.ask('/api/v1/appeals/release/signatures', { json: signBody({ country: null, email }) })).status,
      sentTo: async () => (await queuedLetters(deps)).map(({ to }) => to),
    }
  }

  test('what surrounds it is gone on the page that names it, and the letter leaves', async () => {
    const { form, api, sentTo } = await open()
    const { status, page } = await form(' “Anna <anna@example.org>”.\u200b')
    expect(status).toBe(200)
    expect(page).toContain('<bdi translate="no" class="notranslate address">anna@example.org</bdi>')
    expect(page).not.toContain('&lt;anna@')
    expect(await api('mailto:anna@example.org')).toBe(202)
    expect(await sentTo()).toEqual(['anna@example.org', 'anna@example.org'])
  })

  test('a misspelt ending is asked about once, and can be kept; the API takes it', async () => {
    const { form, api, sentTo } = await open()
    const asked = await form('anna@example.con')
    expect(asked.page).toMatch(/<button[^>]* name="use" value="anna@example.com"/)
    expect(asked.page).toContain('<input type="hidden" name="keep" value="anna@example.con"/>')
    expect(await sentTo()).toEqual([])
    expect((await form('anna@example.con', { keep: 'anna@example.con' })).page).toContain('Open your mailbox')
    expect((await form('anna@example.con', { use: 'anna@example.com' })).page).toContain('Open your mailbox')
    expect(await api('anna@example.con')).toBe(202)
    expect((await sentTo()).sort()).toEqual(['anna@example.com', 'anna@example.con', 'anna@example.con'])
  })

  test('the form for a lost link asks in the same way, of every address alike', async () => {
    const { lost, sentTo } = await open()
    for (const [typed, meant] of [
      ['anna@example.con', 'anna@example.com'],
      ['anna@gmail,com', 'anna@gmail.com'],
    ] as const) {
      const asked = await lost(typed)
      expect(asked).toMatch(new RegExp(`<button[^>]* name="use" value="${meant}"`))
      expect(asked).toContain(`<input type="hidden" name="keep" value="${typed}"/>`)
    }
    expect((await lost('anna@firma.local')).replace(/<[^>]*>/g, '')).toContain('No address ends in .local')
    expect(await sentTo()).toEqual([])
    expect(await lost('anna@example.con', { keep: 'anna@example.con' })).toContain('Open your mailbox')
    expect(await lost('anna@example.con', { use: 'anna@example.com' })).toContain('Open your mailbox')
    expect((await sentTo()).sort()).toEqual(['anna@example.com', 'anna@example.con'])
    const page = await lost('<mailto:anna@example.org>.')
    expect(page).toContain('<bdi translate="no" class="notranslate address">anna@example.org</bdi>')
    // A kept address that is none is an error; another one is asked about anew, in each language.
    expect(await lost('anna@gmail,com', { keep: 'anna@gmail,com' })).toContain('id="email-error"')
    const inPolish = await lost('anna@example.ogr', { keep: 'anna@example.con', language: 'pl' })
    expect(inPolish).toContain('<html lang="pl">')
  })

  test('an ending that does not exist is named where nothing is near it', async () => {
    const { form, sentTo } = await open()
    const { page } = await form('anna@firma.local')
    expect(page.replace(/<[^>]*>/g, '')).toContain('No address ends in .local')
    expect(page).not.toContain('name="use"')
    expect((await form('anna@firma.local', { keep: 'anna@firma.local' })).page).toContain('Open your mailbox')
    expect(await sentTo()).toEqual(['anna@firma.local'])
  })

  test('no address at all is asked about where one is meant, and refused by the API', async () => {
    const { form, api, sentTo } = await open()
    const asked = await form('anna@gmail,com')
    expect(asked.status).toBe(200)
    expect(asked.page, 'what cannot be kept is not offered').not.toContain('Keep <bdi')
    expect(asked.page).toContain('<a class="button equal" href="#email">')
    expect((await form('anna@gmail.con')).page).toContain('Keep <bdi')
    expect((await form('anna@gmail,com', { keep: 'anna@gmail,com' })).status).toBe(422)
    expect((await form('anna')).status).toBe(422)
    expect(await api('anna@gmail,com')).toBe(422)
    expect(await sentTo()).toEqual([])
  })

  test.each(['anna@vk.com', 'anna@team.yandex.com', 'anna@rambler.ua'])(
    'on a protected appeal %s gives the notice once',
    async (address) => {
      const { form, sentTo } = await open('protected')
      const { page } = await form(address)
      expect(page).toContain('<input type="hidden" name="notice" value="seen"/>')
      expect(await sentTo()).toEqual([])
      expect((await form(address, { notice: 'seen' })).page).toContain('Open your mailbox')
      expect(await sentTo()).toEqual([address])
    },
  )
})
