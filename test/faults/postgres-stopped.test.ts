import { expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../support/postgres-server.ts'
import { gather } from './crowd.ts'
import { openLetters } from './letters.ts'
import { askToConfirm, askToSign, expectPaused, newRetry } from './signer.ts'
import { makeSite, SLUG, SOON, startSite, totalAt } from './site.ts'

const PEOPLE = 200

test('PostgreSQL stopped and started under load: 503, pages from memory, and the same process goes on', {
  timeout: 110_000,
}, async () => {
  const postgres = await startPostgres()
  onTestFinished(postgres.stop)
  const site = await makeSite({ postgres: postgres.url })
  const letters = openLetters(site.sink)
  const server = await startSite(site)
  const read = (path: string, init?: RequestInit) => fetch(site.url + path, init)
  const healthy = () => read('/healthz').then(({ status }) => status)
  const form = (path: string, fields: Record<string, string>) =>
    read(path, { method: 'POST', body: new URLSearchParams(fields) })

  await askToSign(site.url, 'early@example.org')
  const token = await letters.tokenTo('early@example.org')
  const { body } = await askToConfirm(site.url, token)
  await askToSign(site.url, 'late@example.org')
  const late = await letters.tokenTo('late@example.org')
  const crowd = gather(site.url, letters, PEOPLE)
  for (let stop = 1; stop <= 2; stop++) {
    await crowd.acknowledged((stop * 2 * PEOPLE) / 3)
    // Load the pages that will be served from memory while the database is away.
    for (const path of ['/', `/a/${SLUG}`, '/api/v1/appeals'])
      await expect.poll(() => read(path).then(({ status }) => status), SOON).toBe(200)
    await postgres.halt()
    await expect.poll(healthy, SOON).toBe(503)

    expectPaused(await askToSign(site.url, 'nobody@example.org'))
    expectPaused(await askToConfirm(site.url, late, newRetry()))
    const own = await read('/api/v1/signature', { headers: { authorization: `Bearer ${body.manageToken}` } })
    expectPaused({ status: own.status, headers: own.headers, body: (await own.json()) as Record<string, unknown> })

    const paused = async (answer: Promise<Response>) => {
      const { status, headers } = await answer
      expect([status, headers.get('content-type')]).toEqual([503, 'text/html; charset=UTF-8'])
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      return (await answer).text()
    }
    const pages = [`/c/${late}`, `/m/${body.manageToken}`, `/a/${SLUG}/names`, '/a/another']
    for (const path of pages) await paused(read(path))
    await paused(form('/c', { token: late, retry: newRetry() }))
    const typed = { visibility: 'public', name: 'Вольга Ковалева', email: 'olga@example.org', consent: 'true' }
    expect(await paused(form(`/a/${SLUG}/sign`, typed))).toContain('value="Вольга Ковалева"')

    for (const path of [`/a/${SLUG}`, `/a/${SLUG}/sign`]) {
      // An appeal that was read within the last second is still served with 200 from memory.
      await expect.poll(() => read(path).then(({ status }) => status), SOON).toBe(503)
      const page = await paused(read(path))
      expect(page).toContain('The time for release')
      expect(page).toMatch(/<fieldset disabled/)
    }
    expect(await totalAt(site.url)).toBeGreaterThan(0)
    for (const path of ['/', '/api/v1/appeals', '/privacy']) expect((await read(path)).status).toBe(200)

    await postgres.resume()
    await expect.poll(healthy, SOON).toBe(200)
  }

  await crowd.done
  expect((await askToConfirm(site.url, late, newRetry())).status).toBe(200)
  expect(crowd.figures.lost).toBe(0)
  expect(crowd.figures.paused).toBeGreaterThan(0)
  await expect.poll(() => totalAt(site.url), SOON).toBe(PEOPLE + 2)
  await expect.poll(() => read(`/a/${SLUG}`).then(({ status }) => status), SOON).toBe(200)
  server.signal('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(server.errors()).not.toMatch(/"event":"(fault|http.fault|count.drift)"/)
})
