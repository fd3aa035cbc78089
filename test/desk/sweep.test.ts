import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { findCampaign } from '../../src/campaigns/store.ts'
import { DAY, dayOf, daysBefore } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import type { Token } from '../../src/core/secret-text.ts'
import type { Schema } from '../../src/db/schema.ts'
import { createDesk } from '../../src/desk/desk-app.tsx'
import { readAssets } from '../../src/platform/assets-files.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { staffKey } from '../../src/staff/key/staff-key.ts'
import { ROLES } from '../../src/staff/roles.ts'
import { endSession } from '../../src/staff/sessions/end-session.ts'
import { newSession, sessionHash, stepUpEnd } from '../../src/staff/sessions/session-token.ts'
import { removeMember } from '../../src/staff/team/remove-member.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import { revokeToken } from '../../src/staff/tokens/revoke-token.ts'
import { tokenHash } from '../../src/staff/tokens/token-hash.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { join, type Member, sessionOf } from '../support/staff.ts'
import { CAMPAIGN, makeAppeal, makeCampaign } from '../support/world.ts'
import { type Desk, openDesk } from './desk.ts'

const ONION = `http://${'a'.repeat(56)}.onion`
const PRODUCTION = {
  PUBLIC_URL: 'https://sign.example.org',
  STAFF_URL: 'https://desk.example.org',
  ALTERNATE_URLS: 'https://mirror.example.net',
  ONION_URL: ONION,
  SMTP_URL: 'smtp://127.0.0.1:2525',
  MAIL_FROM: 'no-reply@example.org',
  EMBEDDED_IN_PRODUCTION: '1',
}

/** The rows of the table of roles, as STAFF.md has them: who may, and whether the second factor is asked for again. */
const ROWS = {
  desk: { roles: ['owner', 'editor', 'moderator', 'exporter'], stepUp: false },
  /** Acts on one's own account. */
  ownFactor: { roles: ['owner', 'editor', 'moderator', 'exporter'], stepUp: true },
  team: { roles: ['owner'], stepUp: true },
  names: { roles: ['owner', 'editor', 'moderator'], stepUp: false },
  /** Hold, release, invalidate, remove: the number moves. */
  states: { roles: ['owner', 'moderator'], stepUp: false },
  seeLists: { roles: ['owner', 'exporter'], stepUp: false },
  /** Lists leave the house. */
  lists: { roles: ['owner', 'exporter'], stepUp: true },
  /** Nothing secret is shown, and nothing changed, but that a reset is stopped. */
  seeTeam: { roles: ['owner'], stepUp: false },
} as const

/**
 * Every route of staff. `open`: nobody must be signed in. A new route belongs here, in the row that its action has in the
 * table of roles.
 */
