import { expect, onTestFinished, test } from 'vitest'
import { listen } from '../support/event-stream.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { startRelay } from '../support/relay.ts'
import { makeSite, SLUG, SOON, startSite } from './site.ts'

test('PostgreSQL falls silent and ends nothing: pages and counts come from memory, and the same process goes on', {
  timeout: 90_000,
}, async () => {
  const postgres = await startPostgres()
  onTestFinished(postgres.stop)
  const url = new URL(postgres.url)
  const relay = await startRelay(Number(url.port))
  url.port = String(relay.port)
  const site = await makeSite({ postgres: url.href })
  const server = await startSite(site)
  const read = (path: string) => fetch(site.url + path)
  const statusOf = (path: string) => read(path).then(({ status }) => status)
  const pages = ['/', `/a/${SLUG}`, `/embed/${SLUG}`, `/badge/${SLUG}.svg`, `/api/v1/appeals/${SLUG}/counts`]
  for (const path of pages) expect(await statusOf(path), path).toBe(200)

  relay.hush()
  await expect.poll(() => statusOf(`/a/${SLUG}`), SOON).toBe(503)
  expect(await (await read(`/a/${SLUG}`)).text()).toMatch(/<fieldset disabled/)
  for (const path of pages.filter((one) => one !== `/a/${SLUG}`)) expect(await statusOf(path), path).toBe(200)
  expect(await statusOf('/healthz')).toBe(503)

  relay.carryOn()
  await expect.poll(() => statusOf('/healthz'), SOON).toBe(200)
  await expect.poll(() => statusOf(`/a/${SLUG}`), SOON).toBe(200)
  const stream = await listen(`${site.url}/api/v1/appeals/${SLUG}/counts/stream`)
  expect(await stream.count(1)).toMatchObject({ event: 'counts' })
  server.signal('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(server.errors()).not.toMatch(/"event":"(fault|http.fault)"/)
})
