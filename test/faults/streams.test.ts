import { expect, onTestFinished, test } from 'vitest'
import { type EventStream, listen } from '../support/event-stream.ts'
import { freePort, startPostgres } from '../support/postgres-server.ts'
import { run } from '../support/processes.ts'
import { openLetters } from './letters.ts'
import { askToConfirm, askToSign } from './signer.ts'
import { type FaultSite, makeSite, SLUG, SOON, startSite, totalAt } from './site.ts'

const WATCHERS = 500

const watch = (url: string, n: number): Promise<EventStream[]> =>
  Promise.all(Array.from({ length: n }, () => listen(`${url}/api/v1/appeals/${SLUG}/counts/stream`)))

const newestOf = (stream: EventStream) => stream.events().at(-1)?.data as { total: number } | undefined
const allSee = (streams: EventStream[], total: number) =>
  expect.poll(() => streams.filter((stream) => newestOf(stream)?.total !== total).length, SOON).toBe(0)

async function signUp(site: FaultSite, url: string, email: string): Promise<void> {
  const letters = openLetters(site.sink)
  expect((await askToSign(url, email)).status).toBe(202)
  expect((await askToConfirm(url, await letters.tokenTo(email))).status).toBe(200)
}

test('two servers on one PostgreSQL: streams of each show what was signed on the other', {
  timeout: 60_000,
}, async () => {
  const site = await makeSite('postgres')
  const port = String(await freePort())
  const urls = [site.url, `http://localhost:${port}`] as const
  const servers = await Promise.all([startSite(site), startSite(site, { PORT: port })])
  const streams = await Promise.all(urls.map((url) => watch(url, 3)))
  await signUp(site, urls[0], 'anna@example.org')
  await allSee(streams.flat(), 1)
  await signUp(site, urls[1], 'boris@example.org')
  await allSee(streams.flat(), 2)
  // The JSON of each server agrees with its streams.
  for (const url of urls) expect(await totalAt(url)).toBe(2)

  // One server stops: its streams end, and those of the other server stay.
  servers[0]?.signal('SIGTERM')
  expect(await servers[0]?.ended).toBe(0)
  await Promise.all((streams[0] ?? []).map(({ ended }) => ended))
  await signUp(site, urls[1], 'vera@example.org')
  await allSee(streams[1] ?? [], 3)
  expect((streams[0] ?? []).map(newestOf)).toMatchObject([{ total: 2 }, { total: 2 }, { total: 2 }])
})

test('where few files may be open, streams leave enough of them for people who sign', { timeout: 60_000 }, async () => {
  const site = await makeSite('postgres')
  const server = run('bash', ['-c', 'ulimit -n 1100 && exec "$0" "$@"', process.execPath, 'dist/server.js'], {
    ...site.env,
    STREAM_LIMIT: '10000/10000',
  })
  await server.says(/^Open /m)
  const streams = await watch(site.url, 150)
  const statuses = streams.map(({ answer }) => answer.statusCode)
  expect(statuses.filter((status) => status === 200)).toHaveLength(100)
  expect(statuses.filter((status) => status === 503)).toHaveLength(50)
  await signUp(site, site.url, 'anna@example.org')
  expect(server.errors()).not.toContain('EMFILE')
})

test(`PostgreSQL restarted under ${WATCHERS} streams: all stay, and all see what is signed afterwards`, {
  timeout: 90_000,
}, async () => {
  const postgres = await startPostgres()
  onTestFinished(postgres.stop)
  const site = await makeSite({ postgres: postgres.url })
  const server = await startSite(site, { STREAM_LIMIT: '10000/10000' })
  const streams = await watch(site.url, WATCHERS)
  await signUp(site, site.url, 'anna@example.org')
  await allSee(streams, 1)

  await postgres.halt()
  const healthy = () => fetch(`${site.url}/healthz`).then(({ status }) => status)
  await expect.poll(healthy, SOON).toBe(503)
  // A new stream during the outage gets the last known count.
  const [late] = await watch(site.url, 1)
  expect(await late?.count(1)).toMatchObject({ data: { total: 1 } })
  await postgres.resume()
  await expect.poll(healthy, SOON).toBe(200)

  await signUp(site, site.url, 'boris@example.org')
  await allSee([...streams, late as EventStream], 2)
  server.signal('SIGTERM')
  expect(await server.ended).toBe(0)
  await Promise.all(streams.map(({ ended }) => ended))
  // Each stream was told a reconnection time of its own, so that not all clients return at once.
  const times = streams.map((stream) => stream.retry() ?? 0)
  expect(Math.min(...times)).toBeGreaterThanOrEqual(2_000)
  expect(new Set(times).size).toBeGreaterThan(WATCHERS / 2)
  expect(server.errors()).not.toMatch(/"event":"(fault|http.fault)"/)
})