const ROUTES: Record<string, keyof typeof ROWS | 'open'> = {
  'GET /staff': 'desk',
  'GET /staff/sign-in': 'open',
  'POST /staff/sign-in': 'open',
  'GET /staff/forgotten': 'open',
  'POST /staff/forgotten': 'open',
  'GET /staff/code': 'open',
  'POST /staff/code': 'open',
  'GET /staff/step-up': 'desk',
  'POST /staff/step-up': 'desk',
  'GET /staff/sign-out': 'open',
  'POST /staff/sign-out': 'open',
  'GET /staff/invite/:token': 'open',
  'POST /staff/invite/:token': 'open',
  'GET /staff/reset/:token': 'open',
  'POST /staff/reset/:token': 'open',
  'GET /staff/stop-reset/:token': 'open',
  'POST /staff/stop-reset/:token': 'open',
  'GET /staff/demo/:token': 'open',
  'POST /staff/demo/:token': 'open',
  'GET /staff/account': 'desk',
  'GET /staff/account/passphrase': 'desk',
  'POST /staff/account/passphrase': 'desk',
  'GET /staff/account/factor': 'ownFactor',
  'POST /staff/account/factor': 'ownFactor',
  'GET /staff/account/codes': 'ownFactor',
  'POST /staff/account/codes': 'ownFactor',
  'POST /staff/account/codes/again': 'desk',
  'GET /staff/account/address': 'ownFactor',
  'POST /staff/account/address': 'ownFactor',
  'POST /staff/account/language': 'desk',
  'POST /staff/account/daily-letter': 'desk',
  'POST /staff/account/sessions': 'desk',
  'POST /staff/account/stop': 'desk',
  'POST /staff/account/notices': 'desk',
  'GET /staff/team': 'seeTeam',
  'GET /staff/team/members/:id': 'seeTeam',
  'POST /staff/team/members/:id/role': 'team',
  'GET /staff/team/members/:id/remove': 'seeTeam',
  'POST /staff/team/members/:id/remove': 'team',
  'GET /staff/team/members/:id/reset': 'seeTeam',
  'POST /staff/team/members/:id/reset': 'team',
  'POST /staff/team/members/:id/stop-reset': 'seeTeam',
  'POST /staff/team/handovers/:id': 'team',
  'GET /staff/team/invite': 'team',
  'POST /staff/team/invite': 'team',
  'GET /staff/team/invitations/:id': 'team',
  'POST /staff/team/invitations/:id/take-back': 'team',
  'GET /staff/team/tokens': 'seeTeam',
  'POST /staff/team/tokens': 'team',
  'POST /staff/team/tokens/again': 'seeTeam',
  'GET /staff/team/tokens/:id': 'seeTeam',
  'POST /staff/team/tokens/:id': 'team',
  'GET /staff/log': 'desk',
  'GET /staff/a/:slug': 'desk',
  'GET /staff/a/:slug/names': 'names',
  'POST /staff/a/:slug/names': 'names',
  'GET /staff/a/:slug/names/search': 'names',
  'POST /staff/a/:slug/names/search': 'names',
  'GET /staff/a/:slug/signatures': 'names',
  'GET /staff/a/:slug/signatures/:id': 'names',
  'GET /staff/a/:slug/signatures/:id/hold': 'states',
  'POST /staff/a/:slug/signatures/:id/hold': 'states',
  'GET /staff/a/:slug/signatures/:id/release': 'states',
  'POST /staff/a/:slug/signatures/:id/release': 'states',
  'GET /staff/a/:slug/signatures/:id/invalidate': 'states',
  'POST /staff/a/:slug/signatures/:id/invalidate': 'states',
  'GET /staff/a/:slug/signatures/:id/remove': 'states',
  'POST /staff/a/:slug/signatures/:id/remove': 'states',
  'GET /staff/a/:slug/organisations': 'names',
  'POST /staff/a/:slug/organisations': 'names',
  'GET /staff/a/:slug/organisations/:id/decline': 'names',
  'POST /staff/a/:slug/organisations/:id/decline': 'names',
  'GET /staff/a/:slug/organisations/:id/remove': 'names',
  'POST /staff/a/:slug/organisations/:id/remove': 'names',
  'GET /staff/a/:slug/organisations/enter': 'names',
  'POST /staff/a/:slug/organisations/enter': 'names',
  'GET /staff/a/:slug/lists': 'seeLists',
  'POST /staff/a/:slug/lists': 'lists',
  'GET /api/v1/staff/appeals': 'desk',
  'GET /api/v1/staff/appeals/:slug/names': 'names',
  'POST /api/v1/staff/appeals/:slug/names/search': 'names',
  'POST /api/v1/staff/appeals/:slug/names/decisions': 'names',
  'GET /api/v1/staff/appeals/:slug/reports': 'names',
  'POST /api/v1/staff/appeals/:slug/reports/decisions': 'names',
  'POST /api/v1/staff/appeals/:slug/signatures/:id/hold': 'states',
  'POST /api/v1/staff/appeals/:slug/signatures/:id/release': 'states',
  'POST /api/v1/staff/appeals/:slug/signatures/:id/invalidate': 'states',
  'POST /api/v1/staff/appeals/:slug/signatures/:id/remove': 'states',
  'GET /api/v1/staff/appeals/:slug/endorsements': 'names',
  'POST /api/v1/staff/appeals/:slug/endorsements/:id/decisions': 'names',
  'POST /api/v1/staff/appeals/:slug/endorsements/entered': 'names',
  'POST /api/v1/staff/appeals/:slug/exports': 'lists',
  'GET /api/v1/staff/log': 'desk',
}

