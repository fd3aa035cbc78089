import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { appealKeyName } from '../../src/appeals/key.ts'
import { MINUTE, SECOND } from '../../src/core/clock.ts'
import { directBatcher } from '../../src/platform/batch-direct.ts'
import { openPostgres } from '../../src/platform/postgres.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { openSite, type TestSite } from '../api/site.ts'
import { eachDatabase, postgresOnly, type TestDb } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { namesOf } from '../support/moderate.ts'
import { freePort } from '../support/postgres-server.ts'
import { dumpTables } from '../support/tables.ts'
import { makeAppeal, makeCampaign, settled, signed } from '../support/world.ts'

interface Form {
  path: string
  /** Fields that a person types, all of them valid. */
  typed: Record<string, string>
  /** The other fields. */
  chosen?: Record<string, string>
}

interface World {
  deps: TestDeps
  site: TestSite
  forms: Record<string, Form>
}

/** An appeal with a public and an anonymous signature, and every form in which somebody types. */
async function open(on: TestDb): Promise<World> {
  const deps = await testDeps(on, { env: { SIGN_LIMIT: '2/600' } })
  await makeCampaign(deps)
  await makeAppeal(deps)
  const shown = await signed(deps, 'release', { address: 'a@example.org', name: 'Anna Shown' })
  const nobody = await signed(deps, 'release', { address: 'b@example.org', visibility: 'anonymous' })
  await settled(deps, 'release')
  const [name] = await namesOf(deps, OPERATOR, { slug: 'release', look: 'shown' })
  const site = await openSite(deps)
  const named = { name: 'Typed Name', descriptor: 'typed words' }
  const forms: Record<string, Form> = {
    sign: {
      path: '/a/release/sign',
      typed: { ...named, email: 'typed@example.org' },
      chosen: { visibility: 'public', consent: 'true' },
    },
    'ask for a lost link': { path: '/a/release/manage', typed: { email: 'typed@example.org' } },
    'change one’s words': { path: `/m/${shown}/words`, typed: named },
    'become public': { path: `/m/${nobody}/public`, typed: named },
    'become private': { path: `/m/${nobody}/private`, typed: named },
    report: { path: `/a/release/report/${name?.id}`, typed: { words: 'typed words' }, chosen: { reason: 'danger' } },
    search: { path: '/a/release/names/search', typed: { q: 'typed name' } },
  }
  // The process has seen the appeal before the trouble begins.
  await site.ask('/a/release')
  return { deps, site, forms }
}

const SIGNING = ['sign', 'ask for a lost link']

/** Posts a form; returns the status and the page, in which everything typed must stand. */
async function postTyped(world: World, name: string, more: Record<string, string> = {}) {
  const form = world.forms[name]
  if (!form) throw new Error(`no form ${name}`)
  const fields = { ...form.chosen, ...form.typed, ...more }
  const answer = await world.site.ask(`${form.path}?lang=${more.language ?? 'en'}`, { form: fields })
  const html = await answer.text()
  for (const field of Object.keys(form.typed)) expect(html, `${name} ${field}`).toContain(`value="${fields[field]}"`)
  if (form.chosen?.reason) expect(html).toMatch(/value="danger"[^>]* checked/)
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/)
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  return { status: answer.status, html, retryAfter: Number(answer.headers.get('Retry-After')) }
}

const isPaused = ({ status, retryAfter }: { status: number; retryAfter: number }, what: string): void => {
  expect(status, what).toBe(503)
  expect(retryAfter, what).toBeGreaterThan(0)
}

/** The log says why, and nothing that was typed; there is no fault in it. */
function isLogged({ deps, site }: World, event: string): void {
  const log = deps.lines.join('\n')
  expect(log).toContain(`"${event}"`)
  expect(log).not.toMatch(/typed/i)
  expect(site.faults()).toEqual([])
}

