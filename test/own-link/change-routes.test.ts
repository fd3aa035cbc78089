import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { APPEALS } from '../../src/appeals/recall.ts'
import type { Visibility } from '../../src/core/visibility.ts'
import { recount } from '../../src/count/recount.ts'
import { translator } from '../../src/locale/translate.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite } from '../api/site.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { dumpTables } from '../support/tables.ts'
import { countsOf, makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const t = translator('en')
const ANNA = { address: 'anna@example.org', name: 'Anna', descriptor: 'teacher' }

eachDatabase('the pages by which a signer changes their signature', (use) => {
  async function own(
    visibility: Visibility,
    { waits = false, safety = 'open' as 'open' | 'protected', holders = 2 } = {},
  ) {
    const deps = await testDeps(use())
    await makeCampaign(deps, holders)
    await makeAppeal(deps, 'release', { safety })
    const token = await signed(deps, 'release', { ...ANNA, visibility })
    if (!waits) await settled(deps, 'release')
    const site = await openSite(deps)
    const get = async (path: string) => {
      const answer = await site.ask(`/m/${token}${path}`)
      return { answer, status: answer.status, html: await answer.text() }
    }
    const post = async (change: string, form: Record<string, string> = {}, lang = 'en') => {
      const answer = await site.ask(`/m/${token}/${change}?lang=${lang}`, { form })
      return { answer, status: answer.status, html: await answer.text() }
    }
    const stored = async () => (await seeSignature(deps, token)).signature
    return { deps, site, token, get, post, stored }
  }

  for (const waits of [true, false]) {
    const when = waits ? 'before it is settled' : 'once it is counted'

    test(`${when}: from public to private to anonymous, and back`, async () => {
      const { deps, get, post, stored } = await own('public', { waits })
      const shown = await get('/private')
      expect(shown.status).toBe(200)
      expect(shown.html).toContain(t('control.leaves'))

      const sealed = await post('private')
      expect(sealed.status).toBe(200)
      expect(sealed.html).toContain(t('manage.done_private'))
      expect(sealed.html).toContain(t('manage.readers_private'))
      expect(sealed.html).not.toContain('Anna')
      expect(await stored()).toMatchObject({ visibility: 'private', name: null, descriptor: null })
      expect(JSON.stringify(await dumpTables(deps.db))).not.toContain('Anna')

      // A second press, or a repeat after a lost answer, gets the same answer.
      expect((await post('private')).html).toContain(t('manage.done_private'))

      expect((await post('anonymous')).html).toContain(t('manage.done_anonymous'))
      expect(await stored()).toMatchObject({ visibility: 'anonymous' })
      const { inbox, signatures } = await dumpTables(deps.db)
      expect([...(inbox ?? []), ...(signatures ?? [])]).toHaveLength(1)
      expect((await post('public', { name: ' Hanna Ivanova ', descriptor: '' })).html).toContain('Hanna Ivanova')
      expect(await stored()).toMatchObject({ visibility: 'public', name: 'Hanna Ivanova', descriptor: null })

      await settled(deps, 'release')
      expect(await countsOf(deps, 'release')).toMatchObject({ public: 1, private: 0, anonymous: 0 })
      for (const { sound } of await recount(deps)) expect(sound).toBe(true)
    })
  }

  test('a name that the server cannot read is asked for, with the checks and messages of signing', async () => {
    const { post, stored } = await own('private')
    const refused: [Record<string, string>, string][] = [
      [{ name: '' }, t('sign.error.name_only')],
      [{ name: 'www.example.org' }, t('sign.error.link')],
      [{ name: 'я'.repeat(101) }, t('sign.error.name_long')],
      [{ name: 'Anna', descriptor: '+375 29 123-45-67' }, t('sign.error.telephone')],
      [{ name: 'Anna', descriptor: 'x'.repeat(141) }, t('sign.error.words_long')],
    ]
    for (const change of ['words', 'public'])
      for (const [form, message] of refused) {
        const { status, html } = await post(change, { descriptor: 'kept words', ...form })
        expect(status).toBe(422)
        expect(html.match(new RegExp(message.replace('.', '\\.'), 'g'))).toHaveLength(2)
        expect(html).toContain(`value="${form.name}"`)
        if (!form.descriptor) expect(html).toContain('value="kept words"')
      }
    expect(await stored()).toMatchObject({ visibility: 'private' })
    expect((await post('words', { name: 'Анна', descriptor: 'врач' })).html).toContain(t('manage.done_words'))
    expect(await stored()).toMatchObject({ visibility: 'private', name: null })
  })

  test('new words of a public signature are shown at once on an open appeal', async () => {
    const open = await own('public')
    expect((await open.get('/words')).html).toContain('value="teacher"')
    await open.post('words', { name: 'Anna', descriptor: 'doctor' })
    expect(await (await open.site.ask('/a/release/names')).text()).toContain('doctor')
    expect(await open.stored()).toMatchObject({ look: 'shown', name: 'Anna', descriptor: 'doctor' })
  })

  test('on a protected appeal a name that becomes public waits for a look, and says so', async () => {
    const { post, stored, site } = await own('anonymous', { safety: 'protected' })
    expect((await post('public', { name: 'Anna', descriptor: '' })).html).toContain(t('manage.readers_waiting'))
    expect(await stored()).toMatchObject({ visibility: 'public', look: 'waiting' })
    expect(await (await site.ask('/a/release/names')).text()).not.toContain('Anna')
  })

  test('works after the appeal has closed', async () => {
    const { deps, get, post, stored } = await own('public')
    await closeAppeal(deps, OPERATOR, { slug: 'release' })
    expect((await get('')).html).toContain(t('manage.anonymous'))
    expect((await post('anonymous')).status).toBe(200)
    expect(await stored()).toMatchObject({ visibility: 'anonymous', name: null })
  })

  test('a language is switched with everything typed, and nothing is changed by it', async () => {
    const { deps, post } = await own('private')
    const before = await dumpTables(deps.db)
    const { status, html } = await post('public', { name: 'Anna', descriptor: 'teacher', language: 'be' }, 'be')
    expect(status).toBe(200)
    expect(html).toContain('<html lang="be">')
    expect(html).toContain('value="Anna"')
    expect(html).not.toContain('aria-invalid')
    expect(await dumpTables(deps.db)).toEqual(before)
  })

  test('a change that does not fit the signature shows the own page instead, or is refused', async () => {
    const { get, post } = await own('anonymous')
    for (const change of ['words', 'anonymous']) {
      const { status, html } = await get(`/${change}`)
      expect(status).toBe(200)
      expect(html).toContain(t('manage.heading'))
      expect(html).not.toContain('<form')
    }
    expect((await post('words', { name: 'Anna', descriptor: '' })).status).toBe(409)
    expect((await get('/everyone')).status).toBe(404)
  })

  test('while private signing is paused: 503, with what was typed', async () => {
    const { get, post, stored } = await own('anonymous', { holders: 1 })
    expect((await get('')).html).toContain(t('sign.private_off'))
    const { answer, status, html } = await post('private', { name: 'Anna', descriptor: 'teacher' })
    expect(status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('3600')
    expect(html).toContain(t('control.paused'))
    expect(html).toContain('value="Anna"')
    expect(await stored()).toMatchObject({ visibility: 'anonymous' })
  })

  test('where there never was a key, no page says that keys are renewed', async () => {
    const { get, post } = await own('anonymous', { holders: 0 })
    const shown = await get('')
    expect(shown.html).not.toContain(t('sign.private_off'))
    expect(shown.html).not.toContain('/private?')
    const { status, html } = await post('private', { name: 'Anna', descriptor: '' })
    expect(status).toBe(503)
    expect(html).toContain(t('control.paused'))
    expect(html).not.toContain(t('sign.private_off'))
  })

  test('once the appeal is stopped: 409, for the page and for its button; seeing still works', async () => {
    const { deps, get, post, stored } = await own('private')
    await deps.db.updateTable('appeals').set({ stopped_at: deps.clock.now() }).execute()
    deps.memory.forget(APPEALS)
    for (const change of ['words', 'public', 'anonymous']) {
      expect((await get(`/${change}`)).status).toBe(409)
      const { status, html } = await post(change, { name: 'Anna', descriptor: '' })
      expect(status).toBe(409)
      expect(html).toContain(t('control.stopped'))
    }
    expect((await get('')).status).toBe(200)
    expect(await stored()).toMatchObject({ visibility: 'private' })
  })

  test('no answer is stored or indexed, and no other site learns its path', async () => {
    const { get, post } = await own('public')
    const answers = [
      await get('/private'),
      await get('/words'),
      await post('words', { name: '' }),
      await post('words', { name: 'Anna', descriptor: '' }),
      await post('private'),
      await get('/private'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 422, 200, 200, 200])
    for (const { answer } of answers) {
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(answer.headers.get('x-robots-tag')).toBe('noindex')
      expect(answer.headers.get('referrer-policy')).toBe('strict-origin')
    }
  })
})
