import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { MINUTE, SECOND } from '../../src/core/clock.ts'
import { startBackground } from '../../src/platform/background.ts'
import { directBatcher } from '../../src/platform/batch-direct.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { openSite, signBody, signByApi, signedByApi } from '../api/site.ts'
import { eachDatabase, type TestDb } from '../support/databases.ts'
import { testDeps } from '../support/deps.ts'
import { startCommand } from '../support/processes.ts'
import { changesBetween, dumpTables } from '../support/tables.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'
import { openLetters } from './letters.ts'
import { askToConfirm, askToSign, expectPaused, newRetry } from './signer.ts'
import { makeSite, openSession, SLUG, SOON, startSite } from './site.ts'

/** The same database, and a switch that makes it read-only as a standby is. */
async function switchable(on: TestDb): Promise<{ on: TestDb; readOnly(is: boolean): Promise<void> }> {
  if (on.url === undefined) {
    const readOnly = async (is: boolean) => {
      await sql`select set_config('default_transaction_read_only', ${is ? 'on' : 'off'}, false)`.execute(on.db)
    }
    onTestFinished(() => readOnly(false))
    return { on, readOnly }
  }
  // A pool of one: its one connection is switched.
  const { db, pool, close } = openPostgres(on.url, () => undefined, { most: 1 })
  onTestFinished(close)
  return {
    on: { ...on, db, pool },
    readOnly: async (is) => void (await pool.query(`set default_transaction_read_only = ${is ? 'on' : 'off'}`)),
  }
}

eachDatabase('a database that answers and cannot write', (use) => {
  async function open() {
    const { on, readOnly } = await switchable(use())
    const deps = await testDeps(on)
    deps.batcher = directBatcher(on.pool)
    await makeCampaign(deps)
    await makeAppeal(deps, SLUG)
    const site = await openSite(deps)
    const healthOf = async () => {
      const answer = await site.ask('/healthz')
      return { code: answer.status, wait: answer.headers.get('Retry-After'), ...((await answer.json()) as object) }
    }
    return { deps, site, readOnly, healthOf }
  }

  test('every request that writes is paused and changes nothing; its token does the same afterwards', async () => {
    const { deps, site, readOnly } = await open()
    const manage = await signedByApi(site, SLUG, signBody({ email: 'signed@example.org' }))
    await signed(deps, SLUG, { address: 'named@example.org', name: 'Anna Shown' })
    await settled(deps, SLUG)
    const [name] = await deps.db.selectFrom('signatures').select('id').where('name', '=', 'Anna Shown').execute()
    const token = await signByApi(site, SLUG, signBody({ email: 'one@example.org' }))
    const another = await signByApi(site, SLUG, signBody({ email: 'another@example.org' }))
    const bearer = { Authorization: `Bearer ${manage}` }
    const requests: [string, number, () => Promise<Response>][] = [
      [
        'sign',
        202,
        () => site.ask(`/api/v1/appeals/${SLUG}/signatures`, { json: signBody({ email: 'new@example.org' }) }),
      ],
      [
        'ask for links',
        202,
        () => site.ask('/api/v1/manage-links', { json: { appeal: SLUG, email: 'signed@example.org' } }),
      ],
      ['confirm', 200, () => site.ask('/api/v1/confirmations', { json: { token } })],
      ['reject', 204, () => site.ask('/api/v1/confirmations/reject', { json: { token: another, silence: true } })],
      ['report', 200, () => site.ask(`/a/${SLUG}/report/${name?.id}`, { form: { reason: 'danger', words: 'why' } })],
      [
        'change',
        200,
        () => site.ask('/api/v1/signature', { method: 'PATCH', json: { name: 'Another Name' }, headers: bearer }),
      ],
      ['withdraw', 204, () => site.ask('/api/v1/signature', { method: 'DELETE', headers: bearer })],
    ]
    await readOnly(true)
    const before = await dumpTables(deps.db)
    // More often than one network's letters to one address are sent in a day.
    for (let turn = 0; turn < 3; turn++)
      for (const [what, , ask] of requests) {
        const answer = await ask()
        expect([answer.status, Number(answer.headers.get('Retry-After')) > 0], what).toEqual([503, true])
      }
    for (const path of ['/', `/a/${SLUG}`, `/c/${token}`, `/m/${manage}`, `/api/v1/appeals/${SLUG}/counts`])
      expect((await site.ask(path)).status, path).toBe(200)
    expect(changesBetween(before, await dumpTables(deps.db))).toEqual({})
    expect(deps.lines.join('')).toMatch(/"event":"database.cannot_write","code":"25006"/)

    await readOnly(false)
    for (const [what, status, ask] of requests) expect((await ask()).status, what).toBe(status)
    expect(await site.linksTo('new@example.org')).toHaveLength(1)
    // One of signing, one for the links.
    expect(await site.linksTo('signed@example.org')).toHaveLength(2)
    expect(site.faults()).toEqual([])
  })

  test('the health check tells of a refused write for a minute, and no longer', async () => {
    const { deps, site, readOnly, healthOf } = await open()
    const sound = { code: 200, wait: null, status: 'ok', database: 'up', schema: 'current' }
    const refused = { code: 503, wait: '20', status: 'unavailable', database: 'read-only', schema: 'current' }
    expect(await healthOf()).toEqual(sound)
    await readOnly(true)
    expect(await healthOf()).toEqual(sound)
    await site.ask(`/api/v1/appeals/${SLUG}/signatures`, { json: signBody() })
    deps.clock.advance(MINUTE - SECOND)
    expect(await healthOf()).toEqual(refused)
    deps.clock.advance(SECOND)
    expect(await healthOf()).toEqual(sound)

    await site.ask('/a/release/sign', { form: { visibility: 'anonymous', email: 'olga@example.org', consent: 'true' } })
    expect(await healthOf()).toEqual(refused)
    deps.clock.advance(-10 * MINUTE)
    expect(await healthOf()).toEqual(sound)
  })

  test('when nobody signs, the background work finds out, says so once, and goes on by itself', async () => {
    const { deps, readOnly, healthOf } = await open()
    await readOnly(true)
    const background = startBackground(deps)
    onTestFinished(() => background.stop())
    await expect.poll(async () => (await healthOf()).code, SOON).toBe(503)
    const failures = () => deps.lines.filter((line) => /"job.failed","job":"letters"/.test(line))
    await expect.poll(() => failures().length, SOON).toBe(1)
    await readOnly(false)
    await expect.poll(() => deps.lines.join(''), SOON).toMatch(/"job.works_again","job":"letters"/)
    expect(failures()).toHaveLength(1)
    expect(failures()[0]).toContain('25006')
  })
})

