import { expect, test } from 'vitest'
import { startNpm } from '../support/processes.ts'
import { openLetters } from './letters.ts'
import { askToSign } from './signer.ts'
import { type FaultSite, makeSite, openSession, SOON, startSite } from './site.ts'

const isReached = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  )

async function rowsIn(site: FaultSite, table: 'pending_signatures' | 'outbox'): Promise<number> {
  const session = await openSession(site)
  const { rows } = await session.query<{ n: number }>(`select count(*)::integer as n from ${table}`)
  return rows[0]?.n ?? 0
}

test('SIGTERM while requests wait for the database: no new requests are taken, and each waiting one is answered', {
  timeout: 60_000,
}, async () => {
  const site = await makeSite('postgres')
  const letters = openLetters(site.sink)
  const server = await startSite(site)
  const neighbour = await openSession(site)
  const watcher = await openSession(site)
  await neighbour.query('begin; lock table pending_signatures in share mode')
  const addresses = Array.from({ length: 8 }, (_, n) => `person-${n}@example.org`)
  const answers = Promise.all(addresses.map((address, n) => askToSign(site.url, address, n)))
  const waiting = async () => {
    const { rows } = await watcher.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
         and query like '%insert into pending_signatures%'`,
    )
    return rows.length
  }
  await expect.poll(waiting, SOON).toBe(addresses.length)

  server.signal('SIGTERM')
  await expect.poll(() => isReached(site.url), SOON).toBe(false)
  expect(await waiting()).toBe(addresses.length)
  await neighbour.query('rollback')
  expect((await answers).map(({ status }) => status)).toEqual(addresses.map(() => 202))
  expect(await server.ended).toBe(0)
  // The one line of such a stop: letters of an open appeal were asked for today.
  expect(server.errors()).toMatch(/^[^\n]*"event":"funnel.lost"}\n$/)

  // Letters that were still queued leave after the next start.
  await startSite(site)
  for (const address of addresses) expect(await letters.tokenTo(address)).toHaveLength(43)
})

test('SIGTERM under load: every submission that was written was answered', { timeout: 60_000 }, async () => {
  const site = await makeSite('postgres')
  const server = await startSite(site)
  let acknowledged = 0
  const enough = Promise.withResolvers<void>()
  async function client(name: number): Promise<void> {
    for (let n = 0; ; n++) {
      const answer = await askToSign(site.url, `person-${name}.${n}@example.org`, n).catch(() => undefined)
      if (!answer) return
      expect(answer.status).toBe(202)
      if (++acknowledged === 100) enough.resolve()
    }
  }
  const clients = Array.from({ length: 16 }, (_, name) => client(name))
  await enough.promise
  server.signal('SIGTERM')
  await Promise.all(clients)
  expect(await server.ended).toBe(0)
  expect(await rowsIn(site, 'pending_signatures')).toBe(acknowledged)
})

test('SIGTERM while a letter is on its way: it is waited for, and not sent again', { timeout: 60_000 }, async () => {
  const site = await makeSite('postgres')
  const server = await startSite(site)
  site.sink.hold()
  expect((await askToSign(site.url, 'olga@example.org')).status).toBe(202)
  await site.sink.held(1)
  server.signal('SIGTERM')
  await expect.poll(() => isReached(site.url), SOON).toBe(false)
  site.sink.release()
  expect(await server.ended).toBe(0)
  expect(site.sink.letters.map(({ to }) => to)).toEqual(['olga@example.org'])
  expect(await rowsIn(site, 'outbox')).toBe(0)
})

test('Ctrl-C at npm start: npm and the server stop at once, and no process of them is left', {
  timeout: 60_000,
}, async () => {
  const site = await makeSite('postgres')
  const npm = startNpm(site.env, ['start'])
  await npm.says(/^Open /m)
  process.kill(-npm.pid, 'SIGINT')
  await npm.ended
  expect(() => process.kill(-npm.pid, 0)).toThrow('ESRCH')
  expect(await isReached(site.url)).toBe(false)
  expect(npm.errors()).not.toContain('"level"')
})
