import { Hono } from 'hono'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { Refusal } from '../../src/core/errors.ts'
import { newToken } from '../../src/core/random.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { createDesk } from '../../src/desk/desk-app.tsx'
import { refuseUnguarded } from '../../src/desk/refuse-unguarded.ts'
import type { StaffRoutes } from '../../src/desk/registrar.ts'
import { LARGEST_BODY } from '../../src/http/body.ts'
import { readForm } from '../../src/http/form-body.ts'
import { readAssets } from '../../src/platform/assets-files.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { endSession } from '../../src/staff/sessions/end-session.ts'
import { signIn } from '../../src/staff/sessions/sign-in.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { join, type Member, nextCode, sessionOf, signInFully } from '../support/staff.ts'
import { makeCampaign } from '../support/world.ts'
import { cookieIn } from './desk.ts'

const ORIGIN = 'http://localhost:3000'

/** A desk with routes of each kind, which say what they were given. */
async function deskOf(deps: TestDeps): Promise<StaffRoutes> {
  const desk = createDesk(deps, { assets: await readAssets(), origins: [ORIGIN], onion: undefined })
  const typed = ['word', 'code', 'step_up'] as const
  for (const method of ['get', 'post'] as const) {
    desk.add({ kind: 'page', method, path: '/staff/test/open', action: null }, (c, session) =>
      c.text(`open ${session?.account.handle ?? 'nobody'} ${session?.signedIn ?? ''}`),
    )
    desk.add({ kind: 'page', method, path: '/staff/test/seen', action: 'desk.seen' }, (c, { session, actor }) =>
      c.text(`${session.account.handle} ${actor.role}`),
    )
    desk.add({ kind: 'page', method, path: '/staff/test/states', action: 'signature.held' }, (c) => c.text('states'))
  }
  desk.add({ kind: 'page', method: 'get', path: '/staff/test/close', action: 'appeal.closed' }, (c) => c.text('close?'))
  desk.add({ kind: 'page', method: 'post', path: '/staff/test/close', action: 'appeal.closed' }, async (c, { actor }) =>
    c.json({ form: await readForm(c, typed), steppedUp: actor.steppedUp }),
  )
  desk.add({ kind: 'page', method: 'get', path: '/staff/test/fault', action: 'desk.seen' }, () => {
    throw new Error('broken')
  })
  desk.add({ kind: 'page', method: 'get', path: '/staff/test/gone', action: 'desk.seen' }, () => {
    throw new Refusal('not_found')
  })
  const api = { kind: 'api', answers: { status: 200, body: z.object({}) }, summary: 'a test' } as const
  const seen = { method: 'get', path: '/api/v1/staff/test/seen', action: 'desk.seen', access: 'read' } as const
  const close = { method: 'post', path: '/api/v1/staff/test/close', action: 'appeal.closed', access: 'write' } as const
  for (const one of [seen, close]) desk.add({ ...api, ...one }, (c) => c.json({}))
  return desk
}

interface Sent {
  token?: Token
  form?: Record<string, string> | string
  headers?: Record<string, string>
}

