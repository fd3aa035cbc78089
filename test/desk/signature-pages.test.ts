import { beforeEach, expect, test } from 'vitest'
import type { Token } from '../../src/core/secret-text.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { catalogues } from '../../src/locale/translate.ts'
import { seeSignature } from '../../src/moderation/see-signature.ts'
import { holdSignature, removeSignature } from '../../src/moderation/states.ts'
import { changeSignature } from '../../src/own-link/change.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { join } from '../support/staff.ts'
import { countsOf, makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { type Desk, openDesk } from './desk.ts'

const ACTS = ['hold', 'release', 'invalidate', 'remove'] as const
type Act = (typeof ACTS)[number]
const NOBODY = '00000000-0000-4000-8000-000000000000'

embeddedOnly('The pages of one signature', (use) => {
  let deps: TestDeps
  let desk: Desk
  let owner: Token
  let link: Token

  beforeEach(async () => {
    deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    await makeAppeal(deps)
    link = await signed(deps, 'release', { address: 'ala@example.org', name: 'Ala', descriptor: 'a teacher' })
    for (const name of ['Bela', 'Cela', 'Dela']) await signed(deps, 'release', { address: `${name}@example.org`, name })
    await signed(deps, 'release', { address: 'zofia@example.org', name: 'Zofia', visibility: 'private' })
    await settled(deps, 'release')
    desk = await openDesk(deps)
    owner = (await join(deps)).token
  })

  async function idOf(name: string | null): Promise<string> {
    const query = deps.db.selectFrom('signatures').select('id')
    const row = await query.where('name', name === null ? 'is' : '=', name).executeTakeFirst()
    return row?.id ?? ''
  }
  const pathOf = (id: string, act?: Act, slug = 'release') => `/staff/a/${slug}/signatures/${id}${act ? `/${act}` : ''}`
  const get = async (path: string, token = owner) => answered(await desk.ask(path, { token }))
  const post = async (path: string, form: Record<string, string>, token = owner) =>
    answered(await desk.ask(path, { token, form }))
  const stateOf = async (id: string) =>
    (await deps.db.selectFrom('signatures').select('state').where('id', '=', id).executeTakeFirst())?.state
  const versionOf = async (id: string) => (await seeSignature(deps, OPERATOR, { slug: 'release', id })).version
  const signatureEntries = () =>
    deps.db.selectFrom('audit_log').select('action').where('action', 'like', 'signature.%').execute()

  /** Presses both buttons, and gives the line that the page between them showed. */
  async function act(id: string, what: Act, reason: string, { lang = 'en', slug = 'release' } = {}) {
    const path = `${pathOf(id, what, slug)}?lang=${lang}`
    const version = fieldOf((await get(path)).html, 'version')
    const preview = await post(path, { reason, version })
    expect(preview.status).toBe(200)
    const word = catalogues[lang as 'en'].messages['signature.word.remove']
    const done = await post(path, { reason, version, press: 'act', word })
    expect([done.status, done.location], what).toEqual([
      303,
      `${what === 'remove' ? `/staff/a/${slug}/signatures` : pathOf(id, undefined, slug)}?done=${what}&lang=${lang}`,
    ])
    return { line: lineIn(preview.html), preview: preview.html, done: (await get(done.location ?? '')).html }
  }

  test('lead nobody to lists whose role takes none', async () => {
    const id = await idOf('Ala')
    const moderator = (await join(deps, { role: 'moderator', handle: 'red-kettle' })).token
    for (const path of [pathOf(id), pathOf(id, 'hold'), '/staff/a/release/signatures']) {
      const { status, html } = await get(`${path}?lang=en`, moderator)
      expect([status, html.includes('/lists')], path).toEqual([200, false])
    }
  })

  test('have one head: the way to all appeals, to the names, the organisations and the lists, the title, and the public page', async () => {
    const id = await idOf('Ala')
    const names = '/staff/a/release/names?list=waiting&lang=en'
    const ways = ['/staff/a/release/organisations?lang=en', '/staff/a/release/lists?lang=en', '/a/release?lang=en']
    const above = ['/staff?lang=en', '/staff/a/release?lang=en', names]
    const head = [...above, ...ways]
    const acted = [...above, `${pathOf(id)}?lang=en`, ...ways]
    const pages = [
      [pathOf(id), head],
      ['/staff/a/release/signatures', head],
      [pathOf(NOBODY), head],
      [pathOf(id, 'hold'), acted],
    ] as const
    for (const [path, links] of pages) {
      const { html } = await get(`${path}?lang=en`)
      const [, shown = ''] = /<div class="of-appeal">(.*?)<\/div>/s.exec(html) ?? []
      expect(shown, path).toContain('The time for release')
      const found = [...shown.matchAll(/href="([^"]+)"/g)].map(([, href]) =>
        href?.replace(deps.config.publicUrl, '').replace('&amp;', '&'),
      )
      expect(found, path).toEqual(links)
    }
  })

  test('say of a public signature all that is known, in words', async () => {
    const id = await idOf('Ala')
    const { status, html } = await get(pathOf(id))
    expect(status).toBe(200)
    for (const text of [
      'Ala',
      'a teacher',
      '12 March 2027',
      'through the link in a letter',
      'It counts in the number.',
    ])
      expect(html).toContain(text)
    for (const what of ['hold', 'invalidate', 'remove']) expect(html).toContain(`/${what}?lang=en`)
    expect(html).not.toContain(pathOf(id, 'release'))
  })

  test('say of a private one that it is, and its state: neither name nor day', async () => {
    const id = await idOf(null)
    const { line } = await act(id, 'hold', 'a doubt')
    expect(line).toMatch(/1 signature was taken out of the number to be checked: a doubt$/)
    const { html } = await get(pathOf(id))
    expect(html).toContain('only the organisers, with their keys')
    expect(html).toContain('On hold')
    expect(html).not.toMatch(/Zofia|2027|letter/)
  })

  test('offer an editor nothing that moves the number, and refuse it', async () => {
    const { token } = await join(deps, { handle: 'an-editor', role: 'editor' })
    const id = await idOf('Ala')
    const { status, html } = await get(pathOf(id), token)
    expect(status).toBe(200)
    expect(html).toContain('Owners and moderators can')
    for (const what of ACTS) {
      expect(html).not.toContain(`${pathOf(id, what)}?lang`)
      expect((await get(pathOf(id, what), token)).status).toBe(403)
      const sent = { reason: 'a doubt', version: await versionOf(id), press: 'act', word: 'remove' }
      expect((await post(pathOf(id, what), sent, token)).status).toBe(403)
    }
    expect(await stateOf(id)).toBe('counted')
  })

  test('do nothing before the second press, whatever is looked at and in whatever language', async () => {
    const id = await idOf('Ala')
    const version = await versionOf(id)
    for (const what of ['hold', 'invalidate', 'remove'] as const) {
      const path = pathOf(id, what)
      await get(path)
      for (const sent of [
        { reason: 'a doubt', version },
        { reason: 'a doubt', version, press: 'change' },
        { reason: 'a doubt', version, press: 'act', word: 'remove', language: 'be' },
        { reason: 'a doubt', version, press: 'acts', language: 'be' },
      ])
        expect((await post(path, sent)).status, JSON.stringify(sent)).toBe(200)
    }
    expect(await stateOf(id)).toBe('counted')
    expect(await signatureEntries()).toEqual([])
  })

  test('keep what was typed when the language changes, on both pages', async () => {
    const id = await idOf('Ala')
    const version = await versionOf(id)
    const typed = { reason: 'сумнеў «тут» & there', version }
    const first = await post(`${pathOf(id, 'hold')}?lang=pl`, { ...typed, language: 'pl' })
    expect(first.html).toContain('<html lang="pl">')
    expect(fieldOf(first.html, 'reason')).toBe('сумнеў «тут» &amp; there')
    const second = await post(`${pathOf(id, 'remove')}?lang=pl`, {
      ...typed,
      press: 'act',
      word: 'usu',
      language: 'pl',
    })
    expect(second.html).toContain('<html lang="pl">')
    expect([fieldOf(second.html, 'reason'), fieldOf(second.html, 'word')]).toEqual(['сумнеў «тут» &amp; there', 'usu'])
    const back = await post(`${pathOf(id, 'hold')}?lang=be`, { ...typed, press: 'change' })
    expect(fieldOf(back.html, 'reason')).toBe('сумнеў «тут» &amp; there')
    expect(back.html).not.toContain('<blockquote>')
  })

  test.each(LOCALES)('show in %s the very line that readers then read, at once on a live appeal', async (lang) => {
    const [ala, bela, cela, dela] = [await idOf('Ala'), await idOf('Bela'), await idOf('Cela'), await idOf('Dela')]
    const read = async () => linesOf(await (await desk.site.ask(`/a/release?lang=${lang}`)).text())
    for (const [id, what, reason] of [
      [ala, 'hold', ' два\u00a0подпісы з адной скрыні '],
      [bela, 'hold', 'два\u00a0подпісы з адной скрыні'],
      [ala, 'release', 'checked: “it is them”'],
      [bela, 'invalidate', 'an invention & more'],
      [cela, 'invalidate', 'an invention & more'],
      [dela, 'remove', 'asked for'],
    ] as const) {
      const { line, preview } = await act(id, what, reason, { lang })
      expect(preview).toContain(catalogues[lang].messages['signature.when.now'])
      await settled(deps, 'release')
      expect(await read(), `${what} ${line}`).toContain(line)
    }
    expect(await read()).toHaveLength(5)
    await signed(deps, 'release', { address: 'ela@example.org', name: 'Ela' })
    await settled(deps, 'release')
    const ela = await idOf('Ela')
    await act(ela, 'hold', 'a doubt', { lang })
    await settled(deps, 'release')
    const before = await read()
    const held = await act(ela, 'remove', 'asked for', { lang })
    expect(held.preview).toContain(catalogues[lang].messages['signature.number.same'])
    await settled(deps, 'release')
    expect((await read()).filter((one) => !before.includes(one))).toEqual([held.line])
    const last = await act(bela, 'remove', 'asked for', { lang })
    expect(last.line).toBeUndefined()
    expect(last.preview).toContain(catalogues[lang].messages['signature.line.none'])
  })

  test('say that something was done only while the signature is in the state that it left', async () => {
    const id = await idOf('Ala')
    const done = 'The signature is on hold.'
    expect((await get(`${pathOf(id)}?done=hold`)).html).not.toContain(done)
    await holdSignature(deps, OPERATOR, { slug: 'release', id, reason: 'a doubt' })
    expect((await get(`${pathOf(id)}?done=hold`)).html).toContain(done)
  })

  test('add to the line what waits for the same settle, and say when it comes', async () => {
    await makeAppeal(deps, 'second', { safety: 'protected' })
    for (const name of ['Ola', 'Pola']) await signed(deps, 'second', { address: `${name}@example.org`, name })
    await settled(deps, 'second')
    const [ola, pola] = [await idOf('Ola'), await idOf('Pola')]
    const first = await act(ola, 'hold', 'a doubt', { slug: 'second' })
    const second = await act(pola, 'hold', 'a doubt', { slug: 'second' })
    expect([first.line, second.line]).toEqual([
      '13 March 2027: 1 signature was taken out of the number to be checked: a doubt',
      '13 March 2027: 2 signatures were taken out of the number to be checked: a doubt',
    ])
    expect(second.preview).toContain('at the latest on 13 March 2027, 03:00 (UTC)')
    expect(second.done).toContain('at the latest on 13 March 2027, 03:00 (UTC)')
    const { movesAt } = await seeSignature(deps, OPERATOR, { slug: 'second', id: pola })
    deps.clock.advance(movesAt.getTime() - deps.clock.now().getTime())
    await settled(deps, 'second')
    expect(linesOf(await (await desk.site.ask('/a/second?lang=en')).text())).toEqual([second.line])
  })

  test('say what was done, and lead back where there is a way back', async () => {
    const id = await idOf('Ala')
    const held = await act(id, 'hold', 'a doubt')
    expect(held.done).toContain('The signature is on hold.')
    expect(held.done).toMatch(/\/release\?lang=en">Release it again</)
    const released = await act(id, 'release', 'no doubt')
    expect(released.done).toMatch(/\/hold\?lang=en">Put it on hold again</)
    const invalid = await act(id, 'invalidate', 'an invention')
    expect(invalid.done).toContain('The signature is invalid.')
    expect(invalid.done).not.toContain('again</a>')
    const removed = await act(id, 'remove', 'asked for')
    expect(removed.done).toContain('The signature is removed.')
    expect(removed.done).not.toContain('Ala')
    await settled(deps, 'release')
    expect((await countsOf(deps, 'release')).public).toBe(3)
  })

  test('do nothing about a signature that has changed since, and show what stands there now', async () => {
    const id = await idOf('Ala')
    const version = await versionOf(id)
    await changeSignature(deps, link, { name: 'Alena' })
    await settled(deps, 'release')
    for (const press of [{}, { press: 'act' }]) {
      const { status, html } = await post(pathOf(id, 'hold'), { reason: 'a doubt', version, ...press })
      expect(status).toBe(409)
      expect(html).toContain('Nothing was done')
      expect(html).toContain('Alena')
      expect([fieldOf(html, 'reason'), fieldOf(html, 'version')]).toEqual(['a doubt', await versionOf(id)])
    }
    expect(await stateOf(id)).toBe('counted')
    expect(await signatureEntries()).toEqual([])
  })

  test('do once what is pressed twice, or by two moderators', async () => {
    const id = await idOf('Ala')
    const sent = { reason: 'a doubt', version: await versionOf(id), press: 'act' }
    expect((await post(pathOf(id, 'hold'), sent)).status).toBe(303)
    const again = await post(pathOf(id, 'hold'), sent)
    expect(again.status).toBe(409)
    expect(again.html).toContain('a button was pressed twice')
    expect(again.html).toContain('On hold')
    const [first, second] = await Promise.all([
      post(pathOf(id, 'release'), { ...sent, version: await versionOf(id) }),
      post(pathOf(id, 'release'), { ...sent, version: await versionOf(id) }),
    ])
    expect([first.status, second.status].toSorted()).toEqual([303, 409])
    expect(await signatureEntries()).toHaveLength(2)
  })

  test('lead nowhere about a signature that was removed meanwhile', async () => {
    const id = await idOf('Ala')
    const sent = { reason: 'a doubt', version: await versionOf(id), press: 'act' }
    await removeSignature(deps, OPERATOR, { slug: 'release', id, reason: 'asked for' })
    const { status, html } = await post(pathOf(id, 'hold'), sent)
    expect([status, html.includes('There is no such signature')]).toEqual([404, true])
  })

  test('say that an act does not fit the state', async () => {
    const id = await idOf('Ala')
    await holdSignature(deps, OPERATOR, { slug: 'release', id, reason: 'a doubt' })
    const { status, html } = await get(pathOf(id, 'hold'))
    expect([status, html.includes('in this state')]).toEqual([409, true])
    const sent = { reason: 'a doubt', version: await versionOf(id), press: 'act' }
    expect((await post(pathOf(id, 'hold'), sent)).status).toBe(409)
    expect(await signatureEntries()).toHaveLength(1)
  })

  test('erase only after the word of the reader’s language', async () => {
    const id = await idOf('Ala')
    const sent = { reason: 'asked for', version: await versionOf(id), press: 'act' }
    for (const word of [undefined, '', 'remov', 'remove it', 'выдаліць', '__proto__']) {
      const { status, html } = await post(pathOf(id, 'remove'), { ...sent, ...(word !== undefined && { word }) })
      expect([status, html.includes('Type this word: remove')], word).toEqual([422, true])
    }
    expect(await stateOf(id)).toBe('counted')
    const done = await post(`${pathOf(id, 'remove')}?lang=be`, { ...sent, word: ' Выдаліць ' })
    expect(done.status).toBe(303)
    expect(await stateOf(id)).toBeUndefined()
  })

  test.each([
    ['empty', '', 'Write a reason'],
    ['blank', ' \u2060 ', 'Write a reason'],
    ['too long', 'я'.repeat(141), 'These words can have 140 characters'],
    ['huge', 'a'.repeat(9_000), 'These words can have 140 characters'],
    ['with a link', 'see https://example.org', 'No links here'],
    ['with markup', '<b>x</b>', 'No &lt; and &gt; here'],
  ])('take no reason that is %s, keep it, and do nothing', async (_, reason, message) => {
    const id = await idOf('Ala')
    for (const press of [{}, { press: 'act', word: 'remove' }])
      for (const what of ['hold', 'remove'] as const) {
        const sent = { reason, version: await versionOf(id), ...press }
        const { status, html } = await post(pathOf(id, what), sent)
        expect(status).toBe(422)
        expect(html).toContain(message)
        expect(html).toContain('<title>Error: ')
        if (reason.length < 1_000)
          expect(fieldOf(html, 'reason')).toBe(reason.replace(/</g, '&lt;').replace(/>/g, '&gt;'))
      }
    expect(await stateOf(id)).toBe('counted')
    expect(await signatureEntries()).toEqual([])
  })

  test('withstand forms that no page sends', async () => {
    const id = await idOf('Ala')
    const raw = async (body: string) =>
      answered(
        await desk.ask(pathOf(id, 'hold'), {
          ...{ token: owner, method: 'POST', body },
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        }),
      )
    expect((await raw(`reason=${'a'.repeat(20_000)}`)).status).toBe(413)
    expect((await raw('reason=a&reason=b')).status).toBe(422)
    expect((await raw('reason=a%00b&press=act')).status).toBe(422)
    expect((await raw('reason=%ff')).status).toBe(400)
    for (const body of ['', '__proto__=x&constructor=y', 'reason[]=a&version[]=b&press[]=act', 'press=act'])
      expect((await raw(body)).status, body).toBe(409)
    expect(await stateOf(id)).toBe('counted')
    expect(desk.site.faults()).toEqual([])
  })

  test('of no signature say so in words; those of another campaign’s appeal are there for nobody', async () => {
    await makeAppeal(deps, 'second')
    await makeCampaign(deps, 2, 'others')
    const stranger = (await join(deps, { handle: 'other-owner', campaign: 'others' })).token
    const id = await idOf('Ala')
    const unknown = [NOBODY, 'nobody', 'x'.repeat(2_000), '%27%3B--', '__proto__']
    for (const path of [...unknown.map((one) => pathOf(one)), pathOf(id, undefined, 'second')]) {
      const { status, html } = await get(path)
      expect([status, html.includes('There is no such signature')], path).toEqual([404, true])
      expect(html).not.toContain('Ala')
    }
    for (const path of [pathOf(id), pathOf(id, 'hold'), '/staff/a/release/signatures']) {
      const foreign = await get(path, stranger)
      const none = await get(path.replace('release', 'nothing'), stranger)
      expect(foreign.status).toBe(404)
      expect(foreign.html).toBe(none.html.replaceAll('nothing', 'release'))
      expect(foreign.html).not.toContain('Ala')
    }
    expect(desk.site.faults()).toEqual([])
  })

  test('are found by the id, however it was pasted', async () => {
    const id = await idOf('Ala')
    expect((await get('/staff/a/release/names?lang=be')).html).toContain('href="/staff/a/release/signatures?lang=be"')
    const find = (text: string) => get(`/staff/a/release/signatures?lang=be&id=${encodeURIComponent(text)}`)
    expect(await find(` ${id}\n`)).toMatchObject({ status: 303, location: `${pathOf(id)}?lang=be` })
    expect(await find(id.toUpperCase())).toMatchObject({ status: 303 })
    expect((await get(pathOf(id.toUpperCase()))).html).toContain('Ala')
    for (const text of ['Ala', `${id}x`, '../../../staff', '"><script>']) {
      const { status, html } = await find(text)
      expect(status, text).toBe(404)
      expect(html).not.toContain('<script>')
    }
    expect((await get('/staff/a/release/signatures')).html).toContain('name="id"')
  })
})

async function answered(answer: Response): Promise<{ status: number; location: string | null; html: string }> {
  return { status: answer.status, location: answer.headers.get('Location'), html: await answer.text() }
}

const fieldOf = (html: string, name: string): string => {
  const field = new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(html)?.[0] ?? ''
  return / value="([^"]*)"/.exec(field)?.[1] ?? ''
}

const textOf = (html: string): string => html.replace(/<[^>]*>/g, '')

/** The line that a page before the act shows. */
const lineIn = (html: string): string | undefined => {
  const quoted = /<blockquote>(.*?)<\/blockquote>/.exec(html)?.[1]
  return quoted && textOf(quoted)
}

/** The lines under the number of the public page. */
const linesOf = (html: string): string[] => {
  const lines = /<div class="lines">(.*?)<\/div>/.exec(html)?.[1] ?? ''
  return [...lines.matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) => textOf(line))
}
