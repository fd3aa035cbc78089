import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { publicAppeal } from '../../src/appeals/public-appeal.ts'
import { DAY } from '../../src/core/clock.ts'
import { reportName } from '../../src/moderation/report-name.ts'
import { holdSignature } from '../../src/moderation/states.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { openStaffApi, type StaffApi } from './staff-api.ts'

const NAMES = '/appeals/release/names'
const DECISIONS = `${NAMES}/decisions`
const REPORTS = '/appeals/release/reports'
const REPORT_DECISIONS = `${REPORTS}/decisions`

interface Row {
  id: string
  version: string
  name: string | null
}

eachDatabase('The names of an appeal by the staff API', (use) => {
  let deps: TestDeps
  let api: StaffApi

  beforeEach(async () => {
    deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    await makeAppeal(deps, 'release', { safety: 'protected' })
    for (const name of ['Ala', 'Bela', 'Cela', 'Dela', 'Ela']) await add(name)
    await settled(deps, 'release')
    api = await openStaffApi(deps)
  })

  const add = (name: string, visibility: 'public' | 'private' = 'public', slug = 'release') =>
    signed(deps, slug, { address: `${name.toLowerCase()}@${slug}.example`, name, visibility, descriptor: 'a teacher' })
  const rows = async (query = ''): Promise<Row[]> => (await api.ask(`${NAMES}${query}`)).body.names
  const named = async (name: string): Promise<Row> => {
    const row = (await rows('?limit=200')).find((one) => one.name === name)
    if (!row) throw new Error(`no ${name}`)
    return row
  }
  const decide = (decisions: unknown, asking = {}) => api.ask(DECISIONS, { json: { decisions }, ...asking })
  const report = async (id: string) => {
    const { appeal } = await publicAppeal(deps, 'release')
    await reportName(deps, appeal, id, { reason: 'insult', words: 'so rude' })
  }

  test('has of each name what a moderator decides about, and no other field', async () => {
    const [first] = await rows()
    expect(first).toEqual({
      ...{ id: expect.any(String), version: expect.stringMatching(/^[0-9a-f]{8}$/), name: expect.any(String) },
      ...{ descriptor: 'a teacher', country: null, day: '2027-03-12', source: 'confirmed' },
      ...{ look: 'waiting', state: 'counted', reports: [] },
    })
  })

  test('is listed page by page, each name once, the oldest day first', async () => {
    deps.clock.advance(2 * DAY)
    await add('Fela')
    await settled(deps, 'release')
    const seen: (string | null)[] = []
    for (let query: string | null = '?limit=2'; query; ) {
      const { body }: { body: { names: Row[]; next: string | null } } = (await api.ask(`${NAMES}${query}`)) as never
      expect(body.names.length).toBeLessThanOrEqual(2)
      seen.push(...body.names.map(({ name }) => name))
      query = body.next && `?limit=2&after=${encodeURIComponent(body.next)}`
    }
    expect(seen.toSorted()).toEqual(['Ala', 'Bela', 'Cela', 'Dela', 'Ela', 'Fela'])
    expect(seen.at(-1)).toBe('Fela')
  })

  test('is filtered by look, state and source', async () => {
    const ala = await named('Ala')
    const { id } = await named('Bela')
    await decide([{ ...only(ala), as: 'keep' }])
    await holdSignature(deps, OPERATOR, { slug: 'release', id, reason: 'a doubt' })
    const namesOf = async (query: string) => (await rows(query)).map(({ name }) => name).toSorted()
    expect(await namesOf('?look=shown')).toEqual(['Ala'])
    expect(await namesOf('?look=waiting&state=counted')).toEqual(['Cela', 'Dela', 'Ela'])
    expect(await namesOf('?state=held')).toEqual(['Bela'])
    expect(await namesOf('?source=imported')).toEqual([])
    expect(await namesOf('?source=confirmed&state=counted')).toHaveLength(4)
  })

  test('tells nothing of a held signature that is not public but that it is there', async () => {
    await add('Zofia', 'private')
    await settled(deps, 'release')
    const { id } = await deps.db
      .selectFrom('signatures')
      .select('id')
      .where('kind', '=', 'private')
      .executeTakeFirstOrThrow()
    await holdSignature(deps, OPERATOR, { slug: 'release', id, reason: 'a doubt' })
    const { text, body } = await api.ask(`${NAMES}?state=held`)
    expect(body.names).toMatchObject([{ id, name: null, descriptor: null, day: null, country: null, state: 'held' }])
    expect(text).not.toMatch(/Zofia|2027-03/)
  })

  test.each([
    ['look=seen', 'look'],
    ['look=', 'look'],
    ['state=gone', 'state'],
    ['source=paper', 'source'],
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=', 'limit'],
    ['limit=0x10', 'limit'],
    ['limit=1e1', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=1.5', 'limit'],
    ['after=x', 'after'],
    ['after=', 'after'],
    [`after=2027-03-12.${'x'.repeat(36)}`, 'after'],
    ['after=9999-99-99.00000000-0000-4000-8000-000000000000', 'after'],
    [`after=${'9'.repeat(2_000)}`, 'after'],
  ])('refuses the query %s with 422 that names the field', async (query, path) => {
    for (const list of [NAMES, ...(/^(after|limit)/.test(query) ? [REPORTS] : [])]) {
      const { status, body } = await api.ask(`${list}?${query}`)
      expect([status, body.errors?.[0]?.path], list).toEqual([422, path])
      expect(body.errors[0].message).toMatch(/./)
    }
  })

  test('is decided about in one request; the same decisions again are done', async () => {
    const [ala, bela] = [await named('Ala'), await named('Bela')]
    const decisions = [
      { ...only(ala), as: 'keep', reason: 'a pen name' },
      { ...only(bela), as: 'hide', reason: 'an advertisement' },
    ]
    for (const _ of [1, 2]) {
      const { status, body } = await decide(decisions)
      expect(status).toBe(200)
      expect({ ...body, done: body.done.toSorted() }).toEqual({ done: [ala.id, bela.id].toSorted(), changed: [] })
    }
    expect([await named('Ala'), await named('Bela')]).toMatchObject([{ look: 'shown' }, { look: 'hidden' }])
    const log = deps.db.selectFrom('audit_log').select(['action', 'detail']).where('action', 'like', 'name.%')
    expect(await log.orderBy('action').execute()).toMatchObject([
      { action: 'name.hidden', detail: { reason: 'an advertisement' } },
      { action: 'name.kept', detail: { reason: 'a pen name' } },
    ])
  })

  test('with another version is not decided about, and comes back as it stands there now', async () => {
    const [ala, bela, cela] = [await named('Ala'), await named('Bela'), await named('Cela')]
    const unknown = [randomUUID(), 'nobody', '', "'; drop table signatures; --"]
    const { body } = await decide([
      { id: ala.id, version: bela.version, as: 'keep' },
      { id: bela.id, version: '', as: 'hide' },
      { id: cela.id, as: 'hide' },
      ...unknown.map((id) => ({ id, version: ala.version, as: 'keep' })),
    ])
    expect(body.done).toEqual([cela.id])
    expect(body.changed).toHaveLength(6)
    expect(body.changed).toEqual(
      expect.arrayContaining([
        { id: ala.id, version: ala.version, look: 'waiting', state: 'counted', name: 'Ala', descriptor: 'a teacher' },
        ...unknown.map((id) => ({ id, version: null, look: null, state: 'gone', name: null, descriptor: null })),
      ]),
    )
    expect(await named('Ala')).toEqual(ala)
    expect(api.faults()).toEqual([])
  })

  test('of another appeal is none of this one', async () => {
    await makeAppeal(deps, 'second', { safety: 'protected' })
    await add('Hela', 'public', 'second')
    await settled(deps, 'second')
    const [hela] = (await api.ask('/appeals/second/names')).body.names
    const { body } = await decide([{ ...only(hela), as: 'keep' }])
    expect(body).toMatchObject({ done: [], changed: [{ id: hela.id, state: 'gone', name: null }] })
    expect((await api.ask('/appeals/second/names')).body.names).toEqual([hela])
  })

  test.each([
    ['keep without a version', { id: 'x', as: 'keep' }, 'version'],
    ['a version that is a number', { id: 'x', version: 1, as: 'keep' }, 'version'],
    ['an id that is a number', { id: 1, version: 'x', as: 'keep' }, 'id'],
    ['no id', { version: 'x', as: 'keep' }, 'id'],
    ['no decision', { id: 'x', version: 'x' }, 'as'],
    ['remove, which names do not take', { id: 'x', version: 'x', as: 'remove' }, 'as'],
    ['a decision from the prototype', { id: 'x', version: 'x', as: 'constructor' }, 'as'],
    ['a reason with a link', { id: 'x', as: 'hide', reason: 'see https://example.org' }, 'reason'],
    ['a huge reason', { id: 'x', as: 'hide', reason: 'a'.repeat(9_000) }, 'reason'],
    ['an empty reason', { id: 'x', as: 'hide', reason: ' ' }, 'reason'],
    ['a reason that is a list', { id: 'x', as: 'hide', reason: ['x'] }, 'reason'],
    ['another field', { id: 'x', as: 'hide', look: 'shown' }, 'look'],
    ['a reason to keep with a link', { id: 'x', version: 'x', as: 'keep', reason: 'see example.org/x' }, 'reason'],
  ])('is not decided about by a body with %s: 422 at its place, and nothing is done', async (_, wrong, path) => {
    const ala = await named('Ala')
    const right = { ...only(ala), as: 'keep' }
    const { status, body } = await decide([right, right, right, wrong])
    expect([status, body.errors[0].path]).toEqual([422, `decisions.3.${path}`])
    expect(await named('Ala')).toEqual(ala)
  })

  test('is not decided about by what is no body at all, or too much of one', async () => {
    const raw = (body: string) =>
      api.ask(DECISIONS, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })
    expect((await raw('{"decisions": [')).status).toBe(400)
    expect((await raw('')).status).toBe(400)
    const ids = Array.from({ length: 10_000 }, () => ({ id: randomUUID(), as: 'hide' }))
    expect((await raw(JSON.stringify({ decisions: ids }))).status).toBe(413)
    expect((await api.ask(DECISIONS, { form: { decisions: '[]' } })).status).toBe(415)
    const { status, body } = await decide(ids.slice(0, 101))
    expect([status, body.errors[0].path]).toEqual([422, 'decisions'])
    expect((await decide(ids.slice(0, 100))).body.changed).toHaveLength(100)
    for (const json of ['null', '[]', '7', '"x"', '{}', '{"decisions": {}}', '{"decisions": [null]}'])
      expect((await raw(json)).status, json).toBe(422)
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const answer = await raw(`{"decisions": [], "${key}": {"decisions": []}}`)
      expect([answer.status, answer.body.errors?.[0]?.path], key).toEqual([422, key])
    }
    expect(api.faults()).toEqual([])
  })

  test('is read by a token that only reads, which decides nothing; an editor decides, an exporter does not read', async () => {
    const decisions = [{ ...only(await named('Ala')), as: 'keep' }]
    expect((await api.ask(NAMES, { access: 'read' })).status).toBe(200)
    expect((await decide(decisions, { access: 'read' })).status).toBe(403)
    expect((await decide(decisions, { role: 'exporter' })).status).toBe(403)
    expect((await api.ask(NAMES, { role: 'exporter' })).status).toBe(403)
    expect((await decide(decisions, { role: 'editor' })).body.done).toHaveLength(1)
  })

  test('of another campaign are answered like those of no appeal, byte for byte', async () => {
    await makeCampaign(deps, 2, 'others')
    const json = { decisions: [{ id: randomUUID(), version: 'x', as: 'keep' }] }
    for (const [path, asking] of [
      [NAMES, {}],
      [DECISIONS, { json }],
      [REPORTS, {}],
      [REPORT_DECISIONS, { json }],
    ] as const) {
      const foreign = await api.ask(path, { ...asking, campaign: 'others' })
      const none = await api.ask(path.replace('release', 'nothing'), { ...asking, campaign: 'others' })
      expect(foreign.status, path).toBe(404)
      expect(foreign, path).toEqual(none)
    }
  })

  test('are reported, kept, hidden and removed, each report with its words and its day', async () => {
    for (const name of ['Ala', 'Bela', 'Cela']) {
      const row = await named(name)
      await decide([{ ...only(row), as: 'keep' }])
      await report(row.id)
    }
    const { body } = await api.ask(REPORTS)
    expect(body.next).toBeNull()
    expect(body.reports.map(({ name }: Row) => name).toSorted()).toEqual(['Ala', 'Bela', 'Cela'])
    expect(body.reports[0]).toEqual({
      ...{ id: expect.any(String), version: expect.any(String), name: expect.any(String) },
      ...{ descriptor: 'a teacher', look: 'shown' },
      reports: [{ reason: 'insult', words: 'so rude', day: '2027-03-12' }],
    })
    expect((await named('Ala')) as object).toMatchObject({ reports: [{ reason: 'insult' }] })

    const [ala, bela, cela] = [await named('Ala'), await named('Bela'), await named('Cela')]
    const decisions = [
      { ...only(ala), as: 'keep' },
      { ...only(bela), as: 'hide' },
      { ...only(cela), as: 'remove' },
    ]
    const sent = { json: { decisions } }
    expect((await api.ask(REPORT_DECISIONS, { ...sent, role: 'editor' })).status).toBe(403)
    expect((await api.ask(REPORTS)).body.reports).toHaveLength(3)
    const decided = await api.ask(REPORT_DECISIONS, { ...sent, role: 'moderator' })
    expect(decided.body).toEqual({ done: expect.arrayContaining([ala.id, bela.id, cela.id]), changed: [] })
    expect((await api.ask(REPORTS)).body).toEqual({ reports: [], next: null })
    expect((await rows()).map(({ name }) => name)).not.toContain('Cela')
    const again = await api.ask(REPORT_DECISIONS, { json: { decisions: [decisions[2]] } })
    expect(again.body).toMatchObject({ done: [], changed: [{ id: cela.id, state: 'gone' }] })
  })

  test('are reported page by page', async () => {
    for (const name of ['Ala', 'Bela', 'Cela']) {
      const row = await named(name)
      await decide([{ ...only(row), as: 'keep' }])
      await report(row.id)
    }
    const first = (await api.ask(`${REPORTS}?limit=2`)).body
    const second = (await api.ask(`${REPORTS}?limit=2&after=${encodeURIComponent(first.next)}`)).body
    expect([first.reports.length, second.reports.length, second.next]).toEqual([2, 1, null])
    expect(new Set([...first.reports, ...second.reports].map(({ id }: Row) => id)).size).toBe(3)
  })
})

/** The part of a row that a decision names. */
const only = ({ id, version }: Row) => ({ id, version })
