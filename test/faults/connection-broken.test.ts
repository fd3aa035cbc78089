import { expect, test } from 'vitest'
import { signAs } from '../support/world.ts'
import { askToSign } from './signer.ts'
import { makeSite, openSession, SLUG, SOON, startSite, withDeps } from './site.ts'

test('a connection that breaks while letters go out side by side: the process goes on', {
  timeout: 60_000,
}, async () => {
  const site = await makeSite('postgres')
  // More letters than one call of the mailer carries, so that several calls run from the start.
  await withDeps(site, async (deps) => {
    for (let n = 0; n < 70; n++)
      await signAs(deps, SLUG, { address: `person-${n}@example.org`, visibility: 'anonymous' })
  })
  const session = await openSession(site)
  // A second session, because pg_stat_activity does not change within a transaction.
  const watcher = await openSession(site)
  const waiting = async () => {
    const { rows } = await watcher.query<{ pid: number }>(
      `select pid from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock' and query like '%insert into letter_tallies%'
       order by query_start`,
    )
    return rows.map(({ pid }) => pid)
  }

  await session.query('begin; lock table letter_tallies in access exclusive mode')
  const server = await startSite(site)
  await expect.poll(async () => (await waiting()).length, SOON).toBe(3)
  await session.query('select pg_terminate_backend($1)', [(await waiting()).at(-1)])
  await expect.poll(() => server.errors(), SOON).toContain('database.connection_lost')
  await session.query('rollback')

  await expect.poll(() => site.sink.letters.length, SOON).toBeGreaterThan(30)
  expect((await fetch(`${site.url}/healthz`)).status).toBe(200)
  expect((await askToSign(site.url, 'afterwards@example.org')).status).toBe(202)
  expect(server.errors()).not.toContain('"event":"fault"')
})
