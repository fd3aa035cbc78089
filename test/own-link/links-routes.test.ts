import { expect, test } from 'vitest'
import { newToken } from '../../src/core/random.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { translator } from '../../src/locale/translate.ts'
import { openSite, tokenIn } from '../api/site.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, signed } from '../support/world.ts'

const ANNA = 'anna@example.org'
const be = translator('be')

embeddedOnly('the pages of a lost link', (use) => {
  async function asked() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    await signed(deps, 'release', { address: ANNA })
    const site = await openSite(deps)
    await site.ask('/a/release/manage?lang=be', { form: { email: ANNA } })
    const token = tokenIn((await site.linksTo(ANNA)).at(-1))
    const open = async (query = '', language?: string) => {
      const answer = await site.ask(`/r/${token}${query}`, { headers: language ? { 'Accept-Language': language } : {} })
      return answer.text()
    }
    return { site, token, open }
  }

  test('are in the language of the form, whatever the browser asks for, and in another when it is chosen', async () => {
    const { open, token } = await asked()
    // Tor Browser always asks for English.
    for (const html of [await open(), await open('', 'en-US,en;q=0.5'), await open('?lang=tlh', 'ru')]) {
      expect(html).toContain('<html lang="be">')
      expect(html).toContain(be('recover.list'))
    }
    for (const locale of LOCALES) {
      if (locale !== 'be') expect(await open()).toContain(`href="/r/${token}?lang=${locale}"`)
      expect(await open(`?lang=${locale}`)).toContain(`<html lang="${locale}">`)
    }
  })

  test('stay in that language: with nothing ticked, and with the new links', async () => {
    const { site, open, token } = await asked()
    const [, action = ''] = /<form action="([^"]+)" method="post"/.exec(await open()) ?? []
    const nothing = await site.ask(action, { form: { token, retry: newToken() } })
    expect(nothing.status).toBe(422)
    const html = await nothing.text()
    expect(html).toContain(be('recover.error.none'))
    const [, ref = ''] = /value="([0-9a-f-]{36})"/.exec(html) ?? []
    const done = await site.ask(action, { form: { token, retry: newToken(), 'ref-0': ref } })
    expect([done.status, (await done.text()).includes(be('recover.done_one'))]).toEqual([200, true])
  })
})
