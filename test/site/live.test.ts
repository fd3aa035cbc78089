import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { SECOND } from '../../src/core/clock.ts'
import { Memory } from '../../src/core/memory.ts'
import type { Deps } from '../../src/deps.ts'
import { withdraw } from '../../src/own-link/withdraw.ts'
import { sendChanges } from '../../src/site/live.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { countStatements } from '../support/counted-statements.ts'
import { embeddedOnly, postgresOnly } from '../support/databases.ts'
import { listen } from '../support/event-stream.ts'
import { hideName } from '../support/moderate.ts'
import { type RunningApp, runApp } from '../support/running-app.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

const streamOf = (app: RunningApp, slug = 'release') => `${app.url}/api/v1/appeals/${slug}/counts/stream`
const countsOf = async (app: RunningApp, slug = 'release') =>
  (await fetch(`${app.url}/api/v1/appeals/${slug}/counts`)).json()

/** Headers that Node sets for the connection, not for the answer. */
const NODES_OWN = ['connection', 'keep-alive', 'transfer-encoding']

/** The same database, which is away after that many statements. */
const goneAfter = (db: Deps['db'], statements: number): Deps['db'] => {
  let left = statements
  return db.withPlugin({
    transformQuery({ node }) {
      if (left-- <= 0) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' })
      return node
    },
    transformResult: async ({ result }) => result,
  })
}

embeddedOnly('the live counts', (use) => {
  async function open(env: Record<string, string> = {}): Promise<RunningApp> {
    const app = await runApp(use(), { env })
    await makeCampaign(app.deps)
    await makeAppeal(app.deps)
    return app
  }

  test('come at once, and again when they change, and equal those of the API', async () => {
    const app = await open()
    const stream = await listen(streamOf(app))
    expect(stream.answer.statusCode).toBe(200)
    expect(await stream.count(1)).toEqual({ event: 'counts', data: await countsOf(app) })
    await sendChanges(app.deps)
    await signed(app.deps, 'release', { address: 'anna@example.org' })
    await sendChanges(app.deps)
    await settled(app.deps, 'release')
    await sendChanges(app.deps)
    expect(await stream.count(2)).toMatchObject({ event: 'counts', data: { total: 1, public: 1 } })
    expect(stream.events()[1]?.data).toEqual(await countsOf(app))
    expect(stream.events()).toHaveLength(2)
    const late = await listen(streamOf(app))
    expect(await late.count(1)).toMatchObject({ data: { total: 1 } })
  })

  test('another change of the page is sent once, as an event without counts', async () => {
    const app = await open()
    await signed(app.deps, 'release', { address: 'anna@example.org', name: 'Anna' })
    await app.settle('release')
    const stream = await listen(streamOf(app))
    const { id } = await app.deps.db.selectFrom('signatures').select('id').executeTakeFirstOrThrow()
    await hideName(app.deps, OPERATOR, { slug: 'release', id })
    for (let poll = 0; poll < 3; poll++) await sendChanges(app.deps)
    expect(await stream.count(2)).toEqual({ event: 'page', data: {} })
    await closeAppeal(app.deps, OPERATOR, { slug: 'release' })
    for (let poll = 0; poll < 3; poll++) await sendChanges(app.deps)
    expect(await stream.count(3)).toEqual({ event: 'page', data: {} })
    expect(stream.events().map(({ event }) => event)).toEqual(['counts', 'page', 'page'])
  })

  test('a change of another appeal sends nothing', async () => {
    const app = await open()
    await makeAppeal(app.deps, 'other')
    const token = await signed(app.deps, 'other', { address: 'anna@example.org' })
    const stream = await listen(streamOf(app))
    await sendChanges(app.deps)
    await withdraw(app.deps, token)
    await sendChanges(app.deps)
    await signed(app.deps, 'release', { address: 'anna@example.org' })
    await app.settle('release')
    expect(await stream.count(2)).toMatchObject({ event: 'counts', data: { total: 1 } })
  })

  test('a poll drops nothing from the cache that serves while the database is away', async () => {
    const app = await open()
    const page = () => fetch(`${app.url}/a/release?lang=en`)
    await page()
    const stream = await listen(streamOf(app))
    await stream.count(1)
    await signed(app.deps, 'release', { address: 'anna@example.org' })
    await settled({ ...app.deps, memory: new Memory(app.deps.clock) }, 'release')
    // The database goes away just after it has told of a new version.
    await sendChanges({ ...app.deps, db: goneAfter(app.deps.db, 1) })
    await sql`alter table appeals rename to appeals_away`.execute(app.deps.db)
    const kept = await page()
    expect(kept.status).toBe(503)
    expect(await kept.text()).toContain('Be the first to sign')
    expect(await countsOf(app)).toMatchObject({ total: 0 })
    await sql`alter table appeals_away rename to appeals`.execute(app.deps.db)
    app.deps.clock.advance(SECOND)
    await sendChanges(app.deps)
    expect(await stream.count(2)).toMatchObject({ event: 'counts', data: { total: 1 } })
  })

  test('have the headers of a stream, and are open to other sites', async () => {
    const app = await open()
    const { answer } = await listen(streamOf(app))
    expect(answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=UTF-8',
      'cache-control': 'no-store, no-transform',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'x-accel-buffering': 'no',
    })
    expect(answer.headers['content-encoding']).toBeUndefined()
    const head = await fetch(streamOf(app), { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.headers.get('Content-Type')).toBe('text/event-stream; charset=UTF-8')
    const ours = (names: Iterable<string>) => [...names].filter((name) => !NODES_OWN.includes(name)).sort()
    expect(ours(head.headers.keys())).toEqual(ours(Object.keys(answer.headers)))
  })

  test('are not there for protected or unknown appeals', async () => {
    const app = await open()
    await makeAppeal(app.deps, 'quiet', { safety: 'protected' })
    for (const [slug, status] of [
      ['quiet', 403],
      ['nothing', 404],
      ['..%2F', 404],
    ] as const) {
      const refused = await fetch(streamOf(app, slug))
      expect(refused.status, slug).toBe(status)
      expect(refused.headers.get('Content-Type')).toBe('application/problem+json')
    }
    expect(app.deps.streams.topics()).toEqual([])
  })

  test('of a live appeal whose small numbers are held back hold them back too', async () => {
    const app = await open()
    await makeAppeal(app.deps, 'careful', { safety: 'protected', policy: { live_counts: true } })
    const stream = await listen(streamOf(app, 'careful'))
    for (let n = 1; n <= 10; n++) {
      await signed(app.deps, 'careful', { address: `person${n}@example.org` })
      app.deps.clock.advance(SECOND)
      await app.settle('careful')
      expect(await stream.count(n + 1)).toMatchObject({
        data: { total: n < 10 ? null : 10, public: null },
      })
    }
  })

  test('beyond its limits a process says so clearly, and has room again when a listener leaves', async () => {
    const app = await open({ STREAM_LIMIT: '2/3', TRUST_PROXY: '1' })
    const from = (address: string) => listen(streamOf(app), { 'x-forwarded-for': address })
    const anna = [await from('192.0.2.1'), await from('192.0.2.1')]
    const full = await from('192.0.2.1')
    expect(full.answer.statusCode).toBe(503)
    expect(full.answer.headers).toMatchObject({ 'retry-after': '60', 'content-type': 'application/problem+json' })
    const boris = await from('192.0.2.2')
    expect(boris.answer.statusCode).toBe(200)
    expect((await from('192.0.2.3')).answer.statusCode).toBe(503)
    // The counts can still be read, and open streams stay open.
    expect(await countsOf(app)).toMatchObject({ total: 0 })
    anna[0]?.close()
    await expect.poll(async () => (await from('192.0.2.3')).answer.statusCode).toBe(200)
    expect(app.deps.lines.join()).not.toContain('paused')
  })

  test('a network has room again when one of its own leaves, and no more than before', async () => {
    const app = await open({ STREAM_LIMIT: '2/100' })
    const stay = await listen(streamOf(app))
    const leaves = await listen(streamOf(app))
    expect([stay.answer.statusCode, leaves.answer.statusCode]).toEqual([200, 200])
    leaves.close()
    await expect.poll(async () => (await listen(streamOf(app))).answer.statusCode).toBe(200)
    expect((await listen(streamOf(app))).answer.statusCode).toBe(503)
  })

  test('the onion service, behind which nobody has an address, counts as twenty networks', async () => {
    const onion = `${'a'.repeat(56)}.onion`
    const app = await open({ STREAM_LIMIT: '1/100', ONION_URL: `http://${onion}` })
    const byOnion = async () => (await listen(streamOf(app), { host: onion })).answer.statusCode
    expect(await Promise.all(Array.from({ length: 20 }, byOnion))).toEqual(Array.from({ length: 20 }, () => 200))
    expect(await byOnion()).toBe(503)
    expect((await listen(streamOf(app))).answer.statusCode).toBe(200)
  })

  test('a topic ends with its last listener', async () => {
    const app = await open()
    const stream = await listen(streamOf(app))
    expect(app.deps.streams.topics()).toEqual(['release'])
    stream.close()
    await expect.poll(() => app.deps.streams.topics()).toEqual([])
  })

  test('a stopping process ends all streams, each with a time of its own to reconnect, and opens no more', async () => {
    const app = await open()
    const streams = await Promise.all(Array.from({ length: 40 }, () => listen(streamOf(app))))
    await Promise.all(streams.map((stream) => stream.count(1)))
    const first = streams.map((stream) => stream.retry())
    app.deps.streams.end()
    await Promise.all(streams.map(({ ended }) => ended))
    const then = streams.map((stream) => stream.retry() ?? 0)
    for (const times of [first, then]) {
      expect(new Set(times).size).toBeGreaterThan(30)
      expect(Math.min(...(times as number[]))).toBeGreaterThanOrEqual(2_000)
    }
    expect((await fetch(streamOf(app))).status).toBe(503)
  })
})

