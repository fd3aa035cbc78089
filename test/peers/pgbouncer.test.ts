import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Recount } from '../../src/count/recount.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { commandHere } from '../cli/command.ts'
import { gather } from '../faults/crowd.ts'
import { openLetters } from '../faults/letters.ts'
import { stateOf } from '../faults/signer.ts'
import { type FaultSite, makeSite, openSession, SLUG, startSite, totalAt, withDeps } from '../faults/site.ts'
import { fillList } from '../support/exported-list.ts'
import { temporaryFolder } from '../support/folders.ts'
import { startServer } from '../support/processes.ts'
import { startPgBouncer } from './start-pgbouncer.ts'

/** Fewer connections than a process may open: they are handed around. */
const TRANSACTIONS = ['pool_mode=transaction', 'default_pool_size=4']

const END_OTHERS =
  'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'

/** A site on the run's PostgreSQL, and its settings behind PgBouncer with `settings`. */
async function behind(settings: string[], more: Record<string, string> = {}) {
  const site = await makeSite('postgres')
  const pooled = await startPgBouncer(site.database ?? '', settings)
  return { direct: site, site: { ...site, env: { ...site.env, DATABASE_URL: pooled, ...more } } }
}

/** Lets people sign, confirm and look; expects each of them to be counted once, and no fault in the log. */
async function everybodySigns(site: FaultSite, people: number, meanwhile: () => Promise<void> = async () => {}) {
  const letters = openLetters(site.sink)
  const server = await startSite(site)
  const crowd = gather(site.url, letters, people)
  await crowd.acknowledged(people)
  await meanwhile()
  await crowd.done
  await expect.poll(() => totalAt(site.url)).toBe(people)
  for (const { manageToken = '' } of crowd.records) expect(await stateOf(site.url, manageToken)).toBe('counted')
  server.signal('SIGTERM')
  expect(await server.ended).toBe(0)
  // A job that met a killed connection says so, and runs again.
  expect(server.errors()).not.toMatch(/"event":"(fault|http\.fault|settle\.|count\.)/)
  const { out } = await commandHere(site.env, ['recount', SLUG, '--json'])
  const [{ sound, rows }] = JSON.parse(out) as [Recount]
  expect([sound, rows.public + rows.private + rows.anonymous]).toEqual([true, people])
}

const checksOf = async (env: Record<string, string>) => {
  const { code, out } = await commandHere(env, ['doctor', '--json'])
  return { code, checks: JSON.parse(out) as { check: string; is: string; found: string }[] }
}

test('in session mode, its default, nothing has to be set: migrate, doctor, signing, looking', async () => {
  const { site } = await behind([])
  expect(await commandHere(site.env, ['migrate'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('nothing to do'),
  })
  const { checks } = await checksOf(site.env)
  expect(checks).toContainEqual({ check: 'database', is: 'sound', found: 'answers' })
  await everybodySigns(site, 40)
})

test('in session mode a statement is cancelled as without a pooler', async () => {
  const { site } = await behind([])
  const { pool, close } = openPostgres(site.env.DATABASE_URL, () => undefined)
  onTestFinished(close)
  expect((await pool.query('show statement_timeout')).rows).toEqual([{ statement_timeout: '30s' }])
})

test('in transaction mode without the setting, start, doctor and migrate say in one line what to set', async () => {
  const { site } = await behind(TRANSACTIONS)
  const server = startServer(site.env)
  expect(await server.ended).toBe(1)
  expect(server.errors()).toMatch(/^DATABASE_URL leads to a pooler .*: set DATABASE_POOLER=transaction\n$/)
  const { code, checks } = await checksOf(site.env)
  expect(code).toBe(1)
  expect(checks).toContainEqual(
    expect.objectContaining({ check: 'database', is: 'broken', found: expect.stringContaining('DATABASE_POOLER') }),
  )
  expect(await commandHere(site.env, ['migrate'])).toEqual({
    code: 1,
    out: '',
    err: expect.stringMatching(/^error: migrate needs the database server itself[^\n]*\n$/),
  })
})

test('in transaction mode with the setting people sign, confirm, are counted and see it, many at once', async () => {
  const { site, direct } = await behind(TRANSACTIONS, { DATABASE_POOLER: 'transaction' })
  await everybodySigns(site, 120)
  expect(await commandHere(site.env, ['migrate'])).toEqual({
    code: 1,
    out: '',
    err: expect.stringMatching(/^error: migrate needs the database server itself[^\n]*\n$/),
  })

  // Nothing of our sessions is left for the next client of the pooler.
  const next = openPostgres(site.env.DATABASE_URL, () => undefined, { most: 1, pooled: true })
  for (const setting of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'])
    expect((await next.pool.query(`show ${setting}`)).rows).toEqual([{ [setting]: '0' }])
  expect((await next.pool.query('select from pg_prepared_statements')).rows).toEqual([])
  await next.close()

  const timeless = async () => (await checksOf(site.env)).checks.filter(({ found }) => found.includes('no time limit'))
  expect(await timeless()).toMatchObject([{ check: 'database', is: 'note' }])
  const session = await openSession(direct)
  await session.query(`alter database ${session.database} set statement_timeout = '30s'`)
  // New connections of the pooler have the limit.
  await session.query(END_OTHERS)
  await expect.poll(timeless).toEqual([])
})

test('connections of the pooler that are killed while people sign: some wait, nobody is lost or counted twice', async () => {
  const { site, direct } = await behind(TRANSACTIONS, { DATABASE_POOLER: 'transaction' })
  const session = await openSession(direct)
  await everybodySigns(site, 120, async () => {
    const { rowCount } = await session.query(END_OTHERS)
    expect(rowCount).toBeGreaterThan(0)
  })
})

test('in transaction mode lists come whole, and the next clients find every connection as before', async () => {
  const most = 3
  const settings = ['pool_mode=transaction', `default_pool_size=${most}`]
  const { site, direct } = await behind(settings, { DATABASE_POOLER: 'transaction' })
  const session = await openSession(direct)
  // Lists run without limits: one that stayed would be seen.
  await session.query(`alter database ${session.database} set statement_timeout = '29s'`)
  await session.query(`alter database ${session.database} set idle_in_transaction_session_timeout = '28s'`)
  // New connections of the pooler have them.
  await session.query(END_OTHERS)
  const rows = 6_000
  await withDeps(direct, async ({ db }) => {
    const { id } = await db.selectFrom('appeals').select('id').executeTakeFirstOrThrow()
    await fillList(db, id, rows)
  })
  const folder = temporaryFolder()
  for (const [profile, format, expected] of [
    ['public', 'csv', (rows * 2) / 3],
    ['public', 'xlsx', (rows * 2) / 3],
    ['sealed', 'jsonl', rows],
  ] as const) {
    const file = join(folder, `${profile}.${format}`)
    const taken = await commandHere(site.env, ['export', SLUG, '--profile', profile, '--format', format, '-o', file])
    expect(taken, taken.err).toMatchObject({ code: 0, out: expect.stringMatching(new RegExp(`^${expected} `)) })
    const lines = readFileSync(file, 'utf8').split('\n').length - 1
    if (format === 'csv') expect(lines).toBe(expected + 1)
    if (format === 'jsonl') expect(lines).toBe(expected + 2)
  }
  const { rows: hashes } = await session.query('select list_rows from counts')
  expect(hashes).toEqual([{ list_rows: (rows * 2) / 3 }])

  // At once, so that each has another connection of the pooler.
  const next = openPostgres(site.env.DATABASE_URL, () => undefined, { most, pooled: true })
  onTestFinished(next.close)
  const clients = await Promise.all(Array.from({ length: most }, () => next.pool.connect()))
  const found = await Promise.all(
    clients.map(async (client) => {
      await client.query('begin')
      const { rows: of } = await client.query(`
        select pg_backend_pid() as pid, current_setting('statement_timeout') as statement,
               current_setting('idle_in_transaction_session_timeout') as idle,
               current_setting('transaction_isolation') as isolation, current_setting('transaction_read_only') as only,
               (select count(*) from pg_cursors)::integer as cursors, (select count(*) from pg_prepared_statements)::integer as prepared`)
      return of[0]
    }),
  )
  for (const client of clients) {
    await client.query('rollback')
    client.release()
  }
  expect(new Set(found.map(({ pid }) => pid)).size).toBe(most)
  for (const { pid, ...settings } of found)
    expect(settings).toEqual({
      ...{ statement: '29s', idle: '28s', isolation: 'read committed', only: 'off', cursors: 0, prepared: 0 },
    })
})

test('a stop behind a pooler erases, and prints what is to be done on the server itself', async () => {
  const { site } = await behind(TRANSACTIONS, { DATABASE_POOLER: 'transaction' })
  const { code, out } = await commandHere(site.env, ['appeal', 'stop', SLUG, '--confirm', SLUG])
  expect(code).toBe(0)
  expect(out).toContain('vacuum (full, verbose, analyze) signatures;\n')
})
