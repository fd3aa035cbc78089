import { expect, test } from 'vitest'
import { findCampaign } from '../../src/campaigns/store.ts'
import { DAY } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { makeResetLink } from '../../src/staff/access/make-reset-link.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { invite } from '../../src/staff/team/invite.ts'
import { embeddedOnly } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { codeOf, join, PASSPHRASE } from '../support/staff.ts'
import { CAMPAIGN, makeAppeal, makeCampaign } from '../support/world.ts'
import { cookieIn, openDesk } from './desk.ts'

const CHOSEN = { handle: 'grey-heron-4', passphrase: PASSPHRASE }

embeddedOnly('a link that gives access to the desk', (use) => {
  async function open() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    const { ask } = await openDesk(deps)
    const link = async () => {
      const campaignId = String((await findCampaign(deps.db, CAMPAIGN))?.id)
      return `/staff/invite/${(await invite(deps, OPERATOR, { campaignId, role: 'moderator' })).token}`
    }
    const bodyOf = async (answer: Promise<Response>) => (await answer).text()
    return { deps, ask, link, bodyOf }
  }
  const keptIn = (page: string) => /name="kept" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const secretIn = (page: string) => (/class="notranslate secret">([^<]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')

  test('is the same after any number of visits and first steps', async () => {
    const { deps, ask, link } = await open()
    const path = await link()
    for (let n = 0; n < 2; n++) {
      expect((await ask(path)).status).toBe(200)
      expect((await ask(path, { form: CHOSEN })).status).toBe(200)
    }
    expect(await deps.db.selectFrom('staff_accounts').selectAll().execute()).toEqual([])
    expect(await deps.db.selectFrom('staff_links').selectAll().execute()).toHaveLength(1)
  })

  test('used, expired and unknown, once nothing is known of them: the same bytes, 410', async () => {
    const { deps, ask, link, bodyOf } = await open()
    const [used, expired] = [await link(), await link()]
    const page = await bodyOf(ask(used, { form: CHOSEN }))
    const code = codeOf(secretIn(page), deps.clock.now())
    expect((await ask(used, { form: { kept: keptIn(page), code } })).status).toBe(200)
    deps.clock.advance(4 * DAY)
    const paths = [used, expired, `/staff/invite/${newToken()}`]
    const answers = await Promise.all(paths.map((path) => ask(path)))
    expect(answers.map(({ status }) => status)).toEqual([410, 410, 410])
    const pages = await Promise.all(answers.map((answer) => answer.text()))
    const alike = pages.map((text, i) => text.replaceAll(String(paths[i]), 'PATH'))
    expect(new Set(alike).size).toBe(1)
    expect((await ask(used, { form: CHOSEN })).status).toBe(410)
    // An invitation under the path of resets is none.
    expect((await ask(expired.replace('invite', 'reset'))).status).toBe(410)
  })

  test('a first step with mistakes comes back as typed, in a page that nobody stores', async () => {
    const { ask, link } = await open()
    const answer = await ask(await link(), { form: { handle: 'Мурка!', passphrase: 'short "&<' } })
    const page = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([422, 'no-store'])
    expect(page).toContain('value="Мурка!"')
    expect(page).toContain('value="short &quot;&amp;&lt;"')
    expect(page).toContain('<title>Error: ')
    expect(page.match(/class="error"/g)).toHaveLength(2)
  })

  test('a passphrase that holds the handle, the campaign or a title of its appeals is refused', async () => {
    const { ask, link, bodyOf } = await open()
    for (const passphrase of ['my grey-heron-4 flies', 'all the relatives wait', 'Time for release has come']) {
      const page = await bodyOf(ask(await link(), { form: { ...CHOSEN, passphrase } }))
      expect(page, passphrase).toContain('which others know')
    }
  })

  test('the buttons beside the passphrase suggest six words, show and hide, lead back to it, and lose nothing', async () => {
    const { ask, link, bodyOf } = await open()
    const path = await link()
    const focused = /id="passphrase" [^>]*autofocus/
    expect(await bodyOf(ask(path))).not.toMatch(focused)
    const suggested = await bodyOf(ask(path, { form: { ...CHOSEN, do: 'suggest' } }))
    expect(suggested).toMatch(focused)
    expect(suggested).toMatch(/id="passphrase" name="passphrase" type="text" value="([a-z]+ ){5}[a-z]+"/)
    expect(suggested).toContain('value="grey-heron-4"')
    const shown = await bodyOf(ask(path, { form: { ...CHOSEN, do: 'show' } }))
    expect(shown).toMatch(new RegExp(`name="passphrase" type="text" value="${PASSPHRASE}"`))
    const hidden = await bodyOf(ask(path, { form: { ...CHOSEN, shown: 'yes', do: 'hide' } }))
    expect(hidden).toMatch(new RegExp(`name="passphrase" type="password" value="${PASSPHRASE}"`))
    expect(hidden).toMatch(focused)
    const polish = await bodyOf(ask(`${path}?lang=pl`, { form: { ...CHOSEN, shown: 'yes', language: 'pl' } }))
    expect(polish).toContain('Twoje miejsce w panelu')
    expect(polish).toMatch(new RegExp(`name="passphrase" type="text" value="${PASSPHRASE}"`))
  })

  test('the second step keeps its secret after a wrong code and in another language, and shows no passphrase', async () => {
    const { ask, link, bodyOf } = await open()
    const path = await link()
    const page = await bodyOf(ask(path, { form: CHOSEN }))
    const form = { kept: keptIn(page), code: '000' }
    const wrong = await ask(path, { form })
    expect(wrong.status).toBe(422)
    const again = [await wrong.text(), await bodyOf(ask(`${path}?lang=lt`, { form: { ...form, language: 'lt' } }))]
    expect(again.map(secretIn)).toEqual([secretIn(page), secretIn(page)])
    expect([page, ...again].join()).not.toContain(PASSPHRASE)
  })

  test('the second step of another link begins anew', async () => {
    const { ask, link, bodyOf } = await open()
    const page = await bodyOf(ask(await link(), { form: CHOSEN }))
    const answer = await ask(await link(), { form: { kept: keptIn(page), code: '123456' } })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('open for too long')
  })

  test('a handle that somebody took in the meantime leads back to the first step', async () => {
    const { deps, ask, link, bodyOf } = await open()
    const path = await link()
    const page = await bodyOf(ask(path, { form: CHOSEN }))
    await join(deps, { handle: CHOSEN.handle })
    const code = codeOf(secretIn(page), deps.clock.now())
    const answer = await ask(path, { form: { kept: keptIn(page), code } })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Somebody has this handle already')
  })

  test('a reset names handle, campaign and role, and asks for no handle', async () => {
    const { deps, ask, bodyOf } = await open()
    const { handle } = await join(deps)
    const path = `/staff/reset/${(await makeResetLink(deps, OPERATOR, { handle })).token}`
    const page = await bodyOf(ask(path))
    expect(page).toContain(handle)
    expect(page).not.toContain('name="handle"')
    const second = await bodyOf(ask(path, { form: { passphrase: PASSPHRASE } }))
    const code = codeOf(secretIn(second), deps.clock.now())
    const done = await ask(path, { form: { kept: keptIn(second), code } })
    expect([done.status, cookieIn(done, 'staff') !== undefined]).toEqual([200, true])
  })

  test('recovery codes come back as a file, and nothing but codes does', async () => {
    const { deps, ask } = await open()
    const { token, recoveryCodes } = await join(deps)
    const again = (codes: string, asking = {}) =>
      ask('/staff/account/codes/again', { token, form: { codes }, ...asking })
    const file = await again(recoveryCodes.join(' '))
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="codes.txt"')
    expect(file.headers.get('cache-control')).toBe('no-store')
    expect(await file.text()).toBe(`${recoveryCodes.join('\n')}\n`)
    expect((await again('<script>alert(1)</script>')).status).toBe(400)
    expect((await again(recoveryCodes.join(' '), { token: undefined })).status).toBe(401)
  })
})