/** The id of no member, which the route's own handler answers with 404. */
const NOTHING = '00000000-0000-4000-8000-000000000000'

/** The slug of the campaign's appeal, and that of none. */
const SLUG = 'release'
const NO_SLUG = 'no-such-appeal'
const OF_APPEAL = new RegExp(`/${SLUG}(?=/|$)`)

/** A token of the campaign, which is there again for each request. */
const TOKEN_ID = '3f0f8c7e-6a51-4b0e-9d0a-5a6d2f0b7c11'

interface Route {
  method: string
  path: string
  /** The path as it is declared. */
  declared: string
  row: keyof typeof ROWS | 'open'
}

const routes: Route[] = Object.entries(ROUTES).map(([route, row]) => {
  const [method = '', declared = ''] = route.split(' ')
  const id = declared.includes('/tokens/') ? TOKEN_ID : NOTHING
  const path = declared.replace(':token', newToken()).replace(':id', id).replace(':slug', SLUG)
  return { method, path, declared, row }
})
const guarded = routes.filter(({ row }) => row !== 'open')
/** Whether the path names something of the campaign. */
const isOfCampaign = ({ path }: Pick<Route, 'path'>): boolean => path.includes(TOKEN_ID) || OF_APPEAL.test(path)
/** A body that operations of the API on an appeal take. */
const jsonFor = ({ method, path }: Pick<Route, 'method' | 'path'>): object | undefined =>
  method === 'POST' && path.startsWith('/api/v1/staff/appeals/')
    ? path.endsWith('/decisions')
      ? path.includes('/endorsements/')
        ? { version: '00000000', as: 'approve' }
        : { decisions: [] }
      : path.endsWith('/search')
        ? { q: 'anna' }
        : path.endsWith('/exports')
          ? { profile: 'public', format: 'csv' }
          : { reason: 'a doubt' }
    : undefined
/** A list of organisations. */
const CSV = { body: 'name\nUnion of Ringers', headers: { 'Content-Type': 'text/csv' } }
const isApi = ({ path }: Route): boolean => path.startsWith('/api/')

