import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { Hono } from 'hono'
import { expect, onTestFinished, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { findCampaign } from '../../src/campaigns/store.ts'
import type { Token } from '../../src/core/secret-text.ts'
import { sendList } from '../../src/desk/lists/send-list.ts'
import { stopAppeal } from '../../src/erasure/stop-appeal.ts'
import { exportList } from '../../src/exports/export-list.ts'
import { readAssets } from '../../src/platform/assets-files.ts'
import { serve } from '../../src/platform/serve.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import type { Role } from '../../src/staff/roles.ts'
import { endSession } from '../../src/staff/sessions/end-session.ts'
import { stepUp } from '../../src/staff/sessions/step-up.ts'
import { changeRole } from '../../src/staff/team/change-role.ts'
import { addToken } from '../../src/staff/tokens/add-token.ts'
import { revokeToken } from '../../src/staff/tokens/revoke-token.ts'
import { eachDatabase, type TestDb } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { entriesOf, fillList, PUBLIC, SEALED, takeList } from '../support/exported-list.ts'
import { join, type Member, nextCode, sessionOf } from '../support/staff.ts'
import { CAMPAIGN, makeAppeal, makeCampaign, makeDraft } from '../support/world.ts'

/** So many that the buffers of a connection do not hold the sealed list. */
const MANY = 24_000
const WANTED = { profile: 'public', format: 'jsonl' }
const LARGE = { json: { profile: 'sealed', format: 'jsonl' } }

interface Answered {
  status: number
  headers: IncomingMessage['headers']
  bytes: Buffer
  /** False where the connection broke before the answer's end. */
  isWhole: boolean
}

/** Reads an answer to wherever it ends. */
async function read(answer: IncomingMessage): Promise<Answered> {
  const chunks: Buffer[] = []
  answer.on('data', (chunk: Buffer) => void chunks.push(chunk))
  if (!answer.closed) await once(answer, 'close').catch(() => undefined)
  const { statusCode: status = 0, headers, complete: isWhole } = answer
  return { status, headers, bytes: Buffer.concat(chunks), isWhole }
}

/** Posts JSON over a connection of its own; resolves when the head of the answer is there, of which nothing was read. */
async function post(port: number, path: string, json: object, headers: Record<string, string>) {
  const asking = request({ port, path, method: 'POST', agent: false, headers: { ...headers, ...JSON_TYPE } })
  asking.on('error', () => undefined)
  asking.end(JSON.stringify(json))
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  answer.on('error', () => undefined)
  onTestFinished(() => void asking.destroy())
  return { answer, leave: () => void asking.destroy() }
}

const JSON_TYPE = { 'Content-Type': 'application/json' }

async function open(on: TestDb, rows = 3) {
  const deps = await testDeps(on)
  await makeCampaign(deps)
  await fillList(deps.db, await makeAppeal(deps), rows)
  const { port, close } = await serve(createApp(deps, await readAssets()).fetch, 0, '127.0.0.1')
  onTestFinished(() => close(0))
  const campaignId = (await findCampaign(deps.db, CAMPAIGN))?.id ?? ''
  const { host, origin } = new URL(deps.config.staffUrl)
  const ask = (credentials: Record<string, string>, { slug = 'release', json = WANTED as object } = {}) =>
    post(port, `/api/v1/staff/appeals/${slug}/exports`, json, { Host: host, ...credentials })
  const bearer = async (role: Role = 'owner', stepUp = true, access: 'read' | 'write' = 'write') => {
    const { token, id } = await addToken(deps, OPERATOR, { campaignId, name: 'x', role, access, days: 30, stepUp })
    return { id, sent: { Authorization: `Bearer ${token}` } }
  }
  const cookie = (token: Token) => ({ Cookie: `staff=${token}`, Origin: origin })
  return { deps, ask, bearer, cookie }
}

/** Waits until the log tells of the end of a list; resolves to what it says. */
async function endOf({ db }: TestDeps): Promise<Record<string, unknown>> {
  for (;;) {
    const ended = (await entriesOf(db)).findLast(({ action }) => action === 'export.ended')
    if (ended) return ended.detail
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function freshSession(deps: TestDeps, member: Member): Promise<Token> {
  const session = await sessionOf(deps, member.token)
  return (await stepUp(deps, session, { code: nextCode(deps, member) })).token
}

/** Asks until a list is given: the one before gives up its place. */
async function untilGiven(ask: () => Promise<{ answer: IncomingMessage; leave(): void }>): Promise<void> {
  for (;;) {
    const { answer, leave } = await ask()
    leave()
    if (answer.statusCode === 200) return
    expect(answer.statusCode).toBe(503)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

eachDatabase('A list by the staff API', (use) => {
  test('is a file to store, with the bytes that the command writes', async () => {
    const { deps, ask, bearer } = await open(use())
    const { sent } = await bearer('exporter')
    for (const [format, type] of [
      ['jsonl', 'application/x-ndjson'],
      ['csv', 'text/csv; charset=utf-8'],
      ['csv-excel', 'text/csv; charset=utf-8'],
    ] as const) {
      const taken = await read((await ask(sent, { json: { profile: 'public', format } })).answer)
      const ending = format === 'jsonl' ? 'jsonl' : 'csv'
      expect(taken).toMatchObject({ status: 200, isWhole: true })
      expect(taken.headers).toMatchObject({
        'content-type': type,
        'content-disposition': `attachment; filename="release-public-2027-03-12.${ending}"`,
        'cache-control': 'no-store',
      })
      expect(taken.headers).not.toHaveProperty('content-encoding')
      expect(taken.bytes).toEqual((await takeList(deps, { ...PUBLIC, format })).bytes)
    }
    const sealed = await read((await ask(sent, { json: { profile: 'sealed', format: 'jsonl' } })).answer)
    expect(sealed.bytes.toString().trimEnd().split('\n').at(-1)).toContain('"end":true,"rows":3')
  })

  test('takes the filters', async () => {
    const { ask, bearer } = await open(use(), 30)
    const { sent } = await bearer()
    const json = { ...WANTED, country: 'BY', from: '2027-01-02', to: '2027-01-11' }
    const { bytes } = await read((await ask(sent, { json })).answer)
    const days = [...bytes.toString().matchAll(/"country":"(..)","day":"([-\d]+)"/g)].map(([, at, day]) => [at, day])
    expect(days).toEqual([
      ['BY', '2027-01-11'],
      ['BY', '2027-01-06'],
    ])
  })

  test('is refused to nobody, to other roles, and without the second factor, each in its own way', async () => {
    const { deps, ask, bearer, cookie } = await open(use())
    const answered = async (credentials: Record<string, string>, more = {}) => {
      const { status, bytes, headers } = await read((await ask(credentials, more)).answer)
      return { status, type: JSON.parse(bytes.toString()).type, retryAfter: headers['retry-after'], bytes }
    }
    expect(await answered({})).toMatchObject({ status: 401 })
    for (const role of ['editor', 'moderator'] as const)
      expect(await answered((await bearer(role)).sent)).toMatchObject({ status: 403, type: '/problems/forbidden' })
    expect(await answered((await bearer('owner', false)).sent)).toMatchObject({
      type: '/problems/step-up',
      status: 403,
    })
    expect(await answered((await bearer('owner', false, 'read')).sent)).toMatchObject({ status: 403 })
    const member = await join(deps, { role: 'exporter' })
    deps.clock.advance(3_600_000)
    expect(await answered(cookie(member.token))).toMatchObject({ status: 403, type: '/problems/step-up' })
    const { sent } = await bearer()
    await makeDraft(deps, 'draft')
    await makeCampaign(deps, 0, 'others')
    await makeAppeal(deps, 'theirs', { campaign: 'others' })
    const none = await answered(sent, { slug: 'nothing' })
    expect(none.status).toBe(404)
    for (const slug of ['draft', 'theirs']) expect(await answered(sent, { slug }), slug).toEqual(none)
    for (const json of [{}, { profile: 'public' }, { ...WANTED, more: 1 }, { ...WANTED, country: 'Minsk' }])
      expect(await answered(sent, { json }), JSON.stringify(json)).toMatchObject({ status: 422 })
    expect(await answered(sent, { json: { profile: 'sealed', format: 'csv' } })).toMatchObject({ status: 422 })
    await makeAppeal(deps, 'stopped')
    await stopAppeal(deps, OPERATOR, { slug: 'stopped' })
    expect(await answered(sent, { slug: 'stopped' })).toMatchObject({ status: 409 })
    expect((await entriesOf(deps.db)).length).toBe(0)
  })

  test('leaves one at a time: the next is told when to come back; a browser that goes gives its place up', async () => {
    const { deps, ask, bearer } = await open(use(), MANY)
    const { sent } = await bearer()
    const first = await ask(sent, LARGE)
    expect(first.answer.statusCode).toBe(200)
    expect(first.answer.headers).not.toHaveProperty('content-length')
    const second = await read((await ask(sent, LARGE)).answer)
    expect([second.status, second.headers['retry-after']]).toEqual([503, '10'])
    first.leave()
    expect(await endOf(deps)).toMatchObject({ broken: true })
    await untilGiven(() => ask(sent, LARGE))
  })

  test.each([
    ['its session', 'session'],
    ['its role', 'role'],
    ['its token', 'token'],
  ] as const)('breaks off with the end of %s, and never ends as if it were whole', async (_, what) => {
    const { deps, ask, bearer, cookie } = await open(use(), MANY)
    const { sent, id } = await bearer()
    const member = await join(deps, { role: 'exporter' })
    const token = await freshSession(deps, member)
    const { answer } = await ask(what === 'token' ? sent : cookie(token), LARGE)
    expect(answer.statusCode).toBe(200)
    if (what === 'session') await endSession(deps, await sessionOf(deps, token))
    else if (what === 'role') await changeRole(deps, OPERATOR, { handle: member.handle, role: 'editor' })
    else await revokeToken(deps, OPERATOR, { id })
    // Nothing is read: what is cut off must not wait for a reader.
    expect(await endOf(deps)).toMatchObject({ broken: true })
    expect(await read(answer)).toMatchObject({ isWhole: false })
  })

  test('goes on when the step-up is over', async () => {
    const { deps, ask, cookie } = await open(use(), MANY)
    const token = await freshSession(deps, await join(deps))
    const { answer } = await ask(cookie(token), LARGE)
    deps.clock.advance(1_800_000)
    expect(await read(answer)).toMatchObject({ isWhole: true })
    expect(await endOf(deps)).toMatchObject({ rows: MANY })
  })

  test('that nobody takes, or that fails on the way, breaks the connection', async () => {
    const { deps } = await open(use(), MANY)
    const app = new Hono()
    app.post('/idle', async (c) => sendList(c, await exportList(deps, OPERATOR, SEALED, { idle: 300, watch: 1_000 })))
    app.post('/fails', async (c) => sendList(c, { fileName: 'x', contentType: 'text/plain', ...failing() }))
    const { port, close } = await serve(app.fetch, 0, '127.0.0.1')
    onTestFinished(() => close(0))
    const { answer } = await post(port, '/idle', {}, {})
    expect(await endOf(deps)).toMatchObject({ broken: true })
    expect(await read(answer)).toMatchObject({ isWhole: false })
    const failed = await read((await post(port, '/fails', {}, {})).answer)
    expect([failed.isWhole, failed.bytes.toString()]).toEqual([false, 'begun'])
  })
})

/** A list that fails on the way, as the engine lets it fail. */
function failing() {
  const ended = Promise.withResolvers<never>()
  async function* bytes() {
    yield Buffer.from('begun')
    await new Promise((resolve) => setTimeout(resolve, 100))
    const error = new Error('broken')
    ended.reject(error)
    throw error
  }
  return { bytes: bytes(), ended: ended.promise }
}
