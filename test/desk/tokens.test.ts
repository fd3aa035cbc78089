import { expect, test } from 'vitest'
import { z } from 'zod'
import { findCampaign } from '../../src/campaigns/store.ts'
import { DAY } from '../../src/core/clock.ts'
import { newToken } from '../../src/core/random.ts'
import { createDesk } from '../../src/desk/desk-app.tsx'
import { readAssets } from '../../src/platform/assets-files.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { ROLES, type Role } from '../../src/staff/roles.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import { revokeToken } from '../../src/staff/tokens/revoke-token.ts'
import { embeddedOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { join } from '../support/staff.ts'
import { CAMPAIGN, makeAppeal, makeCampaign } from '../support/world.ts'

const ORIGIN = 'http://localhost:3000'

/** Routes of every kind, as later parts of the staff API have them; `may`: the roles, as STAFF.md's table says. */
const ROUTES = {
  seen: { method: 'get', action: 'desk.seen', access: 'read', may: [...ROLES] },
  search: { method: 'post', action: 'names.read', access: 'read', may: ['owner', 'editor', 'moderator'] },
  hold: { method: 'post', action: 'signature.held', access: 'write', may: ['owner', 'moderator'] },
  close: { method: 'post', action: 'appeal.closed', access: 'write', may: ['owner'], stepUp: true },
} as const
type Name = keyof typeof ROUTES
const NAMES = Object.keys(ROUTES) as Name[]

const KINDS = {
  read: { access: 'read' },
  write: { access: 'write' },
  'step-up': { access: 'write', stepUp: true },
} as const

embeddedOnly('a token of the staff API', (use) => {
  async function open() {
    const deps = await testDeps(use())
    await makeCampaign(deps)
    const desk = createDesk(deps, { assets: await readAssets(), origins: [ORIGIN], onion: undefined })
    const api = { kind: 'api', answers: { status: 200, body: z.object({}) }, summary: 'a test' } as const
    for (const name of NAMES) {
      const { may: _, ...route } = ROUTES[name]
      desk.add({ ...api, ...route, path: `/api/v1/staff/test/${name}` }, (c, { actor: { is, role, campaign } }) =>
        c.json({ is, role, campaign }),
      )
    }
    const send = async (name: Name | string, headers: Record<string, string>, method?: string) => {
      const path = name in ROUTES ? `/api/v1/staff/test/${name}` : name
      const given = method ?? (name in ROUTES ? ROUTES[name as Name].method.toUpperCase() : 'GET')
      const answer = await desk.app.request(`${ORIGIN}${path}`, { method: given, headers })
      return {
        status: answer.status,
        headers: Object.fromEntries([...answer.headers].filter(([header]) => header !== 'date')),
        text: await answer.text(),
      }
    }
    return { deps, send }
  }

  async function tokenOf(
    deps: TestDeps,
    { role = 'owner', campaign = CAMPAIGN, days = 30, kind = 'write' }: Partial<Wanted> = {},
  ) {
    const campaignId = (await findCampaign(deps.db, campaign))?.id ?? ''
    return addToken(deps, OPERATOR, { campaignId, name: 'a program', role, days, ...KINDS[kind] })
  }
  interface Wanted {
    role: Role
    campaign: string
    days: number
    kind: keyof typeof KINDS
  }

  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

  test.each(ROLES)('of the role %s does what the role may: reads, writes, and with step-up the rest', async (role) => {
    const { deps, send } = await open()
    for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
      const { token } = await tokenOf(deps, { role, kind })
      for (const name of NAMES) {
        const { may, access, ...more } = ROUTES[name]
        const { status, text } = await send(name, bearer(token))
        const what = `${kind} of ${role}: ${name}`
        const isStepUp = 'stepUp' in more
        const mayRole = (may as readonly Role[]).includes(role)
        const does = mayRole && (kind !== 'read' || access === 'read') && (!isStepUp || kind === 'step-up')
        expect(status, what).toBe(does ? 200 : 403)
        if (does) expect(JSON.parse(text), what).toMatchObject({ is: 'token', role })
        else {
          const wantsStepUp = mayRole && kind === 'write' && isStepUp
          expect(JSON.parse(text).type, what).toBe(wantsStepUp ? '/problems/step-up' : '/problems/forbidden')
        }
      }
    }
  })

  test('that is unknown, revoked, expired or no token gets the answer of one that never was', async () => {
    const { deps, send } = await open()
    const revoked = await tokenOf(deps)
    const expired = await tokenOf(deps, { days: 1 })
    const live = await tokenOf(deps)
    await revokeToken(deps, OPERATOR, { id: revoked.id })
    deps.clock.advance(2 * DAY)
    const { token: session } = await join(deps)
    const dead: Record<string, string>[] = [
      ...[
        revoked.token,
        expired.token,
        newToken(),
        live.token.slice(1),
        `${live.token}A`,
        `${live.token},${live.token}`,
      ],
      ...[session, ' ', '', `${live.token} ${live.token}`, `"${live.token}"`, 'A'.repeat(8_000)],
    ].map(bearer)
    dead.push({ Authorization: 'Bearer' }, { Authorization: live.token }, { Authorization: `Token ${live.token}` })
    dead.push({ Authorization: `Basic ${live.token}` }, { 'X-Authorization': `Bearer ${live.token}` })
    for (const name of NAMES) {
      const nobody = await send(name, {})
      expect(nobody.status).toBe(401)
      for (const headers of dead)
        expect(await send(name, headers), JSON.stringify(headers).slice(0, 120)).toEqual(nobody)
      for (const scheme of ['Bearer', 'bearer', 'BEARER  '])
        expect((await send('seen', { Authorization: `${scheme} ${live.token}` })).status, scheme).toBe(200)
    }
  })

  test('counts alone: a session beside it neither helps a dead one nor widens a live one', async () => {
    const { deps, send } = await open()
    const member = await join(deps)
    const cookie = { Cookie: `staff=${member.token}`, Origin: ORIGIN }
    const { token } = await tokenOf(deps, { role: 'exporter', kind: 'read' })
    expect((await send('hold', cookie)).status).toBe(200)
    expect((await send('hold', { ...cookie, ...bearer(token) })).status).toBe(403)
    expect((await send('seen', { ...cookie, ...bearer(newToken()) })).status).toBe(401)
    expect(JSON.parse((await send('seen', { ...cookie, ...bearer(token) })).text)).toMatchObject({ role: 'exporter' })
    // A password of a proxy is no token.
    expect((await send('seen', { ...cookie, Authorization: 'Basic eDp5' })).status).toBe(200)
    // With a cookie the rule of origins holds, token or not; a page elsewhere cannot use a token either.
    expect((await send('hold', { Cookie: cookie.Cookie, ...bearer(token) })).status).toBe(403)
    const { token: writes } = await tokenOf(deps)
    expect((await send('hold', bearer(writes))).status).toBe(200)
    expect((await send('hold', { ...bearer(writes), Origin: 'https://evil.example' })).status).toBe(403)
  })

  test('opens no page, and no other site may ask with it', async () => {
    const { deps, send } = await open()
    const { token } = await tokenOf(deps, { kind: 'step-up' })
    for (const path of ['/staff', '/staff/log', '/staff/team/tokens', '/staff/account'])
      expect((await send(path, bearer(token))).status, path).toBe(303)
    expect((await send('/staff/team/tokens', bearer(token), 'POST')).status).toBe(401)
    const asked = { Origin: 'https://evil.example', 'Access-Control-Request-Headers': 'authorization' }
    for (const method of ['OPTIONS', 'GET']) {
      const { headers } = await send('seen', { ...asked, ...bearer(token) }, method)
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  test('of another campaign sees its own campaign and nothing of this one', async () => {
    const { deps, send } = await open()
    await makeAppeal(deps)
    await makeCampaign(deps, 2, 'others')
    const { token } = await tokenOf(deps, { campaign: 'others' })
    expect(JSON.parse((await send('/api/v1/staff/appeals', bearer(token))).text)).toEqual({ appeals: [] })
    const { text } = await send('/api/v1/staff/log', bearer(token))
    expect(text).not.toMatch(/release|relatives/)
    expect(JSON.parse(text).entries.length).toBeGreaterThan(0)
    const own = await tokenOf(deps)
    expect(JSON.parse((await send('/api/v1/staff/appeals', bearer(own.token))).text).appeals).toHaveLength(1)
  })
})
