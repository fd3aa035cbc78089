import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { DAY } from '../../src/core/clock.ts'
import { listLines } from '../../src/count/counts-store.ts'
import { recount } from '../../src/count/recount.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { countsOf, makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { openStaffApi, type StaffApi } from './staff-api.ts'

const ACTS = ['hold', 'release', 'invalidate', 'remove'] as const
type Act = (typeof ACTS)[number]
const NOBODY = '00000000-0000-4000-8000-000000000000'

eachDatabase('One signature by the staff API', (use) => {
  let deps: TestDeps
  let api: StaffApi
  let appealId: string

  beforeEach(async () => {
    deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    appealId = await makeAppeal(deps)
    for (const name of ['Ala', 'Bela']) await signed(deps, 'release', { address: `${name}@example.org`, name })
    await settled(deps, 'release')
    api = await openStaffApi(deps)
  })

  const idOf = async (name: string): Promise<string> => {
    const row = await deps.db.selectFrom('signatures').select('id').where('name', '=', name).executeTakeFirst()
    return row?.id ?? ''
  }
  const pathOf = (id: string, act: Act, slug = 'release') => `/appeals/${slug}/signatures/${id}/${act}`
  const does = (id: string, act: Act, reason: unknown = 'a doubt', asking = {}) =>
    api.ask(pathOf(id, act), { json: { reason }, ...asking })

  test('is held, released, held, invalidated: each time its state and when the number follows', async () => {
    const id = await idOf('Ala')
    const movesAt = deps.clock.now().toISOString()
    for (const [act, state, number] of [
      ['hold', 'held', 1],
      ['release', 'counted', 2],
      ['hold', 'held', 1],
      ['invalidate', 'invalid', 1],
    ] as const) {
      expect(await does(id, act, `because of ${act}`)).toMatchObject({ status: 200, body: { state, movesAt } })
      await settled(deps, 'release')
      expect((await countsOf(deps, 'release')).public, act).toBe(number)
      expect(await recount(deps)).toMatchObject([{ slug: 'release', sound: true }])
    }
    expect((await listLines(deps.db, appealId)).map(({ cause, reason, n }) => [cause, reason, n])).toEqual([
      ['held', 'because of hold', 2],
      ['held_invalidated', 'because of invalidate', 1],
      ['released', 'because of release', 1],
    ])
  })

  test('of a protected appeal moves the number at 03:00 UTC at the latest', async () => {
    await makeAppeal(deps, 'second', { safety: 'protected' })
    await signed(deps, 'second', { address: 'cela@example.org', name: 'Cela' })
    await settled(deps, 'second')
    const { body } = await api.ask(pathOf(await idOf('Cela'), 'hold', 'second'), { json: { reason: 'a doubt' } })
    const at = new Date(body.movesAt)
    expect(body.movesAt).toMatch(/T03:00:00\.000Z$/)
    expect(at > deps.clock.now() && at.getTime() - deps.clock.now().getTime() <= DAY).toBe(true)
  })

  test('is removed on request, and is gone; the reason stands in the log and not in public', async () => {
    const id = await idOf('Ala')
    const { body } = await does(id, 'remove', 'asked by letter')
    expect(body).toMatchObject({ state: 'gone', movesAt: expect.any(String) })
    await settled(deps, 'release')
    expect(await idOf('Ala')).toBe('')
    expect(await listLines(deps.db, appealId)).toMatchObject([{ cause: 'removed', reason: '', n: 1 }])
    const entry = await deps.db.selectFrom('audit_log').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ action: 'signature.removed', subject: id })
    expect(entry.detail).toMatchObject({ reason: 'asked by letter' })
    for (const act of ACTS) expect((await does(id, act)).status, act).toBe(404)
    expect(await recount(deps)).toMatchObject([{ slug: 'release', sound: true }])
  })

  test('in a state that does not allow it is left alone: 409, and nothing is on the log', async () => {
    const id = await idOf('Ala')
    const log = () => deps.db.selectFrom('audit_log').select('seq').where('action', 'like', 'signature.%').execute()
    const refused = async (...acts: Act[]) => {
      const before = await log()
      for (const act of acts) {
        const { status, body } = await does(id, act)
        expect([status, body.type], act).toEqual([409, '/problems/conflict'])
      }
      expect(await log()).toEqual(before)
    }
    await refused('release')
    await does(id, 'hold')
    await refused('hold')
    await does(id, 'invalidate')
    await refused('hold', 'release', 'invalidate')
  })

  test.each([
    ['is missing', {}],
    ['is empty', { reason: '' }],
    ['is blank', { reason: ' \u00a0 ' }],
    ['is null', { reason: null }],
    ['is a list', { reason: ['a doubt'] }],
    ['is huge', { reason: 'a'.repeat(15_000) }],
    ['is one letter too long', { reason: 'я'.repeat(141) }],
    ['holds a link', { reason: 'see https://example.org/x' }],
    ['holds an address', { reason: 'ask anna@example.org' }],
    ['holds a telephone number', { reason: 'call +375 29 123-45-67' }],
    ['turns the direction', { reason: 'a\u202eb' }],
    ['holds a NUL', { reason: 'a\0b' }],
  ])('is not touched when its reason %s', async (_, json) => {
    const id = await idOf('Ala')
    for (const act of ACTS) {
      const { status, body } = await api.ask(pathOf(id, act), { json })
      expect([status, body.errors[0].path], act).toEqual([422, 'reason'])
    }
    expect(await deps.db.selectFrom('count_changes').selectAll().execute()).toEqual([])
    expect(await idOf('Ala')).toBe(id)
    expect(api.faults()).toEqual([])
  })

  test('is not touched by another body: unknown fields, keys of the prototype, broken or too much JSON', async () => {
    const id = await idOf('Ala')
    const raw = (body: string) =>
      api.ask(pathOf(id, 'hold'), { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })
    for (const key of ['version', '__proto__', 'constructor'])
      expect((await raw(`{"reason": "a doubt", "${key}": "x"}`)).body.errors?.[0]?.path, key).toBe(key)
    expect((await raw('{"reason": "a')).status).toBe(400)
    expect((await raw(`{"reason": "${'a'.repeat(20_000)}"}`)).status).toBe(413)
    expect((await api.ask(pathOf(id, 'hold'), { form: { reason: 'a doubt' } })).status).toBe(415)
    expect(await deps.db.selectFrom('count_changes').selectAll().execute()).toEqual([])
  })

  test.each(ACTS)('%s asks for the role: no editor, no exporter, no token that only reads', async (act) => {
    const id = await idOf('Ala')
    if (act === 'release') await does(id, 'hold')
    for (const asking of [{ role: 'editor' }, { role: 'exporter' }, { role: 'moderator', access: 'read' }])
      expect((await does(id, act, 'a doubt', asking)).status, JSON.stringify(asking)).toBe(403)
    expect((await does(id, act, 'a doubt', { role: 'moderator' })).status).toBe(200)
  })

  test('of another appeal or campaign, or none, is answered with the same bytes', async () => {
    await makeAppeal(deps, 'second')
    await makeCampaign(deps, 2, 'others')
    const id = await idOf('Ala')
    for (const act of ACTS) {
      const json = { reason: 'a doubt' }
      const none = await api.ask(pathOf(NOBODY, act), { json })
      expect(none.status).toBe(404)
      for (const other of [randomUUID(), 'nobody', 'x'.repeat(3_000), '%00', '..%2f..'])
        expect(await api.ask(pathOf(other, act), { json }), other).toEqual(none)
      expect(await api.ask(pathOf(id, act, 'second'), { json })).toEqual(none)
      expect(await api.ask(pathOf(id, act), { json, campaign: 'others' })).toEqual(none)
      expect(await api.ask(pathOf(id, act, 'nothing'), { json, campaign: 'others' })).toEqual(none)
    }
    expect(await idOf('Ala')).toBe(id)
    expect(api.faults()).toEqual([])
  })
})
