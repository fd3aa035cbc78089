import { expect, test } from 'vitest'
import { readPending } from '../../src/signing/pending-signature.ts'
import { eachDatabase } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { dumpTables } from '../support/tables.ts'
import { makeAppeal, makeCampaign, settled } from '../support/world.ts'
import { openSite, signBody, signByApi, signedByApi } from './site.ts'

const SIGN = '/api/v1/appeals/release/signatures'

const REFUSED_NAMES = [
  ...['', '   ', '\u00a0', '\u200b', '\u3164', '\u115f', '123', '---', '.', '’', '𝟙𝟚', '🕊'],
  ...['A\u0000B', '\u0000', 'A\u0007B', 'A\u001bB', 'A\nB', 'A\r\nBcc: x', 'A\tB', 'A\u0085B', 'A\u2028B'],
  ...[
    'A\u200bB',
    'A\u200dB',
    'A\ufeffB',
    'A\u00adB',
    'A\u202eB',
    '\u202dA',
    'A\u2066B\u2069',
    'A\u{e0041}',
    'A\u061cB',
  ],
  ...['A\ue000', 'A\uffff', 'A\u0378', `A${'\u0335'.repeat(9)}`, 'A'.repeat(101), '𐐀'.repeat(101), 'A'.repeat(9_000)],
  ...[
    'https://evil.example',
    'Anna http://x',
    'www.evil.example',
    'Anna evil.com',
    'evil。com',
    'ｅｖｉｌ．ｃｏｍ',
    't.me/anna',
  ],
  ...['сайт.рф', 'javascript:alert(1)', 'mailto:a', 'EVIL.COM', 'hidden.onion', 'xn--e1aybc.xn--p1ai', 'a.b.c.by'],
  ...['anna@example.org', 'анна@пошта.бел', 'Anna ＠ａｎｎａ', '@anna', 'Anna @anna_b'],
  ...['<b>Bold</b> Anna', '</script><script>x', 'Anna <3'],
  ...['+375 29 123-45-67', '80291234567', '8 (029) 123-45-67', '٠١٢٣٤٥٦٧٨٩', 'Anna +48.600.100.200', '1 2 3 4 5 6 7'],
]

const REFUSED_DESCRIPTORS = [
  ...[
    'see evil.com/x',
    '<b>Bold</b> Anna',
    '</script><script>x',
    'write to a@example.org',
    '@me',
    'call +375291234567',
    'A\u202eB',
    'A\u0000B',
    'A\nB',
    'x'.repeat(141),
  ],
]

const REFUSED_ADDRESSES = [
  ...['', ' ', 'a', 'a@', '@example.org', 'a@example', 'a@localhost', 'a@[127.0.0.1]', 'a@127.0.0.1'],
  ...[
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org\n',
    '\na@example.org',
    'a\n@example.org',
    'a@exa\rmple.org',
  ],
  ...['a@example.org%0aBcc: b@example.org', 'a@example.org\u0000', 'a@example.org\u2028', 'a@example.org\u000b'],
  ...['а@example.org', 'a@exаmple.org', 'a@example.оrg', 'анна@example.org', 'é@example.org'],
  ...['a b@example.org', '"a b"@example.org', 'a@-example.org', 'b@example.org <a@example.org>'],
  ...['a@example.org,b@example.org', 'a@example.org;b@example.org', 'a@example.org b@example.org'],
  ...[`${'a'.repeat(65)}@example.org`, `a@${'b'.repeat(64)}.org`, `a@${'bbbbbbb.'.repeat(40)}org`, 'a'.repeat(9_000)],
  ...['a@exa_mple.org', 'a(comment)@example.org', 'a@b@example.org'],
]

/** No addresses: the form asks whether another one was meant. */
const ASKED_ADDRESSES = [
  ...['.a@example.org', 'a.@example.org', 'a..b@example.org', 'a@example..org', 'a@exam ple.org', 'a@@example.org'],
  ...['a@example.c', 'a@example.org#', 'a@example.org/x', 'a@example,org', 'a(at)example.org'],
]

