import { expect, test } from 'vitest'
import { addPreviewLink } from '../../src/appeals/preview-links/add-preview-link.ts'
import { peekAppeal } from '../../src/appeals/recall.ts'
import { rightPath } from '../../src/appeals/right-path.ts'
import { newToken } from '../../src/core/random.ts'
import { TOKEN_PATHS } from '../../src/http/token-paths.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { dumpTables } from '../support/tables.ts'
import { makeAppeal, makeCampaign, makeDraft, recoverAs, signAs, signed } from '../support/world.ts'
import { openSite } from './site.ts'

/** Signs that mail programs, chats and people put around a link, as a browser asks for it. */
const AROUND: [before: string, after: string][] = [
  ...['.', ',', ';', ':', '!', ')', ']', '}', "'", '*', '~', '...', '.)', '),', '|', '&', '$', '+', '='],
  ...['%3E', '%3e', '%3F', '%22', '%27', '%29', '%5D', '%7D', '%60', '%7C', '%5C', '%2C', '%2F', '%23', '%26gt%3B'],
  ...['%C2%BB', '%E2%80%9D', '%E2%80%9C', '%E2%80%99', '%E2%80%A6', '%EF%BC%89', '%E3%80%82', '%20', '%C2%A0'],
  ...['%0A', '%0D%0A', '%09', '%E2%80%8B', '%EF%BB%BF', '%BB', '%94', '%253E', '%2520', '%', '%zz', '»', '”', '…', 'л'],
].map((after): [string, string] => ['', after])
const ON_BOTH_SIDES: [before: string, after: string][] = [
  ['%3C', '%3E'],
  ['<', '>'],
  ['%22', '%22'],
  ['(', ')'],
  ['[', ']'],
  ['*', '*'],
  ['%C2%AB', '%C2%BB.'],
  ['%BB', '%AB'],
  ['%20', ''],
  ['%E2%80%8B', '%20'],
  ['=', ''],
]