test('PostgreSQL turns read-only under a server: it pauses, doctor and commands say why, it starts, and goes on', {
  timeout: 110_000,
}, async () => {
  const site = await makeSite('postgres')
  const letters = openLetters(site.sink)
  const server = await startSite(site)
  await askToSign(site.url, 'early@example.org')
  const token = await letters.tokenTo('early@example.org')
  const session = await openSession(site)
  const readOnly = async (is: boolean) => {
    await session.query('set default_transaction_read_only = off')
    const { rows } = await session.query('select current_database() as name')
    await session.query(`alter database ${rows[0].name} set default_transaction_read_only = ${is}`)
    await session.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
  }
  const health = async () => ((await (await fetch(`${site.url}/healthz`)).json()) as { database: string }).database

  await readOnly(true)
  await expect.poll(health, SOON).toBe('read-only')
  const retry = newRetry()
  expectPaused(await askToSign(site.url, 'nobody@example.org'))
  expectPaused(await askToConfirm(site.url, token, retry))
  const doctor = startCommand(site.env, ['doctor'])
  expect([await doctor.ended, doctor.output()]).toEqual([
    1,
    expect.stringMatching(
      /^BROKEN {2}writes: the database answers and is read-only \(25006\): point DATABASE_URL .*$/m,
    ),
  ])
  const command = startCommand(site.env, ['appeal', 'close', SLUG, '--confirm', SLUG])
  expect([await command.ended, command.output(), command.errors()]).toEqual([
    1,
    '',
    expect.stringMatching(/^error: the database answers and is read-only \(25006\): .*\n$/),
  ])
  server.signal('SIGTERM')
  expect(await server.ended).toBe(0)
  const next = await startSite(site)
  expect((await fetch(`${site.url}/a/${SLUG}`)).status).toBe(200)

  await readOnly(false)
  await expect.poll(async () => (await askToConfirm(site.url, token, retry)).status, SOON).toBe(200)
  expect((await askToSign(site.url, 'maria@example.org')).status).toBe(202)
  for (const { errors } of [server, next]) expect(errors()).not.toMatch(/"event":"(fault|http.fault)"/)
})