postgresOnly('one poll for all listeners', (use) => {
  /** The number of statements that one poll sends. */
  async function statementsOf(deps: Deps): Promise<number> {
    const { db, sent } = countStatements(deps.db)
    await sendChanges({ ...deps, db })
    return sent()
  }

  test('is one statement for any number of appeals and listeners, and none while nobody watches', async () => {
    const app = await runApp(use())
    await makeCampaign(app.deps)
    const slugs = ['first', 'second', 'third']
    for (const slug of slugs) await makeAppeal(app.deps, slug)
    expect(await statementsOf(app.deps)).toBe(0)
    const streams = await Promise.all([...slugs, ...slugs].map((slug) => listen(streamOf(app, slug))))
    expect(await statementsOf(app.deps)).toBe(1)
    // A settle of another process is read once, for its appeal alone.
    await signed(app.deps, 'second', { address: 'anna@example.org' })
    await settled({ ...app.deps, memory: (await runApp(use())).deps.memory }, 'second')
    await sendChanges(app.deps)
    await Promise.all([streams[1]?.count(2), streams[4]?.count(2)])
    expect(streams.map((stream) => stream.events().length)).toEqual([1, 2, 1, 1, 2, 1])
    expect(await countsOf(app, 'second')).toMatchObject({ total: 1 })
    expect(await statementsOf(app.deps)).toBe(1)
  })
})