embeddedOnly('a route of staff', (use) => {
  async function open() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const desk = await deskOf(deps)
    const send = async (method: string, path: string, { token, form, headers }: Sent = {}) =>
      desk.app.request(`${ORIGIN}${path}`, {
        method,
        headers: {
          Origin: ORIGIN,
          ...(token && { Cookie: `staff=${token}` }),
          ...(form !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
          ...headers,
        },
        ...(form !== undefined && { body: new URLSearchParams(form).toString() }),
      })
    return { deps, desk, send }
  }

  const locationOf = (answer: Response) => [answer.status, answer.headers.get('Location')]

  describe('without a session', () => {
    test('a page leads to signing in and back, with its query and the language', async () => {
      const { send } = await open()
      const page = '/staff/test/seen?look=waiting&lang=be'
      expect(locationOf(await send('GET', '/staff/test/seen'))).toEqual([303, '/staff/sign-in?next=/staff/test/seen'])
      const [status, location] = locationOf(await send('GET', page))
      const query = new URL(String(location), ORIGIN).searchParams
      expect([status, query.get('next'), query.get('lang')]).toEqual([303, page, 'be'])
      expect((await send('HEAD', page)).status).toBe(303)
    })

    test('a form is answered with the form to sign in, and the API with 401', async () => {
      const { send } = await open()
      const answer = await send('POST', '/staff/test/seen', { form: { word: 'x' } })
      expect([answer.status, answer.headers.get('Location')]).toEqual([401, null])
      expect(await answer.text()).toMatch(/<h1/)
      for (const [method, path] of [
        ['GET', '/api/v1/staff/test/seen'],
        ['POST', '/api/v1/staff/test/close'],
      ] as const) {
        const refused = await send(method, path)
        expect([refused.status, refused.headers.get('Content-Type')]).toEqual([401, 'application/problem+json'])
        expect(refused.headers.get('Location')).toBeNull()
      }
    })

    test('a cookie that is made up, ended, idle or of a removed account is none', async () => {
      const { deps, send } = await open()
      const member = await join(deps)
      const tokens = await Promise.all([1, 2].map(async () => (await signInFully(deps, member)).token))
      const [ended = member.token, idle = member.token] = tokens
      expect((await send('GET', '/staff/test/seen', { token: ended })).status).toBe(200)
      await endSession(deps, await sessionOf(deps, ended))
      expect((await send('GET', '/staff/test/seen', { token: ended })).status).toBe(303)
      expect((await send('GET', '/staff/test/seen', { token: 'x'.repeat(43) as Token })).status).toBe(303)
      expect((await send('GET', '/staff/test/seen', { token: idle })).status).toBe(200)
      deps.clock.advance(3 * 3_600_000 + 1)
      expect((await send('GET', '/staff/test/seen', { token: idle })).status).toBe(303)
    })
  })

  test('half a session leads to the code, and may do nothing but what everybody may', async () => {
    const { deps, send } = await open()
    const member = await join(deps)
    const half = (await signInHalf(deps, member)).token
    for (const method of ['GET', 'POST'])
      expect(locationOf(await send(method, '/staff/test/seen', { token: half }))).toEqual([303, '/staff/code'])
    expect((await send('GET', '/api/v1/staff/test/seen', { token: half })).status).toBe(401)
    expect(await (await send('GET', '/staff/test/open', { token: half })).text()).toBe('open blue-lantern false')
    expect(await (await send('GET', '/staff/test/open')).text()).toBe('open nobody ')
  })

  test('a role that lacks the action gets 403, whatever else would be asked', async () => {
    const { deps, send } = await open()
    const { token } = await join(deps, { role: 'exporter' })
    for (const method of ['GET', 'POST']) {
      expect((await send(method, '/staff/test/seen', { token })).status).toBe(200)
      for (const path of ['/staff/test/states', '/staff/test/close'])
        expect((await send(method, path, { token })).status, path).toBe(403)
    }
    const api = await send('POST', '/api/v1/staff/test/close', { token })
    expect([api.status, await api.json()]).toEqual([403, expect.objectContaining({ type: '/problems/forbidden' })])
  })

  test('errors look like the desk, and name nobody', async () => {
    const { deps, send } = await open()
    const { token } = await join(deps)
    const bodies = new Map<string, string>()
    for (const [path, status] of [
      ['/staff/test/gone', 404],
      ['/staff/test/nothing', 404],
      ['/staff/test/fault', 500],
    ] as const) {
      const answer = await send('GET', path, { token })
      const text = (await answer.text()).replaceAll(path, 'PATH')
      expect(answer.status).toBe(status)
      expect(text).not.toMatch(/blue-lantern|relatives|class="official"/)
      expect(answer.headers.get('Cache-Control')).toBe('no-store')
      bodies.set(path, text)
    }
    // An object of another campaign answers like one that does not exist.
    expect(bodies.get('/staff/test/gone')).toBe(bodies.get('/staff/test/nothing'))
    const wrong = await send('PUT', '/staff/test/seen', { token })
    expect([wrong.status, wrong.headers.get('Allow')]).toEqual([405, 'GET, HEAD, POST'])
  })

  test('while the database is away says so, in the look of the desk and to programs', async () => {
    const deps = await testDeps(use())
    const nowhere = openPostgres('postgres://postgres@127.0.0.1:1/nothing', () => undefined)
    onTestFinished(() => nowhere.close())
    const desk = await deskOf({ ...deps, db: nowhere.db })
    const send = (method: string, path: string) =>
      desk.app.request(`${ORIGIN}${path}`, { method, headers: { Origin: ORIGIN, Cookie: `staff=${newToken()}` } })
    for (const method of ['GET', 'POST']) {
      const page = await send(method, '/staff/test/seen')
      expect([page.status, page.headers.get('Retry-After')]).toEqual([503, '5'])
      expect(page.headers.get('Content-Security-Policy')).toContain("img-src 'self';")
      expect(await page.text()).toContain('href="/staff?lang=en"')
    }
    const api = await send('GET', '/api/v1/staff/test/seen')
    expect([api.status, api.headers.get('Content-Type')]).toEqual([503, 'application/problem+json'])
  })

  describe('that needs the second factor again', () => {
    test('leads a page there and back, and tells a program what is missing', async () => {
      const { deps, send } = await open()
      const { token } = await join(deps)
      expect(locationOf(await send('GET', '/staff/test/close', { token }))).toEqual([
        303,
        '/staff/step-up?next=/staff/test/close',
      ])
      const api = await send('POST', '/api/v1/staff/test/close', { token })
      expect([api.status, await api.json()]).toEqual([403, expect.objectContaining({ type: '/problems/step-up' })])
    })

    test('carries what was typed through the form, and does it with the code, by one more press', async () => {
      const { deps, send } = await open()
      const member = await join(deps)
      const { token } = member
      // The page's own field has the name of the step-up's.
      const typed = { word: ' "quoted" <b> Ўя\r\nline & 100% ', code: 'the page’s own' }
      const asked = await send('POST', '/staff/test/close?lang=be', { token, form: typed })
      expect(asked.status).toBe(403)
      const form = formIn(await asked.text())
      expect(form.action).toMatch(/^\/staff\/test\/close/)

      const wrong = await send('POST', form.action, { token, form: { ...form.hidden, code: '000000' } })
      expect([wrong.status, cookieIn(wrong, 'staff')]).toEqual([403, undefined])
      expect(formIn(await wrong.text()).hidden).toEqual(form.hidden)

      const code = nextCode(deps, member)
      const done = await send('POST', form.action, { token, form: { ...form.hidden, code, recovery: '' } })
      expect([done.status, await done.json()]).toEqual([200, { form: typed, steppedUp: true }])
      const next = cookieIn(done, 'staff') as Token
      expect(next).not.toBe(token)
      expect((await send('GET', '/staff/test/close', { token: next })).status).toBe(200)
      // The code is used up; the new session needs none for ten minutes.
      const again = await send('POST', '/staff/test/close', { token: next, form: typed })
      expect([again.status, await again.json()]).toEqual([200, { form: typed, steppedUp: true }])
    })

    test('takes the form of the step-up also when another tab has stepped up meanwhile', async () => {
      const { deps, send } = await open()
      const member = await join(deps)
      const asked = await send('POST', '/staff/test/close', { token: member.token, form: { word: 'x' } })
      const { action, hidden } = formIn(await asked.text())
      const code = nextCode(deps, member)
      const first = await send('POST', action, { token: member.token, form: { ...hidden, code } })
      const token = cookieIn(first, 'staff') as Token
      const second = await send('POST', action, { token, form: { ...hidden, code } })
      expect([second.status, await second.json()]).toEqual([200, { form: { word: 'x' }, steppedUp: true }])
    })

    test('a change of language asks again in the other one, and takes no try', async () => {
      const { deps, send } = await open()
      const { token } = await join(deps)
      const asked = await send('POST', '/staff/test/close', { token, form: { word: 'x' } })
      const { hidden } = formIn(await asked.text())
      for (let i = 0; i < 12; i++) {
        const other = await send('POST', '/staff/test/close?lang=be', { token, form: { ...hidden, language: 'be' } })
        const text = await other.text()
        expect([other.status, formIn(text).hidden]).toEqual([403, hidden])
        expect(text).toContain('<html lang="be">')
      }
      expect(await deps.db.selectFrom('staff_tries').selectAll().execute()).toEqual([])
    })

    test('a change of language does nothing, though another tab has shown the factor meanwhile', async () => {
      const { deps, send } = await open()
      const member = await join(deps)
      const asked = await send('POST', '/staff/test/close', { token: member.token, form: { word: 'x' } })
      const { action, hidden } = formIn(await asked.text())
      const inOtherTab = await send('POST', action, {
        token: member.token,
        form: { ...hidden, code: nextCode(deps, member) },
      })
      const token = cookieIn(inOtherTab, 'staff') as Token
      const other = await send('POST', `${action}?lang=be`, { token, form: { ...hidden, language: 'be' } })
      expect([other.status, formIn(await other.text()).hidden]).toEqual([403, hidden])
    })

    test('nothing of it is done without the code, whatever the form says', async () => {
      const { deps, send } = await open()
      const { token } = await join(deps)
      for (const form of [
        { step_up: '1' },
        { step_up: '1', code: '' },
        { step_up: '1', 'typed.step_up': '1', code: '123456' },
        { step_up: '0', recovery: 'x' },
        { 'typed.word': 'x', code: '1' },
      ])
        expect((await send('POST', '/staff/test/close', { token, form })).status).toBe(403)
    })

    test('bodies have the limit of any form, before and after they were carried', async () => {
      const { deps, send } = await open()
      const member = await join(deps)
      const { token } = member
      const large = { word: 'x'.repeat(LARGEST_BODY - 'word='.length) }
      const asked = await send('POST', '/staff/test/close', { token, form: large })
      expect(asked.status).toBe(403)
      const { hidden, action } = formIn(await asked.text())
      const done = await send('POST', action, { token, form: { ...hidden, code: nextCode(deps, member) } })
      expect([done.status, await done.json()]).toEqual([200, { form: large, steppedUp: true }])
      const stepped = cookieIn(done, 'staff') as Token
      for (const by of [token, stepped])
        for (const form of [{ word: `${large.word}x` }, { step_up: '1', 'typed.word': `${large.word}x` }])
          expect((await send('POST', '/staff/test/close', { token: by, form })).status).toBe(413)
      const typeless = { 'Content-Type': 'application/json' }
      expect((await send('POST', '/staff/test/close', { token, form: 'x', headers: typeless })).status).toBe(415)
    })
  })
})