embeddedOnly('links with something around them', (use) => {
  async function open() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    await makeAppeal(deps)
    return { deps, site: await openSite(deps) }
  }

  /** A path of each kind of page with a living token, in three parts. */
  async function living(deps: TestDeps): Promise<[path: string, token: string, below: string][]> {
    const own = await signed(deps, 'release', { address: 'own@example.org' })
    const letter = await signAs(deps, 'release', { address: 'letter@example.org' })
    const recovery = await recoverAs(deps, 'release', 'own@example.org')
    await makeDraft(deps, 'draft')
    const preview = await addPreviewLink(deps, OPERATOR, { slug: 'draft' })
    return [
      ['/c', letter, ''],
      ['/c', letter, '/change'],
      ['/m', own, ''],
      ['/m', own, '/withdraw'],
      ['/m', own, '/words'],
      ['/r', recovery, ''],
      ['/preview', preview.token, ''],
    ]
  }

  test('a token leads to its page, whatever stands around it, and the page leads nowhere else', async () => {
    const { deps, site } = await open()
    const paths = await living(deps)
    const before = await dumpTables(deps.db)
    // A random value of the page, made anew for each request.
    const content = async (answer: Response) => (await answer.text()).replace(/(name="retry" value=")[^"]*/g, '$1')
    for (const [path, token, below] of paths) {
      const plain = await site.ask(`${path}/${token}${below}`)
      expect(plain.status, path).toBe(200)
      const page = await content(plain)
      for (const [start, end] of [...AROUND, ...ON_BOTH_SIDES]) {
        const what = `${path}/${start}TOKEN${end}${below}`
        const answer = await site.ask(`${path}/${start}${token}${end}${below}`)
        expect([answer.status, answer.headers.get('Location')], what).toEqual([200, null])
        expect(await content(answer), what).toBe(page)
        for (const header of ['Referrer-Policy', 'Cache-Control', 'X-Robots-Tag', 'Content-Security-Policy'])
          expect(answer.headers.get(header), what).toBe(plain.headers.get(header))
        expect(answer.headers.get('Referrer-Policy')).toBe('strict-origin')
      }
    }
    expect(await dumpTables(deps.db)).toEqual(before)
    expect(site.faults()).toEqual([])
    const logged = deps.lines.join()
    for (const [, token] of paths) expect(logged).not.toContain(token)
  })

  test('a slash at the end, too, and one that has something behind or before it', async () => {
    const { deps, site } = await open()
    const [[path, token] = ['', '']] = await living(deps)
    for (const end of ['/', '//', './', '%3E/', '%20/']) {
      let at = `${path}/${token}${end}`
      for (let hops = 0; hops < 3; hops++) {
        const { status, headers } = await site.ask(at)
        if (status === 200) break
        expect([status, headers.get('Cache-Control'), headers.get('Referrer-Policy')]).toEqual([
          301,
          'no-store',
          'strict-origin',
        ])
        at = headers.get('Location') ?? ''
        expect(at).toMatch(new RegExp(`^${path}/${token}`))
      }
      expect((await site.ask(at)).status, end).toBe(200)
    }
  })

  test('capitals and doubled slashes before it, too', async () => {
    const { deps, site } = await open()
    for (const [path, token, below] of await living(deps)) {
      const plain = await site.ask(`${path}/${token}${below}`)
      for (const before of [path.toUpperCase(), `/${path}`, `${path}/`, `/${path.toUpperCase()}//`]) {
        const answer = await site.ask(`${before}/${token}.${below}`)
        expect([answer.status, answer.headers.get('Location')], before + below).toEqual([200, null])
        for (const header of ['Referrer-Policy', 'Cache-Control', 'X-Robots-Tag'])
          expect(answer.headers.get(header), before).toBe(plain.headers.get(header))
      }
    }
    expect((await site.ask(`/C/${newToken()}`)).status).toBe(410)
    expect(site.faults()).toEqual([])
  })

  test('a longer or shorter run is no token; of several runs the first of 43 letters is one', async () => {
    const { deps, site } = await open()
    for (const [path, token, below] of await living(deps)) {
      for (const wrong of [
        `${token}a`,
        `a${token}`,
        `_${token}_`,
        `${token}-`,
        `${token}${token}`,
        token.slice(1),
        `${token.slice(0, 20)}.${token.slice(20)}`,
      ])
        expect((await site.ask(`${path}/${wrong}${below}`)).status, wrong).toBe(410)
      const longer = `${token}${'x'.repeat(5)}`
      expect((await site.ask(`${path}/${longer}.${token}${below}`)).status).toBe(200)
      expect((await site.ask(`${path}/${newToken()}.${token}${below}`)).status).toBe(410)
    }
  })

  test('a dead token is as dead with something around it, on every path of tokens', async () => {
    const { site } = await open()
    for (const path of TOKEN_PATHS) {
      const dead = newToken()
      const plain = await site.ask(`${path}/${dead}`)
      const around = await site.ask(`${path}/%3C${dead}%3E.`)
      expect([around.status, JSON.stringify([...around.headers])]).toEqual([
        plain.status,
        JSON.stringify([...plain.headers]),
      ])
    }
  })

  test('the API knows a token alone', async () => {
    const { deps, site } = await open()
    const [, , [, own] = ['', '']] = await living(deps)
    for (const [token, status] of [
      [own, 200],
      [`${own}.`, 410],
      [`<${own}>`, 410],
    ] as const)
      expect((await site.ask('/api/v1/signature', { headers: { Authorization: `Bearer ${token}` } })).status).toBe(
        status,
      )
  })

  test.each([
    ['/a/Release', '/a/release'],
    ['/a/RELEASE', '/a/release'],
    ['/A/release', '/a/release'],
    ['/A/Release/names.', '/a/release/names'],
    ['/a/release/Sign)', '/a/release/sign'],
    ['/a/release/manage%20', '/a/release/manage'],
    ['/a/Release/milestones.atom.', '/a/release/milestones.atom'],
    ['/a/Release/live', '/a/release/live'],
    ['/a/Release.?lang=be', '/a/release?lang=be'],
    ['/a/release,?lang=ru&x=%2F%2Fevil.example', '/a/release?lang=ru&x=%2F%2Fevil.example'],
    ['/a//release', '/a/release'],
    ['/a/%3Crelease%3E', '/a/release'],
    ['/a/(release', '/a/release'],
    ['/privacy.', '/privacy'],
    ['/Safety%C2%BB', '/safety'],
    ['/,', '/'],
    ['/%E2%80%9D?lang=be', '/?lang=be'],
    ...AROUND.map(([, after]) => [`/a/release${after}`, '/a/release']),
  ])('%s leads to %s', async (path = '', target) => {
    const { site } = await open()
    const { status, headers } = await site.ask(path)
    expect([status, headers.get('Location'), headers.get('Cache-Control')]).toEqual([301, target, 'no-store'])
    expect((await site.ask(path, { method: 'HEAD' })).headers.get('Location')).toBe(target)
  })

  test('a draft is not found, as an unknown slug is, in any spelling', async () => {
    const { deps, site } = await open()
    await makeDraft(deps, 'hidden')
    const body = async (path: string, name: string) => {
      const answer = await site.ask(path)
      return [answer.status, JSON.stringify([...answer.headers]), (await answer.text()).replaceAll(name, 'SLUG')]
    }
    for (const page of ['/a/SLUG', '/a/SLUG/names', '/a/SLUG/milestones.atom'])
      for (const around of ['SLUG', 'SLUG.', '%3CSLUG%3E', 'SLUG,?lang=be']) {
        const path = (name: string) => page.replace('SLUG', around.replace('SLUG', name))
        const draft = await body(path('Hidden'), 'Hidden')
        expect(draft).toEqual(await body(path('Nobody'), 'Nobody'))
        expect(draft[0], path('Hidden')).toBe(404)
      }
  })

  test('nothing else is redirected: not a form, the API, a path that is right, nor to another site', async () => {
    const { site } = await open()
    for (const path of [
      ...[
        '/a/release/nothing',
        '/a',
        '/a/',
        '/b/Release',
        '/constructor/release',
        '/__proto__/release',
        '/hasOwnProperty/release',
      ],
      ...['/api/v1/appeals/Release', '/api/v1/appeals/release.', '/a/%D1%80elease', `/a/${'release-'.repeat(2_000)}x`],
      ...[
        '/privacy/x',
        '/safetyx',
        '/embed/Release',
        '/badge/Release.svg',
        '/share/RELEASE.png',
        '/embed',
        '/share/x.png',
        '/.well-known/security.txt',
        '/robots.txt',
        '/favicon.ico',
      ],
    ]) {
      const { status, headers } = await site.ask(path)
      expect([301, 404], path).toContain(status)
      if (status === 301) expect(headers.get('Location'), path).toBe('/a')
    }
    for (const path of ['/a/Release', '/a/Release/sign', '/A/release'])
      expect((await site.ask(path, { form: { visibility: 'anonymous' } })).status, path).toBe(404)
    for (const path of [
      '//evil.example/a/Release',
      '/a/Release//evil.example',
      '/a//evil.example/Release',
      '/a/Release%2F%2Fevil.example',
    ])
      expect((await site.app.request(`http://localhost${path}`)).headers.get('Location') ?? '/', path).toMatch(
        /^\/(?![/\\])/,
      )
  })

  test('invented addresses leave nothing in memory that the next one finds', async () => {
    const { deps, site } = await open()
    await site.ask('/a/release')
    for (let n = 0; n < 1_500; n++) await rightPath(deps, `/a/Invented-${n}.`)
    expect(peekAppeal(deps, 'release')).toBeDefined()
  })
})
