import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { startPostgres } from '../support/postgres-server.ts'
import { startCommand } from '../support/processes.ts'
import { openLetters } from './letters.ts'
import { askToConfirm, askToSign, expectPaused, newRetry } from './signer.ts'
import { makeSite, SLUG, SOON, startSite } from './site.ts'

test('PostgreSQL takes no more connections: signing pauses, pages come from memory, and the same process goes on', {
  timeout: 110_000,
}, async () => {
  const postgres = await startPostgres(['max_connections=24', 'superuser_reserved_connections=0'])
  onTestFinished(postgres.stop)
  const site = await makeSite({ postgres: postgres.url })
  const letters = openLetters(site.sink)
  const server = await startSite(site)
  await askToSign(site.url, 'early@example.org')
  const token = await letters.tokenTo('early@example.org')
  const form = new URLSearchParams({ visibility: 'anonymous', email: 'olga@example.org', consent: 'true' })
  for (const path of ['/', `/a/${SLUG}`]) expect((await fetch(site.url + path)).status).toBe(200)

  const held: pg.Client[] = []
  const holdAll = async () => {
    for (;;) {
      const client = new pg.Client({ connectionString: postgres.url })
      client.on('error', () => undefined)
      try {
        await client.connect()
        held.push(client)
      } catch {
        return
      }
    }
  }
  onTestFinished(async () => void (await Promise.all(held.map((client) => client.end()))))
  const endOthers = `select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend'
    and pid <> all($1::int[])`
  const pidOf = async (client: pg.Client) => (await client.query('select pg_backend_pid() as pid')).rows[0].pid
  await holdAll()
  // The server's own connections are taken over by the test as they end.
  await expect
    .poll(async () => {
      const [first] = held
      await first?.query(endOthers, [await Promise.all(held.map(pidOf))])
      await holdAll()
      return (await askToSign(site.url, 'nobody@example.org')).status
    }, SOON)
    .toBe(503)

  expectPaused(await askToSign(site.url, 'nobody@example.org'))
  const retry = newRetry()
  expectPaused(await askToConfirm(site.url, token, retry))
  const page = await fetch(`${site.url}/a/${SLUG}/sign`, { method: 'POST', body: form })
  expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('olga@example.org')])
  expect((await fetch(`${site.url}/`)).status).toBe(200)
  expect((await fetch(`${site.url}/healthz`)).status).toBe(503)
  const doctor = startCommand(site.env, ['doctor'])
  expect([await doctor.ended, doctor.output()]).toEqual([
    1,
    expect.stringMatching(/BROKEN {2}database: the database takes no more connections \(53300\): end what holds them/),
  ])

  await Promise.all(held.splice(0).map((client) => client.end()))
  await expect.poll(async () => (await askToConfirm(site.url, token, retry)).status, SOON).toBe(200)
  expect((await askToSign(site.url, 'maria@example.org')).status).toBe(202)
  expect(server.errors()).not.toMatch(/"event":"(fault|http.fault)"/)
})
