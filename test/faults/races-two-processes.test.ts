import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeAppeal } from '../../src/appeals/close-appeal.ts'
import { appealKeyName } from '../../src/appeals/key.ts'
import { HOUR } from '../../src/core/clock.ts'
import { seeSignature } from '../../src/own-link/see.ts'
import { OPERATOR } from '../../src/staff/actor.ts'
import { aroundSettle, expectSound, SETTLE_STEPS } from '../support/around-settle.ts'
import { postgresOnly } from '../support/databases.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import { temporaryFolder } from '../support/folders.ts'
import { endedOrBlocked } from '../support/stepping.ts'
import { countsOf } from '../support/world.ts'
import { type Link, MEETINGS, type Meeting, SHRED_STEPS } from './meetings.ts'
import { type Order, outcomeOf } from './orders.ts'
import { type HeldOrder, type SecondProcess, startSecondProcess } from './second-process.ts'

/** Makes a deadlock in later sessions end as a fault, by statement timeout. Detected deadlocks are retried instead. */
async function reportDeadlocks(url: string | undefined): Promise<void> {
  const session = new pg.Client({ connectionString: url })
  await session.connect()
  await session.query(`alter database ${session.database} set deadlock_timeout = '1min'`)
  await session.end()
}

postgresOnly('two processes on one database', (use) => {
  let env: Record<string, string>
  let second: SecondProcess
  let worlds = 0

  beforeAll(async () => {
    await reportDeadlocks(use().url)
    const secret = randomBytes(32).toString('base64')
    env = { DATABASE_URL: use().url ?? '', SECRET_KEY: secret, DATA_DIR: temporaryFolder() }
    second = await startSecondProcess(env)
  })
  afterAll(async () => {
    // The log is empty: no order was a fault.
    expect(await second.end()).toBe('')
  })

  async function world() {
    const deps = await testDeps(use(), { env })
    // A new slug each time, because a process may remember an appeal for a second.
    const slug = `release-${++worlds}`
    return { deps, slug, tokens: await aroundSettle(deps, slug) }
  }
  type World = Awaited<ReturnType<typeof world>>

  /** A world whose appeal is closed and due for shredding. */
  async function worldToShred(): Promise<World> {
    const made = await world()
    await closeAppeal(made.deps, OPERATOR, { slug: made.slug })
    made.deps.clock.advance(26 * HOUR)
    return made
  }

  /** Does `here` while the second process holds `there` open; `met` says whether `here` ended or was blocked. */
  async function meet({ deps }: World, there: HeldOrder, here: Order) {
    const held = await second.hold(there)
    const outcome = outcomeOf(deps, here)
    const met = await endedOrBlocked(use().pool, outcome)
    return { met, there: await held.goOn(), here: await outcome }
  }

  async function expectLinks({ deps, slug, tokens }: World, { verb, dead }: Meeting): Promise<void> {
    const links: Link[] = ['annaOld', 'annaNew', 'boris', 'vera']
    const seen = await Promise.allSettled(links.map((link) => seeSignature(deps, tokens[link])))
    const alive = links.filter((_link, n) => seen[n]?.status === 'fulfilled')
    expect(alive).toEqual(expect.arrayContaining(['boris', 'vera']))
    for (const link of dead) expect(alive).not.toContain(link)
    // The signature that `replace` adds has a link that is not in `links`.
    const counts = await countsOf(deps, slug)
    expect(counts.public + counts.private + counts.anonymous).toBe(alive.length + (verb === 'replace' ? 1 : 0))
  }

  async function expectShredded(deps: TestDeps): Promise<void> {
    const { db, keys } = deps
    const { id, shredded_at } = await db.selectFrom('appeals').select(['id', 'shredded_at']).executeTakeFirstOrThrow()
    expect(shredded_at).not.toBeNull()
    expect(await keys.list()).not.toContain(appealKeyName(id))
    const rows = await db.selectFrom('signatures').select('email_index').execute()
    expect(rows.filter(({ email_index }) => email_index !== null)).toEqual([])
    const waiting = await db.selectFrom('inbox').select(['mark', 'email_indexes']).execute()
    expect(waiting.filter(({ mark, email_indexes }) => mark !== null || email_indexes !== null)).toEqual([])
    expect(await db.selectFrom('pending_signatures').select('id').execute()).toEqual([])
  }

  async function expectBothThrough(made: World, meeting: Meeting, settle: string, other: string): Promise<void> {
    expect(settle).toBe('done')
    // A signer who comes too late gets `gone` or `not_found`, never a fault.
    expect(['done', 'gone', 'not_found']).toContain(other)
    await expectSound(made.deps, made.slug)
    await expectLinks(made, meeting)
  }

  describe.each(Object.entries(MEETINGS))('somebody %s', (_name, meeting) => {
    const { verb, on, steps } = meeting

    test.each(Object.entries(SETTLE_STEPS))('while another process settles: %s', async (_step, after) => {
      const made = await world()
      const settle: HeldOrder = { verb: 'settle', on: made.slug, after, now: made.deps.clock.now() }
      const { met, there, here } = await meet(made, settle, { verb, on: made.tokens[on] })
      // Confirming never waits for the counts.
      if (verb === 'replace') expect(met).toBe('ended')
      await expectBothThrough(made, meeting, there, here)
    })

    test.each(Object.entries(steps))('in another process while this one settles: %s', async (_step, after) => {
      const made = await world()
      const order: HeldOrder = { verb, on: made.tokens[on], after, now: made.deps.clock.now() }
      const { there, here } = await meet(made, order, { verb: 'settle', on: made.slug })
      await expectBothThrough(made, meeting, here, there)
    })
  })

  describe('a closed appeal is shredded', () => {
    test.each(Object.entries(SETTLE_STEPS))('while another process settles: %s', async (_step, after) => {
      const made = await worldToShred()
      const { deps, slug } = made
      const settle: HeldOrder = { verb: 'settle', on: slug, after, now: deps.clock.now() }
      const outcomes = await meet(made, settle, { verb: 'shred', on: slug })
      expect(outcomes).toEqual({ met: 'blocked', there: 'done', here: 'done' })
      await expectShredded(deps)
      await expectSound(deps, slug)
    })

    test.each(Object.entries(SHRED_STEPS))('in another process while this one settles: %s', async (_step, after) => {
      const made = await worldToShred()
      const { deps, slug } = made
      const shred: HeldOrder = { verb: 'shred', on: slug, after, now: deps.clock.now() }
      const outcomes = await meet(made, shred, { verb: 'settle', on: slug })
      expect(outcomes).toEqual({ met: 'blocked', there: 'done', here: 'done' })
      await expectShredded(deps)
      await expectSound(deps, slug)
    })

    test('while a confirmation arrives after its last settle: the signature counts, without an email index', async () => {
      const made = await worldToShred()
      const { deps, slug, tokens } = made
      const after = SHRED_STEPS['its own settle is done']
      const shred: HeldOrder = { verb: 'shred', on: slug, after, now: deps.clock.now() }
      // The clock of this process is behind: confirmations of the closed appeal are still taken.
      deps.clock.advance(-3 * HOUR)
      const outcomes = await meet(made, shred, { verb: 'replace', on: tokens.more })
      expect(outcomes).toEqual({ met: 'ended', there: 'done', here: 'done' })
      await expectShredded(deps)
      await expectSound(deps, slug)
      await expectShredded(deps)
      expect(await countsOf(deps, slug)).toMatchObject({ public: 3, anonymous: 1 })
    })
  })
})