embeddedOnly('a start is refused', (use) => {
  test.each<[string, (desk: StaffRoutes, app: Hono) => void]>([
    ['a page in the public app', (_, app) => app.get('/staff/new', (c) => c.text(''))],
    ['an operation in the public app', (_, app) => app.post('/api/v1/staff/appeals/:slug', (c) => c.text(''))],
    ['everything below in the public app', (_, app) => app.all('/staff/*', (c) => c.text(''))],
    ['a page beside the registrar', (desk) => desk.app.get('/staff/new', (c) => c.text(''))],
    ['middleware beside the registrar', (desk) => desk.app.use('*', (c) => Promise.resolve(c.text('')))],
    [
      'another app within',
      (desk) =>
        desk.app.route(
          '/',
          new Hono().get('/staff/x', (c) => c.text('')),
        ),
    ],
  ])('with %s', async (_, add) => {
    const desk = await deskOf(await testDeps(use()))
    const app = new Hono()
    app.use('/staff/*', desk.entrance).get('/staffing', (c) => c.text(''))
    expect(() => refuseUnguarded(app, desk)).not.toThrow()
    add(desk, app)
    expect(() => refuseUnguarded(app, desk)).toThrow(/declares no action/)
  })

  test('with a route that names no action', async () => {
    const desk = await deskOf(await testDeps(use()))
    const careless = { kind: 'page', method: 'get', path: '/staff/careless' } as never
    expect(() => desk.add(careless, () => new Response())).toThrow('/staff/careless declares no action')
  })
})

async function signInHalf(deps: TestDeps, { handle, passphrase }: Member): Promise<{ token: Token }> {
  return signIn(deps, { handle, passphrase })
}

/** The form of a page: its address and its hidden fields. */
function formIn(page: string): { action: string; hidden: Record<string, string> } {
  const form = /<form[^>]* action="([^"]*)"[^>]*>(?:(?!<\/form>)[\s\S])*name="step_up"[\s\S]*?<\/form>/.exec(page)
  const fields = [...(form?.[0] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  const plain = (text = '') =>
    text.replace(
      /&(quot|lt|gt|#39|amp);/g,
      (_, name: string) => ({ quot: '"', lt: '<', gt: '>', '#39': "'", amp: '&' })[name] ?? '',
    )
  return {
    action: plain(form?.[1]),
    hidden: Object.fromEntries(fields.map(([, name, value]) => [plain(name), plain(value)])),
  }
}