eachDatabase('no form loses what was typed', (use) => {
  let world: World
  beforeEach(async () => {
    world = await open(use())
  })

  /** Makes the database unreachable, for longer than what was read before counts as fresh. */
  async function goAway(): Promise<void> {
    const nobody = openPostgres(`postgres://postgres@127.0.0.1:${await freePort()}/x`, () => undefined)
    onTestFinished(nobody.close)
    const { deps } = world
    deps.db = nobody.db
    deps.batcher = directBatcher(nobody.pool)
    deps.clock.advance(2 * SECOND)
  }

  test('while the database is away: 503', async () => {
    await goAway()
    for (const name of Object.keys(world.forms)) isPaused(await postTyped(world, name), name)
    isLogged(world, 'database.away')
  })

  test('while the database is away, when a language is switched', async () => {
    await goAway()
    for (const name of Object.keys(world.forms)) {
      const { status, html } = await postTyped(world, name, { language: 'be' })
      expect([200, 503], name).toContain(status)
      expect(html, name).toContain('<html lang="be">')
    }
    expect(world.site.faults()).toEqual([])
  })

  test('while the database is away, when a field is mistyped', async () => {
    await goAway()
    const mistyped: Record<string, string> = {
      name: 'see www.example.org',
      email: 'nonsense',
      words: 'www.example.org',
    }
    for (const [name, { typed }] of Object.entries(world.forms)) {
      const wrong = Object.fromEntries(Object.entries(mistyped).filter(([field]) => field in typed))
      expect([422, 503], name).toContain((await postTyped(world, name, wrong)).status)
    }
    expect(world.site.faults()).toEqual([])
  })

  test('when the form is sent again afterwards, it does what it would have done', async () => {
    const { db, batcher } = world.deps
    await goAway()
    for (const name of ['become public', 'report']) isPaused(await postTyped(world, name), name)
    Object.assign(world.deps, { db, batcher })
    for (const name of ['become public', 'report']) {
      const { path = '', typed, chosen } = world.forms[name] ?? {}
      expect((await world.site.ask(path, { form: { ...typed, ...chosen } })).status, name).toBe(200)
    }
    expect(await db.selectFrom('reports').select(['reason', 'words']).execute()).toEqual([
      { reason: 'danger', words: 'typed words' },
    ])
    const names = await db.selectFrom('signatures').select('name').where('kind', '=', 'public').execute()
    expect(names.map(({ name }) => name).sort()).toEqual(['Anna Shown', 'Typed Name'])
  })

  test('when too many requests come from one network: 429, also with the database away', async () => {
    const { site, forms } = world
    const post = ({ path, typed, chosen }: Form) => site.ask(path, { form: { ...typed, ...chosen } })
    for (let n = 0; n < 2; n++) await post(forms.sign as Form)
    for (let n = 0; n < 10; n++) expect((await post(forms.report as Form)).status).toBe(200)
    for (const name of [...SIGNING, 'report']) {
      const { status, html, retryAfter } = await postTyped(world, name)
      expect([status, retryAfter > 0], name).toEqual([429, true])
      if (name === 'report') expect(html).toContain('Anna Shown')
    }
    await goAway()
    for (const name of SIGNING) expect((await postTyped(world, name)).status, name).toBe(429)
    isPaused(await postTyped(world, 'report'), 'report')
    expect(site.faults()).toEqual([])
  })

  test('while the appeal’s key is missing: 503, and the log says why', async () => {
    const { deps } = world
    const { id } = await deps.db.selectFrom('appeals').select('id').executeTakeFirstOrThrow()
    await deps.keys.destroy(appealKeyName(id))
    deps.clock.advance(2 * MINUTE)
    for (const name of SIGNING) isPaused(await postTyped(world, name), name)
    isLogged(world, 'paused')
  })
})

postgresOnly('no form loses what was typed', (use) => {
  test('when the connection breaks in the middle of the write: 503, and nothing is written', async () => {
    const world = await open(use())
    const before = await dumpTables(use().db)
    const holder = await use().pool.connect()
    onTestFinished(() => holder.release())
    const breakWaiting = async () => {
      const { rowCount } = await use().pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      )
      return rowCount
    }
    // A search writes nothing.
    for (const name of Object.keys(world.forms).filter((one) => one !== 'search')) {
      // A pool for each form: another form could be given the broken connection, and would not even begin to write.
      const { db, pool, close } = openPostgres(use().url ?? '', () => undefined)
      Object.assign(world.deps, { db, batcher: directBatcher(pool) })
      world.deps.clock.advance(MINUTE)
      // Reads go on, writes wait.
      await holder.query('begin; lock table pending_signatures, reports, signatures in share mode')
      const posted = postTyped(world, name)
      await expect.poll(breakWaiting, { timeout: 10_000, message: name }).toBe(1)
      isPaused(await posted, name)
      await holder.query('rollback')
      await close()
    }
    expect(await dumpTables(use().db)).toEqual(before)
    isLogged(world, 'database.away')
  })
})