embeddedOnly('every route of staff', (use) => {
  let deps: TestDeps
  let desk: Desk
  let tokenRow: Insertable<Schema['staff_tokens']>

  beforeEach(async () => {
    deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    await makeAppeal(deps)
    const campaignId = (await findCampaign(deps.db, CAMPAIGN))?.id ?? ''
    const key = await staffKey(deps, campaignId)
    tokenRow = {
      ...{ id: TOKEN_ID, campaign_id: campaignId, role: 'owner', access: 'write', step_up: false },
      ...{ token_hash: tokenHash(deps, newToken()), name: key.seal({ column: 'name', row: TOKEN_ID }, 'a program') },
      ...{ since: dayOf(deps.clock.now()), until: daysBefore(deps.clock.now(), -30) },
    }
    desk = await openDesk(deps)
  })

  /** A session as its row is, made without the work of signing in. */
  async function begin(member: Member, { signedIn = true, steppedUp = false } = {}): Promise<Token> {
    const token = newToken()
    const now = deps.clock.now()
    const { account } = await sessionOf(deps, member.token)
    const row = newSession(deps, token, { accountId: account.id, signedIn, now })
    const until = steppedUp ? stepUpEnd(now) : null
    await deps.db
      .insertInto('staff_sessions')
      .values({ ...row, stepped_up_until: until })
      .execute()
    return token
  }

  async function ask({ method, path }: Route, token: Token | undefined, headers: Record<string, string> = {}) {
    await deps.db
      .insertInto('staff_tokens')
      .values(tokenRow)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
    const sent = path.endsWith('/entered') ? CSV : { json: jsonFor({ method, path }) }
    const asking = { method, token, ...sent, headers: { ...headers, ...('headers' in sent && sent.headers) } }
    const answer = await desk.ask(path, asking)
    return { status: answer.status, location: answer.headers.get('Location'), text: await answer.text() }
  }

  const nameOf = ({ method, path }: Route): string => `${method} ${path}`

  test('stands in the table above, and nothing else is served', async () => {
    const { app, registered } = createDesk(deps, { assets: await readAssets(), origins: [], onion: undefined })
    const names = (all: readonly { method: string; path: string }[]) =>
      all.map(({ method, path }) => `${method.toUpperCase()} ${path}`).toSorted()
    expect(names(registered)).toEqual(Object.keys(ROUTES).toSorted())
    // The app's own list, whoever added to it.
    expect(names(app.routes.filter(({ method }) => method !== 'ALL'))).toEqual(Object.keys(ROUTES).toSorted())
  })

  test('leads nobody, and every session that is no more, to signing in', async () => {
    const member = await join(deps)
    const gone = await join(deps, { handle: 'gone-member', role: 'editor' })
    const ended = await begin(member)
    await endSession(deps, await sessionOf(deps, ended))
    const removed = await begin(gone)
    const idle = await begin(member)
    await removeMember(deps, OPERATOR, { handle: gone.handle })
    await deps.db
      .updateTable('staff_sessions')
      .set({ idle_ends_at: deps.clock.now() })
      .where('token_hash', '=', sessionHash(deps, idle))
      .execute()
    for (const route of guarded)
      for (const [who, token] of Object.entries({ nobody: undefined, ended, removed, idle, madeUp: newToken() })) {
        const { status, location } = await ask(route, token)
        const wanted =
          !isApi(route) && route.method === 'GET' ? [303, `/staff/sign-in?next=${route.path}`] : [401, null]
        expect([status, location], `${nameOf(route)} by ${who}`).toEqual(wanted)
      }
  })

  test('that is open answers nobody, and asks for no more than the first step', async () => {
    for (const route of routes.filter(({ row }) => row === 'open')) {
      const { status, location } = await ask(route, undefined)
      expect(status, nameOf(route)).toBeLessThan(500)
      expect(status, nameOf(route)).not.toBe(403)
      if (status === 303) expect(location, nameOf(route)).toMatch(/^\/staff\/sign-(in|out)/)
    }
    expect(desk.site.faults()).toEqual([])
  })

  test('leads half a session to the code', async () => {
    const member = await join(deps)
    for (const route of guarded) {
      const { status, location } = await ask(route, await begin(member, { signedIn: false }))
      expect([status, location], nameOf(route)).toEqual(isApi(route) ? [401, null] : [303, '/staff/code'])
    }
  })

  test.each(ROLES)('lets in the role %s where its row says so, and asks for the second factor again', async (role) => {
    const member = await join(deps, { role })
    for (const route of guarded) {
      const { roles, stepUp } = ROWS[route.row as keyof typeof ROWS]
      const may = (roles as readonly string[]).includes(role)
      for (const steppedUp of [false, true]) {
        const { status, location, text } = await ask(route, await begin(member, { steppedUp }))
        const what = `${nameOf(route)}${steppedUp ? ', stepped up' : ''}: ${status} ${location}`
        if (!may) expect(status, what).toBe(403)
        else if (!stepUp || steppedUp) expect(isAnswered(route, status, location, text), what).toBe(true)
        else if (isApi(route)) expect([status, JSON.parse(text).type], what).toEqual([403, '/problems/step-up'])
        else if (route.method === 'GET')
          expect([status, location], what).toEqual([303, `/staff/step-up?next=${route.path}`])
        else expect([status, text.includes('name="step_up"')], what).toEqual([403, true])
      }
    }
    expect(desk.site.faults()).toEqual([])
  })

  /** Whether the route's own handler has answered. A wrong code is 401 without the form to sign in. */
  const isAnswered = ({ path }: Route, status: number, location: string | null, text: string): boolean =>
    status < 500 &&
    ![403, 405].includes(status) &&
    (status !== 404 || path.includes(NOTHING)) &&
    !(status === 401 && /name="handle"|problem/.test(text)) &&
    !(status === 303 && /^\/staff\/(sign-in|code|step-up)/.test(location ?? ''))

  test('takes tokens in the API alone, each for what its role, its access and its step-up allow', async () => {
    const { registered } = createDesk(deps, { assets: await readAssets(), origins: [], onion: undefined })
    const accessOf = ({ method, declared }: Route) =>
      registered.find((one) => one.kind === 'api' && one.path === declared && one.method === method.toLowerCase())
    const campaignId = (await findCampaign(deps.db, CAMPAIGN))?.id ?? ''
    const make = async (wanted: Partial<Parameters<typeof addToken>[2]>) =>
      addToken(deps, OPERATOR, { campaignId, name: 'x', role: 'owner', access: 'read', days: 30, ...wanted })
    const [revoked, expired] = [await make({}), await make({ days: 1 })]
    await revokeToken(deps, OPERATOR, { id: revoked.id })
    deps.clock.advance(2 * DAY)
    const askWith = (route: Route, { token }: { token: Token }) =>
      ask(route, undefined, { Authorization: `Bearer ${token}` })
    for (const route of guarded)
      for (const dead of [revoked, expired])
        expect(await askWith(route, dead), nameOf(route)).toEqual(await ask(route, undefined))
    for (const role of ROLES)
      for (const kind of [{ access: 'read' }, { access: 'write' }, { access: 'write', stepUp: true }] as const) {
        const live = await make({ role, ...kind })
        for (const route of guarded) {
          const answer = await askWith(route, live)
          const nobody = await ask(route, undefined)
          const what = `${nameOf(route)} by a token of ${role} ${JSON.stringify(kind)}`
          if (!isApi(route)) {
            expect(answer, what).toEqual(nobody)
            continue
          }
          const declared = accessOf(route)
          if (declared?.kind !== 'api') throw new Error(what)
          // Nothing that a GET answers is a write.
          if (route.method === 'GET') expect(declared.access, what).toBe('read')
          const { roles, stepUp } = ROWS[route.row as keyof typeof ROWS]
          const may =
            (roles as readonly string[]).includes(role) &&
            (kind.access === 'write' || declared.access === 'read') &&
            (!stepUp || 'stepUp' in kind)
          expect(
            may ? isAnswered(route, answer.status, answer.location, answer.text) : answer.status === 403,
            what,
          ).toBe(true)
        }
      }
    expect(desk.site.faults()).toEqual([])
  })

  test('tells staff of another campaign nothing of this one', async () => {
    await makeCampaign(deps, 2, 'others')
    const member = await join(deps, { handle: 'other-owner', campaign: 'others' })
    for (const route of guarded.filter(isOfCampaign)) {
      const other = randomUUID()
      const unknown = { ...route, path: route.path.replace(TOKEN_ID, other).replace(OF_APPEAL, `/${NO_SLUG}`) }
      const [foreign, none] = [
        await ask(route, await begin(member, { steppedUp: true })),
        await ask(unknown, await begin(member, { steppedUp: true })),
      ]
      expect(foreign.status, nameOf(route)).toBe(404)
      expect(foreign, nameOf(route)).toEqual({
        ...none,
        text: none.text.replaceAll(other, TOKEN_ID).replaceAll(NO_SLUG, SLUG),
      })
    }
    for (const route of guarded.filter((one) => one.method === 'GET' && !isOfCampaign(one))) {
      const { status, text } = await ask(route, await begin(member, { steppedUp: true }))
      if (!route.path.includes(NOTHING)) expect(status, nameOf(route)).toBeLessThan(400)
      expect(text, nameOf(route)).not.toMatch(/release|relatives/)
    }
  })
})

