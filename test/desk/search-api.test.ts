import { beforeEach, expect, test } from 'vitest'
import { holdSignature } from '../../src/moderation/states.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { listNamed } from '../support/named-signatures.ts'
import { join } from '../support/staff.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { openDesk } from './desk.ts'
import { openStaffApi, type StaffApi } from './staff-api.ts'

const SEARCH = '/appeals/release/names/search'

eachDatabase('The search of the staff API', (use) => {
  let deps: TestDeps
  let api: StaffApi
  let appealId: string

  beforeEach(async () => {
    deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    appealId = await makeAppeal(deps, 'release', { safety: 'protected' })
    api = await openStaffApi(deps)
  })

  const search = (json: unknown, asking = {}) => api.ask(SEARCH, { json, ...asking })
  const raw = (body: string, type = 'application/json') =>
    api.ask(SEARCH, { method: 'POST', body, headers: { 'Content-Type': type } })

  test('answers with names as the list has them, and says whether these are all', async () => {
    await signed(deps, 'release', { address: 'a@example.org', name: 'Вольга Ціханоўская', descriptor: 'a teacher' })
    await settled(deps, 'release')
    const { status, body } = await search({ q: 'tikhanovska' })
    expect(status).toBe(200)
    const { names } = (await api.ask('/appeals/release/names')).body
    expect(body).toEqual({ names, next: null, moreFit: false, complete: true })
    await holdSignature(deps, OPERATOR, { slug: 'release', id: names[0].id, reason: 'a doubt' })
    expect((await search({ q: 'Olga', state: 'counted' })).body.names).toEqual([])
    expect((await search({ q: 'ціхан', state: 'held', look: 'waiting', source: 'confirmed' })).body.names).toHaveLength(
      1,
    )
  })

  test('is read page by page', async () => {
    await listNamed(
      deps.db,
      appealId,
      Array.from({ length: 120 }, (_, n) => ({ name: `Anna ${n}` })),
    )
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const { body } = await search({ q: 'anna', limit: 50, ...(after && { after }) })
      seen.push(...body.names.map(({ id }: { id: string }) => id))
      if (body.next === null) break
      after = body.next
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120])
    expect((await search({ q: 'anna' })).body.names).toHaveLength(50)
  })

  test('is for those who read names, by a token that only reads, too', async () => {
    await listNamed(deps.db, appealId, [{ name: 'Anna' }])
    for (const role of ['owner', 'editor', 'moderator'] as const)
      expect((await search({ q: 'anna' }, { access: 'read', role })).body.names, role).toHaveLength(1)
    expect((await search({ q: 'anna' }, { role: 'exporter' })).status).toBe(403)
  })

  test('of another campaign is answered like that of no appeal, byte for byte', async () => {
    await listNamed(deps.db, appealId, [{ name: 'Anna' }])
    await makeCampaign(deps, 2, 'others')
    const asking = { json: { q: 'anna' }, campaign: 'others' }
    const foreign = await api.ask(SEARCH, asking)
    expect(foreign.status).toBe(404)
    expect(foreign).toEqual(await api.ask(SEARCH.replace('release', 'nothing'), asking))
  })

  test.each([
    [{}, 'q'],
    [{ q: 7 }, 'q'],
    [{ q: null }, 'q'],
    [{ q: ['anna'] }, 'q'],
    [{ q: 'anna\0' }, 'q'],
    [{ q: 'anna\ud800' }, 'q'],
    [{ q: 'anna', look: 'seen' }, 'look'],
    [{ q: 'anna', state: 'gone' }, 'state'],
    [{ q: 'anna', source: 'paper' }, 'source'],
    [{ q: 'anna', after: 'x' }, 'after'],
    [{ q: 'anna', after: '' }, 'after'],
    [{ q: 'anna', limit: 0 }, 'limit'],
    [{ q: 'anna', limit: 201 }, 'limit'],
    [{ q: 'anna', limit: 1.5 }, 'limit'],
    [{ q: 'anna', limit: '50' }, 'limit'],
    [{ q: 'anna', reported: true }, 'reported'],
    [{ q: 'anna', slug: 'second' }, 'slug'],
    [{ q: 'anna', constructor: {} }, 'constructor'],
  ])('refuses the body %j with 422 that names the field', async (body, path) => {
    const refused = await search(body)
    expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([422, path])
    expect(api.faults()).toEqual([])
  })

  test('answers whatever is searched for, and refuses what is no body', async () => {
    await listNamed(deps.db, appealId, [{ name: 'Anna' }])
    for (const q of ['', '%', '_', "'", '\\', '&|!():*<->', '\u0301', '*'.repeat(5_000), 'x'.repeat(5_000), '🕊'])
      expect(await search({ q }), q).toMatchObject({ status: 200, body: { names: [], next: null, moreFit: false } })
    expect((await search({ q: 'a' })).body.names).toHaveLength(1)
    expect((await search({ q: 'a'.repeat(100_000) })).status).toBe(413)
    expect((await raw('{"q": ')).status).toBe(400)
    expect((await raw('q=anna', 'application/x-www-form-urlencoded')).status).toBe(415)
    expect((await api.ask(`${SEARCH}?q=anna`)).status).toBe(405)
    expect(api.faults()).toEqual([])
  })

  test('leaves the words in no log and no table, and its answer in no store', async () => {
    await listNamed(deps.db, appealId, [{ name: 'Anna' }])
    const { token } = await join(deps)
    await search({ q: 'anna' })
    const logged = await deps.db.selectFrom('audit_log').selectAll().execute()
    const q = 'Zyxwvut Ціханоўская'
    await search({ q })
    await search({ q, after: 'x' })
    await search({ q, more: q })
    await raw(`{"q": "${q}`)
    const answer = await (await openDesk(deps)).ask(`/api/v1/staff${SEARCH}`, { json: { q }, token })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect((await search({ q })).text).not.toMatch(/Zyxwvut/i)
    expect(deps.lines.join('\n')).not.toMatch(/zyxwvut|зы[кх]|Ціхан|цихан/i)
    expect(await deps.db.selectFrom('audit_log').selectAll().execute()).toEqual(logged)
  })
})