/** Values that are no text or of another type than a field has. */
const NO_TEXTS: unknown[] = [1, true, [], ['a'], {}, { toString: 'a' }, 1e308]

const WORLD = [
  ...['Аляксандра Мікалаеўна Янкоўская-Пілецкая', 'Дар’я', "Дар'я", 'Дарʼя', 'Łukasz O’Connor', 'Nguyễn Thị Minh'],
  ...['李', 'O', '𠮷野家', 'محمد علی', 'עמוס עוז', 'श्री क्ष', 'José Ángel', 'Ødegård', 'Jean-Luc de la Tour d’Auvergne'],
  ...['Ünsal İçöz', 'Ж. П. Сартр', 'Anna Maria & Sons', 'A" onmouseover="x', '{{a*7}}'],
  ...[
    "Robert'); DROP TABLE signatures;--",
    '%s %n Anna',
    '=1+1 Anna',
    '\\u0041nna',
    '#{7*7} Anna',
    '../../etc',
    'null',
  ],
]

eachDatabase('hostile fields', (use) => {
  async function open() {
    const deps = await testDeps(use(), { env: { SIGN_LIMIT: '0', TRUST_PROXY: '1' } })
    await makeCampaign(deps)
    await makeAppeal(deps)
    return { deps, site: await openSite(deps) }
  }

  const fields: [string, unknown[]][] = [
    ['name', [...REFUSED_NAMES, '\ud800A', 'A\udfff', null, ...NO_TEXTS]],
    ['descriptor', [...REFUSED_DESCRIPTORS, '\ud800', ...NO_TEXTS]],
    ['email', [...REFUSED_ADDRESSES, ...ASKED_ADDRESSES, '\ud800@example.org', null, ...NO_TEXTS]],
    ['visibility', ['', 'secret', 'PUBLIC', '__proto__', null, ...NO_TEXTS]],
    ['country', ['XX', 'pl', 'POL', 'P', '\u0000', ...NO_TEXTS]],
    ['locale', ['', 'xx', 'EN', 'en-US', '__proto__', null, ...NO_TEXTS]],
    ['consent', [false, 'true', 1, null, {}]],
    ['chain', ['', 'x', 'c'.repeat(44), `${'c'.repeat(42)}!`, null, ...NO_TEXTS]],
  ]
  test.each(fields)(
    '%s: refused by the API with an error of its own, and nothing is written',
    async (field, values) => {
      const { deps, site } = await open()
      const before = await dumpTables(deps.db)
      for (const value of values) {
        const answer = await site.ask(SIGN, { json: signBody({ [field]: value }) })
        const body = (await answer.json()) as { errors?: { path: string; message: string }[] }
        const what = `${field} ${JSON.stringify(value)?.slice(0, 80)}: ${JSON.stringify(body)}`
        expect(answer.status, what).toBe(422)
        expect(body.errors?.[0]?.path, what).toBe(field)
        expect(body.errors?.[0]?.message, what).toMatch(/^(?!sign\.error).{3,}/)
      }
      expect(await dumpTables(deps.db)).toEqual(before)
      expect(site.faults()).toEqual([])
    },
  )

  const typed: [string, string[]][] = [
    ['name', REFUSED_NAMES],
    ['descriptor', REFUSED_DESCRIPTORS],
    ['email', REFUSED_ADDRESSES],
  ]
  test.each(typed)('%s: the form comes back with what was typed, and nothing is written', async (field, values) => {
    const { deps, site } = await open()
    const before = await dumpTables(deps.db)
    const fine = { visibility: 'public', name: 'Anna', descriptor: '', country: '', email: 'a@example.org' }
    for (const value of values) {
      const answer = await site.ask('/a/release/sign?lang=en', { form: { ...fine, [field]: value, consent: 'true' } })
      const page = await answer.text()
      const what = `${field} ${JSON.stringify(value).slice(0, 80)}`
      expect(answer.status, what).toBe(422)
      // A NUL character cannot be in a page.
      if (value.includes('\0')) continue
      expect(page, what).toContain(`id="${field}-error"`)
      expect(page, what).toContain('<title>Error: ')
      expect(page, what).not.toContain('sign.error.')
      expect(page.includes(`value="${escaped(value)}"`), what).toBe(true)
    }
    expect(await dumpTables(deps.db)).toEqual(before)
    expect(site.faults()).toEqual([])
  })

  test('an address that was perhaps meant is asked about with everything typed, and nothing is written', async () => {
    const { deps, site } = await open()
    const before = await dumpTables(deps.db)
    const fine = { visibility: 'public', name: 'Anna', consent: 'true' }
    for (const email of ASKED_ADDRESSES) {
      const answer = await site.ask('/a/release/sign?lang=en', { form: { ...fine, email } })
      const page = await answer.text()
      expect(answer.status, email).toBe(200)
      expect(page, email).toMatch(/ name="use" value="(a|a\.b)@example\.(org|com)"/)
      expect(page.includes(`value="${escaped(email)}"`), email).toBe(true)
    }
    expect(await dumpTables(deps.db)).toEqual(before)
  })

  test('the form takes a ticked box as "true" or "on", and no other value', async () => {
    const { site } = await open()
    const fine = { visibility: 'anonymous', email: 'a@example.org' }
    const sign = async (consent: string) => (await site.ask('/a/release/sign', { form: { ...fine, consent } })).status
    for (const ticked of ['true', 'on']) expect(await sign(ticked), ticked).toBe(200)
    for (const other of ['', 'false', 'off', '0', 'TRUE', 'on ', 'yes']) expect(await sign(other), other).toBe(422)
  })

  test('bodies of strange form: fields sent twice, unknown, of the prototype, deep', async () => {
    const { deps, site } = await open()
    const before = await dumpTables(deps.db)
    const post = (body: string, type = 'application/json') =>
      site.ask(SIGN, { method: 'POST', body, headers: { 'Content-Type': type } })
    const fine = JSON.stringify(signBody())
    const wrong = [
      fine.replace('{', '{"unknown":1,'),
      fine.replace('{', '{"constructor":{"prototype":{"x":1}},'),
      fine.replace('{', '{"\\u0000":1,'),
      fine.replace('{', '{"\\ud800":1,'),
      fine.replace('"name"', '"__proto__"'),
      `${'['.repeat(8_000)}${']'.repeat(8_000)}`,
      `{"visibility":${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}}`,
      '1e999',
      '{"":""}',
    ]
    for (const body of wrong) expect((await post(body)).status, body.slice(0, 60)).toBe(422)
    for (const body of ['{', '\u0000', '[1,]', "{'a':1}", '{"a":1}{"b":2}', 'NaN', '\ufeff\ufeff{}'])
      expect((await post(body)).status, body).toBe(400)
    for (const pairs of ['email=a%40b.example&email=c%40d.example', 'name=A&name=B', 'consent=true&consent=true'])
      expect((await site.ask('/a/release/sign', formOf(pairs))).status, pairs).toBe(422)
    for (const pairs of ['name=%ED%A0%80', 'name=%FF', '%C0%80=1'])
      expect((await site.ask('/a/release/sign', formOf(pairs))).status, pairs).toBe(400)
    for (const type of ['multipart/form-data; boundary=x', 'text/plain', 'application/json', 'x', ''])
      expect((await site.ask('/a/release/sign', formOf('name=A', type))).status, type).toBe(415)
    expect((await site.ask('/a/release/sign', formOf(`name=${'a'.repeat(17_000)}`))).status).toBe(413)
    expect(await dumpTables(deps.db)).toEqual(before)
    expect(site.faults()).toEqual([])
  })

  test('the last of two JSON fields with one name counts, and __proto__ is no field', async () => {
    const { site } = await open()
    const body = JSON.stringify(signBody({ email: 'first@example.org' })).replace(
      /}$/,
      ',"email":"last@example.org","__proto__":{"visibility":"anonymous"}}',
    )
    const answer = await site.ask(SIGN, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ path: '__proto__' }] })
    const known = body.replace(',"__proto__":{"visibility":"anonymous"}', '')
    const taken = await site.ask(SIGN, { method: 'POST', body: known, headers: { 'Content-Type': 'application/json' } })
    expect(taken.status).toBe(202)
    expect(await site.linksTo('first@example.org')).toEqual([])
    expect((await site.linksTo('last@example.org')).length).toBeGreaterThan(0)
    expect(Object.prototype).not.toHaveProperty('visibility')
    expect(site.faults()).toEqual([])
  })

  test('a name sent with anonymous is dropped in silence, of whatever type, with the same answer', async () => {
    const { deps, site } = await open()
    const address = { visibility: 'anonymous', email: 'anon@example.org', consent: true, locale: 'en' }
    const dropped: Record<string, unknown>[] = [
      {},
      { name: 'Zyta Kanarek', descriptor: 'sister', country: 'PL', updates: true },
      { name: 'call +375291234567', descriptor: 'https://evil.example', country: 'nowhere', updates: 'yes' },
      { name: 7, descriptor: [], country: {}, updates: null },
      { name: 'x'.repeat(9_000) },
    ]
    for (const [n, more] of dropped.entries()) {
      const body = { ...address, ...more }
      const headers = { 'X-Forwarded-For': `198.51.100.${n}` }
      const token = await signByApi(site, 'release', body, headers)
      const pending = await readPending(deps, token)
      expect(pending?.submission).toMatchObject({ name: null, descriptor: null, country: null })
      await site.ask('/api/v1/confirmations', { json: { token } })
    }
    const form = { visibility: 'anonymous', name: 'Zyta Kanarek', descriptor: 'https://x.com', country: 'XX' }
    const sent = await site.ask('/a/release/sign', { form: { ...form, email: 'form@example.org', consent: 'true' } })
    expect(sent.status).toBe(200)
    expect(await sent.text()).not.toContain('Zyta')
    await settled(deps, 'release')
    const rows = await deps.db.selectFrom('signatures').selectAll().execute()
    expect(rows).toMatchObject([{ kind: 'anonymous', name: null, descriptor: null, country: null }])
    expect(site.faults()).toEqual([])
  })

  test('names of the world come back byte for byte in NFC, and none of them is markup', async () => {
    const { deps, site } = await open()
    const own = new Map<string, string>()
    for (const [n, name] of WORLD.entries()) {
      const body = signBody({ name: name.normalize('NFD'), descriptor: name, email: `world${n}@example.org` })
      own.set(name, await signedByApi(site, 'release', body))
    }
    await settled(deps, 'release')
    const list = (await (await site.ask(`${SIGN}?limit=500`)).json()) as {
      signatures: { name: string; descriptor: string }[]
    }
    const nfc = WORLD.map((name) => name.normalize('NFC'))
    expect(list.signatures.map(({ name }) => name).sort()).toEqual([...nfc].sort())
    expect(list.signatures.map(({ descriptor }) => descriptor).sort()).toEqual([...nfc].sort())
    const pages = await Promise.all(
      ['/a/release', '/a/release/names', ...[...own.values()].map((token) => `/m/${token}`)].map(async (path) =>
        (await site.ask(path)).text(),
      ),
    )
    for (const page of pages) {
      expect(page).not.toContain('" onmouseover="')
    }
    for (const name of nfc) expect(pages[1]).toContain(`>${escaped(name)}</bdi>`)
    for (const [name, token] of own) {
      const headers = { Authorization: `Bearer ${token}` }
      const seen = await (await site.ask('/api/v1/signature', { headers })).json()
      expect(seen).toMatchObject({ name: name.normalize('NFC') })
    }
    expect(site.faults()).toEqual([])
  })
})

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

const formOf = (body: string, type = 'application/x-www-form-urlencoded') => ({
  method: 'POST',
  body,
  headers: { 'Content-Type': type },
})
