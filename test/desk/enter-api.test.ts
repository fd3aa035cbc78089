import { beforeEach, expect, test } from 'vitest'
import { queueOf, SLUG } from '../endorsements/decisions.ts'
import { eachDatabase } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { makeAppeal, makeCampaign, makeDraft } from '../support/world.ts'
import { openStaffApi, type StaffApi } from './staff-api.ts'

eachDatabase('A list of organisations that a program enters', (use) => {
  let deps: TestDeps
  let api: StaffApi

  beforeEach(async () => {
    deps = await testDeps(use(), { env: { SIGN_LIMIT: '0' } })
    await makeCampaign(deps)
    await makeAppeal(deps, SLUG)
    api = await openStaffApi(deps)
  })

  const enter = (body: string | Uint8Array, { slug = SLUG, headers = {}, ...asking } = {}) =>
    api.ask(`/appeals/${slug}/endorsements/entered`, {
      ...{ method: 'POST', body: typeof body === 'string' ? body : Buffer.from(body) },
      ...{ headers: { 'Content-Type': 'text/csv', ...headers }, ...asking },
    })

  test('is answered with what was added, what stood there, and what is bad in the words of the reader', async () => {
    const csv = 'name;country\nRingers;LT\nBells;Litva\n'
    const first = await enter(csv, { headers: { 'Accept-Language': 'pl' } })
    expect(first).toMatchObject({
      status: 200,
      body: {
        ...{ added: 1, already: [] },
        bad: [{ line: 3, field: 'country', message: 'Wpisz kraj dwiema literami, na przykład LT' }],
      },
    })
    expect((await enter(csv)).body).toMatchObject({ added: 0, already: [{ line: 2, state: 'listed' }] })
    expect(await queueOf(deps, 'listed')).toHaveLength(1)
  })

  test('is refused where the file is none, with the line that is to blame', async () => {
    for (const [body, path] of [
      [Buffer.from(`\ufeffname\nRingers`, 'utf16le'), 'list'],
      ['name\nRingers\n"Bells', 'list.3'],
    ] as const) {
      const { status, body: problem } = await enter(body)
      expect([status, problem.errors]).toEqual([422, [{ path, message: expect.stringMatching(/file/) }]])
    }
  })

  test.each<[string, object, number]>([
    ['JSON', { 'Content-Type': 'application/json' }, 415],
    ['a form', { 'Content-Type': 'multipart/form-data; boundary=x' }, 415],
    ['a type without letters', { 'Content-Type': '' }, 415],
    ['other letters', { 'Content-Type': 'text/csv; charset=windows-1251' }, 415],
    ['letters that are named', { 'Content-Type': 'text/csv; charset=utf-8; header=present' }, 200],
    ['what is compressed', { 'Content-Encoding': 'gzip' }, 415],
    ['60 MB', { 'Content-Length': '60000000' }, 413],
  ])('as %s (%o) is answered with %i', async (_what, headers, status) => {
    expect((await enter('name\nRingers', { headers })).status).toBe(status)
  })

  test('needs a token that writes, of a role that may, for an appeal of its campaign that is open', async () => {
    const csv = 'name\nRingers'
    expect((await enter(csv, { access: 'read' } as object)).status).toBe(403)
    expect((await enter(csv, { role: 'exporter' } as object)).status).toBe(403)
    await makeCampaign(deps, 0, 'strangers')
    const foreign = await enter(csv, { campaign: 'strangers' } as object)
    const none = await enter(csv, { slug: 'none' })
    expect([foreign.status, foreign.text]).toEqual([404, none.text])
    await makeDraft(deps, 'draft')
    expect(await enter(csv, { slug: 'draft' })).toMatchObject({ status: 409, body: { type: '/problems/conflict' } })
    expect(await queueOf(deps, 'listed')).toEqual([])
    expect(api.faults()).toEqual([])
  })
})