/** Origins of others, and none. Without Sec-Fetch-Site, or with that of another site. */
const FOREIGN: Record<string, string>[] = [
  {},
  { Origin: 'null' },
  { Origin: '' },
  { 'Sec-Fetch-Site': 'none' },
  { 'Sec-Fetch-Site': 'same-site' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { Origin: 'null', 'Sec-Fetch-Site': 'none' },
  { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
  ...[
    ...['https://evil.example', 'https://desk.example.org.evil.example', 'https://sign.example.org'],
    ...[
      'https://example.org',
      'https://x.desk.example.org',
      'https://desk.example.org:8443',
      'http://desk.example.org',
    ],
    ...['https://mirror.example.net', ONION, 'http://localhost:3000', 'https://desk.example.org/', 'Null'],
  ].flatMap((Origin) => [{ Origin }, { Origin, 'Sec-Fetch-Site': 'same-origin' }]),
]
const OURS: Record<string, string>[] = [
  { Origin: 'https://desk.example.org' },
  { Origin: 'https://desk.example.org', 'Sec-Fetch-Site': 'same-origin' },
  { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' },
  { 'Sec-Fetch-Site': 'same-origin' },
]

embeddedOnly('every write of staff', (use) => {
  async function open() {
    const deps = await testDeps(use(), { env: { SIGN_LIMIT: '0', ...PRODUCTION } })
    await makeCampaign(deps)
    const member = await join(deps)
    const { site } = await openDesk(deps)
    const send = async (method: string, path: string, headers: Record<string, string>) =>
      (await site.ask(path, { method, headers: { Host: 'desk.example.org', ...headers } })).status
    return { member, send }
  }
  const writes = routes.filter(({ method }) => method !== 'GET')

  test.each([
    ['a session', (token: string) => `__Host-staff=${token}`],
    ['a known device', () => '__Host-staff-device=x'],
    ['a session that is no more', () => `__Host-staff=${newToken()}`],
    ['two sessions', (token: string) => `__Host-staff=${token}; __Host-staff=x`],
  ])('with the cookie of %s is refused unless it comes from the desk itself', async (_, cookieOf) => {
    const { member, send } = await open()
    const Cookie = cookieOf(member.token)
    for (const { method, path } of writes)
      for (const headers of FOREIGN)
        expect(await send(method, path, { Cookie, ...headers }), `${path} ${JSON.stringify(headers)}`).toBe(403)
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])
      for (const headers of FOREIGN)
        for (const path of ['/staff', '/api/v1/staff/appeals', '/staff/nothing'])
          expect(await send(method, path, { Cookie, ...headers }), `${method} ${path}`).toBe(403)
  })

  test('from the desk itself is taken, also where the browser hides the origin', async () => {
    const { send } = await open()
    for (const { method, path } of writes)
      for (const headers of OURS)
        expect(await send(method, path, { Cookie: `__Host-staff=${newToken()}`, ...headers }), path).not.toBe(403)
  })

  test('without a cookie has the rule of the public forms: another site is refused, a program is not', async () => {
    const { send } = await open()
    for (const headers of [...OURS, {}, { 'Sec-Fetch-Site': 'none' }])
      expect(await send('POST', '/staff/sign-in', headers), JSON.stringify(headers)).not.toBe(403)
    for (const headers of FOREIGN.filter(
      (one) => one.Origin?.startsWith('http') || /site/.test(one['Sec-Fetch-Site'] ?? ''),
    ))
      expect(await send('POST', '/staff/sign-in', headers), JSON.stringify(headers)).toBe(403)
  })

  test('reading asks for no origin', async () => {
    const { member, send } = await open()
    const Cookie = `__Host-staff=${member.token}`
    for (const method of ['GET', 'HEAD'])
      for (const headers of FOREIGN) expect(await send(method, '/staff', { Cookie, ...headers })).toBe(200)
  })
})
